#include "points/table.h"

#include <algorithm>

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

std::span<const Point> Table::points_of(std::uint32_t target) const {
    const auto by_target = [](const Point& point, std::uint32_t wanted) { return point.target < wanted; };
    const auto first = std::lower_bound(points.begin(), points.end(), target, by_target);
    const auto last = std::lower_bound(first, points.end(), target + 1, by_target);
    return {first, last};
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

std::string Table::lines_of(const Student& student) const {
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < student.target_count; ++i) {
        for (const Point& point : points_of(student.first_target + i)) rows.push_back(point.row);
    }
    for (const Absence& absence : absences) {
        const bool own = absence.target >= student.first_target && absence.target < student.first_target + student.target_count;
        if (own) rows.push_back(absence.row);
    }
    std::sort(rows.begin(), rows.end(), [](const Row& one, const Row& other) { return one.offset < other.offset; });
    std::string lines = bytes_.substr(headings.offset, headings.end - headings.offset) + "\n";
    for (const Row& row : rows) lines += bytes_.substr(row.offset, row.end - row.offset) + "\n";
    return lines;
}

}  // namespace iepress::points
