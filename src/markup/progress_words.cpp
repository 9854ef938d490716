#include "markup/progress_words.h"

#include <array>

namespace iepress::markup {

namespace {

using W = ProgressWord;

constexpr std::array<ChartWord<W>, 41> words{{
    {W::counted, "counted", "{counted}/{of}"},
    {W::of, "of", "n={of}"},
    {W::same_count, "same-count", "{label}, each of {of}"},
    {W::marked, "marked", "{label}: {amount}"},
    {W::title, "title", "Progress chart of {measure}"},
    {W::untitled, "untitled", "Progress chart"},
    {W::no_points, "no-points", "No data points"},
    {W::one_point, "one-point", "{count} data point: {values}"},
    {W::points, "points", "{count} data points: {values}"},
    {W::in_short, "in-short",
     "first, {first}; last, {last}; lowest, {lowest}; highest, {highest}"},
    {W::value, "value", "{date}: {amount}"},
    {W::value_counted, "value-counted", "{date}: {amount} ({counted} of {of})"},
    {W::value_of, "value-of", "{date}: {amount} (of {of})"},
    {W::level, "level", "{label}: {amount}"},
    {W::trend, "trend", "Trend from {from} to {to}"},
    {W::trend_before, "trend-before", "Trend before {phase} from {from} to {to}"},
    {W::trend_in, "trend-in", "Trend in {phase} from {from} to {to}"},
    {W::aim, "aim", "Aim line from {from} to {to}"},
    {W::target, "target", "Target: {value}"},
    {W::baseline, "baseline", "Baseline: {value}"},
    {W::dated, "dated", "{amount} on {date}"},
    {W::phases, "phases", "Phases: {phases}"},
    {W::phase, "phase", "{label} from {from}"},
    {W::new_phase, "new-phase", "a new phase"},
    {W::gaps, "gaps", "Gaps: {gaps}"},
    {W::gap, "gap", "{label} from {from} to {until}"},
    {W::gap_day, "gap-day", "{label} on {date}"},
    {W::date, "date", "{month} {day}, {year}"},
    {W::no_date, "no-date", "no date"},
    {W::month_1, "month-1", "January"},
    {W::month_2, "month-2", "February"},
    {W::month_3, "month-3", "March"},
    {W::month_4, "month-4", "April"},
    {W::month_5, "month-5", "May"},
    {W::month_6, "month-6", "June"},
    {W::month_7, "month-7", "July"},
    {W::month_8, "month-8", "August"},
    {W::month_9, "month-9", "September"},
    {W::month_10, "month-10", "October"},
    {W::month_11, "month-11", "November"},
    {W::month_12, "month-12", "December"}}};

static_assert(is_complete(words, W::month_12));

}  // namespace

template <>
std::span<const ChartWord<W>> chart_words() {
    return words;
}

}  // namespace iepress::markup
