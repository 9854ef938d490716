// The panel of scores that are measured against a criterion: a line for each on its own scale.
#include <algorithm>

#include "layout/chart/legend.h"
#include "layout/chart/profile/draw.h"

namespace iepress::layout::chart {

namespace {

using Criterion = markup::ScoreProfile::Criterion;

Points at(const ProfileColumns& columns, const Criterion& one, double value) {
    return columns.at((value - one.minimum) / (one.maximum - one.minimum));
}

Points text_height(const CriterionText& row) {
    return std::max({row.label.height, row.value.height, row.word.height});
}

/// How far a cut-off's mark reaches to each side of the line.
Points cut_reach(const Canvas& canvas) { return canvas.style().marker_radius * 2.6; }

/// Where a row's pieces stand below its top.
struct Depths {
    Points text, line;    ///< middles of the text and of the line
    Points ends, cut;     ///< tops of the labels of the ends and of the cut-off
    Points cut_left;
    Points height;
};

Depths depths_of(const Canvas& canvas, const ProfileContent& content, const CriterionText& row) {
    const ProfileColumns& columns = content.columns;
    const Points reach = cut_reach(canvas);
    Depths depths;
    if (columns.arrangement == Arrangement::above) {
        depths.text = text_height(row) / 2;
        depths.line = text_height(row) + reach + Points{2};
    } else {
        depths.text = depths.line = std::max(text_height(row) / 2, reach);
    }
    const Points below = depths.line + reach;
    depths.ends = depths.cut = below;
    Points height = std::max(below, depths.text + text_height(row) / 2);
    const bool own_ends = !content.same_criterion;
    if (own_ends) height = std::max(height, below + row.minimum.height);
    if (!row.cut.empty()) {
        const Points wanted = at(columns, *row.criterion, row.criterion->cut.value_or(0)) - row.cut.width / 2;
        depths.cut_left = std::clamp(wanted, columns.left,
                                     std::max(columns.left, columns.right - row.cut.width));
        const Points gap = canvas.text_size() * 0.5;
        const bool free = depths.cut_left > columns.left + row.minimum.width + gap &&
                          depths.cut_left + row.cut.width < columns.right - row.maximum.width - gap;
        if (own_ends && !free) depths.cut = below + row.minimum.height;
        height = std::max(height, depths.cut + row.cut.height);
    }
    depths.height = height + canvas.text_size() * 0.45;
    return depths;
}

void draw_line(Canvas& canvas, const ProfileColumns& columns, Points y) {
    const ChartStyle& style = canvas.style();
    const Points tick = style.marker_radius;
    canvas.stroke({{columns.left, y}, {columns.right, y}}, Points{0.75}, style.axis);
    for (const Points x : {columns.left, columns.right}) {
        canvas.stroke({{x, y - tick}, {x, y + tick}}, Points{0.75}, style.axis);
    }
}

/// A line across with a head above: no interval's cap looks like it.
void draw_cut(Canvas& canvas, Points x, Points y) {
    const ChartStyle& style = canvas.style();
    const Points reach = cut_reach(canvas);
    const Points head = style.marker_radius * 1.2;
    canvas.stroke({{x, y - reach + head / 2}, {x, y + reach - Points{1}}}, style.aim_width * 1.2, style.aim);
    canvas.fill({{x - head, y - reach}, {x + head, y - reach}, {x, y - reach + head * 1.4}}, style.aim);
}

}  // namespace

Points height_of(const Canvas& canvas, const ProfileContent& content, const CriterionText& row) {
    return depths_of(canvas, content, row).height;
}

void draw_row(Canvas& canvas, const ProfileContent& content, const CriterionText& row, Points top) {
    const ProfileColumns& columns = content.columns;
    const Criterion& one = *row.criterion;
    const Depths depths = depths_of(canvas, content, row);
    const Points y = top + depths.line;
    place_block(canvas, row.label, {columns.label, top + depths.text}, canvas.start());
    place_block(canvas, row.value, {columns.value, top + depths.text}, canvas.end());
    place_block(canvas, row.word, {columns.word, top + depths.text}, canvas.start());
    draw_line(canvas, columns, y);
    if (one.cut) {
        draw_cut(canvas, at(columns, one, *one.cut), y);
        canvas.place(row.cut, {depths.cut_left, top + depths.cut}, Anchor::left);
    }
    if (one.low || one.high) {
        draw_interval(canvas, at(columns, one, one.low.value_or(one.score)),
                      at(columns, one, one.high.value_or(one.score)), y);
    }
    canvas.disc({at(columns, one, one.score), y}, canvas.style().marker_radius * 1.3, canvas.style().data);
    if (content.same_criterion) return;
    canvas.place(row.minimum, {columns.left, top + depths.ends}, Anchor::left);
    canvas.place(row.maximum, {columns.right, top + depths.ends}, Anchor::right);
}

Points height_of_panel_title(const Canvas& canvas, const Label& title) {
    return title.height + canvas.text_size() * 1.4;
}

void draw_panel_title(Canvas& canvas, const ProfileContent& content, const Label& title, Points top) {
    const Points y = top + canvas.text_size() * 0.3;
    canvas.stroke({{Points{}, y}, {content.columns.width, y}}, Points{0.5}, canvas.style().axis);
    canvas.place(title, {content.columns.label, y + canvas.text_size() * 0.5}, canvas.start());
}

Points height_of_panel_scale(const Canvas&, const ProfileContent& content) {
    return content.same_criterion ? content.criteria.front().minimum.height : Points{};
}

void draw_panel_scale(Canvas& canvas, const ProfileContent& content, Points top) {
    if (!content.same_criterion) return;
    const CriterionText& any = content.criteria.front();
    canvas.place(any.minimum, {content.columns.left, top}, Anchor::left);
    canvas.place(any.maximum, {content.columns.right, top}, Anchor::right);
}

}  // namespace iepress::layout::chart
