// The parts of an IEP, each answering rules of 34 CFR 300.320 to 300.324 or saying that nobody has.
#pragma once

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

}  // namespace iepress::compose
