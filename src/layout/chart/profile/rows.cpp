// Rows of a score profile: their text, the interval, the marker.
#include <algorithm>
#include <cmath>

#include "layout/chart/legend.h"
#include "layout/chart/profile/draw.h"

namespace iepress::layout::chart {

namespace {

using Bar = markup::ScoreProfile::Bar;

Points text_height(const RowText& row) {
    return std::max({row.label.height, row.value.height, row.word.height});
}

/// Of the strip under the text, where the text stands above.
Points strip_height(const Canvas& canvas) {
    return std::max(canvas.style().marker_radius * 4 + Points{2}, canvas.text_size());
}

Points strip_gap(const Canvas& canvas) { return canvas.text_size() * 0.15; }

Points center_of(const Canvas& canvas, const ProfileContent& content, const RowText& row, Points top) {
    if (content.columns.arrangement == Arrangement::beside) return top + height_of(canvas, content, row) / 2;
    return top + text_height(row) + strip_gap(canvas) + strip_height(canvas) / 2;
}

void place_text(Canvas& canvas, const ProfileColumns& columns, const RowText& row, Points indent, Points y) {
    const Points label = canvas.right_to_left() ? columns.label - indent : columns.label + indent;
    place_block(canvas, row.label, {label, y}, canvas.start());
    place_block(canvas, row.value, {columns.value, y}, canvas.end());
    place_block(canvas, row.word, {columns.word, y}, canvas.start());
    if (row.bar->reversed) draw_reversed_sign(canvas, {columns.sign, y});
}

/// An interval whose end lies outside the plot has no cap there.
void draw_ends(Canvas& canvas, const ProfileColumns& columns, const Bar& bar, Points y) {
    if (!bar.z_low && !bar.z_high) return;
    const ChartStyle& style = canvas.style();
    const double from = std::min(bar.z_low.value_or(bar.z), bar.z_high.value_or(bar.z));
    const double to = std::max(bar.z_low.value_or(bar.z), bar.z_high.value_or(bar.z));
    const Points width = style.data_width * (bar.level == Bar::Level::composite ? 1.5 : 1.0);
    const Points cap = style.marker_radius * 1.4;
    canvas.stroke({{columns.x(from), y}, {columns.x(to), y}}, width, style.data);
    for (const double z : {from, to}) {
        if (z < columns.lowest || z > columns.highest) continue;
        canvas.stroke({{columns.x(z), y - cap}, {columns.x(z), y + cap}}, width, style.data);
    }
}

/// A score outside the plot is an arrowhead at its edge.
void draw_marker(Canvas& canvas, const ProfileColumns& columns, const Bar& bar, Points y) {
    const ChartStyle& style = canvas.style();
    if (!std::isfinite(bar.z)) return;
    const Points x = columns.x(bar.z);
    if (bar.z < columns.lowest || bar.z > columns.highest) {
        const Points reach = style.marker_radius * (bar.z < 0 ? 3 : -3);
        const Points half = style.marker_radius * 1.6;
        return canvas.fill({{x, y}, {x + reach, y - half}, {x + reach, y + half}}, style.data);
    }
    switch (bar.level) {
        case Bar::Level::none: return canvas.disc({x, y}, style.marker_radius * 1.3, style.data);
        case Bar::Level::composite: return draw_composite(canvas, {x, y});
        case Bar::Level::subtest: return draw_subtest(canvas, {x, y});
    }
}

}  // namespace

void place_block(Canvas& canvas, const Label& label, Position center, Anchor anchor) {
    if (label.lines.size() == 1) {
        canvas.place_centered(label, center, anchor);
    } else {
        canvas.place(label, {center.x, center.y - label.height / 2}, anchor);
    }
}

void draw_reversed_sign(Canvas& canvas, Position center) {
    const Points size = canvas.text_size();
    const Points half = size * 0.5;
    const Points apart = size * 0.17;
    const Points barb = size * 0.22;
    const Points width = std::max(size * 0.08, Points{0.5});
    const auto arrow = [&](Points y, double way) {
        const Points tip = center.x + half * way;
        canvas.stroke({{center.x - half * way, y}, {tip, y}, {tip - barb * way, y - barb * way}}, width,
                      canvas.text_style().colour);
    };
    arrow(center.y - apart, 1);
    arrow(center.y + apart, -1);
}

Points height_of(const Canvas& canvas, const ProfileContent& content, const RowText& row) {
    if (content.columns.arrangement == Arrangement::above) {
        return text_height(row) + strip_gap(canvas) + strip_height(canvas) + canvas.text_size() * 0.5;
    }
    return std::max(text_height(row), canvas.style().marker_radius * 4) + canvas.text_size() * 0.45;
}

void draw_row(Canvas& canvas, const ProfileContent& content, const GroupText& group, const RowText& row,
              Points top) {
    const ProfileColumns& columns = content.columns;
    const Points y = center_of(canvas, content, row, top);
    const bool above = columns.arrangement == Arrangement::above;
    if (above) {
        const Points half = strip_height(canvas) / 2;
        draw_ground(canvas, content, group, y - half, y + half);
        draw_mean(canvas, content, group, y - half, y + half);
    }
    place_text(canvas, columns, row, indent_of(canvas, group), above ? top + text_height(row) / 2 : y);
    canvas.stroke({{columns.left, y}, {columns.right, y}}, Points{0.5}, canvas.style().axis,
                  {Points{0.5}, Points{2.5}});
    draw_ends(canvas, columns, *row.bar, y);
    draw_marker(canvas, columns, *row.bar, y);
}

Points height_of_title(const Canvas& canvas, const ProfileContent& content, const GroupText& group,
                       const Label& title) {
    const bool above = content.columns.arrangement == Arrangement::above;
    const Points strip = content.same_bands ? Points{} : height_of_strip(canvas, group.bands);
    const Points height = above ? title.height + strip : std::max(title.height, strip);
    return height > Points{} ? height + canvas.text_size() * 0.8 : height;
}

void draw_title(Canvas& canvas, const ProfileContent& content, const GroupText& group, const Label& title,
                Points top) {
    const Points gap = canvas.text_size() * 0.25;
    const Points bottom = top + height_of_title(canvas, content, group, title) - gap;
    const bool names = !content.same_bands && height_of_names(group.bands) > Points{};
    Points title_bottom = bottom;
    if (names && content.columns.arrangement == Arrangement::above) {
        const Points strip = bottom - height_of_strip(canvas, group.bands);
        draw_name_strip(canvas, content, group, strip);
        title_bottom = strip - gap;
    } else if (names) {
        draw_names(canvas, content.columns, group.bands, bottom);
    }
    canvas.place(title, {content.columns.label, title_bottom - title.height}, canvas.start());
}

}  // namespace iepress::layout::chart
