// Age at testing, as the publishers of tests compute it.
#pragma once

#include <compare>

#include "base/date.h"
#include "scores/instrument.h"

namespace iepress::scores {

/// Completed years, months (0 to 11) and days (0 to 30).
struct Age {
    int years = 0, months = 0, days = 0;
    friend auto operator<=>(const Age&, const Age&) = default;
};

/// Years, months and days from birth to testing; a month borrowed counts 30 days, a year borrowed
/// 12 months, and nothing is rounded up (publishers' manuals; vectors in the tests). Both are days
/// of the calendar and `born` is not after `tested`; else the age is zero.
[[nodiscard]] Age age_at(const base::Date& born, const base::Date& tested);

/// An age corrected for a birth that many days early, again in months of 30 days; zero when more
/// is taken off than there is. Whether a score is to be corrected, and up to which age, is the
/// instrument's rule, not decided here. `days_early` is not negative.
[[nodiscard]] Age corrected_age(const Age& age, int days_early);

/// Days by which a birth was before term, as a policy counts them; 0 for one that was less early
/// than it corrects for, or not early. Gestation in completed weeks and days (0 to 6).
[[nodiscard]] int days_before_term(const AgePolicy& policy, int weeks, int days) noexcept;

/// Completed months, as norm tables of young children count: 1 year 11 months is 23.
[[nodiscard]] int months_of(const Age& age) noexcept;

}  // namespace iepress::scores
