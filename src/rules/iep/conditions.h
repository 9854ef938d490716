// Whether a rule applies to a child.
#pragma once

#include "rules/elements.h"

namespace iepress::rules {

[[nodiscard]] bool applies(Condition condition, const record::Case& one, const Book& book,
                           const std::optional<base::Date>& today);

}  // namespace iepress::rules
