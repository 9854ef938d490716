// What somebody should look at again in an IEP before it leaves the building.
#pragma once

#include <optional>

#include "assembly/assemble.h"
#include "base/date.h"
#include "base/diagnostics.h"
#include "record/case.h"
#include "rules/book.h"
#include "rules/goal_words.h"

namespace iepress::rules {

/// Reports each element of the law that the case does not answer, with the rule's citation, and each goal that
/// cannot be measured. A case that holds no IEP (`has_iep`) is asked for none. `today` as in `elements`.
void review_iep(const record::Case& one, const assembly::Draft& draft, const Book& book, const GoalWords& words,
                const std::optional<base::Date>& today, base::Diagnostics& findings);

/// One goal: its parts, its units, its verb and its date. How it is measured is an element of the law of its own,
/// 34 CFR 300.320(a)(3)(i).
void review_goal(const record::Case& one, const record::Goal& goal, const GoalWords& words,
                 base::Diagnostics& findings);

}  // namespace iepress::rules
