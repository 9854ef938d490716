// The fixed words of a progress chart: what its drawing says of numbers, and the sentences of its text
// alternative with their dates. English unless the document brings others: <word name="…" text="…"/>.
#pragma once

#include <cstdint>
#include <span>

#include "markup/chart_words.h"
#include "markup/slots.h"

namespace iepress::markup {

enum class ProgressWord : std::uint8_t {
    // in the chart
    counted, of, same_count, marked,
    // in its text alternative
    title, untitled, no_points, one_point, points, in_short, value, value_counted, value_of,
    level, trend, trend_before, trend_in, aim, target, baseline, dated,
    phases, phase, new_phase, gaps, gap, gap_day,
    // its dates
    date, no_date,
    month_1, month_2, month_3, month_4, month_5, month_6,
    month_7, month_8, month_9, month_10, month_11, month_12,
};

template <>
std::span<const ChartWord<ProgressWord>> chart_words();

using ProgressWords = ChartWords<ProgressWord>;

}  // namespace iepress::markup
