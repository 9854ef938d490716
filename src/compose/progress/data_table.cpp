// The table of a goal's data: the points, the phases as headings, and why there are none.
#include <algorithm>
#include <string>
#include <vector>

#include "compose/goals.h"
#include "compose/progress/parts.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// A row with what it is sorted by: on one day the phase begins, then come the gaps and the points.
struct Row {
    enum class Kind { phase, gap, point };
    base::Date date;
    Kind kind;
    Object names;
};

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

Object row_names(Value phase, Value date, Value value_text, Value condition, Value note) {
    Object names;
    names.reserve(5);
    names.emplace_back("phase", std::move(phase));
    names.emplace_back("date", std::move(date));
    names.emplace_back("value_text", std::move(value_text));
    names.emplace_back("condition", std::move(condition));
    names.emplace_back("note", std::move(note));
    return names;
}

Object gap_names(const Words& words, const record::NoData& gap) {
    std::string what = words["gap"];
    if (gap.reason) what = words.fill("gap_because", {{"reason", words.label("missed_reason", gap.reason.value)}});
    return row_names("", Value(words.span(gap.date, gap.until), gap.date.place),
                     Value(std::move(what), gap.reason.place), "", value_of(gap.note));
}

std::vector<Row> rows_of(const Material& material, const record::Goal& goal) {
    const Words& words = material.words;
    const std::string& unit = unit_of(goal.baseline, goal.criterion);
    std::vector<Row> rows;
    rows.reserve(goal.phases.size() + goal.no_data.size() + goal.points.size());
    for (const record::Phase& one : goal.phases) {
        if (!one.date) continue;
        const std::string label = words.fill("phase_from", {{"date", words.date(one.date.value)},
                                                            {"label", one.label.value}});
        rows.push_back({one.date.value, Row::Kind::phase, row_names(Value(label, one.label.place), "", "", "", "")});
    }
    for (const record::NoData& one : goal.no_data) {
        if (one.date) rows.push_back({one.date.value, Row::Kind::gap, gap_names(words, one)});
    }
    for (const record::DataPoint& one : goal.points) {
        rows.push_back({one.date.value, Row::Kind::point,
                        row_names("", value_of(words, one.date), Value(point_text(words, one, unit), one.value.place),
                                  value_of(one.condition), value_of(one.note))});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.date != b.date ? a.date < b.date : a.kind < b.kind;
    });
    return rows;
}

}  // namespace

void add_data_table(const Material& material, const record::Goal& goal, Object& names) {
    List points, rows;
    points.reserve(goal.points.size());
    bool notes = false;
    for (const record::DataPoint& point : goal.points) {
        points.emplace_back(point_names(material, goal, point));
        notes = notes || point.note || point.condition;
    }
    for (const record::NoData& gap : goal.no_data) notes = notes || gap.note;
    for (Row& row : rows_of(material, goal)) rows.emplace_back(std::move(row.names));
    names.emplace_back("has_points", !points.empty());
    names.emplace_back("has_notes", notes);
    names.emplace_back("points", std::move(points));
    names.emplace_back("rows", std::move(rows));
}

}  // namespace iepress::compose
