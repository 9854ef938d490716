// Confidence intervals: as typed, or from a typed standard error; never from anything else.
#pragma once

#include "record/evaluation.h"
#include "scores/results.h"

namespace iepress::scores {

/// The level that a test's intervals have in common, in percent.
struct Level {
    double percent = 0;  ///< 0 where nobody said
    bool several = false;
};

/// The levels typed with intervals, and the one declared for intervals from standard errors.
[[nodiscard]] Level level_of(const record::Assessment& assessment);

/// A typed interval; else, at a single level, score +/- quantile x standard error, rounded to the
/// decimals of the score as it was typed (Anastasi and Urbina, Psychological Testing, ch. 4).
[[nodiscard]] Interval interval_of(const record::Measure& measure, const Level& level);

}  // namespace iepress::scores
