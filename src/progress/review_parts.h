// The two halves of the review, each of one goal.
#pragma once

#include "progress/review.h"
#include "progress/target.h"

namespace iepress::progress {

/// review_data.cpp: the points of a goal or an objective against what they are compared with.
void review_data(const Target& target, const std::vector<record::NoData>& gaps, base::Diagnostics& findings);

/// review_reports.cpp: what the reports say of a goal. `set` may be null; `named` if the case or its state has
/// that set, so that a code that it does not know is a mistake.
struct CodesOfCase {
    const CodeSet* set = nullptr;
    bool named = false;
};
void review_reports(const record::Case& one, const record::Goal& goal, const scores::Catalogue& catalogue,
                    const CodesOfCase& codes, base::Diagnostics& findings);

}  // namespace iepress::progress
