// Scores on the normal curve: z and percentile rank of the metrics that are normal by design.
#pragma once

#include <optional>
#include <string>

#include "record/case.h"

namespace iepress::scores {

/// Mean and standard deviation that a metric has by design.
struct Scale {
    double mean = 0;
    double deviation = 1;
};

/// The scale of a normal metric: standard, scaled, BOT scale and composite, T and z scores. Nothing
/// for raw, criterion, percentile, age-equivalent and other metrics: they have no place on the
/// curve by mean and deviation alone, and are never converted.
[[nodiscard]] std::optional<Scale> scale_of(record::Metric metric);

/// z of a score of a normal metric; nothing for the others, and for a value that is no number.
[[nodiscard]] std::optional<double> z_of(record::Metric metric, double value);

/// The same score in another normal metric; nothing if one of the two is not normal.
[[nodiscard]] std::optional<double> convert(record::Metric from, double value, record::Metric to);

/// Cumulative normal distribution, 0 to 1; absolute error below 1e-15.
[[nodiscard]] double normal_cdf(double z);

/// The z below which the part `p` of the curve lies, 0 < p < 1; relative error below 1e-12. Not a
/// number for other arguments.
[[nodiscard]] double normal_quantile(double p);

/// A percentile rank (above 0 and below 100, of a normal metric's norms) in a normal metric;
/// nothing for other ranks and metrics. "<1" and ranges such as "16-25" are no single score.
[[nodiscard]] std::optional<double> from_percentile(double rank, record::Metric to);

/// Percentile rank of z in print, a whole number rounded to the nearest: "16". What would round
/// to 0 is "<1", what would round to 100 is ">99": no score is below or above everybody.
[[nodiscard]] std::string percentile_rank(double z);

}  // namespace iepress::scores
