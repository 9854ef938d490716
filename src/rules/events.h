// The days of a case on which something happened that starts or ends a clock.
#pragma once

#include <vector>

#include "record/case.h"
#include "rules/clock.h"

namespace iepress::rules {

struct EventDay {
    base::Date date;
    base::Place place;
};

/// All days that the case states for an event, planned ones too, by date. The report's day is that of the
/// last evaluator; without a stated last evaluation it is the determination of eligibility.
[[nodiscard]] std::vector<EventDay> days_of(Event event, const record::Case& one);

/// What the case is about: a first evaluation, a reevaluation, or (`any`) neither.
[[nodiscard]] Phase phase_of(const record::Case& one);

/// "US-TX" of the school's state, or of its address; empty where neither is the code of a state.
[[nodiscard]] std::string state_of(const record::Case& one);

}  // namespace iepress::rules
