// The parts of an IEP, each answering rules of 34 CFR 300.320 to 300.324 or saying that nobody has.
#pragma once

#include <span>
#include <string>
#include <string_view>

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
