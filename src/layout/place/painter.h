// Puts lines of text and shapes on a page, each with what it means.
#pragma once

#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "layout/pages.h"
#include "layout/shape/boxes.h"

namespace iepress::layout {

/// What a stretch of items belongs to: a node, or an artifact.
using Owner = std::variant<NodeIndex, ArtifactKind>;

/// A line that is to be painted.
struct InkLine {
    const text::Paragraph* paragraph = nullptr;
    const text::Line* line = nullptr;
    base::Points x, baseline;  ///< of its left end
    base::Colour colour;
    Owner owner;
    std::span<const RunMeaning> runs;  ///< empty: all of it belongs to `owner`
};

/// Where a heading or a link's target stands.
struct Spot {
    std::uint32_t page = 0;
    base::Points y;
    bool known = false;
};

/// Paints on the last page. Glyphs and text are copied into the page; marks grow while the owner
/// stays the same; nodes inside a line are hung into the tree at their first text.
class Painter {
public:
    Painter(Pages& pages, const Shaped& shaped, const text::FontLibrary& fonts, base::Colour link_colour);

    void begin_page(base::Points width, base::Points height);
    void add(Item item, const Owner& owner);
    void paint(const InkLine& line);
    /// Places a drawing's items; its glyphs and text become the page's.
    void paint(const std::vector<Item>& items, const std::vector<text::Glyph>& glyphs,
               const std::string& text, base::Points x, base::Points y, const Owner& owner);

    /// A node like this one, right behind it and those that were added before.
    [[nodiscard]] NodeIndex add_sibling(NodeIndex node);

    /// Puts a line in place of an item that was reserved on an earlier page.
    void fill_in(std::uint32_t page, std::uint32_t item, const InkLine& line);
    void add_link(std::uint32_t page, std::uint32_t link, const base::Box& box);

    /// Sets the targets of all links and hangs their areas and leftover nodes into the tree.
    void finish(std::span<const Spot> headings);

    [[nodiscard]] std::uint32_t page_index() const {
        return static_cast<std::uint32_t>(pages_.pages.size() - 1);
    }

private:
    struct Ink;
    void paint_segment(const InkLine& line, const text::PlacedSegment& placed, Ink& ink);
    void flush(Ink& ink);
    void flush_link(const InkLine& line, Ink& ink);
    [[nodiscard]] bool is_marked(std::uint32_t link) const;
    void attach(NodeIndex node);

    Pages& pages_;
    const Shaped& shaped_;
    const text::FontLibrary& fonts_;
    base::Colour link_colour_;
    Page* page_ = nullptr;
    std::vector<bool> attached_;
    std::size_t shaped_nodes_;          ///< nodes from here on are siblings
    std::vector<std::uint32_t> order_;  ///< scratch
    struct PendingTarget {
        std::uint32_t page, link, heading;
    };
    std::vector<PendingTarget> pending_;
};

}  // namespace iepress::layout
