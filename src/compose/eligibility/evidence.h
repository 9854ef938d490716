// What the evaluations found, numbered once, so that each category of the worksheet can refer to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/evaluation/parts.h"

namespace iepress::compose {

/// A strength, a need or a score below the middle of its ruler. Borrows from the case.
struct Evidence {
    enum class Kind { strength, need, score };
    Kind kind = Kind::need;
    std::size_t number = 0;  ///< from 1, through all kinds
    std::size_t source = 0;  ///< the evaluation's mark, from 1
    std::string area, text;
    base::Place place;
    std::vector<std::string> areas;  ///< in small letters: what a category's `evidence` is held against
};

/// Strengths, then needs, then scores, each in the order of the evaluations.
[[nodiscard]] std::vector<Evidence> evidence_of(const Material& material, Evaluations evaluations);

/// Whether one of the evidence's areas holds one of the words ("motor,gait"); "all" takes any.
[[nodiscard]] bool is_filed_under(const Evidence& evidence, std::string_view words);

}  // namespace iepress::compose
