#include "layout/place/painter.h"

#include <algorithm>
#include <cmath>

#include "layout/measure/fit_drawing.h"
#include "layout/shape/tree.h"

namespace iepress::layout {

using base::Points;

/// The run of glyphs and the link that are being gathered while a line is painted.
struct Painter::Ink {
    GlyphRun run;
    Owner owner;
    std::uint32_t meaning = 0;  ///< the StyledRun that it comes from
    Points end;                 ///< right edge of the run
    bool open = false;
    std::uint32_t link = 0;     ///< 1 + Shaped::links
    Points link_left, link_right;
    text::FaceIndex link_face{};
    Points link_size;
};

Painter::Painter(Pages& pages, const Shaped& shaped, const text::FontLibrary& fonts, base::Colour link_colour)
    : pages_(pages), shaped_(shaped), fonts_(fonts), link_colour_(link_colour), shaped_nodes_(pages.tree.size()) {
    attached_.reserve(pages.tree.size());
    for (const Node& node : pages.tree) attached_.push_back(!is_inline(node.role));
}

void Painter::begin_page(Points width, Points height) {
    Page fresh;
    fresh.width = width;
    fresh.height = height;
    if (page_ != nullptr) {  // pages of a document are alike
        fresh.glyphs.reserve(page_->glyphs.size());
        fresh.text.reserve(page_->text.size());
        fresh.items.reserve(page_->items.size());
        fresh.marks.reserve(page_->marks.size());
    }
    page_ = &pages_.pages.emplace_back(std::move(fresh));
}

/// A node inside a line becomes its parent's child where its first text stands.
void Painter::attach(NodeIndex index) {
    const auto at = static_cast<std::uint32_t>(index);
    if (attached_[at]) return;
    attached_[at] = true;
    const NodeIndex parent{pages_.tree[at].parent};
    attach(parent);
    node_at(pages_.tree, parent).children.emplace_back(index);
}

NodeIndex Painter::add_sibling(NodeIndex node) {
    const Node& like = node_at(pages_.tree, node);
    Node fresh;
    fresh.role = like.role;
    fresh.parent = like.parent;
    fresh.language = like.language;
    const NodeIndex index{static_cast<std::uint32_t>(pages_.tree.size())};
    auto& siblings = pages_.tree[fresh.parent].children;
    const auto is_added = [&](const auto& child) {
        const auto* one = std::get_if<NodeIndex>(&child);
        return one != nullptr && static_cast<std::uint32_t>(*one) >= shaped_nodes_;
    };
    auto at = std::find_if(siblings.begin(), siblings.end(), [&](const auto& child) {
        const auto* one = std::get_if<NodeIndex>(&child);
        return one != nullptr && *one == node;
    });
    at = std::find_if_not(std::next(at), siblings.end(), is_added);
    siblings.insert(at, index);
    pages_.tree.push_back(std::move(fresh));
    attached_.push_back(true);
    return index;
}

void Painter::add(Item item, const Owner& owner) {
    const auto index = static_cast<std::uint32_t>(page_->items.size());
    page_->items.push_back(std::move(item));
    if (!page_->marks.empty() && page_->marks.back().owner == owner) {
        ++page_->marks.back().item_count;
        return;
    }
    page_->marks.push_back({owner, index, 1});
    if (const auto* node = std::get_if<NodeIndex>(&owner)) {
        attach(*node);
        node_at(pages_.tree, *node).children.emplace_back(
            Node::MarkRef{page_index(), static_cast<std::uint32_t>(page_->marks.size() - 1)});
    }
}

void Painter::paint(const InkLine& line) {
    const std::vector<text::PlacedSegment>& segments = line.line->segments;
    const auto logical = [&](std::uint32_t a, std::uint32_t b) {
        return segments[a].text_begin < segments[b].text_begin;
    };
    // Text is painted in reading order; on the page each piece has its own place anyway.
    order_.clear();
    for (std::uint32_t i = 0; i < segments.size(); ++i) order_.push_back(i);
    if (!std::is_sorted(order_.begin(), order_.end(), logical)) {
        std::stable_sort(order_.begin(), order_.end(), logical);
    }
    Ink ink;
    for (const std::uint32_t i : order_) paint_segment(line, segments[i], ink);
    flush(ink);
    flush_link(line, ink);
}

void Painter::paint_segment(const InkLine& line, const text::PlacedSegment& placed, Ink& ink) {
    if (placed.glyph_count == 0) return;
    const text::Segment& segment = line.paragraph->segments[placed.segment];
    const RunMeaning meaning = line.runs.empty() ? RunMeaning{} : line.runs[segment.run];
    const Owner owner = line.runs.empty() ? line.owner : Owner{meaning.node};
    const Points x = line.x + placed.x;
    const bool leftwards = (segment.level & 1U) != 0;
    constexpr double rounding = 0.02;
    const bool goes_on = ink.open && !leftwards && !ink.run.right_to_left && ink.owner == owner &&
                         ink.run.face == segment.face && ink.run.size == segment.size &&
                         ink.link == meaning.link && std::abs(ink.end.value - x.value) < rounding;
    if (!goes_on) flush(ink);
    if (ink.link != meaning.link) {
        flush_link(line, ink);
        ink.link = meaning.link;
        ink.link_left = x;
        ink.link_right = x;
        ink.link_face = segment.face;
        ink.link_size = segment.size;
    }
    const auto text_begin = static_cast<std::uint32_t>(page_->text.size());
    if (!goes_on) {
        ink.open = true;
        ink.owner = owner;
        ink.run = {segment.face, segment.size, is_marked(meaning.link) ? link_colour_ : line.colour, x, line.baseline,
                   static_cast<std::uint32_t>(page_->glyphs.size()), 0, text_begin, text_begin, leftwards};
    }
    page_->text.append(line.paragraph->text, placed.text_begin, placed.text_end - placed.text_begin);
    std::replace(page_->text.begin() + text_begin, page_->text.end(), '\n', ' ');
    for (std::uint32_t g = 0; g < placed.glyph_count; ++g) {
        text::Glyph glyph = line.paragraph->glyphs[placed.first_glyph + g];
        glyph.cluster = glyph.cluster - placed.text_begin + text_begin;
        page_->glyphs.push_back(glyph);
    }
    ink.run.glyph_count += placed.glyph_count;
    ink.run.text_end = static_cast<std::uint32_t>(page_->text.size());
    ink.end = x + placed.width;
    ink.link_left = std::min(ink.link_left, x);
    ink.link_right = std::max(ink.link_right, ink.end);
}

/// Whether a link (1 + index, or 0 for none) is shown as one.
bool Painter::is_marked(std::uint32_t link) const { return link != 0 && shaped_.links[link - 1].underlined; }

void Painter::flush(Ink& ink) {
    if (!ink.open) return;
    ink.open = false;
    add(ink.run, ink.owner);
}

/// Underlines a link's part of a line, so that colour is not its only sign, and makes it active.
void Painter::flush_link(const InkLine& line, Ink& ink) {
    if (ink.link == 0) return;
    const std::uint32_t index = ink.link - 1;
    ink.link = 0;
    // Spaces may hang over the line's ends; a link does not.
    const Points left = std::max(ink.link_left, line.x);
    const Points right = std::min(ink.link_right, line.x + line.line->width);
    if (right <= left) return;
    const text::FaceMetrics& metrics = fonts_.face(ink.link_face).metrics();
    const double scale = ink.link_size.value / metrics.units_per_em;
    const Points y = line.baseline + Points{metrics.underline_position * scale};
    const Points width{std::max(0.4, metrics.underline_thickness * scale)};
    if (is_marked(index + 1)) add(Stroke{{left, right}, {y, y}, width, link_colour_, {}}, ink.owner);
    const Points top = line.baseline - line.line->ascent;
    add_link(page_index(), index, {left, top, right - left, line.line->ascent + line.line->descent});
}

void Painter::add_link(std::uint32_t page, std::uint32_t link, const base::Box& box) {
    const LinkTarget& target = shaped_.links[link];
    LinkArea area;
    area.node = target.node;
    area.box = box;
    area.uri = target.uri;
    area.description = target.description;
    std::vector<LinkArea>& areas = pages_.pages[page].links;
    if (target.heading) pending_.push_back({page, static_cast<std::uint32_t>(areas.size()), *target.heading});
    areas.push_back(std::move(area));
}

void Painter::paint(const std::vector<Item>& items, const std::vector<text::Glyph>& glyphs,
                    const std::string& text, Points x, Points y, const Owner& owner) {
    const auto first_glyph = static_cast<std::uint32_t>(page_->glyphs.size());
    const auto text_begin = static_cast<std::uint32_t>(page_->text.size());
    page_->text += text;
    for (text::Glyph glyph : glyphs) {
        glyph.cluster += text_begin;
        page_->glyphs.push_back(glyph);
    }
    for (Item item : items) {
        move(item, x, y);
        if (auto* run = std::get_if<GlyphRun>(&item)) {
            run->first_glyph += first_glyph;
            run->text_begin += text_begin;
            run->text_end += text_begin;
        }
        add(std::move(item), owner);
    }
}

void Painter::fill_in(std::uint32_t page, std::uint32_t item, const InkLine& line) {
    Page& target = pages_.pages[page];
    auto& run = std::get<GlyphRun>(target.items[item]);
    const auto text_begin = static_cast<std::uint32_t>(target.text.size());
    run.first_glyph = static_cast<std::uint32_t>(target.glyphs.size());
    run.text_begin = text_begin;
    run.x = line.x;
    for (const text::PlacedSegment& placed : line.line->segments) {
        const text::Segment& segment = line.paragraph->segments[placed.segment];
        run.face = segment.face;
        run.size = segment.size;
        for (std::uint32_t g = 0; g < placed.glyph_count; ++g) {
            text::Glyph glyph = line.paragraph->glyphs[placed.first_glyph + g];
            glyph.cluster += text_begin;
            target.glyphs.push_back(glyph);
        }
        run.glyph_count += placed.glyph_count;
    }
    target.text += line.paragraph->text;
    run.text_end = static_cast<std::uint32_t>(target.text.size());
}

void Painter::finish(std::span<const Spot> headings) {
    for (const PendingTarget& one : pending_) {
        LinkArea& area = pages_.pages[one.page].links[one.link];
        area.target_page = headings[one.heading].page;
        area.target_y = headings[one.heading].y;
    }
    for (std::uint32_t p = 0; p < pages_.pages.size(); ++p) {
        const std::vector<LinkArea>& areas = pages_.pages[p].links;
        for (std::uint32_t i = 0; i < areas.size(); ++i) {
            node_at(pages_.tree, areas[i].node).children.emplace_back(Node::LinkRef{p, i});
        }
    }
    for (std::uint32_t i = 0; i < attached_.size(); ++i) attach(NodeIndex{i});
}

}  // namespace iepress::layout
