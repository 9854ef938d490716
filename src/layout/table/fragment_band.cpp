// Cutting rows: between the rows of a band, or between the strips of one row's cells.
#include <algorithm>
#include <numeric>

#include "layout/fragment/fragmenter.h"

namespace iepress::layout {

using base::Points;

namespace {
constexpr Points rounding{0.01};

const Position& begin_of(const Position* begin, std::size_t cell) {
    static const Position start;
    return begin != nullptr ? begin->cells[cell] : start;
}

bool is_done(const Position& position, const Flow& flow) { return position.piece >= flow.count; }
}  // namespace

Points top_padding(const BandCell& cell, const Position* begin, std::size_t index) {
    const Position& from = begin_of(begin, index);
    return from == Position{} ? cell.padding_top : cell.padding_bottom;
}

Points total_height(const BandSlice& slice) {
    return std::accumulate(slice.heights.begin(), slice.heights.end(), Points{});
}

BandSlice Fragmenter::slice(const Band& band, const Position* begin, const Position* end) const {
    BandSlice out;
    out.first_row = begin != nullptr ? begin->row : 0;
    const std::uint32_t last_row = end != nullptr ? end->row + (end->row_begun ? 1 : 0) : band.rows.count;
    const Points* whole = measured_.row_heights.data() + band.rows.first;
    if (begin == nullptr && end == nullptr) {
        out.heights.assign(whole, whole + band.rows.count);
        return out;
    }
    out.heights.resize(last_row - out.first_row);
    for (const bool spanning : {false, true}) {
        for (std::uint32_t i = 0; i < band.cells.count; ++i) {
            const BandCell& cell = measured_.band_cells[band.cells.first + i];
            const std::uint32_t first = std::max(cell.row, out.first_row);
            const std::uint32_t past = std::min(cell.row + cell.row_span, last_row);
            if (first >= past || (past - first > 1) != spanning) continue;
            const Position& from = begin_of(begin, i);
            if (is_done(from, cell.flow) && cell.flow.count > 0) continue;
            const Position to = end != nullptr ? end->cells[i] : end_of(cell.flow);
            const Points need = top_padding(cell, begin, i) + height(cell.flow, from, to) + cell.padding_bottom;
            Points* heights = out.heights.data() - out.first_row;
            const Points have = std::accumulate(heights + first, heights + past, Points{});
            if (need > have) heights[past - 1] += need - have;
        }
    }
    return out;
}

std::optional<Fragmenter::Fit> Fragmenter::cut_band(const Band& band, const Position* begin, Points room,
                                                    Progress progress) const {
    const BandSlice rest = slice(band, begin, nullptr);
    std::size_t rows = 0;
    Points used;
    while (rows < rest.heights.size() && used + rest.heights[rows] <= room + rounding) {
        used += rest.heights[rows++];
    }
    if (rows == rest.heights.size()) return Fit{};
    const bool in_row = rows == 0;
    if (!in_row && band.cut != BreakCost::never) return cut_between_rows(band, begin, rest, rows);
    if (!in_row && progress == Progress::required) return cut_between_rows(band, begin, rest, rows);
    return in_row ? cut_in_row(band, begin, room, progress) : std::nullopt;
}

/// After some complete rows; cells that go on below them are cut where those rows end.
Fragmenter::Fit Fragmenter::cut_between_rows(const Band& band, const Position* begin, const BandSlice& rest,
                                             std::size_t rows) const {
    Fit cut;
    cut.end.row = rest.first_row + static_cast<std::uint32_t>(rows);
    cut.end.cells.resize(band.cells.count);
    for (std::uint32_t i = 0; i < band.cells.count; ++i) {
        const BandCell& cell = measured_.band_cells[band.cells.first + i];
        Position& end = cut.end.cells[i];
        if (cell.row + cell.row_span <= cut.end.row) {
            end = end_of(cell.flow);
        } else if (cell.row < cut.end.row) {
            const std::uint32_t first = std::max(cell.row, rest.first_row) - rest.first_row;
            const Points room = std::accumulate(rest.heights.begin() + first,
                                                rest.heights.begin() + static_cast<std::ptrdiff_t>(rows), Points{});
            const Points padding = top_padding(cell, begin, i) + cell.padding_bottom;
            end = begin_of(begin, i);
            if (auto inner = fit(cell.flow, end, room - padding, Progress::optional, Depth::cell)) {
                end = std::move(inner->end);
            }
        }
    }
    return cut;
}

std::optional<Fragmenter::Fit> Fragmenter::cut_in_row(const Band& band, const Position* begin, Points room,
                                                      Progress progress) const {
    Fit cut;
    cut.end.row = begin != nullptr ? begin->row : 0;
    cut.end.row_begun = true;
    cut.end.cells.resize(band.cells.count);
    cut.cost = band.late_cut > Points{} && room >= band.late_cut ? BreakCost::free : band.cut;
    bool progressed = false;
    bool complete = true;
    for (std::uint32_t i = 0; i < band.cells.count; ++i) {
        const BandCell& cell = measured_.band_cells[band.cells.first + i];
        Position& end = cut.end.cells[i];
        end = begin_of(begin, i);
        const bool covers = cell.row <= cut.end.row && cut.end.row < cell.row + cell.row_span;
        if (!covers || is_done(end, cell.flow)) continue;
        const Points padding = top_padding(cell, begin, i) + cell.padding_bottom;
        std::optional<Fit> inner = fit(cell.flow, end, room - padding, progress, Depth::cell);
        if (!inner) {
            // Part of a row stands on the page while this cell waits for the next one.
            cut.cost = std::max(cut.cost, BreakCost::lines);
            complete = false;
            continue;
        }
        progressed |= inner->end != end;
        cut.cost = std::max(cut.cost, inner->cost);
        end = std::move(inner->end);
        if (cell.row + cell.row_span == cut.end.row + 1) complete &= is_done(end, cell.flow);
    }
    if (!progressed) {
        if (progress == Progress::optional) return std::nullopt;
        complete = true;  // a row of padding alone
    }
    if (complete) {
        ++cut.end.row;
        cut.end.row_begun = false;
        if (cut.end.row == band.rows.count) cut.end = {};
    }
    return cut;
}

}  // namespace iepress::layout
