// What a goal and an objective have in common, and the steps from its points to a verdict: each fills its
// part of the result from the parts before it.
#pragma once

#include <string_view>

#include "progress/results.h"

namespace iepress::progress {

struct Target {
    const record::Level& baseline;
    const record::Level& criterion;
    const record::DateField& target_date;
    const std::vector<record::DataPoint>& points;
    const std::vector<record::Phase>& phases;
};

/// Levels are typed with few digits, but the aim line's are computed.
inline constexpr double tolerance = 1e-9;

/// Whether a value is as good as the one that is wanted, or better. Where nobody can tell which way is
/// better (0), only the value itself is.
[[nodiscard]] bool reaches(double value, double wanted, int better);

/// points.cpp: points and phases, with the lines through each phase.
void add_points(const Target& target, const base::Date& last_day, TargetResult& result);
void add_lines(TargetResult& result);

/// level.cpp: level, share, rates and outlook.
void add_level(TargetResult& result);
void add_rates(TargetResult& result);

/// mastery.cpp
void add_mastery(const Target& target, TargetResult& result);

/// verdict.cpp
void add_verdict(TargetResult& result);

}  // namespace iepress::progress
