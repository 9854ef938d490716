// A goal's data points against its aim line.
#include <algorithm>
#include <utility>
#include <vector>

#include "layout/chart/charts.h"
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
    if (target != nullptr) {
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

/// Dots that would run into each other are drawn smaller, each still its own.
Points dot_radius(const ChartStyle& style, const ProgressFrame& frame) {
    const auto count = static_cast<double>(frame.series.points.size());
    if (count < 2) return style.marker_radius;
    const Points apart = (frame.plot.right - frame.plot.left) / count;
    return std::clamp(apart * 0.4, style.marker_radius * 0.5, style.marker_radius);
}

/// The path is broken where a phase begins: no line joins across phases.
void draw_data(Canvas& canvas, const ProgressFrame& frame) {
    const ChartStyle& style = canvas.style();
    const Points radius = dot_radius(style, frame);
    std::vector<Position> path;
    std::vector<Position> dots;
    std::size_t phase = 0;
    for (std::size_t i = 0; i < frame.series.points.size(); ++i) {
        const Point& point = *frame.series.points[i];
        if (const std::size_t now = frame.series.phase_of(point); now != phase) {
            canvas.stroke(std::exchange(path, {}), style.data_width, style.data);
            phase = now;
        }
        path.push_back({frame.plot.x(frame.places.points[i]), frame.plot.y(point.value)});
        dots.push_back(path.back());
    }
    canvas.stroke(std::move(path), style.data_width, style.data);
    for (const Position& dot : dots) canvas.disc(dot, radius, style.data);
}

}  // namespace

Points draw(Canvas& canvas, const markup::ProgressChart& chart, Points width) {
    const ProgressFrame frame = frame_of(canvas, chart, width);
    draw_axes(canvas, frame);
    draw_flags(canvas, frame.flags, frame.plot.top - canvas.style().marker_radius * 2.5, frame.plot.bottom);
    draw_aim(canvas, frame);
    draw_data(canvas, frame);
    frame.legend.draw(canvas, {});
    return frame.height;
}

}  // namespace iepress::layout::chart
