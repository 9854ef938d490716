#include "points/join.h"

#include <algorithm>

namespace iepress::points {

namespace {

bool is_earlier(const record::DataPoint& one, const record::DataPoint& other) {
    return one.date.value < other.date.value;
}

void add_points(const Table& table, std::uint32_t target, const Student& student,
                std::vector<record::DataPoint>& points) {
    const auto known = static_cast<std::ptrdiff_t>(points.size());
    for (const Point& point : table.points_of(target)) {
        if (!point.in_case) points.push_back(table.data_point(point, student));
    }
    std::stable_sort(points.begin() + known, points.end(), is_earlier);
    // Somebody may have written the case's own points in another order on purpose.
    if (std::is_sorted(points.begin(), points.begin() + known, is_earlier)) {
        std::inplace_merge(points.begin(), points.begin() + known, points.end(), is_earlier);
    }
}

/// The absences of a goal's lines and of its objectives', each day once, behind those of the case.
void add_absences(const Table& table, const Roster& roster, std::uint32_t target, record::Goal& goal) {
    for (const Absence* absence : new_absences(table, roster, target)) goal.no_data.push_back(table.no_data(*absence));
}

}  // namespace

std::vector<const Absence*> new_absences(const Table& table, const Roster& roster, std::uint32_t goal) {
    const auto& targets = roster.targets();
    std::uint32_t end = goal + 1;  // the goal's objectives stand behind it
    while (end < targets.size() && targets[end].student == targets[goal].student && !targets[end].objective.empty())
        ++end;
    std::vector<std::int32_t> known = targets[goal].days_without;
    std::vector<const Absence*> all;
    for (const Absence& absence : table.absences_of(goal, end)) {
        if (std::find(known.begin(), known.end(), absence.day) != known.end()) continue;
        known.push_back(absence.day);
        all.push_back(&absence);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Absence* one, const Absence* other) { return one->day < other->day; });
    return all;
}

void join(const Table& table, const Roster& roster, std::uint32_t student, record::Case& one) {
    const Student& about = roster.students()[student];
    std::uint32_t target = about.first_target;
    for (record::Goal& goal : one.goals) {
        add_absences(table, roster, target, goal);
        add_points(table, target++, about, goal.points);
        for (record::Objective& objective : goal.objectives) add_points(table, target++, about, objective.points);
    }
    one.files.push_back(table.name());
    // The table's own name may be the child's name: it stays outside.
    one.tables.push_back({"points.csv", table.lines_of(about)});
}

}  // namespace iepress::points
