#include <algorithm>
#include <array>

#include "markup/messages.h"
#include "markup/reading.h"

namespace iepress::markup {

namespace {

constexpr int most_columns = 100;
constexpr int most_rows_spanned = 1000;
constexpr std::array<std::string_view, 4> align_words{"start", "end", "center", "decimal"};

enum class Group { head, body };

std::optional<CellAlign> find_align(std::string_view word) {
    const auto found = std::find(align_words.begin(), align_words.end(), word);
    if (found == align_words.end()) return std::nullopt;
    return static_cast<CellAlign>(found - align_words.begin());
}

std::optional<ColumnWidth> parse_width(std::string_view word) {
    constexpr double most_points = 5000;
    constexpr double most_parts = 1000;
    ColumnWidth width;
    if (word == "content") return width;
    const bool share = word.ends_with('*');
    if (!share && !word.ends_with("pt")) return std::nullopt;
    const auto amount = parse_number(word.substr(0, word.size() - (share ? 1 : 2)));
    if (!amount || *amount <= 0 || *amount > (share ? most_parts : most_points)) return std::nullopt;
    width.kind = share ? ColumnWidth::Kind::share : ColumnWidth::Kind::fixed;
    width.amount = *amount;
    return width;
}

Cell::Header read_scope(Reading& reading, const XMLElement& element, Tag tag, Group group) {
    static constexpr std::array<std::string_view, 3> words{"col", "row", "both"};
    if (tag != Tag::th) return Cell::Header::none;
    const auto scope = read_choice(reading, element, "scope", words);
    if (scope) return static_cast<Cell::Header>(*scope + 1);
    // PDF/UA-1 7.5: every TH has a Scope; where a template has none, it is that of its place
    return group == Group::head ? Cell::Header::column : Cell::Header::row;
}

Cell read_cell(Reading& reading, const XMLElement& element, Tag tag, Group group) {
    Cell cell;
    cell.place = reading.source.place_of(element);
    cell.header = read_scope(reading, element, tag, group);
    cell.column_span = read_integer(reading, element, "colspan", {1, most_columns, 1});
    cell.row_span = read_integer(reading, element, "rowspan", {1, most_rows_spanned, 1});
    if (const auto align = read_choice(reading, element, "align", align_words)) {
        cell.align = static_cast<CellAlign>(*align);
    }
    cell.blocks = read_blocks(reading, element);
    return cell;
}

std::vector<Row> read_rows(Reading& reading, const XMLElement& table, Tag tag) {
    std::vector<Row> rows;
    const XMLElement* group = child(table, tag);
    if (group == nullptr) return rows;
    for_each_child(*group, [&](const XMLElement& element, Tag) {
        Row& row = rows.emplace_back();
        row.place = reading.source.place_of(element);
        row.cells.reserve(rows.front().cells.size());  // mostly as many as in the first row
        for_each_child(element, [&](const XMLElement& cell, Tag its_tag) {
            row.cells.push_back(
                read_cell(reading, cell, its_tag, tag == Tag::thead ? Group::head : Group::body));
        });
    });
    return rows;
}

/// Follows the cells of a table's head or body through the columns, as HTML does: each takes the
/// first free ones of its row, and a rowspan keeps its columns taken in the rows below.
class GridCheck {
public:
    GridCheck(std::size_t columns, base::Diagnostics& diagnostics)
        : diagnostics_(diagnostics), rows_left_(columns) {}

    void check(const std::vector<Row>& rows, std::string_view group) {
        std::fill(rows_left_.begin(), rows_left_.end(), 0);
        for (std::size_t i = 0; i < rows.size(); ++i) check(rows[i], rows.size() - i, group);
    }

private:
    void check(const Row& row, std::size_t rows_to_end, std::string_view group) {
        std::size_t column = 0;
        overlap_ = false;
        for (const Cell& cell : row.cells) {
            while (column < rows_left_.size() && rows_left_[column] > 0) ++column;
            for (int i = 0; i < cell.column_span; ++i, ++column) {
                if (column >= rows_left_.size()) continue;
                if (rows_left_[column] > 0) {
                    diagnostics_.report(overlapping_cells, cell.place);
                    overlap_ = true;
                    column += static_cast<std::size_t>(cell.column_span - i);
                    break;
                }
                rows_left_[column] = cell.row_span;
            }
            if (static_cast<std::size_t>(cell.row_span) > rows_to_end) {
                diagnostics_.report(long_rowspan, cell.place, group);
            }
        }
        finish(row, column);
    }

