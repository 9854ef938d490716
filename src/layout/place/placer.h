// Flows and the places where pages end in, items, marks and links out.
#pragma once

#include <vector>

#include "layout/fragment/fragmenter.h"
#include "layout/place/painter.h"
#include "layout/table/ruling.h"

namespace iepress::layout {

/// Places the content of one page after the other.
class Placer {
public:
    Placer(const Shaped& shaped, const Measured& measured, const Fragmenter& fragmenter, const Style& style,
           Pages& pages, Painter& painter);

    /// Places what stands on the painter's page; `top` is that of its content.
    void place(const PageSpan& span, base::Points top);

    /// Fills in page numbers of the contents, bookmarks and targets, when all pages are placed.
    void finish(text::Shaper& shaper, base::Diagnostics& diagnostics);

private:
    void place_flow(const Flow& flow, const Position& begin, const Position& end, base::Points y);
    void place_pieces(const Flow& flow, const Position& begin, const Position& end, base::Points y, Ruling& ruling);
    void repeat_head(const Flow& flow, const TableHead& head, base::Points y, Ruling& ruling);
    void place_piece(const Flow& flow, std::uint32_t piece, base::Points y, Ruling& ruling);
    void place_strip(const Piece& piece, base::Points y);
    void place_part(const Part& part, base::Points y);
    void place_line(const Part& part, base::Points y);
    void place_rule(const Part& part, base::Points y);
    void place_check(const Part& part, base::Points y);
    void place_drawing(const Part& part, base::Points y);
    void reserve_number(const Part& part, base::Points y);
    void fill_numbers(text::Shaper& shaper, base::Diagnostics& diagnostics);
    [[nodiscard]] Owner owner_of(NodeIndex node) const;

    // bands (table/place_band.cpp)
    void place_band(const Band& band, const Position* begin, const Position* end, base::Points y, Ruling& ruling);
    void place_cell(const Band& band, std::size_t index, const BandSlice& slice, const Position* begin,
                    const Position* end, base::Points y);
    void fill_cells(const Band& band, const BandSlice& slice, base::Points y);
    void rule_rows(const Band& band, const BandSlice& slice, const Position* begin, const Position* end,
                   base::Points y, Ruling& ruling);
    void rule_row(const Band& band, std::uint32_t row, base::Points y, base::Points width, Ruling& ruling) const;
    void rule_columns(const Band& band, const BandSlice& slice, base::Points y, Ruling& ruling) const;
    void fill(base::Points x, base::Points y, base::Points width, base::Points height, base::Colour colour);

    const Shaped& shaped_;
    const Measured& measured_;
    const Fragmenter& fragmenter_;
    const Style& style_;
    Pages& pages_;
    Painter& painter_;
    bool repeating_ = false;  ///< a table head is repeated: its text is an artifact
    std::vector<Spot> headings_;
    struct Reserved {
        std::uint32_t page, item;
        Part part;
        base::Points baseline;
    };
    std::vector<Reserved> numbers_;
};

}  // namespace iepress::layout
