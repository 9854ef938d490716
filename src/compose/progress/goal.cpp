#include <algorithm>
#include <string>
#include <vector>

#include "compose/goals.h"
#include "compose/progress/parts.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// The goal as it stood on a day: its data up to then, the points in order of date.
record::Goal until(const record::Goal& goal, const base::Date& day) {
    record::Goal cut = goal;
    const auto later = [&](const auto& one) { return one.date && day < one.date.value; };
    std::erase_if(cut.points, later);
    std::stable_sort(cut.points.begin(), cut.points.end(),
                     [](const record::DataPoint& a, const record::DataPoint& b) {
                         return a.date.value < b.date.value;
                     });
    std::erase_if(cut.phases, later);
    std::erase_if(cut.no_data, later);
    for (record::Objective& objective : cut.objectives) std::erase_if(objective.points, later);
    return cut;
}

/// A level as a number with its unit; its words only where it has no number.
std::string short_level(const Words& words, const record::Level& level, const std::string& unit) {
    return level.value ? quantity_text(words, level.value.value.typed, unit) : level.text.value;
}

/// What a goal and an objective both have: where they stand.
void add_standing(const Judged& judged, Object& names) {
    const Words& words = judged.words();
    const std::string level = judged.level();
    const auto short_value = [&](const record::Level& one) {
        return Value(short_level(words, one, judged.unit), one.place);
    };
    names.emplace_back("baseline_short", short_value(judged.baseline));
    names.emplace_back("criterion_short", short_value(judged.criterion));
    names.emplace_back("level", level.empty() ? judged.latest() : level);
    names.emplace_back("latest", judged.latest());
    names.emplace_back("latest_date", judged.latest_date());
    names.emplace_back("standing", standing_text(words, judged.result));
    names.emplace_back("verdict", verdict_text(judged));
}

Object objective_progress(const Material& material, const progress::ObjectiveResult& one) {
    const Words& words = material.words;
    const record::Objective& objective = *one.objective;
    const std::string& unit = unit_of(objective.baseline, objective.criterion);
    Object names;
    names.emplace_back("statement", objective_statement(material, objective));
    names.emplace_back("lang", foreign_language(material));
    names.emplace_back("criterion", level_text(words, objective.criterion));
    names.emplace_back("target_date", value_of(words, objective.target_date));
    add_standing({material, objective.baseline, objective.criterion, one.result, unit}, names);
    return names;
}

void add_words(const Material& material, const record::ProgressEntry& entry, Object& names) {
    names.emplace_back("has_findings", !entry.narrative.empty() || !entry.next_steps.empty());
    names.emplace_back("has_narrative", !entry.narrative.empty());
    names.emplace_back("narrative", blocks(material, entry.narrative));
    names.emplace_back("has_next_steps", !entry.next_steps.empty());
    names.emplace_back("next_steps", blocks(material, entry.next_steps));
}

void add_judgement(const Judged& judged, Object& names) {
    const progress::TargetResult& result = judged.result;
    const bool compared = result.level && result.level->expected;
    names.emplace_back("expected", compared ? judged.quantity(*result.level->expected) : std::string{});
    add_standing(judged, names);
    names.emplace_back("sureness", sureness_text(judged));
    names.emplace_back("outlook", outlook_text(judged));
    names.emplace_back("rates", rates_text(judged));
    names.emplace_back("is_met", result.verdict == progress::Verdict::met);
    names.emplace_back("is_below", result.verdict == progress::Verdict::below ||
                                       result.verdict == progress::Verdict::not_kept);
}

}  // namespace

Object progress_names(const Material& material, const record::Goal& whole, std::size_t number,
                      std::string_view period, const base::Date& last_day) {
    const record::Goal goal = until(whole, last_day);
    const progress::GoalResult computed = progress::compute(whole, *material.catalogue, last_day);
    const Judged judged{material, whole.baseline, whole.criterion, computed.result,
                        unit_of(whole.baseline, whole.criterion)};
    Object names = goal_names(material, whole, number);
    names.reserve(56);
    add_data_table(material, goal, names);
    names.emplace_back("chart", chart_names(material, goal, computed.result));
    add_judgement(judged, names);
    List objectives;
    for (const progress::ObjectiveResult& objective : computed.objectives) {
        objectives.emplace_back(objective_progress(material, objective));
    }
    names.emplace_back("objective_progress", std::move(objectives));
    const record::ProgressEntry& entry = entry_of(whole, period);
    add_codes(judged, entry, names);
    add_words(material, entry, names);
    return names;
}

}  // namespace iepress::compose
