// A goal's data points against its aim line.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "layout/chart/charts.h"
#include "layout/chart/point_counts.h"
#include "layout/chart/progress_frame.h"

namespace iepress::layout::chart {

namespace {

void draw_axes(Canvas& canvas, const ProgressFrame& frame) {
    const ChartStyle& style = canvas.style();
    const Plot& plot = frame.plot;
    const Points text_right = plot.left - canvas.text_size() * 0.6;
    for (const TickLabel& tick : frame.ticks) {
        const Points y = plot.y(tick.value);
        const bool ground = tick.value == plot.scale.minimum;
        canvas.stroke({{plot.left, y}, {plot.right, y}}, Points{ground ? 0.75 : 0.4},
                      ground ? style.axis : style.grid);
        canvas.place_centered(tick.label, {text_right, y}, Anchor::right);
    }
    const Points tick_end = plot.bottom + canvas.text_size() * 0.3;
    for (const DateLabel& date : frame.dates) {
        canvas.stroke({{date.x, plot.bottom}, {date.x, tick_end}}, Points{0.75}, style.axis);
        const Points center = date.left + date.label.width / 2;
        canvas.place(date.label, {center, plot.bottom + canvas.text_size() * 0.55}, Anchor::center);
    }
}

/// From baseline to target; a target alone is a level line across the plot.
void draw_aim(Canvas& canvas, const ProgressFrame& frame) {
    const ChartStyle& style = canvas.style();
    const Plot& plot = frame.plot;
    const Point* baseline = frame.series.baseline;
    const Point* target = frame.series.target;
    if (target != nullptr && baseline == nullptr && frame.has_target_line()) {
        draw_target(canvas, {plot.x(frame.places.target), plot.y(target->value)});
    } else if (target != nullptr) {
        const Points level = plot.y(target->value);
        const Position end{plot.x(frame.places.target), level};
        const Position from = baseline == nullptr
                                  ? Position{plot.left, level}
                                  : Position{plot.x(frame.places.baseline), plot.y(baseline->value)};
        canvas.stroke({from, baseline == nullptr ? Position{plot.right, level} : end}, style.aim_width,
                      style.aim, aim_dashes(style.aim_width));
        draw_target(canvas, end);
    } else if (baseline != nullptr) {
        canvas.ring({plot.x(frame.places.baseline), plot.y(baseline->value)}, style.marker_radius,
                    style.aim_width, style.aim);
    }
}

/// Across the whole plot, to the target's name at its edge.
void draw_target_line(Canvas& canvas, const ProgressFrame& frame) {
    if (!frame.has_target_line()) return;
    const Points y = frame.plot.y(frame.series.target->value);
    canvas.stroke({{frame.plot.left, y}, {frame.plot.right, y}}, canvas.style().aim_width * 0.75,
                  canvas.style().aim);
}

/// The piece of a line that lies on the scale; nothing if it is above or below it all along.
std::vector<Position> piece_on_scale(const Plot& plot, const Corner& a, const Corner& b) {
    double from = 0, to = 1;
    if (a.value != b.value) {
        const double low = (plot.scale.minimum - a.value) / (b.value - a.value);
        const double high = (plot.scale.maximum - a.value) / (b.value - a.value);
        from = std::max(from, std::min(low, high));
        to = std::min(to, std::max(low, high));
    } else if (a.value < plot.scale.minimum || a.value > plot.scale.maximum) {
        return {};
    }
    if (from >= to) return {};
    const auto at = [&](double t) {
        return Position{plot.x(std::lerp(a.place, b.place, t)), plot.y(std::lerp(a.value, b.value, t))};
    };
    return {at(from), at(to)};
}

/// Each line in as few pieces as the scale's ends leave.
std::vector<std::vector<Position>> trend_paths(const ProgressFrame& frame) {
    std::vector<std::vector<Position>> paths;
    for (const std::vector<Corner>& corners : frame.places.trends) {
        bool joined = false;
        for (std::size_t i = 1; i < corners.size(); ++i) {
            std::vector<Position> piece = piece_on_scale(frame.plot, corners[i - 1], corners[i]);
            if (piece.empty()) {
                joined = false;
                continue;
            }
            const bool whole = corners[i].value >= frame.plot.scale.minimum &&
                               corners[i].value <= frame.plot.scale.maximum;
            if (joined) {
                paths.back().push_back(piece.back());
            } else {
                paths.push_back(std::move(piece));
            }
            joined = whole;
        }
    }
    return paths;
}

/// Dots that would run into each other are drawn smaller, each still its own.
Points dot_radius(const ChartStyle& style, const ProgressFrame& frame) {
    const auto count = static_cast<double>(frame.series.points.size());
    if (count < 2) return style.marker_radius;
    const Points apart = (frame.plot.right - frame.plot.left) / count;
    return std::clamp(apart * 0.4, style.marker_radius * 0.5, style.marker_radius);
}

std::vector<Position> dots_of(const ProgressFrame& frame) {
    std::vector<Position> dots;
    for (std::size_t i = 0; i < frame.series.points.size(); ++i) {
        dots.push_back({frame.plot.x(frame.places.points[i]), frame.plot.y(frame.series.points[i]->value)});
    }
    return dots;
}

/// The path is broken where a phase begins and where data are missing: no line joins across these.
std::vector<std::vector<Position>> data_paths(const ProgressFrame& frame, const std::vector<Position>& dots) {
    std::vector<std::vector<Position>> paths;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const auto& points = frame.series.points;
        if (i == 0 || !frame.series.joins(*points[i - 1], *points[i])) paths.emplace_back();
        paths.back().push_back(dots[i]);
    }
    return paths;
}

/// What a count should not hide, or be hidden by.
Surroundings surroundings(const Canvas& canvas, const ProgressFrame& frame, std::vector<Position> dots,
                          std::vector<std::vector<Position>> lines) {
    const Plot& plot = frame.plot;
    const auto level = [&](const Point& point, double place) { return Position{plot.x(place), plot.y(point.value)}; };
    if (frame.series.target != nullptr) {
        const Position end = level(*frame.series.target, frame.places.target);
        if (frame.series.baseline != nullptr) {
            lines.push_back({level(*frame.series.baseline, frame.places.baseline), end});
        }
        if (frame.has_target_line()) lines.push_back({{plot.left, end.y}, {plot.right, end.y}});
        dots.push_back(end);
    }
    std::vector<Points> uprights;
    for (const Flag& flag : frame.flags.flags) uprights.push_back(flag.x);
    const Points above = std::max(frame.headroom, canvas.style().marker_radius);
    return {{plot.left, plot.top - above}, {plot.right + edge_lead(canvas) * 0.5, plot.bottom}, std::move(dots),
            std::move(lines), std::move(uprights)};
}

/// Fitted lines under the data, and the counts last, where there is room.
void draw_data(Canvas& canvas, const ProgressFrame& frame) {
    const ChartStyle& style = canvas.style();
    const Points radius = dot_radius(style, frame);
    const std::vector<Position> dots = dots_of(frame);
    std::vector<std::vector<Position>> lines = trend_paths(frame);
    for (const std::vector<Position>& path : lines) draw_trend(canvas, path);
    for (std::vector<Position>& path : data_paths(frame, dots)) {
        canvas.stroke(path, style.data_width, style.data);
        lines.push_back(std::move(path));
    }
    for (const Position& dot : dots) canvas.disc(dot, radius, style.data);
    if (frame.counts.empty()) return;
    draw_counts(canvas, frame.series, frame.counts, surroundings(canvas, frame, dots, std::move(lines)));
}

}  // namespace

Points draw(Canvas& canvas, const markup::ProgressChart& chart, Points width) {
    const ProgressFrame frame = frame_of(canvas, chart, width);
    for (const GapBand& gap : frame.gaps.bands) {
        draw_gap(canvas, {gap.left, frame.plot.top}, {gap.right, frame.plot.bottom});
    }
    draw_axes(canvas, frame);
    draw_flags(canvas, frame.flags, frame.plot.top - frame.headroom, frame.plot.bottom);
    draw_target_line(canvas, frame);
    draw_aim(canvas, frame);
    draw_data(canvas, frame);
    draw_edge_labels(canvas, frame.edge, frame.edge_ys(), frame.plot.right);
    draw_brackets(canvas, frame.gaps, frame.gap_top);
    frame.legend.draw(canvas, {});
    return frame.height;
}

}  // namespace iepress::layout::chart
