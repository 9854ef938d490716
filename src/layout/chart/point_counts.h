// How many trials stand behind a point: "4/5" at its marker where that matters, else in the legend.
#pragma once

#include <string>
#include <vector>

#include "layout/chart/canvas.h"
#include "layout/chart/series.h"

namespace iepress::layout::chart {

/// A value from fewer is shown as N of M.
inline constexpr int few_trials = 5;

/// For each point its count, empty where it needs none: all where the numbers of trials differ, and
/// those below `few_trials`. No labels at all where no point needs one.
[[nodiscard]] std::vector<Label> count_labels(const Canvas& canvas, const markup::ProgressChart& chart,
                                              const Series& series);

/// The data's name in the legend, with the number of trials where all points share it.
[[nodiscard]] std::string data_name(const markup::ProgressChart& chart, const Series& series);

/// Room above the plot's top that a count over its highest marker needs; 0 without counts.
[[nodiscard]] Points headroom_of_counts(const Canvas& canvas, const std::vector<Label>& counts);

/// What counts keep clear of, in the drawing's points.
struct Surroundings {
    Position top_left, bottom_right;       ///< counts stay between them
    std::vector<Position> dots;            ///< one for each point
    std::vector<std::vector<Position>> lines;
    std::vector<Points> uprights;          ///< phase lines, which no count may touch
};

/// Draws each count beside its dot, where it touches no other count, dot or phase line and crosses
/// the fewest lines. One without such a place is left out; those of few trials come first.
void draw_counts(Canvas& canvas, const Series& series, const std::vector<Label>& counts,
                 const Surroundings& around);

}  // namespace iepress::layout::chart
