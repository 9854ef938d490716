#include "rules/messages.h"

#include <array>

#include "rules/iep_messages.h"

namespace iepress::rules {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &no_rules, &wrong_jurisdiction, &repeated, &unanswered, &goal_without_condition,
        &goal_without_learner, &goal_without_behavior, &goal_without_baseline, &goal_without_criterion,
        &goal_without_date, &goal_other_unit, &goal_unobservable, &goal_unknown_verb, &goal_outside_year};
    return all;
}

}  // namespace iepress::rules
