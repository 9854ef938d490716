#include "rules/messages.h"

#include <array>

#include "rules/iep_messages.h"

namespace iepress::rules {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &no_rules,     &wrong_jurisdiction, &repeated,    &reversed_days,    &outside_year,        &year_order,
        &year_gap,     &calendar_begins,    &calendar_ends, &late,           &planned_late,        &due_soon,
        &done_late,    &stated_late,        &no_calendar, &unverified_clock, &unverified_year_end, &answer_not_stated,
        &no_state_clock, &no_state,    &unanswered,  &goal_without_condition, &goal_without_learner,
        &goal_without_behavior, &goal_without_baseline, &goal_without_criterion, &goal_without_date, &goal_other_unit,
        &goal_unobservable, &goal_unknown_verb, &goal_outside_year, &service_clash};
    return all;
}

}  // namespace iepress::rules
