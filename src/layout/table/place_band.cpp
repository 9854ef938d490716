// Rows on a page: grounds first, then the cells; their rules are gathered for when all rows of the page stand.
#include <algorithm>
#include <numeric>

#include "layout/place/placer.h"

namespace iepress::layout {

using base::Points;

namespace {

/// From the top of a slice to the top of one of its rows.
Points row_top(const BandSlice& slice, std::uint32_t row) {
    const std::uint32_t rows = row > slice.first_row ? row - slice.first_row : 0;
    const auto end = slice.heights.begin() +
                     static_cast<std::ptrdiff_t>(std::min<std::size_t>(rows, slice.heights.size()));
    return std::accumulate(slice.heights.begin(), end, Points{});
}

}  // namespace

void Placer::place_band(const Band& band, const Position* begin, const Position* end, Points y, Ruling& ruling) {
    const BandSlice slice = fragmenter_.slice(band, begin, end);
    if (slice.heights.empty()) return;
    ruling.turn_to(band.frame);
    fill_cells(band, slice, y);
    for (std::size_t i = 0; i < band.cells.count; ++i) place_cell(band, i, slice, begin, end, y);
    rule_rows(band, slice, begin, end, y, ruling);
}

void Placer::place_cell(const Band& band, std::size_t index, const BandSlice& slice, const Position* begin,
                        const Position* end, Points y) {
    const BandCell& cell = measured_.band_cells[band.cells.first + index];
    const auto past = slice.first_row + static_cast<std::uint32_t>(slice.heights.size());
    if (cell.row >= past || cell.row + cell.row_span <= slice.first_row) return;
    static const Position start;
    const Position& from = begin != nullptr ? begin->cells[index] : start;
    const Position to = end != nullptr ? end->cells[index] : Fragmenter::end_of(cell.flow);
    place_flow(cell.flow, from, to, y + row_top(slice, cell.row) + top_padding(cell, begin, index));
}

void Placer::fill_cells(const Band& band, const BandSlice& slice, Points y) {
    const GridFrame& frame = measured_.frames[band.frame];
    const auto past = slice.first_row + static_cast<std::uint32_t>(slice.heights.size());
    if (frame.look.fill) fill(frame.x, y, frame.width, row_top(slice, past), *frame.look.fill);
    for (std::uint32_t i = 0; i < band.cells.count; ++i) {
        const BandCell& cell = measured_.band_cells[band.cells.first + i];
        if (!cell.fill || cell.row >= past || cell.row + cell.row_span <= slice.first_row) continue;
        const Points top = row_top(slice, cell.row);
        fill(cell.x, y + top, cell.width, row_top(slice, cell.row + cell.row_span) - top, *cell.fill);
    }
}

void Placer::rule_rows(const Band& band, const BandSlice& slice, const Position* begin, const Position* end,
                       Points y, Ruling& ruling) {
    const GridFrame& frame = measured_.frames[band.frame];
    const GridLook& look = frame.look;
    const Points height = total_height(slice);
    if (band.first_row == 0 && begin == nullptr && look.rule_top > Points{}) {
        ruling.add_across({y, frame.x, frame.x + frame.width, look.rule_top, look.rule_colour});
    }
    if (look.rule_start > Points{}) {
        const bool leftwards = frame.direction == text::Direction::right_to_left;
        const Points x = leftwards ? frame.x + frame.width - look.rule_start : frame.x;
        fill(x, y, look.rule_start, height, look.rule_colour);
    }
    if (look.vertical_rules) rule_columns(band, slice, y, ruling);
    const std::uint32_t complete = end != nullptr ? end->row : band.rows.count;
    for (std::uint32_t row = slice.first_row; row < complete; ++row) {
        const std::uint32_t in_grid = band.first_row + row + 1;
        if (look.record_rows > 0 && in_grid % look.record_rows != 0) continue;
        const Points width = in_grid == frame.rows        ? look.rule_bottom
                             : in_grid == frame.head_rows ? look.head_rule
                                                          : look.row_rule;
        if (width > Points{}) rule_row(band, row, y + row_top(slice, row + 1), width, ruling);
    }
}

/// A rule below a row stops where a cell goes on into the next one.
void Placer::rule_row(const Band& band, std::uint32_t row, Points y, Points width, Ruling& ruling) const {
    const GridFrame& frame = measured_.frames[band.frame];
    if (band.rows.count == 1) {
        ruling.add_across({y, frame.x, frame.x + frame.width, width, frame.look.rule_colour});
        return;
    }
    const auto crossed = [&](Points middle) {
        for (std::uint32_t i = 0; i < band.cells.count; ++i) {
            const BandCell& cell = measured_.band_cells[band.cells.first + i];
            const bool crosses = cell.row <= row && cell.row + cell.row_span > row + 1;
            if (crosses && cell.x < middle && middle < cell.x + cell.width) return true;
        }
        return false;
    };
    const std::vector<Points>& edges = frame.column_edges;
    for (std::size_t c = 0; c + 1 < edges.size();) {
        const std::size_t first = c;
        while (c + 1 < edges.size() && !crossed((edges[c] + edges[c + 1]) / 2)) ++c;
        if (c > first) ruling.add_across({y, edges[first], edges[c], width, frame.look.rule_colour});
        else ++c;
    }
}

void Placer::rule_columns(const Band& band, const BandSlice& slice, Points y, Ruling& ruling) const {
    const GridFrame& frame = measured_.frames[band.frame];
    const auto past = slice.first_row + static_cast<std::uint32_t>(slice.heights.size());
    for (std::uint32_t i = 0; i < band.cells.count; ++i) {
        const BandCell& cell = measured_.band_cells[band.cells.first + i];
        if (cell.row >= past || cell.row + cell.row_span <= slice.first_row) continue;
        const Points top = y + row_top(slice, cell.row);
        const Points bottom = y + row_top(slice, cell.row + cell.row_span);
        for (const Points x : {cell.x, cell.x + cell.width}) {
            ruling.add_down({x, top, bottom, frame.look.row_rule, frame.look.rule_colour});
        }
    }
}

void Placer::fill(Points x, Points y, Points width, Points height, base::Colour colour) {
    Fill shape;
    shape.xs = {x, x + width, x + width, x};
    shape.ys = {y, y, y + height, y + height};
    shape.colour = colour;
    painter_.add(std::move(shape), ArtifactKind::layout);
}

}  // namespace iepress::layout
