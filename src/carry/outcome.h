// Which goals were met in the year that ends, and who says so.
#pragma once

#include <string>
#include <vector>

#include "carry/carry.h"

namespace iepress::carry {

enum class Outcome { met, open };
enum class SaidBy { data, code };

/// How a goal stands at the end of its year.
struct Standing {
    const record::Goal* goal = nullptr;
    const progress::GoalResult* result = nullptr;
    Outcome outcome = Outcome::open;
    SaidBy said_by = SaidBy::data;
    const record::ProgressEntry* entry = nullptr;  ///< the latest report with a code; null: none
};

/// Of each goal, in the order of the case. The case manager's code of the latest report wins over the data, as
/// everywhere; but not over data that came after the days it is about.
[[nodiscard]] std::vector<Standing> standings(const Year& year);

}  // namespace iepress::carry
