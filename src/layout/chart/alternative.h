// Text alternatives of charts: what a chart shows, in words with the numbers (PDF/UA-1 7.3). The
// English wording stands here and nowhere else; a figure with an `alt` of its own doesn't use it.
#pragma once

#include <string>

#include "markup/document.h"

namespace iepress::layout::chart {

/// The measure, each point with its date up to 24 of them (else first, last, lowest, highest), the
/// aim line and the phases.
[[nodiscard]] std::string alternative_of(const markup::ProgressChart& chart);

/// Each score with its value, place on the curve, interval and word, in the order of the rows.
[[nodiscard]] std::string alternative_of(const markup::ScoreProfile& chart);

/// The events in order, each done or not done.
[[nodiscard]] std::string alternative_of(const markup::Timeline& chart);

}  // namespace iepress::layout::chart
