// The fixed words of a score profile: the names of its scales, and the sentences of its text
// alternative. They are English unless the document brings others: <word name="…" text="…"/>.
#pragma once

#include <cstdint>
#include <span>

#include "markup/chart_words.h"
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

template <>
std::span<const ChartWord<ProfileWord>> chart_words();

using ProfileWords = ChartWords<ProfileWord>;

}  // namespace iepress::markup
