// Ordinal numbers and percentile ranks in sentences.
#pragma once

#include <string>
#include <string_view>

#include "compose/words.h"

namespace iepress::compose {

/// "1st", "2nd", "11th", "112th", "23rd"; in a language without such endings the number itself.
[[nodiscard]] std::string ordinal(const Words& words, int number);

/// "at the 12th percentile", "below the 1st percentile", "between the 16th and 25th percentiles",
/// "at a percentile rank of 0.4"; "" for a rank that is none.
[[nodiscard]] std::string at_percentile(const Words& words, std::string_view rank);

}  // namespace iepress::compose
