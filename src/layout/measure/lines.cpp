// Text, figures and forms as strips.
#include <algorithm>

#include "layout/measure/fit_drawing.h"
#include "layout/measure/measurer.h"

namespace iepress::layout {

using base::Points;
using markup::CellAlign;
using text::Direction;

namespace {

/// Text keeps to the measure; in right-to-left text the free rest is at the left.
Column text_column(const Column& column, Direction direction) {
    Column narrow = column;
    if (column.measure <= Points{} || column.width <= column.measure) return narrow;
    narrow.width = column.measure;
    if (direction == Direction::right_to_left) narrow.x = column.x + column.width - narrow.width;
    return narrow;
}

Points aligned_x(const Text& text, const text::Line& line, const Column& column) {
    const bool leftwards = text.paragraph.direction == Direction::right_to_left;
    const Points left = column.x, right = column.x + std::max(Points{}, column.width - line.width);
    switch (text.align) {
        case CellAlign::start: return leftwards ? right : left;
        case CellAlign::center: return (left + right) / 2;
        case CellAlign::end: return leftwards ? left : right;
        case CellAlign::decimal: break;
    }
    if (text.decimal && column.decimal_axis) {
        const Points x = *column.decimal_axis - text.decimal->before;
        constexpr Points rounding{0.05};
        if (x >= left - rounding && x <= right + rounding) return x;
    }
    return leftwards ? left : right;
}

}  // namespace

std::uint32_t Measurer::break_text(TextIndex index, Points width) {
    SetText& set = out_.texts.emplace_back();
    set.text = index;
    set.lines = shaper_.break_lines(shaped_.at(index).paragraph, width);
    return static_cast<std::uint32_t>(out_.texts.size() - 1);
}

Measurer::LineBox Measurer::line_box(const text::Line& line, const TextStyle& style) {
    return line_box(line.ascent, line.descent, style);
}

/// The leading of the style's own face; a line with taller script than that gets more.
Measurer::LineBox Measurer::line_box(Points ascent, Points descent, const TextStyle& style) {
    auto face = std::find_if(faces_.begin(), faces_.end(),
                             [&](const FaceHeight& known) { return known.style == &style; });
    if (face == faces_.end()) {
        FaceHeight height{&style, style.size, style.size * 0.3};
        const auto own = shaper_.fonts().choose({style.family, style.weight, style.italic}, U'x', "Latn", "");
        if (own) {
            const text::FaceMetrics& metrics = shaper_.fonts().face(*own).metrics();
            const double scale = style.size.value / metrics.units_per_em;
            height.ascent = {metrics.ascent * scale};
            height.descent = {metrics.descent * scale};
        }
        face = faces_.insert(faces_.end(), height);
    }
    const Points over = std::max(Points{}, ascent - face->ascent);
    const Points under = std::max(Points{}, descent - face->descent);
    const Points leading = style.size * style.leading;
    const Points half = (leading - face->ascent - face->descent) / 2;
    return {leading + over + under, half + face->ascent + over};
}

Part Measurer::line_part(std::uint32_t set, std::uint32_t line, const Column& column) {
    const Text& text = shaped_.at(out_.texts[set].text);
    Part part;
    part.index = set;
    part.line = line;
    part.x = aligned_x(text, out_.texts[set].lines[line], column);
    part.colour = text.style->colour;
    return part;
}

void Measurer::measure_text(Builder& flow, const Box& box, const Column& column) {
    const TextIndex index{box.index};
    const Text& text = shaped_.at(index);
    const Points indent = has_room(column, text.style->indent, *text.style) ? text.style->indent : Points{};
    const Column own =
        text_column(indented(column, indent, text.paragraph.direction), text.paragraph.direction);
    measure_lines(flow, index, own, box.space_before);
    if (text.style->rule_below <= Points{} || open_.size() == flow.mark) return;
    Piece& last = open_.back();
    Part rule;
    rule.kind = Part::Kind::rule;
    rule.x = column.x;
    rule.y = last.height + text.style->size * 0.2;
    rule.width = column.width;
    rule.thickness = text.style->rule_below;
    rule.colour = text.style->rule_colour;
    out_.parts.push_back(rule);
    ++last.parts;
    const Points more = text.style->size * 0.2 + rule.thickness;
    last.height += more;
    flow.y += more;
}

/// A strip for each line; the costs keep first and last lines from standing alone.
void Measurer::measure_lines(Builder& flow, TextIndex index, const Column& column, Points before) {
    const Text& text = shaped_.at(index);
    const std::uint32_t set = break_text(index, column.width);
    const std::vector<text::Line>& lines = out_.texts[set].lines;
    const int count = static_cast<int>(lines.size());
    for (int i = 0; i < count; ++i) {
        const LineBox box = line_box(lines[static_cast<std::size_t>(i)], *text.style);
        const std::size_t first_part = out_.parts.size();
        put_labels(flow, box.baseline);
        Part part = line_part(set, static_cast<std::uint32_t>(i), column);
        part.y = box.baseline;
        out_.parts.push_back(part);
        if (i > 0) {
            if (text.style->keep_with_next) flow.pending = BreakCost::never;
            else if (i < style_.orphans || count - i < style_.widows) flow.pending = BreakCost::lines;
        } else if (flow.after_heading && flow.pending == BreakCost::free && !text.style->keep_with_next) {
            flow.pending = BreakCost::lines;  // only one line has followed the heading so far
        }
        if (i > 0 || flow.pending != BreakCost::never) flow.after_heading = false;
        push_strip(flow, box.height, i == 0 ? before : Points{}, first_part);
    }
}

/// What a caption or heading right above leaves of a page, unless that is less than half of it.
Points Measurer::room_below_heading(const Builder& flow, const Box& box, const Column& column) const {
    if (flow.pending != BreakCost::never || open_.size() == flow.mark) return column.max_height;
    std::size_t first = open_.size() - 1;
    while (first > flow.mark && open_[first].break_before == BreakCost::never) --first;
    const Points taken = flow.y - open_[first].top + std::max(box.space_before, flow.space_after);
    const Points left = column.max_height - taken;
    return left < column.max_height / 2 ? column.max_height : left;
}

void Measurer::measure_figure(Builder& flow, const Box& box, const Column& column) {
    const FigureBox& figure = shaped_.figures[box.index];
    flush_labels(flow);
    const DrawingRoom room{column.width, room_below_heading(flow, box, column), column.max_height};
    std::vector<Drawing> drawings =
        draw_chart(*figure.figure, room, style_, figure.language, shaper_, diagnostics_);
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        PlacedDrawing placed{std::move(drawings[i]), figure.node, i > 0};
        fit_drawing(placed.drawing, column.width, column.max_height);
        const std::size_t first_part = out_.parts.size();
        Part part;
        part.kind = Part::Kind::drawing;
        part.index = static_cast<std::uint32_t>(out_.drawings.size());
        part.x = column.x;
        out_.parts.push_back(part);
        push_strip(flow, placed.drawing.height, box.space_before, first_part);
        out_.drawings.push_back(std::move(placed));
    }
    flow.after_heading = false;
}

