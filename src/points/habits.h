// What spreadsheets and people write that is not quite what a table should hold, and that has one
// meaning only: taken as it is meant, counted, and said once.
#pragma once

#include <array>
#include <cstddef>

#include "base/diagnostics.h"

namespace iepress::points {

enum class Habit {
    byte_order_mark,
    separator_line,  ///< "sep=;", which one spreadsheet writes for itself
    semicolons,
    tabs,
    empty_lines,
    extra_separators,
    outer_blanks,
    slash_dates,
    times_of_day,
    decimal_commas,
    thousands_commas,
    percent_signs,
    fractions,
    counts_as_percent,
};
inline constexpr std::size_t habit_count = 14;

class Habits {
public:
    void count(Habit habit) { ++counts_[static_cast<std::size_t>(habit)]; }
    [[nodiscard]] std::size_t of(Habit habit) const { return counts_[static_cast<std::size_t>(habit)]; }
    /// A note for each habit that was seen (points/spreadsheet-habit), at `file`'s place.
    void report(const base::Place& file, base::Diagnostics& diagnostics) const;

private:
    std::array<std::size_t, habit_count> counts_{};
};

}  // namespace iepress::points
