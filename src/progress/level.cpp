#include <algorithm>
#include <cmath>

#include "progress/target.h"

namespace iepress::progress {

namespace {

constexpr std::size_t points_of_level = 3;
constexpr double days_of_a_week = 7;

double median_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// A new phase may have no points yet: the level is then that of the phase before.
const PhaseResult& phase_with_points(const TargetResult& result) {
    return *std::find_if(result.phases.rbegin(), result.phases.rend(),
                         [](const PhaseResult& one) { return one.count != 0; });
}

/// How far a point lies on the better side of the aim line.
double distance(const TargetResult& result, const Point& point) {
    return (point.value - result.aim->at(point.date)) * result.better;
}

/// Of the running phase's last points, those in a row that `belongs` holds for.
template <class Belongs>
int last_in_a_row(const TargetResult& result, Belongs&& belongs) {
    const PhaseResult& phase = result.phases.back();
    int count = 0;
    for (std::size_t i = phase.first + phase.count; i > phase.first && belongs(result.points[i - 1]); --i) ++count;
    return count;
}

void add_outlook(TargetResult& result) {
    const Rates& rates = result.rates;
    const base::Date& last = result.points.back().date;
    const double level = result.level->value;
    if (rates.improving && !reaches(level, *result.criterion, result.better)) {
        const double weeks = (*result.criterion - level) / *rates.shown;
        const double day = std::ceil(static_cast<double>(base::to_days(last)) + weeks * days_of_a_week - tolerance);
        const auto last_known = static_cast<double>(base::to_days({2199, 12, 31}));
        if (day <= last_known) result.outlook.reached_on = base::from_days(static_cast<long>(day));
    }
    if (!result.target_date || *result.target_date <= last) return;
    const double weeks = static_cast<double>(base::to_days(*result.target_date) - base::to_days(last)) / days_of_a_week;
    Outlook& outlook = result.outlook;
    outlook.at_target = level + *rates.shown * weeks;
    outlook.at_target_low = level + rates.shown_interval->low * weeks;
    outlook.at_target_high = level + rates.shown_interval->high * weeks;
    const double slowest = result.better > 0 ? *outlook.at_target_low : *outlook.at_target_high;
    const double fastest = result.better > 0 ? *outlook.at_target_high : *outlook.at_target_low;
    outlook.kind = reaches(slowest, *result.criterion, result.better)   ? Outlook::Kind::likely
                   : reaches(fastest, *result.criterion, result.better) ? Outlook::Kind::open
                                                                        : Outlook::Kind::unlikely;
}

}  // namespace

bool reaches(double value, double wanted, int better) {
    if (better == 0) return std::abs(value - wanted) <= tolerance;
    return (value - wanted) * better >= -tolerance;
}

void add_level(TargetResult& result) {
    if (result.points.empty()) return;
    const PhaseResult& phase = phase_with_points(result);
    LevelNow level;
    level.points = std::min(phase.count, points_of_level);
    const std::size_t end = phase.first + phase.count;
    std::vector<double> values, expected;
    for (std::size_t i = end - level.points; i < end; ++i) {
        values.push_back(result.points[i].value);
        if (result.aim) expected.push_back(result.aim->at(result.points[i].date));
    }
    level.value = median_of(values);
    if (result.aim) {
        level.expected = median_of(expected);
        level.distance = (level.value - *level.expected) * result.better;
        result.last_below = last_in_a_row(result, [&](const Point& one) { return distance(result, one) < -tolerance; });
        result.last_above = last_in_a_row(
            result, [&](const Point& one) { return distance(result, one) >= -tolerance; });
    }
    if (result.better != 0) result.share = (level.value - *result.baseline) / (*result.criterion - *result.baseline);
    result.level = level;
}

void add_rates(TargetResult& result) {
    if (result.points.empty()) return;
    Rates& rates = result.rates;
    const base::Date& last = result.points.back().date;
    if (result.criterion && result.target_date && last < *result.target_date) {
        const auto days = static_cast<double>(base::to_days(*result.target_date) - base::to_days(last));
        rates.needed = (*result.criterion - result.level->value) / days * days_of_a_week;
    }
    const PhaseResult& phase = result.phases.back();
    if (phase.count < fewest_for_trend || !phase.theil_sen) return;
    const Line& line = phase.theil_sen->line;
    rates.shown = line.slope * days_of_a_week;
    if (!line.slope_interval) return;
    rates.shown_interval = {line.slope_interval->low * days_of_a_week, line.slope_interval->high * days_of_a_week};
    rates.improving = result.better > 0   ? rates.shown_interval->low > 0
                      : result.better < 0 ? rates.shown_interval->high < 0
                                          : false;
    if (result.better != 0) add_outlook(result);
}

}  // namespace iepress::progress
