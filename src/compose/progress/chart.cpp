// A goal's chart as numbers: layout draws them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "compose/goals.h"
#include "compose/progress/parts.h"
#include "compose/values.h"
#include "progress/aim.h"
#include "record/units.h"

namespace iepress::compose {

namespace {

/// Shortest digits that give the number back, with a point as decimal mark.
std::string digits(double value) { return fmt::format("{}", value == 0 ? 0.0 : value); }

/// The smallest round number that is not below: what the axis ends on.
double round_up(double value) {
    if (value <= 0) return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (value <= step * power * (1 + 1e-12)) return step * power;
    }
    return 10 * power;
}

struct Range {
    double minimum = 0, maximum = 100;
};

Range range_of(const record::Goal& goal) {
    double low = 0, high = 0;
    const auto take = [&](const record::Number& number) {
        if (!number) return;
        low = std::min(low, number.value.value);
        high = std::max(high, number.value.value);
    };
    take(goal.baseline.value);
    take(goal.criterion.value);
    for (const record::DataPoint& point : goal.points) take(point.value);
    const std::string& unit = unit_of(goal.baseline, goal.criterion);
    if (record::is_percent(unit) && low >= 0 && high <= 100) return {};
    return {low < 0 ? -round_up(-low) : 0, round_up(high)};
}

List point_list(const Words& words, const record::Goal& goal) {
    List list;
    for (const record::DataPoint& point : goal.points) {
        if (!point.date || !point.value) continue;
        Object names;
        names.emplace_back("date", base::to_iso(point.date.value));
        names.emplace_back("value", Value(digits(point.value.value.value), point.value.place));
        names.emplace_back("label", words.short_date(point.date.value));
        list.emplace_back(std::move(names));
    }
    return list;
}

List phase_list(const record::Goal& goal) {
    List list;
    for (const record::Phase& phase : goal.phases) {
        if (!phase.date) continue;
        Object names;
        names.emplace_back("date", base::to_iso(phase.date.value));
        names.emplace_back("label", value_of(phase.label));
        list.emplace_back(std::move(names));
    }
    return list;
}

/// "Words read correctly (%)": what the numbers are.
std::string measure_text(const Words& words, const record::Goal& goal) {
    const std::string& what = goal.measurement ? goal.measurement.value : goal.area.value;
    const std::string& unit = unit_of(goal.baseline, goal.criterion);
    const std::string shown = unit == "percent" ? "%" : words.label("unit", unit);
    if (shown.empty() || what.find(shown) != std::string::npos) return what;
    return words.fill("measure_with_unit", {{"measure", what}, {"unit", shown}});
}

}  // namespace

Object chart_names(const Material& material, const record::Goal& goal, const progress::TargetResult& result) {
    const Words& words = material.words;
    const std::optional<progress::AimLine>& aim = result.aim;
    const Range range = range_of(goal);
    const std::string& unit = unit_of(goal.baseline, goal.criterion);
    List points = point_list(words, goal);
    Object names;
    names.reserve(16);
    names.emplace_back("show", !points.empty());
    names.emplace_back("measure", Value(measure_text(words, goal), goal.measurement.place));
    names.emplace_back("unit", record::is_percent(unit)
                                   ? std::string{"%"}
                                   : words.label("unit", unit));
    names.emplace_back("minimum", digits(range.minimum));
    names.emplace_back("maximum", digits(range.maximum));
    names.emplace_back("has_aim", aim.has_value());
    names.emplace_back("baseline_date", aim ? base::to_iso(aim->from) : std::string{});
    names.emplace_back("baseline_value", aim ? digits(aim->start) : std::string{});
    names.emplace_back("target_date", aim ? base::to_iso(aim->to) : std::string{});
    names.emplace_back("target_value", aim ? digits(aim->end) : std::string{});
    names.emplace_back("points", std::move(points));
    names.emplace_back("phases", phase_list(goal));
    return names;
}

}  // namespace iepress::compose
