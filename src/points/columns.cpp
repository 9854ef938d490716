#include "points/columns.h"

#include <algorithm>

namespace iepress::points {

namespace {

constexpr std::string_view utf_8_mark = "\xEF\xBB\xBF";

std::string_view line_at(std::string_view bytes, std::size_t offset) {
    return bytes.substr(offset, bytes.find_first_of("\r\n", offset) - offset);
}

/// Passes over what may stand before the headings: a byte order mark, empty lines, "sep=;".
class Front {
public:
    Front(const Table& table, Habits& habits) : bytes_(table.bytes()), habits_(habits) {}

    void pass(Columns& columns) {
        if (bytes_.starts_with(utf_8_mark)) {
            columns.offset = utf_8_mark.size();
            habits_.count(Habit::byte_order_mark);
        }
        while (pass_line(columns)) {
        }
        columns.separator = separator_of(line_at(bytes_, columns.offset));
        if (columns.separator == ';') habits_.count(Habit::semicolons);
        if (columns.separator == '\t') habits_.count(Habit::tabs);
    }

private:
    bool pass_line(Columns& columns) {
        const std::string_view line = line_at(bytes_, columns.offset);
        const bool says_separator = line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="));
        if (!says_separator && line.find_first_not_of(" \t,;\"") != line.npos) return false;
        habits_.count(says_separator ? Habit::separator_line : Habit::empty_lines);
        RecordReader reader(bytes_, ',', columns.offset, columns.line);
        Record record;
        const bool more = reader.next(record);
        columns.offset = reader.offset();
        columns.line = reader.line();
        return more && columns.offset < bytes_.size();
    }

    std::string_view bytes_;
    Habits& habits_;
};

void take_heading(const Table& table, const Mapping& mapping, Slice cell, std::size_t index, Columns& columns,
                  Problems& problems) {
    const base::Place place = table.place(table.headings, cell.offset);
    const std::string heading = table.text(cell);
    if (mapping.left_out.contains(heading_form(heading))) return;
    const auto column = mapping.column_of(heading);
    if (!column) {
        problems.diagnostics().report(unknown_heading, place, index + 1).excerpt = heading;
        return;
    }
    const auto slot = static_cast<std::size_t>(*column);
    if (columns.position[slot] >= 0) problems.report(repeated_column, place, column_names()[slot]);
    else columns.position[slot] = static_cast<int>(index);
}

}  // namespace

Columns read_headings(Table& table, const Mapping& mapping, StudentColumn student, Habits& habits, Problems& problems) {
    Columns columns;
    columns.position.fill(-1);
    Front(table, habits).pass(columns);
    RecordReader reader(table.bytes(), columns.separator, columns.offset, columns.line);
    Record record;
    static_cast<void>(reader.next(record));
    table.headings = {record.offset, record.end, record.line};
    if (record.trouble != QuoteTrouble::none) {
        problems.report(record.trouble == QuoteTrouble::never_closed ? unclosed_quote : text_after_quote,
                        table.place(table.headings, record.trouble_offset));
        return columns;
    }
    columns.offset = reader.offset();
    columns.line = reader.line();
    // A heading that is missing at the end: the column was emptied, not removed.
    while (!record.cells.empty() && record.cells.back().empty()) record.cells.pop_back();
    columns.count = record.cells.size();
    for (std::size_t i = 0; i < columns.count; ++i) take_heading(table, mapping, record.cells[i], i, columns, problems);
    const base::Place place = table.place(table.headings, table.headings.offset);
    for (const Column column : {Column::student, Column::goal, Column::date, Column::value}) {
        const bool needed = column != Column::student || student == StudentColumn::needed;
        if (needed && !columns.has(column))
            problems.report(missing_column, place, column_names()[static_cast<std::size_t>(column)]);
    }
    return columns;
}

}  // namespace iepress::points
