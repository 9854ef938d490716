// Pages as the layout stage gives them: what is painted where, and what each piece means.
// Coordinates are points from the page's top left corner; y grows downwards.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/units.h"
#include "text/fonts.h"
#include "text/shape.h"

namespace iepress::layout {

/// Glyphs of one face and size on one baseline, placed one after the other by their advances.
struct GlyphRun {
    text::FaceIndex face{};
    base::Points size;
    base::Colour colour;
    base::Points x, y;  ///< of the first glyph's origin, on the baseline
    std::uint32_t first_glyph = 0, glyph_count = 0;  ///< in Page::glyphs
    std::uint32_t text_begin = 0, text_end = 0;      ///< bytes of Page::text that it shows, logical order
    bool right_to_left = false;
};

struct Stroke {
    std::vector<base::Points> xs, ys;  ///< corners of an open line
    base::Points width;
    base::Colour colour;
    std::vector<base::Points> dashes;  ///< empty: solid
};

struct Fill {
    std::vector<base::Points> xs, ys;  ///< corners of a closed shape
    base::Colour colour;
};

/// A filled or open disc; the markers of a chart.
struct Disc {
    base::Points x, y, radius;
    base::Colour colour;
    bool filled = true;
    base::Points width;  ///< of the outline when open
};

/// A page of another PDF (`pdf::Options::foreign`), painted whole.
struct FormUse {
    std::uint32_t form = 0;  ///< counts the pages of all of them, from 0
    base::Points x, y;       ///< where its lower left corner is
    double scale = 1;
};

using Item = std::variant<GlyphRun, Stroke, Fill, Disc, FormUse>;

/// Which node of the logical tree.
enum class NodeIndex : std::uint32_t {};

enum class ArtifactKind { layout, header, footer, watermark };

/// A stretch of a page's items with one meaning: a marked-content sequence in the PDF, or a row of them
/// where some of its words are said apart. The pdf stage numbers them (MCID).
struct Mark {
    std::variant<NodeIndex, ArtifactKind> owner;
    std::uint32_t first_item = 0, item_count = 0;
};

/// An active area. Exactly one of `uri` and `destination` is set.
struct LinkArea {
    NodeIndex node{};  ///< a Link node; its OBJR follows the node's marks
    base::Box box;
    std::string uri;
    std::uint32_t target_page = 0;
    base::Points target_y;
    std::string description;  ///< /Contents: the link's text
};

struct Page {
    base::Points width, height;
    std::vector<text::Glyph> glyphs;  ///< clusters are byte offsets in `text`
    std::string text;                 ///< what the glyphs stand for, in painting order
    std::vector<Item> items;
    std::vector<Mark> marks;  ///< in reading order; every item is in exactly one
    std::vector<LinkArea> links;
};

enum class Role : std::uint8_t {
    Document, Sect, H1, H2, H3, H4, P, L, LI, Lbl, LBody, Table, Caption, THead, TBody, TR, TH, TD,
    Figure, Note, Span, Link, TOC, TOCI, Div,
};
enum class Scope : std::uint8_t { none, column, row, both };
enum class ListNumbering : std::uint8_t { none, disc, decimal };

/// A node of the logical tree: what a screen reader reads.
struct Node {
    Role role = Role::Document;
    std::uint32_t parent = 0;  ///< index; the root is node 0 and its own parent
    std::string language;      ///< empty: the parent's
    std::string alternative;   ///< /Alt, of a figure
    std::string actual_text;   ///< /ActualText, of a Span that is drawn: a check box
    std::string id;            ///< /ID, of a note or a heading cell; empty: none
    Scope scope = Scope::none;
    ListNumbering numbering = ListNumbering::none;
    std::uint16_t column_span = 1, row_span = 1;
    std::optional<base::Box> box;  ///< /BBox, of a figure on one page
    std::uint32_t box_page = 0;

    /// A child: another node, or a mark of a page.
    struct MarkRef {
        std::uint32_t page = 0, mark = 0;  ///< index into Page::marks
    };
    struct LinkRef {
        std::uint32_t page = 0, link = 0;  ///< index into Page::links
    };
    std::vector<std::variant<NodeIndex, MarkRef, LinkRef>> children;  ///< in reading order
};

struct Bookmark {
    std::string title;
    int level = 1;
    std::uint32_t page = 0;
    base::Points y;
};

struct Pages {
    std::string language, title, author, subject;
    std::vector<Page> pages;
    std::vector<Node> tree;
    std::vector<Bookmark> bookmarks;
};

/// Each page's items and the logical tree as indented text, lengths in 1/100 pt: for tests, bug
/// reports, `--dump pages` and `--dump tags`.
[[nodiscard]] std::string dump_pages(const Pages& pages, const text::FontLibrary& fonts);
[[nodiscard]] std::string dump_tags(const Pages& pages);

}  // namespace iepress::layout
