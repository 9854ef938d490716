#include "layout/chart/canvas.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace iepress::layout::chart {

namespace {

/// The style's text for labels; the loader vouches that it is there.
TextStyle label_style(const Style& style) {
    const auto found = style.text.find(style.chart.label_text);
    return found == style.text.end() ? TextStyle{} : found->second;
}

std::vector<base::Points> xs_of(const std::vector<Position>& corners) {
    std::vector<base::Points> xs;
    xs.reserve(corners.size());
    for (const Position& corner : corners) xs.push_back(corner.x);
    return xs;
}

std::vector<base::Points> ys_of(const std::vector<Position>& corners) {
    std::vector<base::Points> ys;
    ys.reserve(corners.size());
    for (const Position& corner : corners) ys.push_back(corner.y);
    return ys;
}

/// Sets the lines of a label under each other, and measures them.
void stack_lines(Label& label, const TextStyle& style) {
    Points baseline;
    label.baselines.clear();
    label.width = label.height = {};
    for (std::size_t i = 0; i < label.lines.size(); ++i) {
        const text::Line& line = label.lines[i];
        const Points natural = i == 0 ? line.ascent : label.lines[i - 1].descent + line.ascent;
        baseline += i == 0 ? natural : std::max(natural, style.size * style.leading);
        label.baselines.push_back(baseline);
        label.width = std::max(label.width, line.width);
    }
    if (!label.lines.empty()) label.height = baseline + label.lines.back().descent;
}

constexpr Points one_line{1e6};
constexpr int bold_weight = 700;

Points cap_height_of(const Label& label, const TextStyle& style, const text::FontLibrary& fonts) {
    if (label.paragraph.segments.empty()) return style.size * 0.7;
    const text::FaceMetrics& metrics = fonts.face(label.paragraph.segments.front().face).metrics();
    if (metrics.cap_height <= 0) return style.size * 0.7;
    return style.size * (static_cast<double>(metrics.cap_height) / metrics.units_per_em);
}

}  // namespace

Canvas::Canvas(const Style& style, std::string_view language, const base::Place& place, text::Shaper& shaper,
               base::Diagnostics& diagnostics)
    : style_(style),
      text_style_(label_style(style)),
      language_(language),
      place_(place),
      direction_(text::direction_of(language)),
      shaper_(shaper),
      diagnostics_(diagnostics) {}

Label Canvas::label(std::string_view text, Points width, Weight weight) const {
    return shaped(text, width, direction_, weight);
}

Label Canvas::line(std::string_view text, Weight weight) const {
    return shaped(text, one_line, direction_, weight);
}

Label Canvas::broken(Label label, Points width) const {
    if (label.empty()) return label;
    label.lines = shaper_.break_lines(label.paragraph, width);
    stack_lines(label, text_style_);
    return label;
}

Label Canvas::number(std::string_view text) const {
    return shaped(text, one_line, text::Direction::left_to_right, Weight::regular);
}

Label Canvas::shaped(std::string_view text, Points width, text::Direction direction, Weight weight) const {
    Label label;
    if (text.empty()) return label;
    text::StyledRun run;
    run.text = text;
    run.font = {text_style_.family, text_style_.weight, text_style_.italic};
    if (weight == Weight::bold) run.font.weight = std::max(bold_weight, text_style_.weight);
    run.size = text_style_.size;
    run.language = language_;
    run.place = place_;
    label.paragraph = shaper_.shape({&run, 1}, direction, diagnostics_);
    label.lines = shaper_.break_lines(label.paragraph, width);
    stack_lines(label, text_style_);
    label.cap_height = cap_height_of(label, text_style_, shaper_.fonts());
    return label;
}

void Canvas::place(const Label& label, Position at, Anchor anchor) {
    for (std::size_t i = 0; i < label.lines.size(); ++i) {
        const text::Line& line = label.lines[i];
        Points x = at.x;
        if (anchor == Anchor::center) x -= line.width / 2;
        if (anchor == Anchor::right) x -= line.width;
        for (const text::PlacedSegment& placed : line.segments) {
            place_segment(label, placed, {x, at.y + label.baselines[i]});
        }
    }
}

void Canvas::place_centered(const Label& label, Position at, Anchor anchor) {
    place(label, {at.x, at.y - middle_of_first_line(label)}, anchor);
}

void Canvas::place_segment(const Label& label, const text::PlacedSegment& placed, Position at) {
    const text::Segment& segment = label.paragraph.segments[placed.segment];
    const auto text_offset = static_cast<std::uint32_t>(drawing_.text.size());
    GlyphRun run;
    run.face = segment.face;
    run.size = segment.size;
    run.colour = text_style_.colour;
    run.x = at.x + placed.x;
    run.y = at.y;
    run.first_glyph = static_cast<std::uint32_t>(drawing_.glyphs.size());
    run.glyph_count = placed.glyph_count;
    run.right_to_left = segment.level % 2 == 1;
    drawing_.text.append(label.paragraph.text, placed.text_begin, placed.text_end - placed.text_begin);
    run.text_begin = text_offset;
    run.text_end = static_cast<std::uint32_t>(drawing_.text.size());
    for (std::uint32_t i = 0; i < placed.glyph_count; ++i) {
        text::Glyph glyph = label.paragraph.glyphs[placed.first_glyph + i];
        glyph.cluster = glyph.cluster - placed.text_begin + text_offset;
        drawing_.glyphs.push_back(glyph);
    }
    drawing_.items.emplace_back(run);
}

void Canvas::stroke(std::vector<Position> corners, Points width, base::Colour colour, Dashes dashes) {
    if (corners.size() < 2) return;
    drawing_.items.emplace_back(Stroke{xs_of(corners), ys_of(corners), width, colour, std::move(dashes)});
}

void Canvas::fill(std::vector<Position> corners, base::Colour colour) {
    drawing_.items.emplace_back(Fill{xs_of(corners), ys_of(corners), colour});
}

void Canvas::disc(Position center, Points radius, base::Colour colour) {
    drawing_.items.emplace_back(Disc{center.x, center.y, radius, colour, true, {}});
}

void Canvas::ring(Position center, Points radius, Points line, base::Colour colour) {
    drawing_.items.emplace_back(Disc{center.x, center.y, radius, colour, false, line});
}

Drawing Canvas::finish(Points width, Points height, std::string alternative) && {
    drawing_.width = width;
    drawing_.height = height;
    drawing_.alternative = std::move(alternative);
    return std::move(drawing_);
}

Points middle_of_first_line(const Label& label) {
    if (label.empty()) return {};
    return label.baselines.front() - label.cap_height / 2;
}

base::Colour tint_of(base::Colour colour) {
    const auto lighten = [](unsigned char part) {
        return static_cast<unsigned char>(255 - (255 - part) / 10);
    };
    return {lighten(colour.red), lighten(colour.green), lighten(colour.blue)};
}

}  // namespace iepress::layout::chart
