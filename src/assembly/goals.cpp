// Proposed goals, 34 CFR 300.320(a)(2), each with its baseline from a measure of the same evaluation.
#include <algorithm>

#include "assembly/parts.h"
#include "assembly/units.h"
#include "record/units.h"

namespace iepress::assembly {

namespace {

/// A measure and the test that it belongs to.
struct Measured {
    const record::Assessment* assessment = nullptr;
    const record::Measure* measure = nullptr;
};

Measured measure_named(const record::Evaluation& evaluation, std::string_view id) {
    for (const record::Assessment& assessment : evaluation.assessments) {
        for (const record::Measure& measure : assessment.measures) {
            if (!measure.id.empty() && measure.id == id) return {&assessment, &measure};
        }
    }
    return {};
}

/// The measures that a recommendation may take its baseline from: the one it names for that, else those it rests on.
std::vector<Measured> measures_of(const record::Evaluation& evaluation, const record::Recommendation& one) {
    std::vector<Measured> all;
    std::string_view ids = one.baseline.empty() ? one.supported_by : one.baseline;
    while (!ids.empty()) {
        const std::string_view id = ids.substr(0, ids.find(' '));
        ids.remove_prefix(std::min(ids.size(), id.size() + 1));
        const Measured found = measure_named(evaluation, id);
        if (found.measure != nullptr) all.push_back(found);
    }
    return all;
}

record::DateField tested_on(const record::Evaluation& evaluation, const record::Assessment& assessment) {
    if (assessment.date) return assessment.date;
    return evaluation.testing_dates.empty() ? evaluation.report_date : evaluation.testing_dates.front();
}

void carry_baseline(ProposedGoal& proposed, const record::Evaluation& evaluation, const record::Recommendation& one) {
    const std::vector<Measured> measures = measures_of(evaluation, one);
    if (measures.empty()) return;
    proposed.baseline_from = BaselineFrom::other_unit;
    for (const auto& [assessment, measure] : measures) {
        const record::Number& number = measure->value ? measure->value : measure->raw;
        const std::string unit = unit_of(*measure);
        if (!number || unit.empty() || (one.unit && !record::same_unit(unit, one.unit.value))) continue;
        proposed.baseline_from = BaselineFrom::measure;
        proposed.measure = measure;
        record::Level& baseline = proposed.goal.baseline;
        baseline.value = number;
        baseline.unit = {unit, number.place};
        baseline.date = tested_on(evaluation, *assessment);
        baseline.place = measure->place;
        return;
    }
}

/// The area of a strength or need that the recommendation rests on, where it names none of its own.
record::Text area_of(const record::Evaluation& evaluation, const record::Recommendation& one) {
    if (one.area) return one.area;
    const std::string ids = ' ' + one.supported_by + ' ';
    for (const auto* findings : {&evaluation.needs, &evaluation.strengths}) {
        for (const record::Finding& finding : *findings) {
            if (!finding.id.empty() && finding.area && ids.find(' ' + finding.id + ' ') != std::string::npos) {
                return finding.area;
            }
        }
    }
    return {};
}

ProposedGoal proposed(const Statement& statement, const record::DateField& year_end) {
    const record::Evaluation& evaluation = *statement.evaluations.front();
    const record::Recommendation& one = *statement.recommendation;
    ProposedGoal result{statement, {}};
    record::Goal& goal = result.goal;
    goal.id = one.id;
    goal.place = one.place;
    goal.area = area_of(evaluation, one);
    goal.domain = one.domain;
    goal.condition = one.condition;
    goal.measurement = one.measurement;
    goal.schedule = one.schedule;
    goal.criterion.value = one.criterion;
    goal.criterion.unit = one.unit;
    goal.criterion.text = one.criterion_words;
    goal.criterion.place = one.criterion.place;
    // Words without a part of a goal beside them are about a goal ("goals for k and g in words"), not its behavior.
    if (one.condition || one.criterion || one.criterion_words) goal.behavior = one.text;
    // An annual goal is one for the year of the IEP.
    goal.target_date = year_end;
    carry_baseline(result, evaluation, one);
    return result;
}

}  // namespace

std::vector<ProposedGoal> proposed_goals(const record::Case& one, const Decisions& decisions) {
    std::vector<ProposedGoal> goals;
    for (const Statement& goal : statements_of(evaluations_of(one), Statement::Kind::recommendation)) {
        const bool is_open = goal.area == "goal" && decisions.open(*goal.recommendation);
        if (is_open) goals.push_back(proposed(goal, one.milestones.iep_end));
    }
    return goals;
}

}  // namespace iepress::assembly
