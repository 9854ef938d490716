// Age at testing, as the publishers of tests compute it.
#pragma once

#include <string>

#include "base/date.h"

namespace iepress::scores {

struct Age {
    int years = 0, months = 0, days = 0;
    friend auto operator<=>(const Age&, const Age&) = default;
};

/// Years, months and days from birth to testing; a month borrowed counts 30 days, and nothing is
/// rounded up (publishers' manuals; vectors in the tests). `born` is not after `tested`.
[[nodiscard]] Age age_at(const base::Date& born, const base::Date& tested);

}  // namespace iepress::scores
