#include "points/table.h"

#include <algorithm>

#include "record/words.h"

namespace iepress::points {

namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

base::Place Table::place(const Row& row, std::uint32_t offset) const {
    base::Place place{name_.get(), row.line, 1};
    for (std::uint32_t at = row.offset; at < offset && at < bytes_.size(); ++at) {
        const bool pair = bytes_[at] == '\r' && at + 1 < bytes_.size() && bytes_[at + 1] == '\n';
        if (bytes_[at] == '\n' || (bytes_[at] == '\r' && !pair)) {
            ++place.line;
            place.column = 1;
        } else if (begins_character(bytes_[at])) {
            ++place.column;
        }
    }
    return place;
}

namespace {

/// The lines about targets from `first` on and before `end`.
template <class Line>
std::span<const Line> lines_about(const std::vector<Line>& lines, std::uint32_t first, std::uint32_t end) {
    const auto by_target = [](const Line& line, std::uint32_t wanted) { return line.target < wanted; };
    const auto from = std::lower_bound(lines.begin(), lines.end(), first, by_target);
    return {from, std::lower_bound(from, lines.end(), end, by_target)};
}

}  // namespace

std::span<const Point> Table::points_of(std::uint32_t target) const { return lines_about(points, target, target + 1); }

std::span<const Absence> Table::absences_of(std::uint32_t first, std::uint32_t end) const {
    return lines_about(absences, first, end);
}

record::DataPoint Table::data_point(const Point& point, const Student& student) const {
    const auto at = [&](Slice cell) { return place(point.row, cell.offset); };
    const auto words = [&](Slice cell) { return cell.empty() ? record::Text{} : record::Text{text(cell), at(cell)}; };
    record::DataPoint made;
    made.place = place(point.row, point.row.offset);
    made.date = {base::from_days(point.day), at(point.date)};
    const Decimal value{point.value, point.decimals};
    made.value = {{value.value, typed(value)}, at(point.amount)};
    if (point.of > 0) {
        const Decimal of{point.of, point.of_decimals};
        made.of = {{of.value, typed(of)}, at(point.of_cell)};
    }
    made.condition = words(point.condition);
    made.phase = words(point.phase);
    made.note = words(point.note);
    if (point.taken_by != 0) made.taken_by = student.team[point.taken_by - 1U];
    return made;
}

record::NoData Table::no_data(const Absence& absence) const {
    record::NoData made;
    made.place = place(absence.row, absence.row.offset);
    made.date = {base::from_days(absence.day), place(absence.row, absence.date.offset)};
    const record::Text reason{text(absence.reason), place(absence.row, absence.reason.offset)};
    if (record::find_word(record::lists::missed_reason, reason.value)) made.reason = reason;
    else made.note = reason;
    if (absence.note.empty()) return made;
    const std::string note = text(absence.note);
    if (made.note) made.note.value += "; " + note;
    else made.note = {note, place(absence.row, absence.note.offset)};
    return made;
}

std::string Table::lines_of(const Student& student) const {
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < student.target_count; ++i) {
        for (const Point& point : points_of(student.first_target + i)) rows.push_back(point.row);
    }
    for (const Absence& absence : absences_of(student.first_target, student.first_target + student.target_count)) {
        rows.push_back(absence.row);
    }
    std::sort(rows.begin(), rows.end(), [](const Row& one, const Row& other) { return one.offset < other.offset; });
    std::string lines = bytes_.substr(headings.offset, headings.end - headings.offset) + "\n";
    for (const Row& row : rows) lines += bytes_.substr(row.offset, row.end - row.offset) + "\n";
    return lines;
}

}  // namespace iepress::points
