#include "layout/chart/legend.h"

#include <algorithm>
#include <utility>

namespace iepress::layout::chart {

namespace {

void draw_sample(Canvas& canvas, Sample sample, Position from, Points width) {
    const ChartStyle& style = canvas.style();
    const Position to{from.x + width, from.y};
    const Points middle = from.x + width / 2;
    switch (sample) {
        case Sample::data:
            canvas.stroke({from, to}, style.data_width, style.data);
            canvas.disc({middle, from.y}, style.marker_radius, style.data);
            break;
        case Sample::aim:
            canvas.stroke({from, to}, style.aim_width, style.aim, aim_dashes(style.aim_width));
            break;
        case Sample::trend: draw_trend(canvas, {from, to}); break;
        case Sample::gap: {
            const Points reach = canvas.text_size() * 0.35;
            const Points inset{0.5};  // the sides' own width
            draw_gap(canvas, {from.x + inset, from.y - reach}, {to.x - inset, to.y + reach});
            break;
        }
        case Sample::interval:
            draw_interval(canvas, from.x + style.data_width / 2, to.x - style.data_width / 2, from.y);
            canvas.disc({middle, from.y}, style.marker_radius, style.data);
            break;
        case Sample::composite: draw_composite(canvas, {middle, from.y}); break;
        case Sample::subtest: draw_subtest(canvas, {middle, from.y}); break;
    }
}

}  // namespace

Legend::Legend(const Canvas& canvas, Points width)
    : canvas_(canvas),
      width_(width),
      gap_(canvas.text_size() * 0.5) {}

void Legend::add(Sample sample, std::string_view name) {
    const bool marker = sample == Sample::composite || sample == Sample::subtest;
    const Points sample_width = marker ? std::max(canvas_.text_size(), canvas_.style().marker_radius * 4.2)
                                       : canvas_.text_size() * 2.4;
    const Points lead = sample_width + gap_;
    Label label = canvas_.label(name, std::max(width_ - lead, canvas_.text_size()));
    if (label.empty()) return;
    const Points needed = lead + label.width;
    if (!entries_.empty() && cursor_ + needed > width_) {
        row_top_ += row_height_;
        row_height_ = {};
        cursor_ = {};
    }
    row_height_ = std::max(row_height_, label.height);
    entries_.push_back({sample, std::move(label), sample_width, cursor_, row_top_});
    cursor_ += needed + gap_ * 4;
}

Points Legend::height() const { return entries_.empty() ? Points{} : row_top_ + row_height_ + gap_ * 0.5; }

void Legend::draw(Canvas& canvas, Position at) const {
    for (const Entry& entry : entries_) {
        const Points y = at.y + entry.top + middle_of_first_line(entry.label);
        const bool mirrored = canvas.right_to_left();
        const Points start = mirrored ? at.x + width_ - entry.start : at.x + entry.start;
        const Points sample_left = mirrored ? start - entry.sample_width : start;
        const Points text = entry.sample_width + gap_;
        draw_sample(canvas, entry.sample, {sample_left, y}, entry.sample_width);
        canvas.place(entry.label, {mirrored ? start - text : start + text, at.y + entry.top}, canvas.start());
    }
}

void draw_interval(Canvas& canvas, Points low, Points high, Points y) {
    const ChartStyle& style = canvas.style();
    const Points cap = style.marker_radius * 1.4;
    canvas.stroke({{low, y}, {high, y}}, style.data_width, style.data);
    canvas.stroke({{low, y - cap}, {low, y + cap}}, style.data_width, style.data);
    canvas.stroke({{high, y - cap}, {high, y + cap}}, style.data_width, style.data);
}

void draw_composite(Canvas& canvas, Position at) {
    const Points reach = canvas.style().marker_radius * 2;
    canvas.fill({{at.x - reach, at.y}, {at.x, at.y - reach}, {at.x + reach, at.y}, {at.x, at.y + reach}},
                canvas.style().data);
}

void draw_subtest(Canvas& canvas, Position at) {
    canvas.disc(at, canvas.style().marker_radius * 1.1, canvas.style().data);
}

void draw_target(Canvas& canvas, Position at) {
    const ChartStyle& style = canvas.style();
    canvas.ring(at, style.marker_radius * 1.8, style.aim_width, style.aim);
    canvas.disc(at, style.marker_radius * 0.6, style.aim);
}

Dashes aim_dashes(Points width) { return {width * 3, width * 2}; }

void draw_trend(Canvas& canvas, std::vector<Position> corners) {
    const Points width = canvas.style().data_width * 1.3;
    canvas.stroke(std::move(corners), width, canvas.style().trend, {width * 4, width * 1.5, width, width * 1.5});
}

void draw_gap(Canvas& canvas, Position top_left, Position bottom_right) {
    const ChartStyle& style = canvas.style();
    const Points height = bottom_right.y - top_left.y;
    const Points step = canvas.text_size() * 0.5;
    for (Points foot = top_left.x - height + step; foot < bottom_right.x; foot += step) {
        // each runs up to the right, from `foot` on the ground, and is cut off at the sides
        const Points left = std::max(foot, top_left.x);
        const Points right = std::min(foot + height, bottom_right.x);
        if (right <= left) continue;
        canvas.stroke({{left, bottom_right.y - (left - foot)}, {right, bottom_right.y - (right - foot)}},
                      Points{0.5}, style.grid);
    }
    for (const Points x : {top_left.x, bottom_right.x}) {
        canvas.stroke({{x, top_left.y}, {x, bottom_right.y}}, Points{0.5}, style.axis);
    }
}

}  // namespace iepress::layout::chart
