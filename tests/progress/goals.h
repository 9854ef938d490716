// Goals for the tests, written as a case would give them.
#pragma once

#include <string>
#include <vector>

#include "progress/results.h"

namespace iepress::progress::tests {

inline const base::Place written{nullptr, 1, 1};

inline record::Number number(double value) { return {{value, {}}, written}; }
inline record::DateField on(const base::Date& date) { return {date, written}; }
inline record::Text words(std::string text) { return {std::move(text), written}; }
inline base::Date day_of(const base::Date& from, int days) { return base::from_days(base::to_days(from) + days); }

inline constexpr base::Date begin{2025, 9, 1};
inline constexpr base::Date target{2026, 6, 8};  // 280 days later, 40 weeks
inline constexpr base::Date far_away{2030, 1, 1};

inline record::DataPoint point(int day, double value) {
    record::DataPoint one;
    one.date = on(day_of(begin, day));
    one.value = number(value);
    return one;
}

/// From 20 to 100 over 280 days, one unit in 3.5 days (2 a week): a point a week.
inline record::Goal goal_of(const std::vector<double>& weekly, double from = 20, double to = 100) {
    record::Goal goal;
    goal.baseline.value = number(from);
    goal.baseline.unit = words("words per minute");
    goal.baseline.date = on(begin);
    goal.criterion.value = number(to);
    goal.criterion.unit = words("words per minute");
    goal.target_date = on(target);
    int day = 7;
    for (const double value : weekly) {
        goal.points.push_back(point(day, value));
        day += 7;
    }
    return goal;
}

/// What the points say by a day: with all of them, if none is named.
inline TargetResult result_of(const record::Goal& goal, const base::Date& last_day = far_away) {
    static const scores::Catalogue none;
    return compute(goal, none, last_day).result;
}

}  // namespace iepress::progress::tests
