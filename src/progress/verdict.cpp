#include <algorithm>

#include "progress/target.h"

namespace iepress::progress {

namespace {

constexpr int points_of_rule = 4;  // the four-point rule

Sufficiency sufficiency_of(const TargetResult& result) {
    if (result.points.size() < fewest_points) return Sufficiency::none;
    if (result.phases.back().count < fewest_for_trend) return Sufficiency::level;
    const auto& interval = result.rates.shown_interval;
    if (!interval || (interval->low <= 0 && interval->high >= 0)) return Sufficiency::vague;
    return Sufficiency::clear;
}

Missing missing_of(const TargetResult& result) {
    if (!result.criterion) return Missing::criterion;
    if (!result.baseline) return Missing::baseline;
    if (result.better == 0) return Missing::direction;
    return result.aim ? Missing::nothing : Missing::dates;
}

/// Whether the rate's whole interval keeps up with the rate needed (1), falls short of it (-1), or neither (0).
int trend_side(const TargetResult& result) {
    const Rates& rates = result.rates;
    if (!rates.needed || !rates.shown_interval) return 0;
    const double low = rates.shown_interval->low * result.better, high = rates.shown_interval->high * result.better;
    const double needed = *rates.needed * result.better;
    if (std::min(low, high) >= needed - tolerance) return 1;
    return std::max(low, high) < needed - tolerance ? -1 : 0;
}

void decide(TargetResult& result, bool good, Rule rule) {
    result.verdict = good ? Verdict::on_track : Verdict::below;
    result.rule = rule;
}

/// Four points on one side decide; else a trend that is clear enough; else the level.
void hold_against_aim(TargetResult& result) {
    if (result.last_below >= points_of_rule) return decide(result, false, Rule::four_points);
    if (result.last_above >= points_of_rule) return decide(result, true, Rule::four_points);
    if (const int side = trend_side(result)) return decide(result, side > 0, Rule::trend);
    decide(result, *result.level->distance >= -tolerance, Rule::level);
}

}  // namespace

void add_verdict(TargetResult& result) {
    result.sufficiency = sufficiency_of(result);
    if (result.points.empty()) return;
    const Mastery& mastery = result.mastery;
    const bool counted = mastery.rule != Mastery::Rule::value && mastery.rule != Mastery::Rule::none;
    const bool enough = result.points.size() >= fewest_points;
    if (mastery.met && (counted || enough)) {
        result.verdict = Verdict::met;
        result.rule = Rule::criterion;
    } else if (!enough) {
        result.verdict = Verdict::too_few_points;
    } else if (counted && mastery.first_met) {
        result.verdict = Verdict::not_kept;
        result.rule = Rule::criterion;
    } else if ((result.missing = missing_of(result)) != Missing::nothing) {
        result.verdict = Verdict::undecided;
    } else {
        hold_against_aim(result);
    }
}

}  // namespace iepress::progress
