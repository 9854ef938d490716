// Above the rows the curve, below them the scales and notes.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "layout/chart/profile/draw.h"
#include "layout/chart/scale.h"

namespace iepress::layout::chart {

namespace {

/// Percentile rank at whole standard deviations.
std::string percentile_at(int z) {
    const int rank = percentile_of(z);
    if (rank < 1) return "<1";
    if (rank > 99) return ">99";
    return std::to_string(rank);
}

std::string standard_score_at(int z) { return number_text(100 + 15 * z); }

/// The bell between two heights; under its middle, one standard deviation to each side, a tint
/// where no bands stand behind the rows.
void draw_curve(Canvas& canvas, const ProfileContent& content, Points top, Points bottom) {
    constexpr int steps = 8;  // a standard deviation
    const ProfileColumns& columns = content.columns;
    std::vector<Position> curve;
    std::vector<Position> middle{{columns.x(-1), bottom}};
    for (int i = columns.lowest * steps; i <= columns.highest * steps; ++i) {
        const double z = static_cast<double>(i) / steps;
        const Position at{columns.x(z), bottom - (bottom - top) * std::exp(-z * z / 2)};
        curve.push_back(at);
        if (std::abs(z) <= 1) middle.push_back(at);
    }
    middle.push_back({columns.x(1), bottom});
    if (!content.has_bands) canvas.fill(std::move(middle), tint_of(canvas.style().data));
    canvas.stroke(std::move(curve), Points{0.75}, canvas.style().axis);
    if (content.has_bands) canvas.stroke({{columns.left, bottom}, {columns.right, bottom}}, Points{0.75},
                                         canvas.style().axis);
}

using ScaleText = std::string (*)(int z);

/// Every how many standard deviations the axis can carry a number.
int stride_of(const Canvas& canvas, const ProfileColumns& columns, ScaleText text) {
    Points widest;
    for (const int z : {columns.lowest, 0, columns.highest}) {
        widest = std::max(widest, canvas.number(text(z)).width);
    }
    const Points apart = (columns.right - columns.left) / (columns.highest - columns.lowest);
    const double needed = (widest + canvas.text_size() * 0.5) / std::max(apart, Points{0.01});
    return std::max(1, static_cast<int>(std::ceil(needed)));
}

/// One scale along the axis with its name in the columns of the labels. Gives its height.
Points draw_scale(Canvas& canvas, const ProfileContent& content, ScaleText text, const Label& name,
                  Points top) {
    const ProfileColumns& columns = content.columns;
    const int stride = stride_of(canvas, columns, text);
    const Label zero = canvas.number(text(0));
    const Points middle = top + middle_of_first_line(zero);
    for (int z = columns.lowest / stride * stride; z <= columns.highest; z += stride) {
        canvas.place_centered(canvas.number(text(z)), {columns.x(z), middle}, Anchor::center);
    }
    const Points edge = canvas.number(standard_score_at(columns.highest)).width / 2 + canvas.text_size();
    const Points beside = (canvas.right_to_left() ? columns.width - columns.right : columns.left) - edge;
    if (beside < canvas.text_size() * 3) {  // no column beside the axis: the name goes under it
        const Label title = canvas.broken(name, columns.width);
        canvas.place(title, {columns.label, top + zero.height}, canvas.start());
        return zero.height + title.height + canvas.text_size() * 0.3;
    }
    const Label title = canvas.broken(name, beside);
    canvas.place_centered(title, {columns.label, middle}, canvas.start());
    return std::max(zero.height, title.height);
}

/// A note, with a sign before it or none.
Points draw_reversed_note(Canvas& canvas, const ProfileContent& content, Points top) {
    const Points size = canvas.text_size();
    const bool mirrored = canvas.right_to_left();
    const Points start = content.columns.label;
    const Points y = top + middle_of_first_line(content.reversed);
    draw_reversed_sign(canvas, {mirrored ? start - size * 0.7 : start + size * 0.7, y});
    canvas.place(content.reversed, {mirrored ? start - size * 1.8 : start + size * 1.8, top}, canvas.start());
    return content.reversed.height;
}

}  // namespace

Points draw_head(Canvas& canvas, const ProfileContent& content) {
    content.legend.draw(canvas, {});
    const Points top = content.legend.height() + Points{1};
    const Points bottom = top + std::max(canvas.text_size() * 3, Points{24});
    draw_curve(canvas, content, top, bottom);
    return bottom;
}

Points draw_foot(Canvas& canvas, const ProfileContent& content, Points top) {
    const Points pad = canvas.text_size() * 0.3;
    Points y = top + pad;
    y += draw_scale(canvas, content, standard_score_at, content.standard_score, y) + pad;
    y += draw_scale(canvas, content, percentile_at, content.percentile_rank, y);
    if (!content.reversed.empty() || !content.ruler.empty()) y += canvas.text_size() * 0.6;
    canvas.place(content.ruler, {content.columns.label, y}, canvas.start());
    y += content.ruler.height;
    if (!content.reversed.empty()) y += draw_reversed_note(canvas, content, y);
    return y - top;
}

}  // namespace iepress::layout::chart
