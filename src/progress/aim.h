// Where a goal's data stand against the line from baseline to target.
#pragma once

#include <optional>

#include "base/date.h"
#include "record/case.h"

namespace iepress::progress {

/// The straight line from the baseline to the criterion, each with its date.
struct AimLine {
    base::Date from, to;
    double start = 0, end = 0;
    [[nodiscard]] double at(const base::Date& day) const;
};

/// Nothing when baseline, criterion or one of their dates is missing, or the dates coincide.
/// The first data point's date stands in for the baseline's, the goal's target date for the
/// criterion's.
[[nodiscard]] std::optional<AimLine> aim_line(const record::Goal& goal);

enum class Standing { unknown, met, on_track, below };

/// The latest level against the criterion and the aim line on that day.
struct Status {
    Standing standing = Standing::unknown;
    std::optional<double> latest, expected;
    base::Date latest_date;
    int points = 0;
};
[[nodiscard]] Status status_of(const record::Goal& goal);

}  // namespace iepress::progress
