#include "layout/place/placer.h"

#include <algorithm>
#include <utility>

#include "layout/shape/tree.h"

namespace iepress::layout {

using base::Points;

Placer::Placer(const Shaped& shaped, const Measured& measured, const Fragmenter& fragmenter, const Style& style,
               Pages& pages, Painter& painter)
    : shaped_(shaped), measured_(measured), fragmenter_(fragmenter), style_(style), pages_(pages),
      painter_(painter), headings_(shaped.headings.size()) {}

void Placer::place(const PageSpan& span, Points top) { place_flow(measured_.body, span.begin, span.end, top); }

Owner Placer::owner_of(NodeIndex node) const {
    if (repeating_) return ArtifactKind::layout;
    return node;
}

void Placer::place_flow(const Flow& flow, const Position& begin, const Position& end, Points y) {
    Ruling ruling(painter_);
    place_pieces(flow, begin, end, y, ruling);
    ruling.paint();
}

void Placer::place_pieces(const Flow& flow, const Position& begin, const Position& end, Points y, Ruling& ruling) {
    if (begin.piece >= flow.count) return;
    if (const TableHead* head = fragmenter_.repeated_head(flow, begin)) repeat_head(flow, *head, y, ruling);
    std::uint32_t piece = begin.piece;
    if (!begin.cells.empty()) {
        const Band& band = measured_.bands[measured_.pieces[flow.first + piece].index];
        const bool ends_inside = end.piece == piece && !end.cells.empty();
        place_band(band, &begin, ends_inside ? &end : nullptr, y + fragmenter_.top(flow, begin, piece), ruling);
        if (ends_inside) return;
        ++piece;
    }
    // All further pieces stand as they were measured, moved by the same distance.
    if (piece < flow.count) {
        const Points shift =
            y + fragmenter_.top(flow, begin, piece) - measured_.pieces[flow.first + piece].top;
        for (; piece < end.piece; ++piece) {
            place_piece(flow, piece, shift + measured_.pieces[flow.first + piece].top, ruling);
        }
        if (!end.cells.empty()) {
            const Piece& last = measured_.pieces[flow.first + piece];
            place_band(measured_.bands[last.index], nullptr, &end, shift + last.top, ruling);
        }
    }
}

void Placer::repeat_head(const Flow& flow, const TableHead& head, Points y, Ruling& ruling) {
    const Points first = measured_.pieces[flow.first + head.first].top;
    const bool outer = std::exchange(repeating_, true);
    for (std::uint32_t i = head.first; i < head.end; ++i) {
        place_piece(flow, i, y + measured_.pieces[flow.first + i].top - first, ruling);
    }
    repeating_ = outer;
}

void Placer::place_piece(const Flow& flow, std::uint32_t piece, Points y, Ruling& ruling) {
    const Piece& one = measured_.pieces[flow.first + piece];
    switch (one.kind) {
        case PieceKind::strip: place_strip(one, y); break;
        case PieceKind::band: place_band(measured_.bands[one.index], nullptr, nullptr, y, ruling); break;
        case PieceKind::page_break: break;
    }
}

void Placer::place_strip(const Piece& piece, Points y) {
    for (std::uint32_t i = 0; i < piece.parts; ++i) place_part(measured_.parts[piece.index + i], y);
}

void Placer::place_part(const Part& part, Points y) {
    switch (part.kind) {
        case Part::Kind::line: place_line(part, y); break;
        case Part::Kind::rule: place_rule(part, y); break;
        case Part::Kind::drawing: place_drawing(part, y); break;
        case Part::Kind::check: place_check(part, y); break;
        case Part::Kind::number: reserve_number(part, y); break;
    }
}

void Placer::place_line(const Part& part, Points y) {
    const SetText& set = measured_.texts[part.index];
    const Text& text = shaped_.at(set.text);
    const text::Line& line = set.lines[part.line];
    if (text.heading != 0 && part.line == 0 && !repeating_) {
        headings_[text.heading - 1] = {painter_.page_index(), y, true};
    }
    InkLine ink{&text.paragraph, &line, part.x, y + part.y, part.colour, owner_of(text.node), {}};
    if (!repeating_) ink.runs = text.runs;
    painter_.paint(ink);
}

void Placer::place_rule(const Part& part, Points y) {
    Stroke stroke;
    stroke.xs = {part.x, part.x + part.width};
    stroke.ys = {y + part.y, y + part.y};
    stroke.width = part.thickness;
    stroke.colour = part.colour;
    if (part.dotted) stroke.dashes = {part.thickness, part.thickness * 5};
    painter_.add(std::move(stroke), ArtifactKind::layout);
}

void Placer::place_check(const Part& part, Points y) {
    const CheckBox& check = shaped_.checks[part.index];
    const Owner owner = owner_of(check.node);
    const Points size = part.width, left = part.x, right = left + size;
    const Points bottom = y + part.y, top = bottom - size;
    Stroke box;
    box.xs = {left, right, right, left, left, right};
    box.ys = {top, top, bottom, bottom, top, top};
    box.width = part.thickness;
    box.colour = part.colour;
    painter_.add(std::move(box), owner);
    if (!check.checked) return;
    Stroke tick;
    tick.xs = {left + size * 0.2, left + size * 0.42, left + size * 0.82};
    tick.ys = {top + size * 0.52, top + size * 0.76, top + size * 0.22};
    tick.width = part.thickness * 1.8;
    tick.colour = part.colour;
    painter_.add(std::move(tick), owner);
}

void Placer::place_drawing(const Part& part, Points y) {
    const PlacedDrawing& placed = measured_.drawings[part.index];
    const Drawing& drawing = placed.drawing;
    const NodeIndex index = placed.continues && !repeating_ ? painter_.add_sibling(placed.node) : placed.node;
    painter_.paint(drawing.items, drawing.glyphs, drawing.text, part.x, y + part.y, owner_of(index));
    if (repeating_) return;
    Node& node = node_at(pages_.tree, index);
    node.box = base::Box{part.x, y + part.y, drawing.width, drawing.height};
    node.box_page = painter_.page_index();
    if (node.alternative.empty()) node.alternative = drawing.alternative;
}

/// The number is not known before its heading is placed: an empty run keeps its place.
void Placer::reserve_number(const Part& part, Points y) {
    const Text& text = shaped_.at(measured_.texts[part.index].text);
    GlyphRun run;
    run.colour = part.colour;
    run.x = part.x;
    run.y = y + part.y;
    painter_.add(run, owner_of(text.runs.front().node));
    numbers_.push_back({painter_.page_index(),
                        static_cast<std::uint32_t>(pages_.pages.back().items.size() - 1), part, run.y});
}

void Placer::fill_numbers(text::Shaper& shaper, base::Diagnostics& diagnostics) {
    for (const Reserved& one : numbers_) {
        const Text& entry = shaped_.at(measured_.texts[one.part.index].text);
        const TextStyle& style = *entry.style;
        const std::string number = std::to_string(headings_[one.part.line].page + 1);
        const text::StyledRun run{number, {style.family, style.weight, style.italic}, style.size,
                                  pages_.language, {}};
        const text::Paragraph paragraph =
            shaper.shape({&run, 1}, text::Direction::left_to_right, diagnostics);
        const std::vector<text::Line> lines = shaper.break_lines(paragraph, Points{10000});
        if (lines.empty()) continue;
        const bool leftwards = entry.paragraph.direction == text::Direction::right_to_left;
        const Points width = lines.front().width;
        InkLine ink;
        ink.paragraph = &paragraph;
        ink.line = &lines.front();
        ink.x = leftwards ? one.part.x : one.part.x + one.part.width - width;
        painter_.fill_in(one.page, one.item, ink);
        const text::Line& line = lines.front();
        painter_.add_link(one.page, entry.runs.front().link - 1,
                          {ink.x, one.baseline - line.ascent, width, line.ascent + line.descent});
    }
}

void Placer::finish(text::Shaper& shaper, base::Diagnostics& diagnostics) {
    fill_numbers(shaper, diagnostics);
    painter_.finish(headings_);
    for (std::size_t i = 0; i < headings_.size(); ++i) {
        if (!headings_[i].known) continue;
        const HeadingEntry& entry = shaped_.headings[i];
        pages_.bookmarks.push_back({entry.title, entry.heading->level, headings_[i].page, headings_[i].y});
    }
}

}  // namespace iepress::layout
