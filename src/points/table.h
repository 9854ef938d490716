// A table of data points that was read and held against a roster: compact, sorted by goal, each
// value with its place in the file.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"
#include "points/csv.h"
#include "points/roster.h"
#include "points/values.h"
#include "record/goals.h"

namespace iepress::points {

/// The line of the table that something stands on.
struct Row {
    std::uint32_t offset = 0;  ///< of its first byte
    std::uint32_t end = 0;     ///< behind its last cell
    std::uint32_t line = 0;    ///< from 1
};

/// A value of a goal on a day. Under 100 bytes: a million of them are at hand at once.
struct Point {
    std::uint32_t target = 0;  ///< position in Roster::targets()
    Row row;
    std::int32_t day = 0;  ///< since 1970-01-01
    std::uint16_t taken_by = 0;  ///< position in Student::team, from 1; 0: nobody was named
    std::uint8_t decimals = 0, of_decimals = 0;  ///< as typed
    double value = 0;  ///< in the unit of the goal; in percent for a goal in percent
    double of = 0;     ///< N; 0: none was stated
    Slice date, amount, of_cell, condition, phase, note;  ///< of_cell: where N stands, which may be `amount`
    bool in_case = false;  ///< the case has the point already, with the same value
};

/// A session without data: a <no-data> of the goal, also where the line names one of its objectives.
struct Absence {
    std::uint32_t target = 0;
    Row row;
    std::int32_t day = 0;
    Slice date, reason, note;
};

class Table {
public:
    Table(std::shared_ptr<const std::string> name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {}

    std::vector<Point> points;      ///< by target, then as in the file
    std::vector<Absence> absences;  ///< the same
    Row headings;

    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
    /// What places point into: keep it as long as they live.
    [[nodiscard]] const std::shared_ptr<const std::string>& name() const noexcept { return name_; }
    [[nodiscard]] std::string text(Slice cell) const { return words_of(bytes_, cell); }
    /// The place of a cell, or of any byte of a row; columns count characters.
    [[nodiscard]] base::Place place(const Row& row, std::uint32_t offset) const;

    [[nodiscard]] std::span<const Point> points_of(std::uint32_t target) const;
    [[nodiscard]] std::span<const Absence> absences_of(std::uint32_t first, std::uint32_t end) const;
    /// A point as the record stage has it, its places in this table.
    [[nodiscard]] record::DataPoint data_point(const Point& point, const Student& student) const;
    /// An absence as the record stage has it: a word of its list for reasons, any other words as a note.
    [[nodiscard]] record::NoData no_data(const Absence& absence) const;
    /// The headings and the lines about one student, as they stand in the file, in its order.
    [[nodiscard]] std::string lines_of(const Student& student) const;

private:
    std::shared_ptr<const std::string> name_;
    std::string bytes_;
};

}  // namespace iepress::points
