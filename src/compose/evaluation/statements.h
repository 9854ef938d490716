// What an evaluation states that an IEP may take over, each statement with its source.
#pragma once

#include <string>
#include <vector>

#include "compose/evaluation/parts.h"

namespace iepress::compose {

/// A strength, a need, the educational impact or a recommendation. Borrows from the case.
struct Statement {
    enum class Kind { strength, need, impact, recommendation };
    Kind kind = Kind::strength;
    const record::Evaluation* evaluation = nullptr;
    std::string area;      ///< of a finding; kind's code of a recommendation
    std::string_view text;
    base::Place place;
    std::string_view language;  ///< of a paragraph in another language; empty: the case's
};

/// Of all evaluations in order; what two of them say alike is said once, by the first.
[[nodiscard]] std::vector<Statement> statements_of(Evaluations evaluations, Statement::Kind kind);

/// "Occupational therapy evaluation, 03/02/2026, Minh Tran, MOT, OTR/L": who says it, and when.
[[nodiscard]] std::string source_text(const Material& material, const record::Evaluation& evaluation);

}  // namespace iepress::compose
