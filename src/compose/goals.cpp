#include "compose/goals.h"

#include <vector>

#include "compose/student.h"
#include "compose/values.h"
#include "progress/points.h"
#include "record/units.h"

namespace iepress::compose {

namespace {

/// A part as it stands within a sentence: no full stop, and no capital of a sentence's first word.
/// A capital that is followed by another ("AAC device") or by none ("I") stays.
std::string within_sentence(std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ' ')) text.pop_back();
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (text.size() > 1 && upper(text[0]) && lower(text[1])) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

/// Behavior without the auxiliary that the sentence brings itself: "will read" is "read".
std::string without_auxiliary(std::string behavior) {
    constexpr std::string_view auxiliary = "will ";
    if (behavior.starts_with(auxiliary)) behavior.erase(0, auxiliary.size());
    return behavior;
}

/// An optional clause of the goal's sentence, ", as measured by timed samples".
std::string clause(const Words& words, std::string_view id, std::string_view name, const std::string& part) {
    if (part.empty()) return {};
    return words.fill(id, {{name, part}});
}

std::string spaced(std::string opening) {
    if (!opening.empty()) opening += ' ';
    return opening;
}

std::string full_stop(std::string sentence) {
    while (!sentence.empty() && sentence.back() == ' ') sentence.pop_back();
    if (!sentence.empty() && std::string_view(".!?").find(sentence.back()) == std::string_view::npos) {
        sentence += '.';
    }
    return sentence;
}

Object part(const Words& words, std::string_view label, const record::Text& text) {
    Object names;
    names.emplace_back("label", words[label]);
    names.emplace_back("text", value_of(text));
    return names;
}

List goal_parts(const Material& material, const record::Goal& goal) {
    List list;
    if (goal.condition) list.emplace_back(part(material.words, "goal_condition", goal.condition));
    if (goal.behavior) list.emplace_back(part(material.words, "goal_behavior", goal.behavior));
    return list;
}

/// The parts of a measurable goal that nobody has written yet.
std::string missing_parts(const Words& words, const record::Goal& goal) {
    std::vector<std::string> missing;
    const auto need = [&](bool there, std::string_view label) {
        if (!there) missing.push_back(words[label]);
    };
    if (!goal.statement) {
        need(bool(goal.condition), "part_condition");
        need(bool(goal.behavior), "part_behavior");
    }
    need(goal.baseline.value || goal.baseline.text, "part_baseline");
    need(goal.criterion.value || goal.criterion.text, "part_criterion");
    need(bool(goal.measurement), "part_measurement");
    need(goal.target_date || goal.criterion.date, "part_target_date");
    return words.list(missing);
}

/// "80% (16 of 20 trials)". Of fewer than five trials only "3 of 4 trials": one more or less is 20 points and more.
std::string trials_text(const Words& words, const record::DataPoint& point) {
    const double percent = point.value.value.value, of = point.of.value.value;
    const std::string& trials = point.of.value.typed;
    const auto counted = of > 0 ? progress::counted_of(percent, of) : std::nullopt;
    if (of > 0 && of < progress::fewest_trials) {
        return words.fill("counted_trials", {{"counted", plain_number(counted.value_or(percent * of / 100))},
                                             {"trials", trials}});
    }
    const std::string typed = point.value.value.typed + "%";
    if (!counted) return words.fill("percent_of_trials", {{"percent", typed}, {"trials", trials}});
    return words.fill("percent_counted", {{"percent", typed}, {"counted", plain_number(*counted)}, {"trials", trials}});
}

Object objective_names(const Material& material, const record::Objective& objective) {
    Object names;
    names.emplace_back("id", objective.id);
    names.emplace_back("statement", objective_statement(material, objective));
    names.emplace_back("lang", foreign_language(material));
    names.emplace_back("baseline", level_text(material.words, objective.baseline));
    names.emplace_back("criterion", level_text(material.words, objective.criterion));
    names.emplace_back("target_date", value_of(material.words, objective.target_date));
    return names;
}

}  // namespace

std::string quantity_text(const Words& words, std::string_view typed, std::string_view unit) {
    std::string text{typed};
    if (text.empty() || unit.empty()) return text;
    if (record::is_percent(unit)) return text + "%";
    const std::string one = std::string{unit} + "-one";
    const bool singular = typed == "1" && words.has_label("unit", one);
    return text + " " + words.label("unit", singular ? std::string_view(one) : unit);
}

