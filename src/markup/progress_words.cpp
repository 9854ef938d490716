#include "markup/progress_words.h"

#include <array>

namespace iepress::markup {

namespace {

using W = ProgressWord;

constexpr std::array rules{
    ProgressWordRule{W::counted, "counted", "{counted}/{of}"},
    ProgressWordRule{W::of, "of", "n={of}"},
    ProgressWordRule{W::same_count, "same-count", "{label}, each of {of}"},
    ProgressWordRule{W::marked, "marked", "{label}: {amount}"},
    ProgressWordRule{W::title, "title", "Progress chart of {measure}"},
    ProgressWordRule{W::untitled, "untitled", "Progress chart"},
    ProgressWordRule{W::no_points, "no-points", "No data points"},
    ProgressWordRule{W::one_point, "one-point", "{count} data point: {values}"},
    ProgressWordRule{W::points, "points", "{count} data points: {values}"},
    ProgressWordRule{W::in_short, "in-short",
                     "first, {first}; last, {last}; lowest, {lowest}; highest, {highest}"},
    ProgressWordRule{W::value, "value", "{date}: {amount}"},
    ProgressWordRule{W::value_counted, "value-counted", "{date}: {amount} ({counted} of {of})"},
    ProgressWordRule{W::value_of, "value-of", "{date}: {amount} (of {of})"},
    ProgressWordRule{W::level, "level", "{label}: {amount}"},
    ProgressWordRule{W::trend, "trend", "Trend from {from} to {to}"},
    ProgressWordRule{W::trend_before, "trend-before", "Trend before {phase} from {from} to {to}"},
    ProgressWordRule{W::trend_in, "trend-in", "Trend in {phase} from {from} to {to}"},
    ProgressWordRule{W::aim, "aim", "Aim line from {from} to {to}"},
    ProgressWordRule{W::target, "target", "Target: {value}"},
    ProgressWordRule{W::baseline, "baseline", "Baseline: {value}"},
    ProgressWordRule{W::dated, "dated", "{amount} on {date}"},
    ProgressWordRule{W::phases, "phases", "Phases: {phases}"},
    ProgressWordRule{W::phase, "phase", "{label} from {from}"},
    ProgressWordRule{W::new_phase, "new-phase", "a new phase"},
    ProgressWordRule{W::gaps, "gaps", "Gaps: {gaps}"},
    ProgressWordRule{W::gap, "gap", "{label} from {from} to {until}"},
    ProgressWordRule{W::gap_day, "gap-day", "{label} on {date}"},
    ProgressWordRule{W::date, "date", "{month} {day}, {year}"},
    ProgressWordRule{W::no_date, "no-date", "no date"},
    ProgressWordRule{W::month_1, "month-1", "January"},
    ProgressWordRule{W::month_2, "month-2", "February"},
    ProgressWordRule{W::month_3, "month-3", "March"},
    ProgressWordRule{W::month_4, "month-4", "April"},
    ProgressWordRule{W::month_5, "month-5", "May"},
    ProgressWordRule{W::month_6, "month-6", "June"},
    ProgressWordRule{W::month_7, "month-7", "July"},
    ProgressWordRule{W::month_8, "month-8", "August"},
    ProgressWordRule{W::month_9, "month-9", "September"},
    ProgressWordRule{W::month_10, "month-10", "October"},
    ProgressWordRule{W::month_11, "month-11", "November"},
    ProgressWordRule{W::month_12, "month-12", "December"}};

}  // namespace

std::span<const ProgressWordRule> progress_words() { return rules; }

std::string_view word_of(const ProgressWords& words, ProgressWord word) {
    const auto own = words.find(word);
    return own != words.end() ? std::string_view{own->second} : rules.at(static_cast<std::size_t>(word)).english;
}

}  // namespace iepress::markup
