// Every paragraph of prose that the guard reads, with the evaluation that it belongs to.
#pragma once

#include <deque>
#include <vector>

#include "record/case.h"

namespace iepress::review {

struct Passage {
    const record::Paragraph* paragraph = nullptr;
    const record::Evaluation* evaluation = nullptr;  ///< null for the referral
    bool english = false;
};

/// Borrows from the case. Values of one line (a strength, a recommendation, a source's description)
/// become paragraphs of their own.
struct Passages {
    std::vector<Passage> all;              ///< in the order of the case
    std::deque<record::Paragraph> single;  ///< of values of one line
};
[[nodiscard]] Passages collect_passages(const record::Case& one);

}  // namespace iepress::review