    void finish(const Row& row, std::size_t column) {
        const std::size_t columns = rows_left_.size();
        const auto free = static_cast<std::size_t>(std::count(rows_left_.begin(), rows_left_.end(), 0));
        if (overlap_) {
            // told already, and the count of its columns says nothing more
        } else if (column > columns) {
            diagnostics_.report(ragged_row, row.place, column, columns);
        } else if (free > 0) {
            diagnostics_.report(ragged_row, row.place, columns - free, columns);
        }
        for (int& left : rows_left_) left = std::max(0, left - 1);
    }

    base::Diagnostics& diagnostics_;
    bool overlap_ = false;        ///< in the row that is checked
    std::vector<int> rows_left_;  ///< of each column, how many rows its cell still takes
};

/// Without `widths`, the first row tells how many columns a table has.
std::size_t count_columns(const Table& table) {
    const std::vector<Row>& rows = table.head.empty() ? table.body : table.head;
    if (rows.empty()) return 0;
    std::size_t count = 0;
    for (const Cell& cell : rows.front().cells) count += static_cast<std::size_t>(cell.column_span);
    return count;
}

void read_widths(Reading& reading, const XMLElement& element, Table& table) {
    const char* value = element.Attribute("widths");
    if (value == nullptr) return;
    for (const std::string_view word : split_words(value)) {
        if (const auto width = parse_width(word)) {
            table.columns.push_back(*width);
        } else {
            report_bad_value(reading, element, "widths", "words such as content, 130pt and 2*");
            table.columns.emplace_back();
        }
    }
}

void read_align(Reading& reading, const XMLElement& element, Table& table) {
    const char* value = element.Attribute("align");
    const std::vector<std::string_view> words = split_words(value == nullptr ? "" : value);
    for (const std::string_view word : words) {
        const auto align = find_align(word);
        if (!align)
            report_bad_value(reading, element, "align", "words such as start, end, center and decimal");
        table.column_align.push_back(align.value_or(CellAlign::start));
    }
    if (!words.empty() && words.size() != table.columns.size()) {
        reading.diagnostics.report(wrong_column_count,
                                   reading.source.place_of(*element.FindAttribute("align")), "align",
                                   words.size(), table.columns.size());
    }
    table.column_align.resize(table.columns.size(), CellAlign::start);
}

bool has_header(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const Cell& cell) { return cell.header != Cell::Header::none; });
    });
}

void check_grid(Reading& reading, const XMLElement& element, Table& table) {
    const std::size_t counted = count_columns(table);
    if (table.columns.empty()) table.columns.resize(std::min<std::size_t>(counted, most_columns));
    if (counted != 0 && table.columns.size() != counted && element.Attribute("widths") != nullptr) {
        reading.diagnostics.report(wrong_column_count,
                                   reading.source.place_of(*element.FindAttribute("widths")), "widths",
                                   table.columns.size(), counted);
        return;
    }
    GridCheck grid(table.columns.size(), reading.diagnostics);
    grid.check(table.head, "thead");
    grid.check(table.body, "tbody");
}

}  // namespace

Table read_table(Reading& reading, const XMLElement& element) {
    Table table;
    table.role = read_filled_text(reading, element, "role");
    if (const XMLElement* caption = child(element, Tag::caption))
        table.caption = read_line(reading, *caption);
    table.head = read_rows(reading, element, Tag::thead);
    table.body = read_rows(reading, element, Tag::tbody);
    read_widths(reading, element, table);
    check_grid(reading, element, table);
    read_align(reading, element, table);
    if (!table.body.empty() && !has_header(table.head) && !has_header(table.body)) {
        reading.diagnostics.report(headless_table, reading.source.place_of(element));
    }
    return table;
}

}  // namespace iepress::markup
