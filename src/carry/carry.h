// The carry stage: this year's case and what its goals' data say in, the text of next year's case file out.
//
// What is still true is carried as it stands; what the team decides anew is carried as a proposal or left out, and
// a comment beside it says where it came from and, after the word REWRITE, what is to be done. What belongs to the
// year that ends (evaluations, data points, reports, meetings, notices) stays in its file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "progress/codes.h"
#include "progress/results.h"
#include "record/case.h"

namespace iepress::carry {

/// What a carried case is made from: a case, the results of its own goals, and the sets that its codes are of.
/// `source_name` is what the new file calls the old one: a name without folders, so that the same case gives the
/// same bytes wherever it lies.
struct Year {
    const record::Case& one;
    const progress::Results& results;
    const progress::CodeSets& codes;
    std::string_view source_name;
};

struct NextYear {
    std::string xml;        ///< a case file of status "draft": record::read_case_text reads it without an error
    std::size_t goals = 0;  ///< that were carried on
    std::size_t met = 0;    ///< that were met, and stand in a comment
};

/// Next year's case. Reports carry/no-goals and gives nothing where there is no goal.
[[nodiscard]] std::optional<NextYear> next_year(const Year& year, base::Diagnostics& diagnostics);

/// One carry/rewrite-left for each comment of the child's own file that still has the mark; the comment's words are
/// the excerpt.
void review_marks(const record::Case& one, base::Diagnostics& findings);

}  // namespace iepress::carry
