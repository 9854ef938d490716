// The line of headings: which cell of a line is what.
#pragma once

#include <array>
#include <cstddef>

#include "points/habits.h"
#include "points/mapping.h"
#include "points/problems.h"
#include "points/table.h"

namespace iepress::points {

struct Columns {
    std::array<int, column_count> position{};  ///< of each column in a line; -1: there is none
    std::size_t count = 0;                     ///< of headings
    char separator = ',';
    std::uint32_t offset = 0, line = 1;  ///< where the first line behind the headings begins

    [[nodiscard]] bool has(Column column) const { return position[static_cast<std::size_t>(column)] >= 0; }
};

/// Whether each line must say which student it is about.
enum class StudentColumn { needed, optional };

/// Finds separator and headings and remembers them in the table. Reports what is missing or there
/// twice, and headings that are not known.
[[nodiscard]] Columns read_headings(Table& table, const Mapping& mapping, StudentColumn student, Habits& habits,
                                    Problems& problems);

}  // namespace iepress::points
