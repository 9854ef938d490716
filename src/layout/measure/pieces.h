// What the measure step gives: flows of pieces of known height. x is measured from the page's left
// edge; y from the top of the strip or of the flow that a thing stands in.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/drawing.h"
#include "layout/shape/boxes.h"

namespace iepress::layout {

/// What it costs to end a page before a piece; see docs/layout.md.
enum class BreakCost : std::uint8_t { free, together, row, lines, never };

enum class PieceKind : std::uint8_t { strip, band, page_break };

struct Piece {
    PieceKind kind = PieceKind::strip;
    BreakCost break_before = BreakCost::free;
    std::uint32_t index = 0;  ///< strip: first of Measured::parts; band: Measured::bands
    std::uint32_t parts = 0;  ///< strip: how many
    std::uint32_t table = 0;  ///< 1 + Measured::tables, of a table's rows
    base::Points top;         ///< in its flow, if that were never cut
    base::Points height;
};

/// Pieces below each other. The spaces between them are in their tops.
struct Flow {
    std::uint32_t first = 0, count = 0;  ///< Measured::pieces
    base::Points height;
};

/// One thing that a strip shows.
struct Part {
    enum class Kind : std::uint8_t { line, rule, drawing, check, number } kind = Kind::line;
    std::uint32_t index = 0;  ///< line, number: SetText; drawing: Measured::drawings; check: Shaped::checks
    std::uint32_t line = 0;   ///< of the text; number: heading
    base::Points x, y;        ///< line, number: of the baseline's left end; else of the top left
    base::Points width;       ///< rule: its length; number: of its column
    base::Points thickness;   ///< rule, check
    base::Colour colour;
    bool dotted = false;      ///< a leader
};

/// A text broken into lines.
struct SetText {
    TextIndex text{};
    std::vector<text::Line> lines;
};

struct PlacedDrawing {
    Drawing drawing;
    NodeIndex node{};         ///< of the figure
    bool continues = false;   ///< a figure of its own, behind the one before it
};

/// A cell of a band. Its flow stands at `padding_top` below the top of its first row.
struct BandCell {
    std::uint32_t row = 0, row_span = 1;  ///< within the band
    base::Points x, width;                ///< padding included
    base::Points padding_top, padding_bottom;
    Flow flow;
    std::optional<base::Colour> fill;
};

/// Rows that are tied together by cells spanning them; mostly one.
struct Band {
    Range cells;  ///< Measured::band_cells
    Range rows;   ///< Measured::row_heights
    std::uint32_t frame = 0;            ///< Measured::frames
    BreakCost cut = BreakCost::row;     ///< of cutting inside a row
    base::Points late_cut;              ///< room from which a cut is free (RowCut::late)
    std::uint32_t first_row = 0;        ///< of the grid, for its rules
};

/// What the bands of one grid share.
struct GridFrame {
    GridLook look;
    base::Points x, width;
    std::vector<base::Points> column_edges;  ///< left edges, from left to right, then the last right
    std::uint32_t rows = 0, head_rows = 0;
    text::Direction direction{};
};

/// A table's head, repeated where a page begins inside its body. Indexes count from the first
/// piece of the flow that the table is in.
struct TableHead {
    std::uint32_t first = 0, end = 0;  ///< pieces of the head
    base::Points height;
    bool repeats = false;
};

struct Measured {
    Flow body;
    std::vector<Piece> pieces;
    std::vector<Part> parts;
    std::vector<SetText> texts;
    std::vector<PlacedDrawing> drawings;
    std::vector<Band> bands;
    std::vector<BandCell> band_cells;
    std::vector<base::Points> row_heights;
    std::vector<GridFrame> frames;
    std::vector<TableHead> tables;
};

}  // namespace iepress::layout
