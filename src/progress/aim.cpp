#include "progress/aim.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace iepress::progress {

namespace {

/// What a goal and an objective have in common.
struct Target {
    const record::Level& baseline;
    const record::Level& criterion;
    const record::DateField& date;
    const std::vector<record::DataPoint>& points;
};

Target target_of(const record::Goal& goal) {
    return {goal.baseline, goal.criterion, goal.target_date, goal.points};
}

Target target_of(const record::Objective& objective) {
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

const record::DataPoint* latest_point(const std::vector<record::DataPoint>& points) {
    const record::DataPoint* latest = nullptr;
    for (const record::DataPoint& point : points) {
        if (usable(point) && (latest == nullptr || point.date.value >= latest->date.value)) latest = &point;
    }
    return latest;
}

/// Which way is better: 1 up, -1 down, 0 not known.
int direction(const Target& target) {
    if (!target.baseline.value || !target.criterion.value) return 0;
    const double change = target.criterion.value.value.value - target.baseline.value.value.value;
    return (change > 0) - (change < 0);
}

/// Levels are typed with few digits, but the aim line's are computed.
constexpr double tolerance = 1e-9;

bool reaches(double value, double wanted, int direction) {
    if (direction == 0) return std::abs(value - wanted) <= tolerance;
    return (value - wanted) * direction >= -tolerance;
}

std::optional<AimLine> line_of(const Target& target) {
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

Status status(const Target& target) {
    Status status;
    status.points = static_cast<int>(std::count_if(target.points.begin(), target.points.end(), usable));
    const record::DataPoint* latest = latest_point(target.points);
    if (latest == nullptr) return status;
    const double value = latest->value.value.value;
    status.latest = value;
    status.latest_date = latest->date.value;
    if (const std::optional<AimLine> aim = line_of(target)) status.expected = aim->at(latest->date.value);

    const int better = direction(target);
    if (target.criterion.value && reaches(value, target.criterion.value.value.value, better)) {
        status.standing = Standing::met;
    } else if (status.expected && better != 0) {
        status.standing = reaches(value, *status.expected, better) ? Standing::on_track : Standing::below;
    }
    return status;
}

}  // namespace

bool is_percent(std::string_view unit) { return unit == "percent" || unit == "%"; }

bool same_unit(const record::Level& baseline, const record::Level& criterion) {
    if (!baseline.unit || !criterion.unit || baseline.unit.value == criterion.unit.value) return true;
    return is_percent(baseline.unit.value) && is_percent(criterion.unit.value);
}

double AimLine::at(const base::Date& day) const {
    if (day <= from) return start;
    if (day >= to) return end;
    const auto span = static_cast<double>(to_days(to) - to_days(from));
    return start + (end - start) * (static_cast<double>(to_days(day) - to_days(from)) / span);
}

std::optional<AimLine> aim_line(const record::Goal& goal) { return line_of(target_of(goal)); }
std::optional<AimLine> aim_line(const record::Objective& objective) { return line_of(target_of(objective)); }

Status status_of(const record::Goal& goal) { return status(target_of(goal)); }
Status status_of(const record::Objective& objective) { return status(target_of(objective)); }

}  // namespace iepress::progress
