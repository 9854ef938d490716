// What the numbers of a data point mean together.
#pragma once

#include <optional>

#include "progress/target.h"

namespace iepress::progress {

/// M of N of a percentage. Nothing where no whole M gives it, even if the percentage was rounded to a whole one.
[[nodiscard]] std::optional<double> counted_of(double percent, double of);

/// The unit of a goal's points: the baseline's, else the criterion's; may be empty.
[[nodiscard]] const std::string& unit_of(const Target& target);

}  // namespace iepress::progress
