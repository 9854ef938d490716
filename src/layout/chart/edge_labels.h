// Names at the plot's right edge: the target's level and the level now, each with its value.
#pragma once

#include <string_view>
#include <vector>

#include "layout/chart/canvas.h"

namespace iepress::layout::chart {

struct EdgeLabel {
    enum class Kind { target, level };
    Kind kind;
    double value;
    Label label;
    Points top = {};  ///< once placed
};

struct EdgeLabels {
    std::vector<EdgeLabel> labels;

    /// Room on the plot's right for the widest, with its mark.
    [[nodiscard]] Points width(const Canvas& canvas) const;
    /// Of all labels above each other.
    [[nodiscard]] Points height() const;
};

/// From the plot's right edge to the labels.
[[nodiscard]] Points edge_lead(const Canvas& canvas);

/// Sets each label beside `y` of its value, moved apart and between `top` and `bottom`. `ys` is one
/// for each label.
void place_edge_labels(EdgeLabels& all, const std::vector<Points>& ys, Points top, Points bottom);

/// Marks and labels to the right of `right`, the plot's edge.
void draw_edge_labels(Canvas& canvas, const EdgeLabels& all, const std::vector<Points>& ys, Points right);

}  // namespace iepress::layout::chart
