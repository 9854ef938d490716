// The handout's last page: what the team should talk about for this child.
#pragma once

#include "compose/material.h"

namespace iepress::compose {

/// `discuss`: the questions by which a team chooses between an IEP and a 504 plan, each with the evaluations'
/// evidence beside it. It decides none of them.
void add_discussion(const Material& material, Object& names);

}  // namespace iepress::compose
