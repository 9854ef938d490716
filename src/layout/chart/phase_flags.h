// The labels of phase lines: flags above the plot, each beginning at its line.
#pragma once

#include <vector>

#include "layout/chart/canvas.h"
#include "layout/chart/series.h"

namespace iepress::layout::chart {

/// A flag to the right of its line. Rows count upwards from the plot.
struct Flag {
    Label label;
    Points x;
    std::size_t row = 0;
};

/// The flags of phase lines at `xs` (ascending), in as few rows as keep every flag clear of the
/// others and of the lines that pass it. Each is broken to what is left of `right`.
struct Flags {
    std::vector<Flag> flags;          ///< one for each line, also those without a label
    std::vector<Points> row_heights;  ///< from the lowest row up

    /// From the plot up to the bottom of a row.
    [[nodiscard]] Points lift_of(std::size_t row) const;
    [[nodiscard]] Points height() const { return lift_of(row_heights.size()); }
};
[[nodiscard]] Flags flags_of(const Canvas& canvas, const Series& series, const std::vector<Points>& xs,
                             Points right);

/// Draws the lines from `bottom` up to each flag, and the flags above `top` of the plot.
void draw_flags(Canvas& canvas, const Flags& flags, Points top, Points bottom);

/// Room that a flag needs on its line's right: its own width, or enough for a few words.
[[nodiscard]] Points room_of_flag(const Canvas& canvas, const PhaseLine& phase);

}  // namespace iepress::layout::chart
