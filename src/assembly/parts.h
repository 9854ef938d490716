// The parts of the assembly, each of its own part of an IEP.
#pragma once

#include "assembly/assemble.h"
#include "assembly/decisions.h"

namespace iepress::assembly {

[[nodiscard]] CarriedLevels carried_levels(const record::Case& one);
[[nodiscard]] std::vector<ProposedGoal> proposed_goals(const record::Case& one, const Decisions& decisions);
[[nodiscard]] std::vector<ProposedService> proposed_services(const record::Case& one, const Decisions& decisions,
                                                             const Guide& guide);
[[nodiscard]] std::vector<Statement> proposed_aids(const record::Case& one, const Decisions& decisions);
[[nodiscard]] std::vector<FactorQuestion> factor_questions(const record::Case& one, const Guide& guide);

}  // namespace iepress::assembly
