#include "scores/age.h"

#include <algorithm>

namespace iepress::scores {

namespace {

constexpr int days_a_week = 7;
constexpr int days_a_month = 30;
constexpr int months_a_year = 12;

}  // namespace

Age age_at(const base::Date& born, const base::Date& tested) {
    if (!base::is_valid(born) || !base::is_valid(tested) || tested < born) return {};
    Age age{tested.year - born.year, tested.month - born.month, tested.day - born.day};
    // One loan is always enough: a month's last day less one of the 31st is -30 at worst.
    if (age.days < 0) {
        age.days += days_a_month;
        --age.months;
    }
    if (age.months < 0) {
        age.months += months_a_year;
        --age.years;
    }
    return age;
}

Age corrected_age(const Age& age, int days_early) {
    const int days = (age.years * months_a_year + age.months) * days_a_month + age.days - days_early;
    if (days <= 0) return {};
    const int months = days / days_a_month;
    return {months / months_a_year, months % months_a_year, days % days_a_month};
}

int days_before_term(const AgePolicy& policy, int weeks, int days) noexcept {
    if (policy.round_up_from_days > 0) {
        weeks += days >= policy.round_up_from_days ? 1 : 0;
        days = 0;
    }
    const int early = (policy.full_term_weeks - weeks) * days_a_week - days;
    return early >= std::max(policy.least_weeks_early * days_a_week, 1) ? early : 0;
}

int months_of(const Age& age) noexcept { return age.years * months_a_year + age.months; }

}  // namespace iepress::scores