void Measurer::measure_check(Builder& flow, const Box& box, const Column& column) {
    const CheckBox& check = shaped_.checks[box.index];
    const TextStyle& style = *shaped_.at(check.text).style;
    const Points size = check_size(style);
    Part square;
    square.kind = Part::Kind::check;
    square.index = box.index;
    square.width = size;
    square.thickness = {0.8};
    square.colour = style.colour;
    const Column outer = text_column(column, check.direction);
    square.x = check.direction == Direction::left_to_right ? outer.x : outer.x + outer.width - size;
    add_label(flow, square, style);
    if (has_room(outer, check_indent(style), style)) {
        measure_lines(flow, check.text, indented(outer, check_indent(style), check.direction), box.space_before);
    } else {
        flush_labels(flow);
        measure_lines(flow, check.text, outer, box.space_before);
    }
    flush_labels(flow);
}

void Measurer::measure_ruled(Builder& flow, const Box& box, const Column& column) {
    const RuledBox& ruled = shaped_.ruled[box.index];
    Part rule;
    rule.kind = Part::Kind::rule;
    rule.x = column.x;
    rule.width = column.width;
    rule.thickness = ruled.rule;
    rule.colour = ruled.colour;
    int lines = ruled.lines;
    Points before = box.space_before;
    if (ruled.label) {
        const Text& label = shaped_.at(*ruled.label);
        measure_lines(flow, *ruled.label, text_column(column, ruled.direction), before);
        before = {};
        const std::vector<text::Line>& set = out_.texts.back().lines;
        const Points used = (set.empty() ? Points{} : set.back().width) + label.style->size * 0.5;
        if (set.size() == 1 && used < column.width / 2) {
            rule.width = column.width - used;
            if (ruled.direction == Direction::left_to_right) rule.x = column.x + used;
            rule.y = open_.back().height * 0.85;
            out_.parts.push_back(rule);
            ++open_.back().parts;
            --lines;
        }
        rule.x = column.x;
        rule.width = column.width;
        flow.pending = BreakCost::never;
    }
    flush_labels(flow);
    for (int i = 0; i < lines; ++i) {
        const std::size_t first_part = out_.parts.size();
        rule.y = ruled.pitch - rule.thickness;
        out_.parts.push_back(rule);
        push_strip(flow, ruled.pitch, before, first_part);
        before = {};
    }
    if (lines <= 0) flow.pending = BreakCost::free;
}

void Measurer::measure_entry(Builder& flow, const Box& box, const Column& column) {
    const EntryBox& entry = shaped_.entries[box.index];
    const bool rightwards = entry.direction == Direction::left_to_right;
    const TextStyle& style = *shaped_.at(entry.text).style;
    const bool roomy = has_room(column, entry.indent + entry.number_width, style);
    const Column all = roomy ? indented(column, entry.indent, entry.direction) : column;
    Column own = all;
    own.width = std::max(Points{1}, all.width - entry.number_width);
    if (!rightwards) own.x = all.x + all.width - own.width;
    measure_lines(flow, entry.text, own, box.space_before);
    if (open_.size() == flow.mark || out_.texts.back().lines.empty()) return;
    const Part text = out_.parts.back();
    const Points width = out_.texts.back().lines.back().width;
    Part number;
    number.kind = Part::Kind::number;
    number.index = text.index;
    number.line = entry.heading;
    number.width = entry.number_width;
    number.x = rightwards ? all.x + all.width - entry.number_width : all.x;
    number.y = text.y;
    number.colour = style.colour;
    Part leader = number;
    const Points gap = style.size * 0.5;
    leader.kind = Part::Kind::rule;
    leader.x = rightwards ? text.x + width + gap : number.x + number.width + gap;
    leader.width = rightwards ? number.x - leader.x - gap : text.x - gap - leader.x;
    leader.thickness = {0.5};
    leader.colour = style.rule_colour;
    leader.dotted = true;
    if (leader.width > gap) {
        out_.parts.push_back(leader);
        ++open_.back().parts;
    }
    out_.parts.push_back(number);
    ++open_.back().parts;
}

}  // namespace iepress::layout
