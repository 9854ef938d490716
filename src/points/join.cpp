#include "points/join.h"

#include <algorithm>

namespace iepress::points {

namespace {

bool is_earlier(const record::DataPoint& one, const record::DataPoint& other) {
    return one.date.value < other.date.value;
}

void add_points(const Table& table, std::uint32_t target, const Student& student, std::vector<record::DataPoint>& points) {
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

}  // namespace

void join(const Table& table, const Roster& roster, std::uint32_t student, record::Case& one) {
    const Student& about = roster.students()[student];
    std::uint32_t target = about.first_target;
    for (record::Goal& goal : one.goals) {
        add_points(table, target++, about, goal.points);
        for (record::Objective& objective : goal.objectives) add_points(table, target++, about, objective.points);
    }
    one.files.push_back(table.name());
    // The table's own name may be the child's name: it stays outside.
    one.tables.push_back({"points.csv", table.lines_of(about)});
}

}  // namespace iepress::points
