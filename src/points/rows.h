// Lines of a table to points and absences: whose it is, when, and how much.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "points/columns.h"
#include "points/read.h"

namespace iepress::points {

class RowReading {
public:
    RowReading(Table& table, const Mapping& mapping, const Roster& roster, const Columns& columns, OtherStudents others,
               Habits& habits, Problems& problems)
        : table_(table), mapping_(mapping), roster_(roster), columns_(columns), others_(others), habits_(habits),
          problems_(problems) {}

    /// Adds a point or an absence to the table, or reports why not.
    void read(const Record& record);
    [[nodiscard]] std::size_t others_left_out() const noexcept { return left_out_; }

private:
    bool has_right_shape(const Record& record);
    void report_quotes(const Record& record);

    [[nodiscard]] Slice cell(Column column) const;
    [[nodiscard]] std::string_view raw(Slice cell) const { return table_.bytes().substr(cell.offset, cell.length); }
    /// A cell's words with what the mapping says they stand for.
    [[nodiscard]] std::string meaning(Column column) const;
    [[nodiscard]] base::Place place(Slice cell) const;
    void report_cell(const Message& message, Slice cell, Column column);

    /// Nothing: the line is somebody else's, or has no known student.
    std::optional<std::uint32_t> find_student();
    std::optional<std::uint32_t> find_target(std::uint32_t student);
    std::optional<std::uint32_t> find_objective(std::uint32_t student, std::uint32_t goal);
    std::optional<std::int32_t> read_day(const Student& student);
    void note_order(const DateReading& reading, Slice cell);
    std::optional<std::uint16_t> read_person(const Student& student);
    bool check_unit(const Target& target);
    bool check_texts();
    bool read_amount_of(const Target& target, Point& point);
    bool read_total(const AmountReading& amount, Slice value, Point& point);
    bool settle_amount(const Target& target, bool is_percent, Point& point);
    void count_habits(const AmountReading& amount);
    void read_point(std::uint32_t target, std::int32_t day, const Student& student);
    void read_absence(std::uint32_t target, std::int32_t day);

    Table& table_;
    const Mapping& mapping_;
    const Roster& roster_;
    const Columns& columns_;
    OtherStudents others_;
    Habits& habits_;
    Problems& problems_;

    const Record* record_ = nullptr;
    Row row_;
    std::size_t left_out_ = 0;
    // The line before this one was often about the same student and goal.
    std::string last_id_;
    std::optional<std::uint32_t> last_student_;
    std::set<std::string, std::less<>> unknown_;  ///< students, and goals of students, that were reported
    DateForm order_ = DateForm::equal;            ///< of the first date that shows one
    base::Place order_place_;
};

}  // namespace iepress::points
