#include <algorithm>

#include "layout/messages.h"
#include "layout/shape/block_shaper.h"
#include "layout/shape/tree.h"
#include "layout/table/columns.h"
#include "layout/table/occupancy.h"
#include "layout/table/stack.h"

namespace iepress::layout {

namespace {

using base::Points;

/// More columns than any page has room for; a span beyond is cut to it.
constexpr int widest_span = 200;

Scope scope_of(markup::Cell::Header header) {
    switch (header) {
        case markup::Cell::Header::none: return Scope::none;
        case markup::Cell::Header::column: return Scope::column;
        case markup::Cell::Header::row: return Scope::row;
        case markup::Cell::Header::both: return Scope::both;
    }
    return Scope::none;
}

markup::CellAlign align_of(const markup::Cell& cell, const markup::Table& table, std::uint32_t column,
                           std::uint32_t span, bool head) {
    markup::CellAlign align = markup::CellAlign::start;
    if (column < table.column_align.size()) align = table.column_align[column];
    if (cell.align) align = *cell.align;
    // A heading above numbers, or a cell over several columns, has no decimal point to share.
    if (align == markup::CellAlign::decimal && (head || span > 1)) return markup::CellAlign::end;
    return align;
}

}  // namespace

GridLook look_of(const TableStyle& style) {
    GridLook look;
    look.padding_x = style.cell_padding_x;
    look.padding_y = style.cell_padding_y;
    look.rule_top = style.box.rule_top;
    look.rule_bottom = style.box.rule_bottom;
    look.rule_start = style.box.rule_start;
    look.head_rule = style.head_rule;
    look.row_rule = style.row_rule;
    look.rule_colour = style.rule_colour;
    look.fill = style.box.fill;
    look.vertical_rules = style.vertical_rules;
    return look;
}

void BlockShaper::visit(const markup::Table& table, const base::Place& place, const Setting& setting) {
    const auto found = style_.tables.find(table.role.empty() ? "table" : table.role);
    if (found == style_.tables.end()) {
        diagnostics_.report(unknown_table_role, place, style_.name, table.role);
        return;
    }
    if (table.head.empty() && table.body.empty()) return;
    const Checkpoint before = checkpoint(setting.parent);
    shape_table(table, found->second, place, setting, 0);
    if (!is_too_wide(table, setting)) return;
    undo(before, setting.parent);
    const markup::Table& stacked = out_.stacked.emplace_back(stack_rows(table));
    shape_table(stacked, found->second, place, setting, static_cast<std::uint32_t>(table.columns.size()));
}

/// In large print the longest words of a wide table may have no room beside each other. Cutting
/// them is the last resort: a plain table is stacked instead.
bool BlockShaper::is_too_wide(const markup::Table& table, const Setting& setting) const {
    if (!setting.whole_width || !can_stack(table) || diagnostics_.has_errors()) return false;
    Points needed;
    for (const Extent& column : out_.grids.back().extents) needed += column.minimum;
    return needed > style_.page_width - style_.margin_start - style_.margin_end;
}

void BlockShaper::shape_table(const markup::Table& table, const TableStyle& style, const base::Place& place,
                              const Setting& setting, std::uint32_t record_rows) {
    const NodeIndex node = block_node(setting, Role::Table);
    Points before = style.box.space_before;
    if (!table.caption.empty()) {
        Setting inside = setting;
        inside.announced = {};
        const NodeIndex caption = add_node(out_.tree, node, Role::Caption);
        if (const auto text = shape_text(table.caption, text_style(style.caption_text), inside, caption)) {
            push_text(*text);
            open_.back().keep_with_next = true;
            open_.back().space_before = std::max(open_.back().space_before, before);
            before = {};
        }
    }
    Grid grid;
    grid.columns = table.columns;
    grid.head_rows = static_cast<std::uint32_t>(table.head.size());
    grid.rows = static_cast<std::uint32_t>(table.head.size() + table.body.size());
    grid.look = look_of(style);
    grid.look.record_rows = record_rows;
    grid.cut = style.split_rows ? RowCut::late : RowCut::unwilling;
    grid.direction = text::direction_of(setting.language);
    grid.place = place;
    grid.text_size = text_style(style.cell_text).size;
    // Nested tables close their cells first; ours are gathered and then stand together.
    Setting inside = setting;
    inside.announced = {};
    inside.owner.reset();
    shape_rows(table, style, inside, node, grid);
    const std::uint32_t first_cell = grid.cells.first;
    push_grid(std::move(grid), first_cell, before, style.box.space_after);
}

void BlockShaper::shape_rows(const markup::Table& table, const TableStyle& style, const Setting& setting,
                             NodeIndex node, Grid& grid) {
    std::vector<GridCell> cells;
    std::uint32_t row_index = 0;
    auto columns = static_cast<std::uint32_t>(table.columns.size());
    for (const auto* rows : {&table.head, &table.body}) {
        if (rows->empty()) continue;
        const bool head = rows == &table.head;
        const NodeIndex section = add_node(out_.tree, node, head ? Role::THead : Role::TBody);
        Occupancy occupancy(columns);
        for (std::size_t r = 0; r < rows->size(); ++r, ++row_index) {
            occupancy.next_row();
            const NodeIndex row_node = add_node(out_.tree, section, Role::TR);
            for (const markup::Cell& cell : (*rows)[r].cells) {
                GridCell placed;
                placed.row = row_index;
                placed.column_span = static_cast<std::uint32_t>(std::clamp(cell.column_span, 1, widest_span));
                placed.row_span = static_cast<std::uint32_t>(
                    std::clamp<std::size_t>(static_cast<std::size_t>(std::max(1, cell.row_span)), 1,
                                            rows->size() - r));
                placed.column = occupancy.take(placed.column_span, placed.row_span);
                Setting inside = setting;
                inside.parent = row_node;
                inside.text = &text_style(head ? style.head_text
                                          : cell.header == markup::Cell::Header::none
                                              ? style.cell_text
                                              : style.row_header_text);
                inside.align = align_of(cell, table, placed.column, placed.column_span, head);
                if (!head && cell.header != markup::Cell::Header::none) placed.fill = style.row_header_fill;
                if (head) placed.fill = style.head_fill;
                shape_cell(cell, placed, inside);
                cells.push_back(placed);
            }
            fill_gaps(occupancy, row_node);
        }
        columns = std::max(columns, occupancy.columns());
    }
    grid.columns.resize(columns);
    grid.cells = {static_cast<std::uint32_t>(out_.cells.size()), static_cast<std::uint32_t>(cells.size())};
    out_.cells.insert(out_.cells.end(), cells.begin(), cells.end());
}

/// A row that is short gets empty cells, so that each row covers the same columns.
void BlockShaper::fill_gaps(const Occupancy& occupancy, NodeIndex row) {
    for (auto gap = occupancy.gap(0); gap.count != 0; gap = occupancy.gap(gap.column + gap.count)) {
        const NodeIndex node = add_node(out_.tree, row, Role::TD);
        node_at(out_.tree, node).column_span = static_cast<std::uint16_t>(gap.count);
    }
}

void BlockShaper::shape_cell(const markup::Cell& cell, GridCell& placed, const Setting& setting) {
    Setting inside = setting;
    const bool header = cell.header != markup::Cell::Header::none;
    inside.parent = add_node(out_.tree, setting.parent, header ? Role::TH : Role::TD);
    Node& node = node_at(out_.tree, inside.parent);
    node.scope = scope_of(cell.header);
    node.column_span = static_cast<std::uint16_t>(placed.column_span);
    node.row_span = static_cast<std::uint16_t>(std::min<std::uint32_t>(placed.row_span, 65535));
    placed.boxes = shape_content(cell.blocks, inside);
}

void BlockShaper::push_grid(Grid grid, std::uint32_t first_cell, Points before, Points after) {
    grid.cells = {first_cell, static_cast<std::uint32_t>(out_.cells.size()) - first_cell};
    measure_extents(grid);
    out_.grids.push_back(std::move(grid));
    push(BoxKind::grid, out_.grids.size() - 1, before, after);
}

}  // namespace iepress::layout
