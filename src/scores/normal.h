// Scores on the normal curve: z and percentile rank of the metrics that are normal by design.
#pragma once

#include <optional>
#include <string>

#include "record/case.h"

namespace iepress::scores {

/// z of a score, for standard, scaled, BOT scale and composite, T and z scores; nothing for raw,
/// criterion, age-equivalent and other metrics, which have no place on the curve.
[[nodiscard]] std::optional<double> z_of(record::Metric metric, double value);

/// Cumulative normal distribution, 0 to 1.
[[nodiscard]] double normal_cdf(double z);

/// Percentile rank of z in print: "12", "<1" below 1, ">99" above 99.
[[nodiscard]] std::string percentile_rank(double z);

}  // namespace iepress::scores
