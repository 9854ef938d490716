// The fixed words of a score profile: the names of its scales, and the sentences of its text
// alternative. They are English unless the document brings others: <word name="…" text="…"/>.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "markup/slots.h"

namespace iepress::markup {

enum class ProfileWord : std::uint8_t {
    // in the chart
    standard_score, percentile_rank, composite, subtest, reversed, criterion, cut_off, continued,
    // in its text alternative
    title, no_scores, one_score, scores, part,
    at_mean, one_below, below, one_above, above, percentile, below_1, above_99, reversed_row,
    interval, interval_below, interval_above, interval_between,
    bands, band_below, band_between, band_above, scale,
};

struct ProfileWordRule {
    ProfileWord word;
    std::string_view name;     ///< as a document writes it
    std::string_view english;  ///< with a {slot} for each number or name that is put in
};

/// All of them, in the order of `ProfileWord`.
[[nodiscard]] std::span<const ProfileWordRule> profile_words();

/// The words that a document brings itself.
using ProfileWords = std::map<ProfileWord, std::string>;

/// A document's own word, or the English one.
[[nodiscard]] std::string_view word_of(const ProfileWords& words, ProfileWord word);

}  // namespace iepress::markup
