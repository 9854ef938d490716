// What the drawing of a score profile and its text alternative both ask of the data.
#pragma once

#include <string>
#include <vector>

#include "markup/document.h"

namespace iepress::layout::chart {

using Bands = std::vector<markup::ScoreProfile::Band>;

/// The bands behind a group's rows: its own, or the profile's.
[[nodiscard]] const Bands& bands_of(const markup::ScoreProfile& chart,
                                    const markup::ScoreProfile::Group& group);

/// Whether all groups have the same ones, so that they are named once. No groups: false.
[[nodiscard]] bool have_same_bands(const markup::ScoreProfile& chart);

[[nodiscard]] bool has_reversed(const markup::ScoreProfile& chart);

/// Percentile rank of a place on the normal curve, rounded: 0 (below 1) to 100 (above 99).
[[nodiscard]] int percentile_of(double z);

/// "cut-off for grade K to 3: 75".
[[nodiscard]] std::string cut_words(const markup::ScoreProfile::Criterion& criterion,
                                    const markup::ProfileWords& words);

}  // namespace iepress::layout::chart
