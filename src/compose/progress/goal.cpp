#include <algorithm>
#include <string>
#include <vector>

#include "compose/goals.h"
#include "compose/progress/parts.h"
#include "compose/student.h"
#include "compose/values.h"
#include "progress/codes.h"

namespace iepress::compose {

namespace {

/// The goal as it stood on a day: its points up to then, in order of date.
record::Goal until(const record::Goal& goal, const base::Date& day) {
    record::Goal cut = goal;
    std::erase_if(cut.points, [&](const record::DataPoint& point) { return point.date && day < point.date.value; });
    std::stable_sort(cut.points.begin(), cut.points.end(),
                     [](const record::DataPoint& a, const record::DataPoint& b) {
                         return a.date.value < b.date.value;
                     });
    std::erase_if(cut.phases, [&](const record::Phase& phase) { return phase.date && day < phase.date.value; });
    for (record::Objective& objective : cut.objectives) {
        std::erase_if(objective.points, [&](const record::DataPoint& point) {
            return point.date && day < point.date.value;
        });
    }
    return cut;
}

std::string latest_text(const Words& words, const progress::TargetResult& result, const std::string& unit) {
    return result.points.empty() ? std::string{} : point_text(words, *result.points.back().written, unit);
}

Object point_names(const Material& material, const record::Goal& goal, const record::DataPoint& point) {
    const Words& words = material.words;
    Object names;
    names.reserve(10);
    names.emplace_back("date", value_of(words, point.date));
    names.emplace_back("label", words.short_date(point.date.value));
    names.emplace_back("measure", value_of(goal.measurement));
    names.emplace_back("value", value_of(point.value));
    names.emplace_back("value_text", Value(point_text(words, point, unit_of(goal.baseline, goal.criterion)),
                                           point.value.place));
    names.emplace_back("condition", value_of(point.condition));
    names.emplace_back("phase", value_of(point.phase));
    names.emplace_back("note", value_of(point.note));
    const record::TeamMember* taker = team_member(material.one, point.taken_by);
    names.emplace_back("taken_by", taker == nullptr ? std::string{} : plain_name(taker->name));
    return names;
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
    names.emplace_back("latest", latest_text(words, one.result, unit));
    names.emplace_back("standing", standing_text(words, one.result));
    return names;
}

const std::string& words_in(const progress::Translated& words, std::string_view language) {
    static const std::string none;
    const std::string* found = words.in(language);
    return found == nullptr ? none : *found;
}

/// What the set of codes knows of the case manager's code, and the code that the data suggest.
void add_codes(const Material& material, const record::Text& given, const progress::TargetResult& result,
               Object& names) {
    const progress::CodeSet* set = progress::code_set_of(material.one, *material.progress_codes);
    const progress::Code* code = set == nullptr || !given ? nullptr : set->find(given.value);
    const progress::Code* suggested = set == nullptr ? nullptr : progress::suggest_code(*set, result);
    const std::string& language = material.words.strings().language;
    names.emplace_back("code_label", code == nullptr ? std::string{} : words_in(code->label, language));
    names.emplace_back("code_family", code == nullptr ? std::string{} : words_in(code->family, language));
    names.emplace_back("suggested_code", suggested == nullptr ? std::string{} : suggested->value);
    names.emplace_back("suggested_label", suggested == nullptr ? std::string{} : words_in(suggested->label, language));
}

void add_entry(const Material& material, const record::Goal& goal, std::string_view period,
               const progress::TargetResult& result, Object& names) {
    static const record::ProgressEntry none;
    const auto found = std::find_if(goal.progress.begin(), goal.progress.end(),
                                    [&](const record::ProgressEntry& entry) { return entry.period == period; });
    const record::ProgressEntry& entry = found == goal.progress.end() ? none : *found;
    names.emplace_back("code", value_of(entry.code));
    add_codes(material, entry.code, result, names);
    names.emplace_back("has_findings", !entry.narrative.empty() || !entry.next_steps.empty());
    names.emplace_back("has_narrative", !entry.narrative.empty());
    names.emplace_back("narrative", blocks(material, entry.narrative));
    names.emplace_back("has_next_steps", !entry.next_steps.empty());
    names.emplace_back("next_steps", blocks(material, entry.next_steps));
}

}  // namespace

Object progress_names(const Material& material, const record::Goal& whole, std::size_t number,
                      std::string_view period, const base::Date& last_day) {
    const Words& words = material.words;
    const record::Goal goal = until(whole, last_day);
    const progress::GoalResult computed = progress::compute(whole, *material.catalogue, last_day);
    const progress::TargetResult& result = computed.result;
    const std::string& unit = unit_of(goal.baseline, goal.criterion);
    Object names = goal_names(material, whole, number);
    List points;
    bool notes = false;
    for (const record::DataPoint& point : goal.points) {
        points.emplace_back(point_names(material, goal, point));
        notes = notes || point.note || point.condition;
    }
    names.emplace_back("has_points", !points.empty());
    names.emplace_back("has_notes", notes);
    names.emplace_back("points", std::move(points));
    names.emplace_back("chart", chart_names(material, goal));
    names.emplace_back("latest", latest_text(words, result, unit));
    names.emplace_back("latest_date", result.points.empty() ? std::string{} : words.date(result.points.back().date));
    names.emplace_back("expected", result.level && result.level->expected
                                       ? quantity_text(words, plain_number(*result.level->expected), unit)
                                       : std::string{});
    names.emplace_back("standing", standing_text(words, result));
    names.emplace_back("verdict", verdict_text(words, goal, result));
    names.emplace_back("is_met", result.verdict == progress::Verdict::met);
    names.emplace_back("is_below", result.verdict == progress::Verdict::below ||
                                       result.verdict == progress::Verdict::not_kept);
    List objectives;
    for (const progress::ObjectiveResult& objective : computed.objectives) {
        objectives.emplace_back(objective_progress(material, objective));
    }
    names.emplace_back("objective_progress", std::move(objectives));
    add_entry(material, whole, period, result, names);
    return names;
}

}  // namespace iepress::compose
