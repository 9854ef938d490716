#include <algorithm>

#include "layout/measure/measurer.h"

namespace iepress::layout {

using base::Points;

Measurer::Measurer(const Shaped& shaped, const Style& style, text::Shaper& shaper,
                   base::Diagnostics& diagnostics)
    : shaped_(shaped), style_(style), shaper_(shaper), diagnostics_(diagnostics) {}

Measured measure_document(const Shaped& shaped, const Style& style, const Column& column,
                          text::Shaper& shaper, base::Diagnostics& diagnostics) {
    return Measurer(shaped, style, shaper, diagnostics).measure(column);
}

Measured Measurer::measure(const Column& column) {
    out_.texts.reserve(shaped_.texts.size());
    out_.parts.reserve(shaped_.texts.size() * 2);
    out_.pieces.reserve(shaped_.texts.size() * 2);
    out_.bands.reserve(shaped_.cells.size());
    out_.band_cells.reserve(shaped_.cells.size());
    out_.row_heights.reserve(shaped_.cells.size());
    out_.frames.reserve(shaped_.grids.size());
    out_.body = measure_flow(shaped_.body, column);
    return std::move(out_);
}

Flow Measurer::measure_flow(Range boxes, const Column& column) {
    Builder flow;
    flow.mark = open_.size();
    measure_boxes(flow, boxes, column);
    flush_labels(flow);
    return close(flow);
}

Flow Measurer::close(Builder& flow) {
    const auto from = open_.begin() + static_cast<std::ptrdiff_t>(flow.mark);
    const Flow closed{static_cast<std::uint32_t>(out_.pieces.size()),
                      static_cast<std::uint32_t>(open_.size() - flow.mark), flow.y};
    out_.pieces.insert(out_.pieces.end(), from, open_.end());
    open_.erase(from, open_.end());
    return closed;
}

void Measurer::measure_boxes(Builder& flow, Range boxes, const Column& column) {
    for (std::uint32_t i = 0; i < boxes.count; ++i) {
        const Box& box = shaped_.boxes[boxes.first + i];
        const std::size_t before = open_.size();
        measure_box(flow, box, column);
        if (open_.size() == before) continue;
        flow.space_after = std::max(flow.space_after, box.space_after);
        if (box.keep_with_next) {
            flow.pending = BreakCost::never;
            flow.after_heading = true;
        }
    }
}

void Measurer::measure_box(Builder& flow, const Box& box, const Column& column) {
    switch (box.kind) {
        case BoxKind::text: measure_text(flow, box, column); break;
        case BoxKind::item: measure_item(flow, box, column); break;
        case BoxKind::ruled: measure_ruled(flow, box, column); break;
        case BoxKind::figure: measure_figure(flow, box, column); break;
        case BoxKind::check: measure_check(flow, box, column); break;
        case BoxKind::entry: measure_entry(flow, box, column); break;
        case BoxKind::group: measure_group(flow, box, column); break;
        case BoxKind::grid: measure_grid(flow, box, column); break;
        case BoxKind::page_break: push_piece(flow, PieceKind::page_break, {}, {}); break;
    }
}

/// Adds a piece below the flow's last one. The larger of the two spaces that meet counts; at the
/// top of a flow there is none.
Piece& Measurer::push_piece(Builder& flow, PieceKind kind, Points height, Points before) {
    const bool first = open_.size() == flow.mark;
    Piece piece;
    piece.kind = kind;
    piece.break_before = flow.pending;
    piece.table = flow.table;
    piece.height = height;
    piece.top = first ? Points{} : flow.y + std::max(before, flow.space_after);
    flow.y = piece.top + height;
    flow.space_after = {};
    flow.pending = BreakCost::free;
    return open_.emplace_back(piece);
}

/// A strip of the parts since `first_part`.
void Measurer::push_strip(Builder& flow, Points height, Points before, std::size_t first_part) {
    Piece& piece = push_piece(flow, PieceKind::strip, height, before);
    piece.index = static_cast<std::uint32_t>(first_part);
    piece.parts = static_cast<std::uint32_t>(out_.parts.size() - first_part);
}

void Measurer::add_label(Builder& flow, const Part& label, const TextStyle& style) {
    flow.labels.push_back(label);
    const LineBox box = line_box({}, {}, style);
    flow.label_height = std::max(flow.label_height, box.height);
    flow.label_baseline = std::max(flow.label_baseline, box.baseline);
}

/// Puts the waiting labels of list items on a baseline of the strip that is begun.
void Measurer::put_labels(Builder& flow, Points baseline) {
    for (Part& label : flow.labels) {
        label.y = baseline;
        out_.parts.push_back(label);
    }
    flow.labels.clear();
    flow.label_height = flow.label_baseline = {};
}

/// Labels whose item begins with no line of text stand on a strip of their own above it.
void Measurer::flush_labels(Builder& flow) {
    if (flow.labels.empty()) return;
    const std::size_t first_part = out_.parts.size();
    const Points height = flow.label_height;
    put_labels(flow, flow.label_baseline);
    push_strip(flow, height, {}, first_part);
    flow.pending = BreakCost::never;
}

void Measurer::measure_item(Builder& flow, const Box& box, const Column& column) {
    const ItemBox& item = shaped_.items[box.index];
    const TextStyle& style = *shaped_.at(item.label).style;
    flow.space_after = std::max(flow.space_after, box.space_before);
    const bool roomy = has_room(column, item.indent, style);
    const Column body = roomy ? indented(column, item.indent, item.direction) : column;
    // The label stands against the body, so that numbers of one and two digits end together.
    const std::uint32_t label = break_text(item.label, roomy ? item.indent : column.width);
    if (!out_.texts[label].lines.empty()) {
        const Points width = out_.texts[label].lines.front().width;
        const Points gap = style.size * 0.45;
        Part part = line_part(label, 0, column);
        part.x = item.direction == text::Direction::left_to_right
                     ? std::max(column.x, body.x - gap - width)
                     : std::min(column.x + column.width - width, body.x + body.width + gap);
        add_label(flow, part, style);
    }
    if (roomy) {
        measure_boxes(flow, item.body, body);
    } else {
        flush_labels(flow);
        measure_boxes(flow, item.body, column);
    }
    flush_labels(flow);
}

/// A section that is to stay on a page, if it fits one.
void Measurer::measure_group(Builder& flow, const Box& box, const Column& column) {
    const std::size_t first = open_.size();
    measure_boxes(flow, shaped_.groups[box.index].body, column);
    if (open_.size() == first || flow.y - open_[first].top > column.max_height) return;
    for (std::size_t i = first + 1; i < open_.size(); ++i) {
        open_[i].break_before = std::max(open_[i].break_before, BreakCost::together);
    }
}

bool has_room(const Column& column, Points indent, const TextStyle& style) {
    return column.width >= indent + style.size * 1.5;
}

Column indented(const Column& column, Points indent, text::Direction direction) {
    Column inner = column;
    const Points taken = std::min(indent, column.width);
    if (column.measure > Points{}) inner.measure = std::max(Points{1}, column.measure - taken);
    inner.width -= taken;
    if (direction == text::Direction::left_to_right) inner.x += taken;
    return inner;
}

}  // namespace iepress::layout
