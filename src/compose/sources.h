// Who says what: a statement of an evaluation carries a mark, and a list says what the marks mean.
#pragma once

#include <string>
#include <vector>

#include "assembly/statements.h"
#include "compose/material.h"

namespace iepress::compose {

using assembly::Evaluations;
using assembly::Statement;
using assembly::statements_of;

/// "Occupational therapy evaluation, 03/02/2026, Minh Tran, MOT, OTR/L": who says it, and when.
[[nodiscard]] std::string source_text(const Material& material, const record::Evaluation& evaluation);

/// The list of a document: {mark, text}, in the order of the evaluations, from 1.
[[nodiscard]] List source_list(const Material& material, Evaluations evaluations);

/// "1, 3": the marks of those who say something.
[[nodiscard]] std::string source_marks(Evaluations evaluations, const std::vector<const record::Evaluation*>& who);

}  // namespace iepress::compose
