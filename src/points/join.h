// Data points of a table beside a case: into the case in memory.
#pragma once

#include <string>
#include <vector>

#include "points/table.h"
#include "record/case.h"

namespace iepress::points {

/// The absences that a goal has not yet, those of its objectives with them, each day once. `goal`: a target that is
/// no objective.
[[nodiscard]] std::vector<const Absence*> new_absences(const Table& table, const Roster& roster, std::uint32_t goal);

/// Adds the points and absences that the case has not yet to its goals and objectives, in order of date where the
/// case's are; places point into the table's file. Keeps the lines about this child as "points.csv"
/// among Case::tables: other children's lines never travel. `one` is the case that the roster's
/// student was made of.
void join(const Table& table, const Roster& roster, std::uint32_t student, record::Case& one);

}  // namespace iepress::points
