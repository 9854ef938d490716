#include "progress/results.h"

#include <algorithm>

#include "progress/target.h"

namespace iepress::progress {

namespace {

std::optional<double> value_of(const record::Level& level) {
    return level.value ? std::optional(level.value.value.value) : std::nullopt;
}

int direction(const TargetResult& result) {
    if (!result.baseline || !result.criterion) return 0;
    return (*result.criterion > *result.baseline) - (*result.criterion < *result.baseline);
}

/// These are no progress data: the points stand in the result, and nothing is computed from them.
void refuse(Refusal refusal, TargetResult& result) {
    result.refusal = refusal;
    result.verdict = Verdict::refused;
}

TargetResult compute_target(const Target& target, std::optional<AimLine> aim, const scores::Instrument* refused,
                            const base::Date& last_day) {
    TargetResult result;
    add_points(target, last_day, result);
    result.baseline = value_of(target.baseline);
    result.criterion = value_of(target.criterion);
    const record::DateField& end = target.criterion.date ? target.criterion.date : target.target_date;
    if (end) result.target_date = end.value;
    result.instrument = refused;
    if (refused != nullptr) {
        refuse(Refusal::instrument, result);
    } else if (!same_unit(target.baseline, target.criterion)) {
        refuse(Refusal::units, result);
    } else {
        result.aim = aim;
        result.better = direction(result);
        add_lines(result);
        add_level(result);
        add_rates(result);
        add_mastery(target, result);
        add_verdict(result);
    }
    return result;
}

/// The instrument that the goal's points come from, if it is not meant for progress.
const scores::Instrument* refused_instrument(const record::Goal& goal, const scores::Catalogue& catalogue) {
    if (!goal.instrument) return nullptr;
    const scores::Instrument* found = catalogue.find(goal.instrument.value);
    return found != nullptr && found->fit_for_progress == scores::FitForProgress::no ? found : nullptr;
}

}  // namespace

const GoalResult* Results::find(const record::Goal& goal) const {
    const auto found = std::find_if(goals.begin(), goals.end(),
                                    [&](const GoalResult& one) { return one.goal == &goal; });
    return found == goals.end() ? nullptr : &*found;
}

GoalResult compute(const record::Goal& goal, const scores::Catalogue& catalogue, const base::Date& last_day) {
    const scores::Instrument* refused = refused_instrument(goal, catalogue);
    GoalResult one;
    one.goal = &goal;
    one.result = compute_target({goal.baseline, goal.criterion, goal.target_date, goal.points, goal.phases},
                                aim_line(goal), refused, last_day);
    for (const record::Objective& objective : goal.objectives) {
        const Target own{objective.baseline, objective.criterion, objective.target_date, objective.points, goal.phases};
        one.objectives.push_back({&objective, compute_target(own, aim_line(objective), refused, last_day)});
    }
    return one;
}

Results compute(const record::Case& one, const scores::Catalogue& catalogue, const base::Date& last_day) {
    Results results;
    results.last_day = last_day;
    for (const record::Goal& goal : one.goals) results.goals.push_back(compute(goal, catalogue, last_day));
    return results;
}

}  // namespace iepress::progress
