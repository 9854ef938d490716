#include "layout/table/stack.h"

#include <algorithm>

namespace iepress::layout {

namespace {

bool is_plain(const markup::Row& row, std::size_t columns) {
    return row.cells.size() == columns && std::all_of(row.cells.begin(), row.cells.end(), [](const markup::Cell& cell) {
               return cell.column_span == 1 && cell.row_span == 1;
           });
}

}  // namespace

bool can_stack(const markup::Table& table) {
    const std::size_t columns = table.columns.size();
    if (columns < 2 || table.head.size() != 1 || !is_plain(table.head.front(), columns)) return false;
    return std::all_of(table.body.begin(), table.body.end(),
                       [&](const markup::Row& row) { return is_plain(row, columns); });
}

markup::Table stack_rows(const markup::Table& table) {
    markup::Table out;
    out.role = table.role;
    out.caption = table.caption;
    out.columns = {{}, {markup::ColumnWidth::Kind::share, 1}};
    out.column_align.resize(2);
    for (const markup::Row& row : table.body) {
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            markup::Cell heading = table.head.front().cells[c];
            markup::Cell value = row.cells[c];
            heading.header = markup::Cell::Header::row;
            value.header = c == 0 ? markup::Cell::Header::column : markup::Cell::Header::none;
            heading.align = value.align = markup::CellAlign::start;
            out.body.push_back({{std::move(heading), std::move(value)}, row.place});
        }
    }
    return out;
}

}  // namespace iepress::layout
