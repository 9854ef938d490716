#include "layout/chart/progress_frame.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "layout/chart/point_counts.h"

namespace iepress::layout::chart {

namespace {

constexpr int most_intervals = 5;

/// The range that the scale must show: the chart's own, widened to every value.
Scale scale_of(const markup::ProgressChart& chart, const Series& series, int intervals) {
    double low = std::isfinite(chart.minimum) ? chart.minimum : 0;
    double high = std::isfinite(chart.maximum) ? chart.maximum : low;
    if (high < low) std::swap(low, high);
    const auto include = [&](const Point* point) {
        if (point == nullptr) return;
        low = std::min(low, point->value);
        high = std::max(high, point->value);
    };
    for (const Point* point : series.points) include(point);
    include(series.baseline);
    include(series.target);
    if (chart.level && std::isfinite(chart.level->value)) {
        low = std::min(low, chart.level->value);
        high = std::max(high, chart.level->value);
    }
    return nice_scale(low, high, intervals);
}

Points line_height(const Canvas& canvas) { return canvas.number("0").height; }

/// The style's height, but never less than two tick labels need, and the names at the edge.
Points plot_height(const Canvas& canvas, const EdgeLabels& edge) {
    return std::max({canvas.style().height, line_height(canvas) * 2.5, edge.height()});
}

EdgeLabels edge_labels(const Canvas& canvas, const markup::ProgressChart& chart, const Series& series,
                       Points width) {
    EdgeLabels all;
    const Points widest = std::min(canvas.text_size() * 8, width * 0.3);
    const auto add = [&](EdgeLabel::Kind kind, std::string_view name, double value) {
        const std::string amount = amount_text(number_text(value), chart.unit);
        const markup::SlotValue values[] = {{"label", name}, {"amount", amount}};
        const std::string text = markup::filled(word_of(chart.words, markup::ProgressWord::marked), values);
        all.labels.push_back({kind, value, canvas.label(text, widest)});
    };
    if (series.target != nullptr && !chart.target_label.empty()) {
        add(EdgeLabel::Kind::target, chart.target_label, series.target->value);
    }
    if (chart.level && std::isfinite(chart.level->value)) {
        add(EdgeLabel::Kind::level, chart.level->label, chart.level->value);
    }
    return all;
}

std::vector<TickLabel> tick_labels(const Canvas& canvas, const Scale& scale) {
    std::vector<TickLabel> labels;
    for (const double tick : scale.ticks) labels.push_back({tick, canvas.number(number_text(tick))});
    return labels;
}

/// A label that would be shown if there were room.
std::vector<DateLabel> candidate_dates(const Canvas& canvas, const ProgressFrame& frame, Points width) {
    const Points widest = std::max(width * 0.2, canvas.text_size() * 5);
    std::vector<DateLabel> all;
    const auto add = [&](const Point* point, double place) {
        if (point == nullptr || point->label.empty()) return;
        Label label = canvas.label(point->label, std::min(widest, width));
        const Points x = frame.plot.x(place);
        const Points left =
            std::clamp(x - label.width / 2, Points{}, std::max(width - label.width, Points{}));
        all.push_back({std::move(label), x, left});
    };
    add(frame.series.baseline, frame.places.baseline);
    for (std::size_t i = 0; i < frame.series.points.size(); ++i) {
        add(frame.series.points[i], frame.places.points[i]);
    }
    add(frame.series.target, frame.places.target);
    std::stable_sort(all.begin(), all.end(),
                     [](const DateLabel& a, const DateLabel& b) { return a.x < b.x; });
    return all;
}

/// Keeps the first and the last, and between them what doesn't touch its neighbours.
std::vector<DateLabel> without_overlaps(std::vector<DateLabel> all, Points gap) {
    if (all.size() < 2) return all;
    const auto right = [](const DateLabel& label) { return label.left + label.label.width; };
    std::vector<DateLabel> kept;
    DateLabel last = std::move(all.back());
    all.pop_back();
    for (DateLabel& label : all) {
        const bool clear_left = kept.empty() || right(kept.back()) + gap <= label.left;
        if (clear_left && right(label) + gap <= last.left) kept.push_back(std::move(label));
    }
    kept.push_back(std::move(last));
    return kept;
}

/// Room on the right of the plot, so that the last phase's flag has its few words.
Points right_margin(const Canvas& canvas, const ProgressFrame& frame, Points left, Points width) {
    Points margin = std::max(canvas.style().marker_radius * 2, frame.edge.width(canvas));
    for (std::size_t i = 0; i < frame.series.phases.size(); ++i) {
        const double place = std::min(frame.places.phases[i], 0.95);
        const Points room = std::min(room_of_flag(canvas, *frame.series.phases[i]), width * 0.4);
        // From the line to the box's right edge: (1 - place) of the plot, and the margin.
        margin = std::max(margin, (room - (width - left) * (1 - place)) / place);
    }
    return std::min(margin, (width - left) * 0.5);
}

void place_sides(const Canvas& canvas, ProgressFrame& frame, Points width) {
    Points widest;
    for (const TickLabel& tick : frame.ticks) widest = std::max(widest, tick.label.width);
    Plot& plot = frame.plot;
    plot.left = widest + canvas.text_size() * 0.6;
    plot.inset = canvas.style().marker_radius * 3;
    plot.right = width - right_margin(canvas, frame, plot.left, width);
}

/// Where the phase lines stand: clear of the next phase's first dot where the points' distance
/// allows it, else halfway.
std::vector<Points> phase_xs(const Canvas& canvas, const ProgressFrame& frame) {
    const Points clearance = canvas.style().marker_radius * 1.6;
    const auto& points = frame.series.points;
    std::vector<Points> xs;
    for (std::size_t i = 0; i < frame.series.phases.size(); ++i) {
        Points x = frame.plot.x(frame.places.phases[i]);
        const auto next = std::find_if(points.begin(), points.end(), [&](const Point* point) {
            return point->date >= frame.series.phases[i]->date;
        });
        if (next != points.end() && next != points.begin()) {
            const auto index = static_cast<std::size_t>(next - points.begin());
            const Points right = frame.plot.x(frame.places.points[index]);
            const Points left = frame.plot.x(frame.places.points[index - 1]);
            x = std::min(x, std::max(right - clearance, (left + right) / 2));
        }
        xs.push_back(x);
    }
    // Two phases before the same point were moved to the same place, but never past each other.
    return xs;
}

/// At least so wide that a day's hatching is seen.
std::vector<std::pair<Points, Points>> gap_sides(const Canvas& canvas, const ProgressFrame& frame) {
    const Points least = canvas.style().marker_radius * 1.5;
    const Plot& plot = frame.plot;
    std::vector<std::pair<Points, Points>> sides;
    for (const Stretch& gap : frame.places.gaps) {
        const Points middle = (plot.x(gap.from) + plot.x(gap.to)) / 2;
        const Points half = std::max(least, plot.x(gap.to) - plot.x(gap.from)) / 2;
        sides.emplace_back(std::max(plot.left, middle - half), std::min(plot.right, middle + half));
    }
    return sides;
}

/// The plot's height, the names at its edge, and what stands below it.
void place_below(const Canvas& canvas, ProgressFrame& frame) {
    Plot& plot = frame.plot;
    for (const DateLabel& date : frame.dates) {
        frame.height = std::max(frame.height, plot.bottom + canvas.text_size() * 0.55 + date.label.height);
    }
    const Points half_line = line_height(canvas) / 2;
    place_edge_labels(frame.edge, frame.edge_ys(), plot.top - std::min(half_line, frame.headroom),
                      plot.bottom + canvas.text_size() * 0.5);
    for (const EdgeLabel& one : frame.edge.labels) {
        frame.height = std::max(frame.height, one.top + one.label.height);
    }
    if (frame.gaps.bands.empty()) return;
    frame.gap_top = frame.height + canvas.text_size() * 0.3;
    frame.height = frame.gap_top + frame.gaps.height(canvas);
}

/// From the top down: legend, flags, plot, dates, gaps.
void place_rows(const Canvas& canvas, ProgressFrame& frame) {
    Plot& plot = frame.plot;
    const Label& top_tick = frame.ticks.back().label;
    const Points marks = canvas.style().marker_radius * 2.5;
    frame.headroom = std::max(marks, headroom_of_counts(canvas, frame.counts));
    // The top number stands beside the flags, but under the legend.
    plot.top = frame.legend.height() + std::max(middle_of_first_line(top_tick), frame.flags.height() + frame.headroom);
    plot.bottom = plot.top + plot_height(canvas, frame.edge);
    const Label& low_tick = frame.ticks.front().label;
    frame.height = plot.bottom + std::max(low_tick.height - middle_of_first_line(low_tick), marks);
    place_below(canvas, frame);
}

void fill_legend(const markup::ProgressChart& chart, ProgressFrame& frame) {
    const Series& series = frame.series;
    const bool level_target = !chart.target_label.empty() && series.baseline == nullptr;
    if (!series.points.empty()) frame.legend.add(Sample::data, data_name(chart, series));
    if (series.target != nullptr && !level_target) frame.legend.add(Sample::aim, chart.aim_label);
    if (!series.trends.empty()) frame.legend.add(Sample::trend, chart.trend_label);
    if (!series.gaps.empty()) frame.legend.add(Sample::gap, chart.gap_label);
}

}  // namespace

std::vector<Points> ProgressFrame::edge_ys() const {
    std::vector<Points> ys;
    for (const EdgeLabel& one : edge.labels) ys.push_back(plot.y(one.value));
    return ys;
}

ProgressFrame frame_of(const Canvas& canvas, const markup::ProgressChart& chart, Points width) {
    ProgressFrame frame{series_of(chart), {}, {}, {}, {}, {}, Legend(canvas, width), {}};
    frame.places = places_of(frame.series, chart.even_spacing ? Spacing::even : Spacing::by_date);
    frame.edge = edge_labels(canvas, chart, frame.series, width);
    frame.counts = count_labels(canvas, chart, frame.series);
    const double tick_room = plot_height(canvas, frame.edge) / (line_height(canvas) * 1.1);
    frame.plot.scale =
        scale_of(chart, frame.series, std::clamp(static_cast<int>(tick_room), 1, most_intervals));
    frame.ticks = tick_labels(canvas, frame.plot.scale);
    place_sides(canvas, frame, width);

    frame.flags = flags_of(canvas, frame.series, phase_xs(canvas, frame), width);
    frame.dates = without_overlaps(candidate_dates(canvas, frame, width), canvas.text_size() * 0.8);
    frame.gaps = gap_bands(canvas, frame.series.gaps, gap_sides(canvas, frame), width);
    fill_legend(chart, frame);
    place_rows(canvas, frame);
    return frame;
}

}  // namespace iepress::layout::chart
