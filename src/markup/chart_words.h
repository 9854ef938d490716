// The fixed words of a chart: a table with the English ones, which a document may replace one by one:
// <word name="…" text="…"/>. Each kind of chart has an enum of its words, and its table in that order.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace iepress::markup {

template <class Word>
struct ChartWord {
    Word word;
    std::string_view name;     ///< as a document writes it
    std::string_view english;  ///< with a {slot} for each number or name that is put in
};

/// The words of a kind of chart, in the order of its enum; each kind specialises this.
template <class Word>
[[nodiscard]] std::span<const ChartWord<Word>> chart_words();

/// The words that a document brings itself.
template <class Word>
using ChartWords = std::map<Word, std::string>;

template <class Word>
[[nodiscard]] const ChartWord<Word>& entry_of(Word word) {
    return chart_words<Word>()[static_cast<std::size_t>(word)];
}

/// A document's own word, or the English one.
template <class Word>
[[nodiscard]] std::string_view word_of(const ChartWords<Word>& words, Word word) {
    const auto own = words.find(word);
    return own != words.end() ? std::string_view{own->second} : entry_of(word).english;
}

/// Whether a table has each word of its enum in its place: `last` is the enum's.
template <class Word, std::size_t count>
[[nodiscard]] constexpr bool is_complete(const std::array<ChartWord<Word>, count>& table, Word last) {
    std::size_t place = 0;
    return count == static_cast<std::size_t>(last) + 1 && std::all_of(table.begin(), table.end(), [&](const auto& one) {
               return static_cast<std::size_t>(one.word) == place++;
           });
}

}  // namespace iepress::markup
