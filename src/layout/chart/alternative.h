// Text alternatives of charts: what a chart shows, in words with the numbers (PDF/UA-1 7.3). The
// English wording stands in markup/progress_words.cpp and markup/profile_words.cpp, that of timelines
// here; a figure with an `alt` of its own doesn't use it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "markup/document.h"

namespace iepress::layout::chart {

/// The measure; each point with its date up to 24 of them (else first, last, lowest, highest); the
/// level, the trends, the aim line and the target; phases, gaps and the verdict. The words are the chart's.
[[nodiscard]] std::string alternative_of(const markup::ProgressChart& chart);

/// Which part of a score profile is told: all of it, or what stands in one of its drawings. Rows
/// are counted through all groups.
struct Excerpt {
    std::size_t part = 0, parts = 1;
    std::size_t first_row = 0, end_row = 0;
    std::size_t first_criterion = 0, end_criterion = 0;
};
[[nodiscard]] Excerpt whole_of(const markup::ScoreProfile& chart);

/// Each score with its value, place on the curve, percentile rank, interval and word, in the order
/// of the rows; the bands' edges; criteria with their cut-offs. The words are the profile's.
[[nodiscard]] std::string alternative_of(const markup::ScoreProfile& chart, const Excerpt& excerpt);
[[nodiscard]] std::string alternative_of(const markup::ScoreProfile& chart);

/// The events in order, each done or not done.
[[nodiscard]] std::string alternative_of(const markup::Timeline& chart);

/// Parts of a sentence, by semicolons: dates and labels have commas of their own.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

}  // namespace iepress::layout::chart
