// Points of one goal against each other and against those that its case has already.
#pragma once

#include "points/problems.h"
#include "points/table.h"

namespace iepress::points {

/// Reports two points for one goal, date and condition. Marks those that the case has with the same
/// value, and reports those that it has with another. The table's points are sorted by target.
void check_agreement(Table& table, const Roster& roster, Problems& problems);

}  // namespace iepress::points
