#include <algorithm>
#include <string>
#include <vector>

#include "compose/goals.h"
#include "compose/progress/parts.h"
#include "compose/student.h"
#include "compose/values.h"
#include "progress/aim.h"

namespace iepress::compose {

namespace {

using progress::Standing;

/// Fewer results than these show no direction: one may be luck, two are a line through anything.
constexpr int fewest_points = 3;

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

const record::DataPoint* latest_point(const std::vector<record::DataPoint>& points) {
    const auto latest = std::find_if(points.rbegin(), points.rend(), [](const record::DataPoint& point) {
        return point.date && point.value;
    });
    return latest == points.rend() ? nullptr : &*latest;
}

std::string standing_text(const Words& words, const progress::Status& status) {
    if (status.points == 0) return words["standing_no_data"];
    if (status.points < fewest_points) return words["standing_too_few"];
    switch (status.standing) {
        case Standing::met: return words["standing_met"];
        case Standing::on_track: return words["standing_on_track"];
        case Standing::below: return words["standing_below"];
        case Standing::unknown: break;
    }
    return words["standing_unknown"];
}

std::string_view verdict_id(const progress::Status& status) {
    switch (status.standing) {
        case Standing::met: return "verdict_met";
        case Standing::on_track: return "verdict_on_track";
        case Standing::below: return "verdict_below";
        case Standing::unknown: break;
    }
    return "verdict_unknown";
}

/// The sentence with the numbers in it: where the latest result stands, and against what.
std::string verdict(const Words& words, const record::Goal& goal, const progress::Status& status) {
    const record::DataPoint* latest = latest_point(goal.points);
    if (latest == nullptr) return words["verdict_no_data"];
    const std::string& unit = unit_of(goal.baseline, goal.criterion);
    const std::string value = point_text(words, *latest, unit);
    const std::string date = words.date(latest->date.value);
    if (status.points < fewest_points) {
        return words.fill("verdict_too_few", {{"points", std::to_string(status.points)},
                                              {"points_word", words[status.points == 1 ? "result_one" : "result_many"]},
                                              {"needed", std::to_string(fewest_points)},
                                              {"latest", value},
                                              {"date", date}});
    }
    const std::string expected =
        status.expected ? quantity_text(words, plain_number(*status.expected), unit) : std::string{};
    const std::string criterion = quantity_text(words, goal.criterion.value.value.typed, unit);
    std::string sentence = words.fill(verdict_id(status), {{"latest", value},
                                                           {"date", date},
                                                           {"expected", expected},
                                                           {"criterion", criterion}});
    // The number alone does not meet "on 4 of 5 days": that remains for the team to say.
    if (status.standing == Standing::met && goal.criterion.text) {
        sentence += ' ' + words.fill("verdict_met_rest", {{"rest", goal.criterion.text.value}});
    }
    return sentence;
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

Object objective_progress(const Material& material, const record::Objective& objective) {
    const Words& words = material.words;
    const progress::Status status = progress::status_of(objective);
    const record::DataPoint* latest = latest_point(objective.points);
    const std::string& unit = unit_of(objective.baseline, objective.criterion);
    Object names;
    names.emplace_back("statement", objective_statement(material, objective));
    names.emplace_back("lang", foreign_language(material));
    names.emplace_back("criterion", level_text(words, objective.criterion));
    names.emplace_back("target_date", value_of(words, objective.target_date));
    names.emplace_back("latest", latest == nullptr ? std::string{} : point_text(words, *latest, unit));
    names.emplace_back("standing", standing_text(words, status));
    return names;
}

void add_entry(const Material& material, const record::Goal& goal, std::string_view period, Object& names) {
    static const record::ProgressEntry none;
    const auto found = std::find_if(goal.progress.begin(), goal.progress.end(),
                                    [&](const record::ProgressEntry& entry) { return entry.period == period; });
    const record::ProgressEntry& entry = found == goal.progress.end() ? none : *found;
    names.emplace_back("code", value_of(entry.code));
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
    const progress::Status status = progress::status_of(goal);
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
    const record::DataPoint* latest = latest_point(goal.points);
    names.emplace_back("latest", latest == nullptr ? std::string{} : point_text(words, *latest, unit));
    names.emplace_back("latest_date", latest == nullptr ? std::string{} : words.date(latest->date.value));
    names.emplace_back("expected", status.expected
                                       ? quantity_text(words, plain_number(*status.expected), unit)
                                       : std::string{});
    names.emplace_back("standing", standing_text(words, status));
    names.emplace_back("verdict", verdict(words, goal, status));
    const bool judged = status.points >= fewest_points;
    names.emplace_back("is_met", judged && status.standing == Standing::met);
    names.emplace_back("is_below", judged && status.standing == Standing::below);
    List objectives;
    for (const record::Objective& objective : goal.objectives) {
        objectives.emplace_back(objective_progress(material, objective));
    }
    names.emplace_back("objective_progress", std::move(objectives));
    add_entry(material, whole, period, names);
    return names;
}

}  // namespace iepress::compose