std::string level_text(const Words& words, const record::Level& level) {
    std::string text = quantity_text(words, level.value.value.typed, level.unit.value);
    if (level.text) {
        if (!text.empty()) text += ' ';
        text += level.text.value;
    }
    return text;
}

std::string point_text(const Words& words, const record::DataPoint& point, std::string_view unit) {
    const std::string& typed = point.value.value.typed;
    if (!point.of) return quantity_text(words, typed, unit);
    const std::string& of = point.of.value.typed;
    if (record::is_percent(unit)) return trials_text(words, point);
    return words.fill("value_of_total", {{"value", typed}, {"total", quantity_text(words, of, unit)}});
}

const std::string& unit_of(const record::Level& baseline, const record::Level& criterion) {
    return baseline.unit ? baseline.unit.value : criterion.unit.value;
}

std::string goal_statement(const Material& material, const record::Goal& goal) {
    if (goal.statement) return full_stop(goal.statement.value);
    const std::string behavior = without_auxiliary(within_sentence(goal.behavior.value));
    if (behavior.empty() || !foreign_language(material).empty()) return {};
    const Words& words = material.words;
    const record::DateField& by = goal.target_date ? goal.target_date : goal.criterion.date;
    std::string how = goal.measurement.value;
    if (goal.schedule && !how.empty()) how += ", " + within_sentence(goal.schedule.value);
    // For families the sentence is short: level and measurement stand below it as facts.
    const bool whole = material.request.edition != "family";
    const std::string sentence =
        spaced(clause(words, "goal_sentence_by", "date", by ? words.date(by.value) : std::string{})) +
        spaced(clause(words, "goal_sentence_condition", "condition", within_sentence(goal.condition.value))) +
        words.fill("goal_sentence_behavior",
                   {{"name", called(material.one.student.name)}, {"behavior", behavior}}) +
        clause(words, "goal_sentence_criterion", "criterion",
               whole ? within_sentence(level_text(words, goal.criterion)) : std::string{}) +
        clause(words, "goal_sentence_measurement", "measurement",
               whole ? within_sentence(how) : std::string{});
    std::string text = full_stop(sentence);
    // A sentence that begins with its condition gets the capital back.
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string objective_statement(const Material& material, const record::Objective& objective) {
    const std::string& text = objective.statement.value;
    if (text.starts_with("will ") && foreign_language(material).empty()) {
        return full_stop(called(material.one.student.name) + " " + text);
    }
    return full_stop(text);
}

Object goal_names(const Material& material, const record::Goal& goal, std::size_t number) {
    const Words& words = material.words;
    Object names;
    names.reserve(24);
    names.emplace_back("id", goal.id);
    names.emplace_back("number", std::to_string(number));
    names.emplace_back("area", value_of(goal.area));
    names.emplace_back("domain", Value(words.label("domain", goal.domain.value), goal.domain.place));
    std::string statement = goal_statement(material, goal);
    names.emplace_back("has_statement", !statement.empty());
    names.emplace_back("statement", Value(std::move(statement), goal.statement ? goal.statement.place : goal.place));
    names.emplace_back("lang", foreign_language(material));
    names.emplace_back("parts", goal_parts(material, goal));
    names.emplace_back("baseline", Value(level_text(words, goal.baseline), goal.baseline.place));
    names.emplace_back("baseline_date", value_of(words, goal.baseline.date));
    names.emplace_back("criterion", Value(level_text(words, goal.criterion), goal.criterion.place));
    names.emplace_back("measurement", value_of(goal.measurement));
    names.emplace_back("schedule", value_of(goal.schedule));
    names.emplace_back("responsible", value_of(goal.responsible));
    names.emplace_back("target_date", value_of(words, goal.target_date));
    const auto has_level = [](const record::Level& level) { return level.value || level.text; };
    names.emplace_back("has_facts", has_level(goal.baseline) || has_level(goal.criterion) ||
                                        goal.measurement || goal.responsible);
    names.emplace_back("has_objectives", !goal.objectives.empty());
    List objectives;
    for (const record::Objective& objective : goal.objectives) {
        objectives.emplace_back(objective_names(material, objective));
    }
    names.emplace_back("objectives", std::move(objectives));
    names.emplace_back("missing_parts", missing_parts(words, goal));
    return names;
}

}  // namespace iepress::compose
