// What the assembled draft adds to the answers of a case: present levels that are carried over from the evaluations
// answer; proposals do not, but are no blank either.
#pragma once

#include "assembly/assemble.h"
#include "rules/elements.h"

namespace iepress::rules {

void add_carried(const assembly::Draft& draft, Element& element);

}  // namespace iepress::rules
