// Boxes and a width in, flows of pieces out.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "layout/measure/pieces.h"

namespace iepress::layout {

/// The column that something is set in.
struct Column {
    base::Points x, width;
    base::Points max_height;  ///< of a page, less what must stand beside the content on it
    base::Points measure;     ///< widest line of text, 0 for the whole width
    std::optional<base::Points> decimal_axis;  ///< where decimal points stand
};

/// Sets a shaped document in a column. Reports a column too narrow for a letter. `shaped` and
/// `style` outlive the result.
[[nodiscard]] Measured measure_document(const Shaped& shaped, const Style& style, const Column& column,
                                        text::Shaper& shaper, base::Diagnostics& diagnostics);

/// The measure step's state for one document.
class Measurer {
public:
    Measurer(const Shaped& shaped, const Style& style, text::Shaper& shaper,
             base::Diagnostics& diagnostics);

    [[nodiscard]] Measured measure(const Column& column);

private:
    /// A flow that is being built: its pieces are the last ones of `open_`.
    struct Builder {
        std::size_t mark = 0;
        base::Points y, space_after;
        BreakCost pending = BreakCost::free;  ///< for the next piece
        std::uint32_t table = 0;
        bool after_heading = false;           ///< wants two lines before a break
        std::vector<Part> labels;             ///< stand beside the next strip
        base::Points label_height, label_baseline;  ///< of a strip of their own
    };

    // flows
    [[nodiscard]] Flow measure_flow(Range boxes, const Column& column);
    void measure_boxes(Builder& flow, Range boxes, const Column& column);
    void measure_box(Builder& flow, const Box& box, const Column& column);
    Piece& push_piece(Builder& flow, PieceKind kind, base::Points height, base::Points before);
    void push_strip(Builder& flow, base::Points height, base::Points before, std::size_t first_part);
    void add_label(Builder& flow, const Part& label, const TextStyle& style);
    void put_labels(Builder& flow, base::Points baseline);
    void flush_labels(Builder& flow);
    [[nodiscard]] Flow close(Builder& flow);

    // kinds of boxes
    void measure_text(Builder& flow, const Box& box, const Column& column);
    void measure_lines(Builder& flow, TextIndex index, const Column& column, base::Points before);
    void measure_item(Builder& flow, const Box& box, const Column& column);
    void measure_ruled(Builder& flow, const Box& box, const Column& column);
    void measure_figure(Builder& flow, const Box& box, const Column& column);
    [[nodiscard]] base::Points room_below_heading(const Builder& flow, const Box& box, const Column& column) const;
    void measure_check(Builder& flow, const Box& box, const Column& column);
    void measure_entry(Builder& flow, const Box& box, const Column& column);
    void measure_group(Builder& flow, const Box& box, const Column& column);

    // lines
    struct LineBox {
        base::Points height, baseline;
    };
    [[nodiscard]] LineBox line_box(const text::Line& line, const TextStyle& style);
    [[nodiscard]] LineBox line_box(base::Points ascent, base::Points descent, const TextStyle& style);
    [[nodiscard]] Part line_part(std::uint32_t set, std::uint32_t line, const Column& column);
    [[nodiscard]] std::uint32_t break_text(TextIndex index, base::Points width);

    // tables (table/measure_grid.cpp)
    void measure_grid(Builder& flow, const Box& box, const Column& column);
    [[nodiscard]] base::Points close_head(const Builder& flow, TableHead& head, base::Points top,
                                          base::Points max_height) const;
    [[nodiscard]] std::uint32_t add_frame(const Grid& grid, const Column& column);
    void measure_band(const Grid& grid, Range cells, std::uint32_t frame, base::Points max_height);
    [[nodiscard]] BandCell measure_cell(const Grid& grid, const GridCell& cell, const GridFrame& frame,
                                        base::Points max_height);
    void align_baselines(Band& band);
    void set_row_heights(Band& band, std::uint32_t rows);
    [[nodiscard]] base::Points first_baseline(const Flow& flow) const;
    [[nodiscard]] std::uint32_t band_end(const Grid& grid, std::uint32_t first) const;
    void check_columns(const Grid& grid, const GridFrame& frame);

    const Shaped& shaped_;
    const Style& style_;
    text::Shaper& shaper_;
    base::Diagnostics& diagnostics_;
    Measured out_;
    std::vector<Piece> open_;  ///< pieces of flows that are not complete yet, innermost last
    struct FaceHeight {
        const TextStyle* style;
        base::Points ascent, descent;
    };
    std::vector<FaceHeight> faces_;  ///< of each text style's own face
};

/// Whether a letter of this style finds room beside an indent.
[[nodiscard]] bool has_room(const Column& column, base::Points indent, const TextStyle& style);

/// The part of a column that is left beside an indent at the start edge.
[[nodiscard]] Column indented(const Column& column, base::Points indent, text::Direction direction);

}  // namespace iepress::layout
