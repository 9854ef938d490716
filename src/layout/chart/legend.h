// The legend of a chart: samples of its marks with their names, in rows above the plot.
#pragma once

#include <string_view>
#include <vector>

#include "layout/chart/canvas.h"

namespace iepress::layout::chart {

enum class Sample { data, aim, trend, gap, interval, composite, subtest };

/// Entries from the start edge on, wrapped to rows; mirrored for languages from right to left.
class Legend {
public:
    Legend(const Canvas& canvas, Points width);

    /// Adds an entry; one without a name is left out.
    void add(Sample sample, std::string_view name);

    /// Of all rows, with a gap below; 0 when there are no entries.
    [[nodiscard]] Points height() const;
    /// Draws into the rectangle whose top left is `at`.
    void draw(Canvas& canvas, Position at) const;

private:
    struct Entry {
        Sample sample;
        Label label;
        Points sample_width;
        Points start;  ///< from the start edge
        Points top;
    };

    const Canvas& canvas_;
    Points width_;
    Points gap_;
    Points cursor_, row_top_, row_height_;
    std::vector<Entry> entries_;
};

/// A bar with end caps: the interval of a score.
void draw_interval(Canvas& canvas, Points low, Points high, Points y);

/// Markers of scores, told apart by shape and size: a composite is a large diamond, a subtest a
/// small disc.
void draw_composite(Canvas& canvas, Position at);
void draw_subtest(Canvas& canvas, Position at);

/// The marker of a progress chart's goal: a ring around a dot, told from data without colour.
void draw_target(Canvas& canvas, Position at);

/// The dash pattern of aim lines, in proportion to their width: 3 and 2 at 1 pt.
[[nodiscard]] Dashes aim_dashes(Points width);

/// A line fitted to data: heavier than the data's, dashes and dots in turn.
void draw_trend(Canvas& canvas, std::vector<Position> corners);

/// The ground of a time without data: hatched from `top_left` to `bottom_right`, its sides drawn out.
void draw_gap(Canvas& canvas, Position top_left, Position bottom_right);

}  // namespace iepress::layout::chart
