// Where a line may end and where a letter ends: UAX #14 and UAX #29 by ICU.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/handles.h"
#include "text/shape.h"

namespace iepress::text {

/// An opportunity: a line may, or must, end before this byte.
struct Opportunity {
    std::uint32_t offset = 0;
    BreakAfter kind = BreakAfter::allowed;

    friend bool operator==(const Opportunity&, const Opportunity&) = default;
};

/// Finds break opportunities; the last stands at the text's end. One for each thread: it keeps
/// ICU's iterators, and the breaks within the words that it met.
///
/// The text is taken word by word: after a space, between a character that surely ends a word
/// and one that surely begins one, there is a break whatever stands around (LB18), and ICU's
/// rules begin anew behind each break. Words of letters and digits alone have no break inside
/// (LB19, LB23, LB28, LB13); all others go to ICU, once.
class LineBreaks {
public:
    void find(std::string_view text, std::string_view language, std::vector<Opportunity>& out);

    /// The same by ICU alone, for what find() must equal.
    void find_by_icu(std::string_view text, std::string_view language, std::vector<Opportunity>& out);

private:
    /// The languages that ICU breaks lines by rules or strictness of their own.
    enum Rules : std::uint8_t { common, japanese, chinese, korean, rules_count };
    [[nodiscard]] static Rules rules_of(std::string_view language);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    struct Slot {
        BreakIterator iterator;
        /// Breaks inside a word, a byte each: its offset, and the top bit if mandatory.
        std::unordered_map<std::string, std::string, Hash, std::equal_to<>> words;
    };

    Slot& slot(Rules rules);
    void run(Slot& slot, std::string_view text, std::size_t base, std::vector<Opportunity>& out);
    void add_word(Slot& slot, std::string_view word, std::size_t base, std::vector<Opportunity>& out);

    Slot slots_[rules_count];
    Text utext_;
};

/// Grapheme cluster boundaries (UAX #29), 0 left out, the text's end included.
class Graphemes {
public:
    void find(std::string_view text, std::vector<std::uint32_t>& out);

private:
    BreakIterator iterator_;
    Text utext_;
};

}  // namespace iepress::text
