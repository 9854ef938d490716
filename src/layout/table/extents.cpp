// How narrow and how wide boxes can be: bottom up, while they are shaped, so that a nested table
// is looked at once.
#include <algorithm>

#include "layout/shape/block_shaper.h"
#include "layout/table/columns.h"

namespace iepress::layout {

namespace {

using base::Points;

/// Rounding must not break a line that fits its column exactly.
constexpr Points slack{0.02};
/// Charts and lines to write on have no words; below this they are of no use.
constexpr Points narrowest_figure{120};
constexpr Points narrowest_rule{40};

}  // namespace

void BlockShaper::measure_extents(Grid& grid) const {
    const auto columns = static_cast<std::uint32_t>(grid.columns.size());
    std::vector<CellExtent> needs;
    needs.reserve(grid.cells.count);
    grid.decimals.assign(columns, {});
    const Points padding = grid.look.padding_x * 2;
    for (std::uint32_t i = 0; i < grid.cells.count; ++i) {
        const GridCell& cell = out_.cells[grid.cells.first + i];
        Extent extent = extent_of(cell.boxes);
        if (cell.boxes.count == 1 && cell.column_span == 1) {
            const Box& only = out_.boxes[cell.boxes.first];
            if (only.kind == BoxKind::text && out_.texts[only.index].decimal) {
                DecimalParts& column = grid.decimals[cell.column];
                const DecimalParts& own = *out_.texts[only.index].decimal;
                column.before = std::max(column.before, own.before);
                column.after = std::max(column.after, own.after);
                extent.maximum = std::max(extent.maximum, column.before + column.after + slack);
            }
        }
        needs.push_back({cell.column, cell.column_span, {extent.minimum + padding, extent.maximum + padding}});
    }
    grid.extents = column_extents(columns, needs);
}

Extent BlockShaper::extent_of(Range boxes) const {
    Extent all;
    for (std::uint32_t i = 0; i < boxes.count; ++i) {
        const Extent one = extent_of(out_.boxes[boxes.first + i]);
        all.minimum = std::max(all.minimum, one.minimum);
        all.maximum = std::max(all.maximum, one.maximum);
    }
    return all;
}

Extent BlockShaper::extent_of(const Box& box) const {
    const auto text_extent = [&](TextIndex index, Points indent) {
        const Text& text = out_.at(index);
        const Points extra = indent + slack;
        return Extent{text.paragraph.minimum_width() + extra, text.paragraph.natural_width() + extra};
    };
    const auto indented = [](Extent extent, Points indent) {
        return Extent{extent.minimum + indent, extent.maximum + indent};
    };
    switch (box.kind) {
        case BoxKind::text: {
            const TextIndex index{box.index};
            return text_extent(index, out_.at(index).style->indent);
        }
        case BoxKind::item: return indented(extent_of(out_.items[box.index].body), out_.items[box.index].indent);
        case BoxKind::ruled: {
            const RuledBox& ruled = out_.ruled[box.index];
            if (!ruled.label) return {narrowest_rule, narrowest_rule};
            return indented(text_extent(*ruled.label, {}), narrowest_rule);
        }
        case BoxKind::figure: return {narrowest_figure, Points{10000}};
        case BoxKind::check: {
            const TextIndex index = out_.checks[box.index].text;
            return text_extent(index, check_indent(*out_.at(index).style));
        }
        case BoxKind::entry: {
            const EntryBox& entry = out_.entries[box.index];
            return text_extent(entry.text, entry.indent + entry.number_width);
        }
        case BoxKind::group: return extent_of(out_.groups[box.index].body);
        case BoxKind::grid: return extent_of(out_.grids[box.index]);
        case BoxKind::page_break: return {};
    }
    return {};
}

Extent BlockShaper::extent_of(const Grid& grid) const {
    Extent all;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        const Extent& column = grid.extents[c];
        all.minimum += column.minimum;
        all.maximum += grid.columns[c].kind == markup::ColumnWidth::Kind::fixed
                           ? std::max(column.minimum, Points{grid.columns[c].amount})
                           : column.maximum;
    }
    return all;
}

}  // namespace iepress::layout
