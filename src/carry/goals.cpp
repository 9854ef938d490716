#include <fmt/format.h>

#include <algorithm>

#include "carry/parts.h"
#include "progress/target.h"
#include "record/units.h"

namespace iepress::carry {

namespace {

using progress::TargetResult;
using progress::Verdict;

/// "by the data on track", "no data".
std::string verdict_words(const TargetResult& result) {
    const Verdict verdict = result.verdict;
    if (verdict == Verdict::no_data) return "no data";
    std::string words(progress::verdict_words()[static_cast<std::size_t>(verdict)]);
    std::replace(words.begin(), words.end(), '-', ' ');
    return "by the data " + words;
}

const record::Text& unit_of(const record::Level& baseline, const record::Level& criterion) {
    return baseline.unit ? baseline.unit : criterion.unit;
}

/// The points that the level now is the median of, the oldest first.
std::span<const progress::Point> level_points(const TargetResult& result) {
    return std::span(result.points).last(result.level->points);
}

/// "2, 2.5, 2.5", or with their N: "3 of 10, 4 of 10", also where they are percentages.
std::string points_words(const TargetResult& result) {
    std::string words;
    for (const progress::Point& point : level_points(result)) {
        words += (words.empty() ? "" : ", ") + number_words(point.counted.value_or(point.value));
        if (point.of) words += " of " + number_words(*point.of);
    }
    return words;
}

/// "last level 2.5 points on 2025-12-18, the median of 3: 2, 2.5, 2.5".
std::string level_now_words(const TargetResult& result, const record::Text& unit) {
    std::string words = "last level " + number_words(result.level->value);
    if (unit) words += " " + unit.value;
    words += " on " + base::to_iso(result.points.back().date);
    const std::size_t count = result.level->points;
    if (count > 1) words += fmt::format(", the median of {}: {}", count, points_words(result));
    else words += fmt::format(", from one point: {}", points_words(result));
    return words;
}

/// Words of the old baseline that stay true at another level ("on the rubric"); "of 5", where the points are of 5.
std::string words_of_baseline(const record::Level& old, const TargetResult& result, const record::Text& unit) {
    const auto points = level_points(result);
    const auto of = points.back().of;
    const bool same = of && std::all_of(points.begin(), points.end(), [&](const auto& one) { return one.of == of; });
    if (same && unit && !record::is_percent(unit.value)) return "of " + number_words(*of);
    const bool has_digit = old.text.value.find_first_of("0123456789") != std::string::npos;
    return has_digit ? std::string() : old.text.value;
}

/// Why there is no level to propose.
std::string_view no_level_words(const TargetResult& result) {
    if (result.refusal == progress::Refusal::instrument) {
        return "its data come from an instrument that is not meant for progress";
    }
    if (result.refusal == progress::Refusal::units) return "baseline and criterion are in different units";
    return "there are no data of this year";
}

/// An element <baseline> or <criterion> as it was written, without the criterion's day.
Attributes attributes_of(const record::Level& level) {
    return {{"value", level.value.value.typed}, {"unit", level.unit.value},
            {"date", level.date ? base::to_iso(level.date.value) : ""}};
}

/// Whether the level now is as good as the criterion, although the goal does not count as met.
bool is_there(const TargetResult& result) {
    return result.criterion && progress::reaches(result.level->value, *result.criterion, result.better);
}

/// The last level as proposed baseline, or last year's where there is none; each with where it comes from.
void write_baseline(const record::Level& old, const record::Level& criterion, const TargetResult& result, Xml& xml) {
    std::string before = level_words(old);
    if (!before.empty() && old.date) before += " on " + base::to_iso(old.date.value);
    if (!result.level) {
        if (before.empty()) return xml.rewrite(fmt::format("<baseline>; {}.", no_level_words(result)));
        xml.rewrite(fmt::format("the baseline is last year's, since {}; measure it again.", no_level_words(result)));
        return xml.words("baseline", attributes_of(old), old.text.value);
    }
    const record::Text& unit = unit_of(old, criterion);
    xml.rewrite(fmt::format("the baseline is proposed: {}; {}.{}", level_now_words(result, unit),
                            before.empty() ? "last year had none" : "last year's was " + before,
                            is_there(result) ? " It is at last year's criterion already." : ""));
    xml.words("baseline", {{"value", number_words(result.level->value)}, {"unit", unit.value},
                           {"date", base::to_iso(result.points.back().date)}},
              words_of_baseline(old, result, unit));
}

void write_criterion(const record::Level& criterion, const record::DateField& target, Xml& xml) {
    std::string words = criterion.place.known() ? "the criterion is last year's; decide it and <target-date>"
                                                : "<criterion> and <target-date>; last year had no criterion";
    if (target) {
        words += fmt::format(" (last year's {}, a year later {})", base::to_iso(target.value),
                             base::to_iso(year_after(target.value)));
    }
    xml.rewrite(words + ".");
    if (!criterion.place.known()) return;
    Attributes attributes = attributes_of(criterion);
    attributes.back().value.clear();
    attributes.push_back({"times", criterion.times.value.typed});
    attributes.push_back({"out-of", criterion.out_of.value.typed});
    attributes.push_back({"counted-in", criterion.counted_in.value});
    attributes.push_back({"in-a-row", !criterion.in_a_row ? "" : criterion.in_a_row.value ? "yes" : "no"});
    xml.words("criterion", attributes, criterion.text.value);
}

void write_objective(const progress::ObjectiveResult& one, Xml& xml) {
    const record::Objective& objective = *one.objective;
    if (one.result.verdict == Verdict::met) {
        return xml.comment(fmt::format(
            "Objective {} was met: {}{}.", objective.id, objective.statement.value,
            one.result.level ? "; " + level_now_words(one.result, unit_of(objective.baseline, objective.criterion))
                             : ""));
    }
    xml.open("objective", {{"id", objective.id}});
    xml.value("statement", objective.statement);
    write_baseline(objective.baseline, objective.criterion, one.result, xml);
    write_criterion(objective.criterion, objective.target_date, xml);
    xml.close();
}

/// "code A in q2".
std::string code_words(const Standing& standing) {
    return fmt::format("code {} in {}", standing.entry->code.value, standing.entry->period);
}

/// "From the IEP of 2025-08-18: by the data on track; code A in q2; took up ot/keyboard (...)."
std::string source_words(const Year& year, const Standing& standing) {
    std::string words = fmt::format("From {}: {}", iep_of(year.one), verdict_words(standing.result->result));
    if (standing.entry != nullptr) words += "; " + code_words(standing);
    if (!standing.goal->from.empty()) words += "; " + taken_up(year.one, standing.goal->from);
    return words + ".";
}

void write_open(const Year& year, const Standing& standing, Xml& xml) {
    const record::Goal& goal = *standing.goal;
    xml.open("goal", {{"id", goal.id}, {"area", goal.area.value}, {"domain", goal.domain.value},
                      {"instrument", goal.instrument.value}});
    xml.comment(source_words(year, standing));
    if (standing.result->result.verdict == Verdict::met) {
        xml.rewrite("by the data the criterion is met, by the code it is not: decide whether the goal goes on.");
    }
    xml.value("condition", goal.condition);
    xml.value("behavior", goal.behavior);
    xml.value("measurement", goal.measurement);
    xml.value("schedule", goal.schedule);
    xml.value("responsible", goal.responsible);
    xml.value("statement", goal.statement);
    write_baseline(goal.baseline, goal.criterion, standing.result->result, xml);
    write_criterion(goal.criterion, goal.target_date, xml);
    for (const progress::ObjectiveResult& objective : standing.result->objectives) write_objective(objective, xml);
    xml.close();
}

std::string goal_words(const record::Goal& goal) {
    return goal.statement ? goal.statement.value : goal.behavior.value;
}

/// Who says that a goal is met, and what that leaves open.
std::string met_words(const Standing& standing) {
    const TargetResult& result = standing.result->result;
    std::string words;
    if (standing.said_by == SaidBy::code) {
        words = "by " + code_words(standing);
        if (result.verdict != Verdict::met) words += "; " + verdict_words(result);
    } else {
        words = verdict_words(result);
        if (result.mastery.has_words) {
            words += "; its words are for the team to decide: " + standing.goal->criterion.text.value;
        }
    }
    return words;
}

void write_met(const Year& year, const Standing& standing, Xml& xml) {
    const record::Goal& goal = *standing.goal;
    const TargetResult& result = standing.result->result;
    std::string words = fmt::format("Met: goal {} ({}): {}; criterion {}", goal.id, goal.area.value, goal_words(goal),
                                    level_words(goal.criterion));
    if (result.level) words += "; " + level_now_words(result, unit_of(goal.baseline, goal.criterion));
    words += "; " + met_words(standing);
    if (!goal.from.empty()) words += "; " + taken_up(year.one, goal.from);
    const bool undecided = standing.said_by == SaidBy::data && result.mastery.has_words;
    // Where a part of the criterion is in words, nobody has decided yet that the goal may go.
    if (undecided) xml.rewrite("carry this goal on by hand if the team does not hold it met. " + words + ".");
    else xml.comment(words + ".");
}

}  // namespace

void write_goals(const Year& year, const std::vector<Standing>& standings, Xml& xml) {
    xml.blank_line();
    const auto is_met = [](const Standing& one) { return one.outcome == Outcome::met; };
    if (std::any_of(standings.begin(), standings.end(), is_met)) {
        xml.comment("Goals of " + iep_of(year.one) + " that were met, and are not carried on.");
    }
    for (const Standing& one : standings) {
        if (is_met(one)) write_met(year, one, xml);
    }
    if (std::all_of(standings.begin(), standings.end(), is_met)) {
        return xml.rewrite("<goals> of the coming year; all of last year's were met.");
    }
    xml.open("goals");
    xml.rewrite("whether each of these goals goes on, and new ones for needs that have none.");
    for (const Standing& one : standings) {
        if (!is_met(one)) write_open(year, one, xml);
    }
    xml.close();
}

}  // namespace iepress::carry
