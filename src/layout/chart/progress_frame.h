// The frame of a progress chart: where its plot stands once the labels around it are measured.
#pragma once

#include <vector>

#include "layout/chart/canvas.h"
#include "layout/chart/edge_labels.h"
#include "layout/chart/gap_bands.h"
#include "layout/chart/legend.h"
#include "layout/chart/phase_flags.h"
#include "layout/chart/scale.h"
#include "layout/chart/series.h"

namespace iepress::layout::chart {

/// The plot between its first and last gridline, and the axes' meaning.
struct Plot {
    Points left, right, top, bottom;
    Points inset;  ///< from the plot's sides to the first and last place in time
    Scale scale;

    [[nodiscard]] Points x(double place) const { return left + inset + (right - left - inset * 2) * place; }
    [[nodiscard]] Points y(double value) const { return bottom - (bottom - top) * scale.fraction(value); }
};

struct TickLabel {
    double value;
    Label label;
};

/// A label under the time axis, centred on its place unless an edge holds it back.
struct DateLabel {
    Label label;
    Points x;     ///< its place on the axis
    Points left;  ///< its left edge
};

struct ProgressFrame {
    Series series;
    TimePlaces places;
    Plot plot;
    std::vector<TickLabel> ticks;
    std::vector<DateLabel> dates;  ///< those that are shown: none touches another
    Flags flags;
    Legend legend;
    Points height;                   ///< of the whole chart
    Points headroom = {};            ///< of marks and their numbers above the plot, below the flags
    std::vector<Label> counts = {};  ///< of each point; empty where none is shown
    EdgeLabels edge = {};
    GapBands gaps = {};
    Points gap_top = {};  ///< of the brackets

    [[nodiscard]] std::vector<Points> edge_ys() const;
    /// Whether the target's level is drawn across the plot, and named at its edge.
    [[nodiscard]] bool has_target_line() const {
        return !edge.labels.empty() && edge.labels.front().kind == EdgeLabel::Kind::target;
    }
};

[[nodiscard]] ProgressFrame frame_of(const Canvas& canvas, const markup::ProgressChart& chart, Points width);

}  // namespace iepress::layout::chart
