// The line from a goal's baseline to its criterion.
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

/// False only where both levels name a unit and these differ.
[[nodiscard]] bool same_unit(const record::Level& baseline, const record::Level& criterion);

}  // namespace iepress::progress
