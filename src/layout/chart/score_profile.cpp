// Scores of several instruments on one normal curve, a row for each.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "layout/chart/charts.h"
#include "layout/chart/legend.h"
#include "layout/chart/scale.h"

namespace iepress::layout::chart {

namespace {

using Bar = markup::ScoreProfile::Bar;

constexpr int least_range = 3;
constexpr int greatest_range = 50;  ///< beyond it no score is a score; its mark stays at the edge

/// A row: one score's labels.
struct Row {
    const Bar* bar;
    Label label, value, word;
    Points height;
};

/// Columns from the start edge on; mirrored for languages from right to left, the curve never.
struct Columns {
    Points label, value, word;  ///< their start edges
    Points left, right;         ///< of the plot, z from -range to range
    int range = least_range;

    [[nodiscard]] Points x(double z) const {
        const double fraction = std::clamp((z + range) / (2.0 * range), 0.0, 1.0);
        return left + (right - left) * fraction;
    }
};

/// Standard deviations from the mean to the ends of the axis, a whole number.
int range_of(const markup::ScoreProfile& chart) {
    double furthest = least_range;
    for (const Bar& bar : chart.bars) {
        for (const double z : {bar.z, bar.z_low.value_or(bar.z), bar.z_high.value_or(bar.z)}) {
            if (std::isfinite(z)) furthest = std::max(furthest, std::abs(z));
        }
    }
    return static_cast<int>(std::min<double>(std::ceil(furthest), greatest_range));
}

std::vector<Row> rows_of(const Canvas& canvas, const markup::ScoreProfile& chart, Points width) {
    std::vector<Row> rows;
    const Points mark = canvas.style().marker_radius * 4;
    for (const Bar& bar : chart.bars) {
        Row row{&bar,
                canvas.label(bar.label, width * 0.34),
                canvas.label(bar.value, width * 0.14),
                canvas.label(bar.word, width * 0.18),
                {}};
        row.height =
            std::max({row.label.height, row.value.height, row.word.height, mark}) + canvas.text_size() * 0.45;
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Percentile rank at whole standard deviations.
std::string percentile_at(int z) {
    static constexpr std::array<std::string_view, 5> ranks = {"2", "16", "50", "84", "98"};
    if (z < -2) return "<1";
    if (z > 2) return ">99";
    return std::string{ranks.at(static_cast<std::size_t>(z + 2))};
}

std::string standard_score_at(int z) { return number_text(100 + 15 * z); }

Columns columns_of(const Canvas& canvas, const std::vector<Row>& rows, int range, Points width) {
    Points label, value, word;
    for (const Row& row : rows) {
        label = std::max(label, row.label.width);
        value = std::max(value, row.value.width);
        word = std::max(word, row.word.width);
    }
    const Points gap = canvas.text_size();
    const Points edge = canvas.number(standard_score_at(range)).width / 2;
    Columns columns;
    columns.range = range;
    columns.value = label + (label > Points{} ? gap : Points{}) + value;  // its end edge: numbers stand flush
    columns.left = columns.value + (value > Points{} ? gap : Points{}) + edge;
    columns.right = width - word - (word > Points{} ? gap : Points{}) - edge;
    columns.word = width - word;
    if (canvas.right_to_left()) {
        columns.label = width;
        columns.value = width - columns.value;
        columns.word = word;
        std::tie(columns.left, columns.right) = std::pair(width - columns.right, width - columns.left);
    }
    return columns;
}

/// The bell over the rows, with its middle, one standard deviation to each side, on a light ground.
void draw_curve(Canvas& canvas, const Columns& columns, Points top, Points bottom) {
    constexpr int steps_a_deviation = 8;
    std::vector<Position> curve;
    std::vector<Position> middle{{columns.x(-1), bottom}};
    for (int i = -columns.range * steps_a_deviation; i <= columns.range * steps_a_deviation; ++i) {
        const double z = static_cast<double>(i) / steps_a_deviation;
        const Position at{columns.x(z), bottom - (bottom - top) * std::exp(-z * z / 2)};
        curve.push_back(at);
        if (std::abs(z) <= 1) middle.push_back(at);
    }
    middle.push_back({columns.x(1), bottom});
    canvas.fill(std::move(middle), tint_of(canvas.style().data));
    canvas.stroke(std::move(curve), Points{0.75}, canvas.style().axis);
}

void draw_ground(Canvas& canvas, const Columns& columns, Points top, Points bottom) {
    const ChartStyle& style = canvas.style();
    const Points low = columns.x(-1);
    const Points high = columns.x(1);
    canvas.fill({{low, top}, {high, top}, {high, bottom}, {low, bottom}}, tint_of(style.data));
    for (int z = -columns.range; z <= columns.range; ++z) {
        const Points x = columns.x(z);
        canvas.stroke({{x, top}, {x, bottom}}, Points{z == 0 ? 0.75 : 0.4}, z == 0 ? style.axis : style.grid);
    }
    for (const Points y : {top, bottom}) {
        canvas.stroke({{columns.left, y}, {columns.right, y}}, Points{0.75}, style.axis);
    }
}

void place_block(Canvas& canvas, const Label& label, Position center, Anchor anchor) {
    if (label.lines.size() == 1) {
        canvas.place_centered(label, center, anchor);
    } else {
        canvas.place(label, {center.x, center.y - label.height / 2}, anchor);
    }
}

void draw_row(Canvas& canvas, const Columns& columns, const Row& row, Points y) {
    const ChartStyle& style = canvas.style();
    const Bar& bar = *row.bar;
    place_block(canvas, row.label, {columns.label, y}, canvas.start());
    place_block(canvas, row.value, {columns.value, y}, canvas.end());
    place_block(canvas, row.word, {columns.word, y}, canvas.start());
    canvas.stroke({{columns.left, y}, {columns.right, y}}, Points{0.5}, style.grid,
                  {Points{0.5}, Points{2.5}});
    if (bar.z_low || bar.z_high) {
        const Points from = columns.x(bar.z_low.value_or(bar.z));
        const Points to = columns.x(bar.z_high.value_or(bar.z));
        draw_interval(canvas, std::min(from, to), std::max(from, to), y);
    }
    if (std::isfinite(bar.z)) canvas.disc({columns.x(bar.z), y}, style.marker_radius * 1.3, style.data);
}

using ScaleText = std::string (*)(int z);

/// Every how many standard deviations the axis can carry a number.
int stride_of(const Canvas& canvas, const Columns& columns, ScaleText text) {
    Points widest;
    for (const int z : {-columns.range, 0, columns.range}) {
        widest = std::max(widest, canvas.number(text(z)).width);
    }
    const Points apart = (columns.right - columns.left) / (2.0 * columns.range);
    const double needed = (widest + canvas.text_size() * 0.5) / std::max(apart, Points{0.01});
    return std::max(1, static_cast<int>(std::ceil(needed)));
}

/// One scale along the axis with its name in the columns of the labels. Gives its height.
Points draw_scale(Canvas& canvas, const Columns& columns, ScaleText text, const std::string& name, Points top,
                  Points width) {
    const int stride = stride_of(canvas, columns, text);
    const Label zero = canvas.number(text(0));
    const Points middle = top + middle_of_first_line(zero);
    for (int z = -columns.range / stride * stride; z <= columns.range; z += stride) {
        canvas.place_centered(canvas.number(text(z)), {columns.x(z), middle}, Anchor::center);
    }
    const Points edge = canvas.number(standard_score_at(columns.range)).width / 2 + canvas.text_size();
    const Points beside = canvas.right_to_left() ? width - columns.right : columns.left;
    const Label title = canvas.label(name, std::max(beside - edge, canvas.text_size() * 3));
    if (beside - edge < canvas.text_size() * 3) {  // no column beside the axis: the name goes under it
        canvas.place(title, {columns.label, top + zero.height}, canvas.start());
        return zero.height + title.height;
    }
    canvas.place_centered(title, {columns.label, middle}, canvas.start());
    return std::max(zero.height, title.height);
}

}  // namespace

Points draw(Canvas& canvas, const markup::ScoreProfile& chart, Points width) {
    Legend legend(canvas, width);
    const bool has_interval = std::any_of(chart.bars.begin(), chart.bars.end(),
                                          [](const Bar& bar) { return bar.z_low || bar.z_high; });
    if (has_interval) legend.add(Sample::interval, chart.interval_label);
    const std::vector<Row> rows = rows_of(canvas, chart, width);
    const Columns columns = columns_of(canvas, rows, range_of(chart), width);

    legend.draw(canvas, {});
    const Points curve_top = legend.height() + Points{1};
    const Points top = curve_top + std::max(canvas.text_size() * 3, Points{24});
    const Points pad = canvas.text_size() * 0.3;
    Points bottom = top + pad * 2;
    for (const Row& row : rows) bottom += row.height;

    draw_curve(canvas, columns, curve_top, top);
    draw_ground(canvas, columns, top, bottom);
    Points y = top + pad;
    for (const Row& row : rows) {
        draw_row(canvas, columns, row, y + row.height / 2);
        y += row.height;
    }
    bottom += pad;
    bottom += draw_scale(canvas, columns, standard_score_at, chart.score_label, bottom, width) + pad;
    bottom += draw_scale(canvas, columns, percentile_at, chart.percentile_label, bottom, width);
    return bottom;
}

}  // namespace iepress::layout::chart
