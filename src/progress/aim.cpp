#include "progress/aim.h"

#include <vector>

#include "record/units.h"

namespace iepress::progress {

namespace {

/// What a goal and an objective have in common.
struct Ends {
    const record::Level& baseline;
    const record::Level& criterion;
    const record::DateField& date;
    const std::vector<record::DataPoint>& points;
};

Ends ends_of(const record::Goal& goal) {
    return {goal.baseline, goal.criterion, goal.target_date, goal.points};
}

Ends ends_of(const record::Objective& objective) {
    return {objective.baseline, objective.criterion, objective.target_date, objective.points};
}

bool usable(const record::DataPoint& point) { return point.date && point.value; }

std::optional<base::Date> first_date(const std::vector<record::DataPoint>& points) {
    std::optional<base::Date> first;
    for (const record::DataPoint& point : points) {
        if (usable(point) && (!first || point.date.value < *first)) first = point.date.value;
    }
    return first;
}

std::optional<AimLine> line_of(const Ends& target) {
    const record::Level& baseline = target.baseline;
    const record::Level& criterion = target.criterion;
    if (!baseline.value || !criterion.value) return std::nullopt;
    if (!same_unit(baseline, criterion)) return std::nullopt;
    const std::optional<base::Date> from =
        baseline.date ? std::optional(baseline.date.value) : first_date(target.points);
    const record::DateField& to = criterion.date ? criterion.date : target.date;
    if (!from || !to || *from >= to.value) return std::nullopt;
    return AimLine{*from, to.value, baseline.value.value.value, criterion.value.value.value};
}

}  // namespace

bool same_unit(const record::Level& baseline, const record::Level& criterion) {
    return !baseline.unit || !criterion.unit || record::same_unit(baseline.unit.value, criterion.unit.value);
}

double AimLine::at(const base::Date& day) const {
    if (day <= from) return start;
    if (day >= to) return end;
    const auto span = static_cast<double>(to_days(to) - to_days(from));
    return start + (end - start) * (static_cast<double>(to_days(day) - to_days(from)) / span);
}

std::optional<AimLine> aim_line(const record::Goal& goal) { return line_of(ends_of(goal)); }
std::optional<AimLine> aim_line(const record::Objective& objective) { return line_of(ends_of(objective)); }

}  // namespace iepress::progress
