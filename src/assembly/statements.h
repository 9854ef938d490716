// What an evaluation states that an IEP may take over, each statement with those who make it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/case.h"

namespace iepress::assembly {

using Evaluations = std::span<const record::Evaluation* const>;
/// All of a case, in its order.
[[nodiscard]] std::vector<const record::Evaluation*> evaluations_of(const record::Case& one);

/// Borrows from the case.
struct Statement {
    enum class Kind { strength, need, impact, recommendation, summary };
    Kind kind = Kind::strength;
    /// Who says it, in the order of the evaluations; the first one's words stand. Never empty.
    std::vector<const record::Evaluation*> evaluations;
    std::string area;  ///< of a strength or a need; the kind's code of a recommendation
    std::string_view text;
    base::Place place;
    std::string_view language = {};  ///< of a paragraph in another language; empty: the case's
    const record::Recommendation* recommendation = nullptr;  ///< of the first
};

/// Of all evaluations in order; what two of them say alike, of the same area, is said once.
[[nodiscard]] std::vector<Statement> statements_of(Evaluations evaluations, Statement::Kind kind);

/// Whether two texts differ in nothing but capitals, white space and punctuation.
[[nodiscard]] bool says_the_same(std::string_view one, std::string_view other);

}  // namespace iepress::assembly
