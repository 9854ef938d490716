// Facts as a grid: label and value, in one pair or two beside each other.
#include <algorithm>

#include "layout/shape/block_shaper.h"
#include "layout/shape/tree.h"

namespace iepress::layout {

using base::Points;

namespace {

constexpr markup::ColumnWidth content{markup::ColumnWidth::Kind::content, 0};
constexpr markup::ColumnWidth share{markup::ColumnWidth::Kind::share, 1};

markup::ColumnWidth gap(Points width) { return {markup::ColumnWidth::Kind::fixed, width.value}; }

/// Columns of a pair: label, gap, value; and a gap before the next pair.
constexpr std::uint32_t pair_columns = 4;

std::size_t letters(const markup::Inline& line) {
    std::size_t count = 0;
    for (const markup::Run& run : line.runs) {
        count += static_cast<std::size_t>(std::count_if(run.text.begin(), run.text.end(), [](char byte) {
            return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80;
        }));
    }
    return count;
}

/// Two pairs beside each other only where most values keep to a line or two. A letter is about
/// half as wide as it is high.
std::uint32_t pairs_that_fit(const markup::Facts& facts, const TextStyle& label, const TextStyle& value,
                             Points width) {
    if (facts.columns < 2) return 1;
    std::size_t longest_term = 0, longest_value = 0;
    for (const markup::Fact& fact : facts.facts) {
        longest_term = std::max(longest_term, letters(fact.term));
        longest_value = std::max(longest_value, letters(fact.value));
    }
    const Points term_width = label.size * (0.55 * static_cast<double>(longest_term));
    const Points value_width = value.size * (0.55 * static_cast<double>(longest_value));
    return term_width + value_width / 1.6 > width / 2 ? 1 : 2;
}

}  // namespace

void BlockShaper::visit(const markup::Facts& facts, const base::Place& place, const Setting& setting) {
    if (facts.facts.empty()) return;
    const TableStyle& style = style_.tables.find("facts")->second;
    const TextStyle& label = text_style(style.head_text);
    const TextStyle& value = text_style(style.cell_text);
    const Points width = style_.page_width - style_.margin_start - style_.margin_end;
    const std::uint32_t pairs = pairs_that_fit(facts, label, value, width);
    const NodeIndex table = block_node(setting, Role::Table);
    const NodeIndex body = add_node(out_.tree, table, Role::TBody);
    Grid grid;
    for (std::uint32_t p = 0; p < pairs; ++p) {
        if (p > 0) grid.columns.push_back(gap(value.size * 1.5));
        grid.columns.insert(grid.columns.end(), {content, gap(value.size), share});
    }
    grid.look = look_of(style);
    grid.direction = text::direction_of(setting.language);
    grid.place = place;
    grid.text_size = value.size;
    Setting inside = setting;
    inside.announced = {};
    inside.owner.reset();
    const auto first_cell = static_cast<std::uint32_t>(out_.cells.size());
    for (std::size_t i = 0; i < facts.facts.size(); ++grid.rows) {
        const NodeIndex row = add_node(out_.tree, body, Role::TR);
        for (std::uint32_t p = 0; p < pairs; ++p, ++i) {
            if (i < facts.facts.size()) {
                shape_fact(facts.facts[i], grid.rows, pair_columns * p, style, inside, row);
            } else {
                // Each row covers the same columns.
                node_at(out_.tree, add_node(out_.tree, row, Role::TD)).column_span = 2;
            }
        }
    }
    push_grid(std::move(grid), first_cell, style.box.space_before, style.box.space_after);
    // Labels of both pairs are equally wide, so that the halves look alike.
    std::vector<Extent>& extents = out_.grids.back().extents;
    if (pairs == 2) {
        Extent& left = extents[0];
        Extent& right = extents[pair_columns];
        left.minimum = right.minimum = std::max(left.minimum, right.minimum);
        left.maximum = right.maximum = std::max(left.maximum, right.maximum);
    }
}

void BlockShaper::shape_fact(const markup::Fact& fact, std::uint32_t row, std::uint32_t column,
                             const TableStyle& style, const Setting& setting, NodeIndex row_node) {
    const markup::Inline* lines[] = {&fact.term, &fact.value};
    const TextStyle* styles[] = {&text_style(style.head_text), &text_style(style.cell_text)};
    for (std::uint32_t i = 0; i < 2; ++i) {
        const NodeIndex node = add_node(out_.tree, row_node, i == 0 ? Role::TH : Role::TD);
        if (i == 0) node_at(out_.tree, node).scope = Scope::row;
        GridCell cell;
        cell.row = row;
        cell.column = column + 2 * i;
        if (i == 0) cell.fill = style.row_header_fill;
        const std::size_t mark = open_.size();
        if (const auto text = shape_text(*lines[i], *styles[i], setting, node)) push_text(*text);
        cell.boxes = close(mark);
        out_.cells.push_back(cell);
    }
}

}  // namespace iepress::layout
