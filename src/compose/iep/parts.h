// The parts of an IEP, each answering rules of 34 CFR 300.320 to 300.324 or saying that nobody has.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compose/material.h"

namespace iepress::compose {

void add_iep_dates(const Material& material, Object& names);
void add_iep_team(const Material& material, Object& names);
void add_special_factors(const Material& material, Object& names);
void add_present_levels(const Material& material, Object& names);
void add_iep_goals(const Material& material, Object& names);
void add_iep_services(const Material& material, Object& names);
void add_participation(const Material& material, Object& names);
void add_transition(const Material& material, Object& names);

// What the draft takes over from the evaluations: `Material::draft`.

/// "1, 3": marks of sources, in the list at the end; "" where the document shows none.
[[nodiscard]] std::string marks_of(const Material& material, const std::vector<const record::Evaluation*>& who);
/// The same of a `from` in the case: "ot/keyboard".
[[nodiscard]] std::string marks_of(const Material& material, std::string_view from);
/// {text, lang, marks} of each.
[[nodiscard]] List statement_list(const Material& material, const std::vector<assembly::Statement>& statements);
/// {has_any, summaries, has_areas, areas: [{area, strengths, needs}], has_impacts, impacts}.
[[nodiscard]] Object carried_names(const Material& material);

// Proposals: {has_proposals, proposals}, of an IEP that is final none.
void add_goal_proposals(const Material& material, Object& names);
void add_service_proposals(const Material& material, Object& names);  ///< with `clashes`: [{text}]
void add_aid_proposals(const Material& material, Object& names);
[[nodiscard]] Object concerns_proposal(const Material& material);  ///< {shown, origin, blocks, concerns}
[[nodiscard]] Object factor_question(const Material& material, std::string_view factor);  ///< {raised, facts, evidence}
[[nodiscard]] List set_aside_names(const Material& material);  ///< [{text, lang, reason, marks}]

/// "Occupational therapy evaluation, 03/02/2026"; "" of an id that is empty.
[[nodiscard]] std::string evaluation_text(const Material& material, std::string_view id);

/// Somebody of the team or the family by id, or "student". All "" for one whom a court order excludes.
struct Person {
    std::string name, role;
};
[[nodiscard]] Person person(const Material& material, std::string_view id);

/// 300.320(b): the IEP in effect when the child turns 16, or a plan that has begun earlier.
[[nodiscard]] bool transition_is_discussed(const Material& material);

/// The seats of the team that nobody fills, as required elements: of `rules::elements` or `rules::team_seats`.
[[nodiscard]] List open_seats(const Material& material, std::span<const rules::Element> elements);

}  // namespace iepress::compose
