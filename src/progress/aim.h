// Where a goal's data stand against the line from baseline to criterion.
//
// A data point's `value` is in the unit of the goal's baseline and criterion, and is what is
// compared with them and drawn: in unit "percent" it is the percentage itself, in any other unit it
// is what was counted or measured. `of` only says out of how many ("trials": value 4 of 5; "percent":
// value 80, from 5 trials) and never changes the value.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "record/case.h"

namespace iepress::progress {

/// The straight line from the baseline to the criterion, each with its date; `from` is before `to`.
struct AimLine {
    base::Date from, to;
    double start = 0, end = 0;

    /// The level that the line asks for on a day; before and after the line, that of its ends.
    [[nodiscard]] double at(const base::Date& day) const;
};

/// Nothing when baseline, criterion or one of their dates is missing, when the dates coincide or
/// run backwards, or when both name a unit and these differ. The first data point's date (the
/// earliest) stands in for the baseline's, the target date for the criterion's.
[[nodiscard]] std::optional<AimLine> aim_line(const record::Goal& goal);
[[nodiscard]] std::optional<AimLine> aim_line(const record::Objective& objective);

/// "percent" or "%".
[[nodiscard]] bool is_percent(std::string_view unit);
/// False only where both levels name a unit and these differ.
[[nodiscard]] bool same_unit(const record::Level& baseline, const record::Level& criterion);

enum class Standing { unknown, met, on_track, below };

/// The latest level against the criterion and the aim line on that day.
struct Status {
    Standing standing = Standing::unknown;
    std::optional<double> latest;    ///< value of the latest point
    std::optional<double> expected;  ///< the aim line on its date
    base::Date latest_date;
    int points = 0;  ///< those with a date and a value
};

/// `met`: the latest point reaches the criterion. A criterion below the baseline means that lower is
/// better, such as seconds or prompts; without a baseline, or where both are equal, only a point
/// equal to the criterion meets it. `on_track`, `below`: else, by the aim line on that day.
/// `unknown`: no points, or nothing to compare them with. Of several points of the latest day the
/// last one written counts.
[[nodiscard]] Status status_of(const record::Goal& goal);
[[nodiscard]] Status status_of(const record::Objective& objective);

}  // namespace iepress::progress
