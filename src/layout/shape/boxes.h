// What the shape step gives: a document as boxes whose text is shaped, and its logical tree.
// Nothing here depends on a width. Lists of children are ranges into one vector, so that a table
// of a thousand cells costs no thousand allocations.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "layout/style.h"
#include "markup/document.h"
#include "text/shape.h"

namespace iepress::layout {

/// Which Text of Shaped::texts.
enum class TextIndex : std::uint32_t {};

/// A stretch of consecutive entries in one of the vectors below.
struct Range {
    std::uint32_t first = 0, count = 0;
};

/// How narrow something can get without cutting a word, and how wide it is when never broken.
struct Extent {
    base::Points minimum, maximum;
};

/// What one run of a text belongs to.
struct RunMeaning {
    NodeIndex node{};        ///< the text's own node, or a Span or Link below it
    std::uint32_t link = 0;  ///< 1 + index into Shaped::links
};

/// Where the decimal points of a column stand over each other.
struct DecimalParts {
    base::Points before;  ///< from the text's left edge to the decimal point, or the digits' end
    base::Points after;   ///< the rest of its width
};

/// A shaped paragraph with its place in the tree.
struct Text {
    text::Paragraph paragraph;
    const TextStyle* style = nullptr;
    NodeIndex node{};
    std::vector<RunMeaning> runs;  ///< one for each StyledRun; empty: all belong to `node`
    markup::CellAlign align = markup::CellAlign::start;
    std::optional<DecimalParts> decimal;  ///< of a number in a decimal column
    std::uint32_t heading = 0;            ///< 1 + index into Shaped::headings
};

/// A list item: its label stands beside the first strip of its body.
struct ItemBox {
    TextIndex label{};
    base::Points indent;  ///< of the body, from the start edge
    text::Direction direction{};
    Range body;  ///< Shaped::boxes
};

/// Lines to write on by hand. A label stands before the first one where it fits, else above.
struct RuledBox {
    std::optional<TextIndex> label;
    int lines = 1;
    base::Points pitch;  ///< from line to line
    base::Points rule;   ///< width of a line
    base::Colour colour;
    text::Direction direction{};
};

struct FigureBox {
    const markup::Figure* figure = nullptr;
    std::string_view language;
    NodeIndex node{};
};

/// A check box and its text.
struct CheckBox {
    bool checked = false;
    TextIndex text{};
    NodeIndex node{};  ///< the Span that says its state
    text::Direction direction{};
};

/// The square of a check box and the gap behind it.
[[nodiscard]] inline base::Points check_size(const TextStyle& style) { return style.size * 0.8; }
[[nodiscard]] inline base::Points check_indent(const TextStyle& style) { return style.size * 1.4; }

/// An entry of the contents: its text, a leader and a page number.
struct EntryBox {
    TextIndex text{};
    std::uint32_t heading = 0;  ///< index into Shaped::headings
    NodeIndex link{};
    base::Points indent, number_width;
    text::Direction direction{};
};

/// Boxes that stay on one page if they fit one.
struct GroupBox {
    Range body;
};

enum class BoxKind : std::uint8_t { text, item, ruled, figure, check, entry, group, grid, page_break };

/// A block in the flow. Spaces between neighbours collapse to the larger one.
struct Box {
    BoxKind kind = BoxKind::text;
    bool keep_with_next = false;
    std::uint32_t index = 0;  ///< into the vector of its kind
    base::Points space_before, space_after;
};

/// When a row may be cut that would fit on a page.
enum class RowCut : std::uint8_t {
    freely,     ///< a note
    late,       ///< where it would leave over a third of the page empty
    unwilling,  ///< only to keep a heading with it
    never,      ///< only when no page could hold it
};

/// A cell of a grid; `node` may be any node of the tree, or none for a cell that is no table's.
struct GridCell {
    std::uint32_t row = 0, column = 0;
    std::uint32_t row_span = 1, column_span = 1;
    Range boxes;  ///< Shaped::boxes
    std::optional<base::Colour> fill;
};

/// The lines of a grid and the space in its cells.
struct GridLook {
    base::Points padding_x, padding_y;
    base::Points rule_top, rule_bottom, rule_start;  ///< of the whole grid
    base::Points head_rule, row_rule;                ///< below a head row, between body rows
    base::Colour rule_colour;
    std::optional<base::Colour> fill;
    bool vertical_rules = false;
    std::uint32_t record_rows = 0;  ///< of a stacked table: rules stand below each so many rows
};

/// Things that stand beside each other: a table, facts, signatures, and a note as one cell.
struct Grid {
    std::vector<markup::ColumnWidth> columns;
    std::vector<Extent> extents;        ///< for each column, padding included
    std::vector<DecimalParts> decimals;  ///< for each column, the widest of its cells
    Range cells;                        ///< Shaped::cells, by row, then column
    std::uint32_t rows = 0, head_rows = 0;
    GridLook look;
    RowCut cut = RowCut::unwilling;
    text::Direction direction{};
    base::Place place;
    base::Points text_size;  ///< of its cells: a column narrower than this holds no letter
};

/// A heading of the document, for links, bookmarks and the contents.
struct HeadingEntry {
    const markup::Heading* heading = nullptr;
    std::string title;
};

/// What a link leads to.
struct LinkTarget {
    NodeIndex node{};
    std::string uri;                       ///< empty for a link inside the document
    std::optional<std::uint32_t> heading;  ///< index into Shaped::headings
    std::string description;
    bool underlined = true;
};

struct Shaped {
    std::vector<Text> texts;
    std::vector<Box> boxes;
    std::vector<ItemBox> items;
    std::vector<RuledBox> ruled;
    std::vector<FigureBox> figures;
    std::vector<CheckBox> checks;
    std::vector<EntryBox> entries;
    std::vector<GroupBox> groups;
    std::vector<Grid> grids;
    std::vector<GridCell> cells;
    std::vector<HeadingEntry> headings;
    std::vector<LinkTarget> links;
    std::vector<Node> tree;
    std::deque<markup::Table> stacked;  ///< what stands for tables too wide for the page
    Range body;  ///< Shaped::boxes: the document's own

    [[nodiscard]] const Text& at(TextIndex index) const {
        return texts[static_cast<std::uint32_t>(index)];
    }
};

}  // namespace iepress::layout
