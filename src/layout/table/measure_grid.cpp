// A grid at a width: its columns, and its rows as bands.
#include <algorithm>
#include <numeric>

#include "layout/measure/measurer.h"
#include "layout/messages.h"
#include "layout/table/columns.h"

namespace iepress::layout {

using base::Points;

/// Rows that a cell ties together are one band: the row after the last of the band from `first`.
std::uint32_t Measurer::band_end(const Grid& grid, std::uint32_t first) const {
    std::uint32_t end = shaped_.cells[grid.cells.first + first].row + 1;
    for (std::uint32_t i = first; i < grid.cells.count; ++i) {
        const GridCell& cell = shaped_.cells[grid.cells.first + i];
        if (cell.row >= end) break;
        end = std::max(end, cell.row + cell.row_span);
    }
    return end;
}

namespace {

/// Rows that a page should not begin with: the later rows of a record, and in a table with a head
/// its second row and its last, so that none stands alone at the foot or the top of a page.
bool belongs_above(const Grid& grid, std::uint32_t row, std::uint32_t end_row) {
    const std::uint32_t record = grid.look.record_rows;
    if (record > 0) return row % record != 0;
    if (grid.head_rows == 0 || row <= grid.head_rows) return false;
    return row == grid.head_rows + 1 || end_row == grid.rows;
}

}  // namespace

void Measurer::measure_grid(Builder& flow, const Box& box, const Column& column) {
    const Grid& grid = shaped_.grids[box.index];
    flush_labels(flow);
    if (grid.cells.count == 0) return;
    const std::uint32_t frame = add_frame(grid, column);
    const std::uint32_t outer_table = flow.table;
    std::uint32_t table = 0;
    if (grid.head_rows > 0) {
        TableHead head;
        head.first = static_cast<std::uint32_t>(open_.size() - flow.mark);
        out_.tables.push_back(head);
        table = static_cast<std::uint32_t>(out_.tables.size());
    }
    Points before = box.space_before;
    Points max_height = column.max_height;
    Points head_top;
    for (std::uint32_t i = 0; i < grid.cells.count;) {
        const std::uint32_t row = shaped_.cells[grid.cells.first + i].row;
        const std::uint32_t end_row = band_end(grid, i);
        std::uint32_t end = i;
        while (end < grid.cells.count && shaped_.cells[grid.cells.first + end].row < end_row) ++end;
        measure_band(grid, {grid.cells.first + i, end - i}, frame, max_height);
        const auto band = static_cast<std::uint32_t>(out_.bands.size() - 1);
        const auto heights = out_.row_heights.begin() + out_.bands[band].rows.first;
        const Points height = std::accumulate(heights, heights + out_.bands[band].rows.count, Points{});
        flow.table = table;
        if (belongs_above(grid, row, end_row)) flow.pending = std::max(flow.pending, BreakCost::together);
        Piece& piece = push_piece(flow, PieceKind::band, height, before);
        piece.index = band;
        before = {};
        if (row == 0) head_top = piece.top;
        flow.after_heading = false;
        const bool in_head = end_row <= grid.head_rows;
        if (in_head) flow.pending = BreakCost::never;
        if (in_head && end_row == grid.head_rows) {
            max_height -= close_head(flow, out_.tables[table - 1], head_top, column.max_height);
        }
        i = end;
    }
    flow.table = outer_table;
    if (grid.rows == grid.head_rows) flow.pending = BreakCost::free;
}

/// Ends a table's head; gives the height that it takes from each page that it is repeated on.
Points Measurer::close_head(const Builder& flow, TableHead& head, Points top, Points max_height) const {
    head.end = static_cast<std::uint32_t>(open_.size() - flow.mark);
    head.height = flow.y - top;
    head.repeats = head.height <= max_height / 2;
    return head.repeats ? head.height : Points{};
}

std::uint32_t Measurer::add_frame(const Grid& grid, const Column& column) {
    GridFrame frame;
    frame.look = grid.look;
    frame.x = column.x;
    frame.rows = grid.rows;
    frame.head_rows = grid.head_rows;
    frame.direction = grid.direction;
    std::vector<Points> widths = column_widths(grid.columns, grid.extents, column.width);
    for (const Points& width : widths) frame.width += width;
    const bool leftwards = grid.direction == text::Direction::right_to_left;
    if (leftwards) {
        std::reverse(widths.begin(), widths.end());
        frame.x = column.x + column.width - frame.width;
    }
    frame.column_edges.reserve(widths.size() + 1);
    frame.column_edges.push_back(frame.x);
    for (const Points& width : widths) frame.column_edges.push_back(frame.column_edges.back() + width);
    check_columns(grid, frame);
    out_.frames.push_back(std::move(frame));
    return static_cast<std::uint32_t>(out_.frames.size() - 1);
}

/// Text in a column that is narrower than a letter would leave it on both sides.
void Measurer::check_columns(const Grid& grid, const GridFrame& frame) {
    const std::size_t count = grid.columns.size();
    for (std::size_t c = 0; c < count; ++c) {
        if (grid.extents[c].minimum <= grid.look.padding_x * 2) continue;  // holds no text
        const std::size_t from_left =
            frame.direction == text::Direction::right_to_left ? count - 1 - c : c;
        const Points inside =
            frame.column_edges[from_left + 1] - frame.column_edges[from_left] - grid.look.padding_x * 2;
        const Points needed = std::min(grid.text_size, grid.extents[c].minimum - grid.look.padding_x * 2);
        constexpr Points rounding{0.01};
        if (inside + rounding >= needed) continue;
        diagnostics_.report(narrow_column, grid.place, c + 1,
                            fmt::format("{:.1f}", std::max(0.0, inside.value)),
                            fmt::format("{:g}", grid.text_size.value));
        return;
    }
}

void Measurer::measure_band(const Grid& grid, Range cells, std::uint32_t frame, Points max_height) {
    Band band;
    band.frame = frame;
    band.first_row = shaped_.cells[cells.first].row;
    std::uint32_t rows = 1;
    std::vector<BandCell> measured;  // cells of nested tables come first
    measured.reserve(cells.count);
    for (std::uint32_t i = 0; i < cells.count; ++i) {
        const GridCell& cell = shaped_.cells[cells.first + i];
        BandCell one = measure_cell(grid, cell, out_.frames[frame], max_height);
        one.row -= band.first_row;
        rows = std::max(rows, one.row + one.row_span);
        measured.push_back(one);
    }
    band.cells = {static_cast<std::uint32_t>(out_.band_cells.size()), cells.count};
    out_.band_cells.insert(out_.band_cells.end(), measured.begin(), measured.end());
    align_baselines(band);
    set_row_heights(band, rows);
    Points highest;
    for (std::uint32_t r = 0; r < rows; ++r) highest = std::max(highest, out_.row_heights[band.rows.first + r]);
    switch (grid.cut) {
        case RowCut::freely: band.cut = BreakCost::free; break;
        case RowCut::late:
            band.cut = BreakCost::row;
            band.late_cut = max_height / 3;
            break;
        case RowCut::unwilling: band.cut = BreakCost::row; break;
        case RowCut::never: band.cut = BreakCost::never; break;
    }
    if (highest > max_height) band.cut = BreakCost::free;
    if (band.first_row < grid.head_rows) band.cut = BreakCost::never;
    out_.bands.push_back(band);
}

BandCell Measurer::measure_cell(const Grid& grid, const GridCell& cell, const GridFrame& frame,
                                Points max_height) {
    const GridLook& look = grid.look;
    const auto columns = static_cast<std::uint32_t>(grid.columns.size());
    const bool leftwards = frame.direction == text::Direction::right_to_left;
    const std::uint32_t left = leftwards ? columns - cell.column - cell.column_span : cell.column;
    BandCell out;
    out.row = cell.row;
    out.row_span = cell.row_span;
    out.x = frame.column_edges[left];
    out.width = frame.column_edges[left + cell.column_span] - out.x;
    out.padding_top = out.padding_bottom = look.padding_y;
    out.fill = cell.fill;
    Column inside;
    inside.x = out.x + look.padding_x;
    inside.width = std::max(Points{1}, out.width - look.padding_x * 2);
    inside.max_height = std::max(Points{1}, max_height - look.padding_y * 2);
    if (cell.column_span == 1) {
        const DecimalParts& parts = grid.decimals[cell.column];
        inside.decimal_axis = leftwards ? inside.x + parts.before : inside.x + inside.width - parts.after;
    }
    out.flow = measure_flow(cell.boxes, inside);
    return out;
}

/// The first lines of a row stand on one baseline, whatever their sizes.
void Measurer::align_baselines(Band& band) {
    const std::span<BandCell> cells(out_.band_cells.data() + band.cells.first, band.cells.count);
    for (std::size_t begin = 0; begin < cells.size();) {
        std::size_t end = begin;
        Points lowest;
        for (; end < cells.size() && cells[end].row == cells[begin].row; ++end) {
            lowest = std::max(lowest, first_baseline(cells[end].flow));
        }
        for (; begin < end; ++begin) {
            const Points own = first_baseline(cells[begin].flow);
            // Figures and nested tables have no first line: own is 0.
            if (own > Points{}) cells[begin].padding_top += lowest - own;
        }
    }
}

Points Measurer::first_baseline(const Flow& flow) const {
    if (flow.count == 0) return {};
    const Piece& piece = out_.pieces[flow.first];
    if (piece.kind != PieceKind::strip || piece.parts == 0) return {};
    const Part& part = out_.parts[piece.index];
    return part.kind == Part::Kind::line ? part.y : Points{};
}

/// Rows are as high as their own cells; what a cell over several rows needs beyond them is added
/// to the last of these.
void Measurer::set_row_heights(Band& band, std::uint32_t rows) {
    band.rows = {static_cast<std::uint32_t>(out_.row_heights.size()), rows};
    out_.row_heights.resize(out_.row_heights.size() + rows);
    Points* heights = out_.row_heights.data() + band.rows.first;
    const auto need = [](const BandCell& cell) {
        return cell.padding_top + cell.flow.height + cell.padding_bottom;
    };
    for (const bool spanning : {false, true}) {
        for (std::uint32_t i = 0; i < band.cells.count; ++i) {
            const BandCell& cell = out_.band_cells[band.cells.first + i];
            if ((cell.row_span > 1) != spanning) continue;
            Points have;
            for (std::uint32_t r = cell.row; r < cell.row + cell.row_span; ++r) have += heights[r];
            if (need(cell) > have) heights[cell.row + cell.row_span - 1] += need(cell) - have;
        }
    }
}

}  // namespace iepress::layout
