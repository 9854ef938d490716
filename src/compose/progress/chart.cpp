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

/// M of N only where N is one, and of a percentage only where some whole M gives it.
std::string counted_text(const progress::Point& point, const std::string& unit) {
    if (!point.of || *point.of < 1) return {};
    if (record::is_percent(unit)) return point.counted ? digits(*point.counted) : std::string{};
    return point.value >= 0 && point.value <= *point.of ? digits(point.value) : std::string{};
}

List point_list(const Words& words, const progress::TargetResult& result, const std::string& unit) {
    List list;
    list.reserve(result.points.size());
    for (const progress::Point& point : result.points) {
        Object names;
        names.reserve(5);
        names.emplace_back("date", base::to_iso(point.date));
        names.emplace_back("value", Value(digits(point.value), point.written->value.place));
        names.emplace_back("label", words.short_date(point.date));
        names.emplace_back("of", point.of && *point.of >= 1 ? digits(*point.of) : std::string{});
        names.emplace_back("counted", counted_text(point, unit));
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

/// The trend of each phase that is long enough to have one, from its first day to its last.
List trend_list(const progress::TargetResult& result) {
    List list;
    for (const progress::PhaseResult& phase : result.phases) {
        if (phase.count < progress::fewest_for_trend || !phase.theil_sen) continue;
        const progress::Line& line = phase.theil_sen->line;
        const base::Date& from = result.points[phase.first].date;
        const base::Date& to = result.points[phase.first + phase.count - 1].date;
        Object names;
        names.emplace_back("from", base::to_iso(from));
        names.emplace_back("from_value", digits(line.at(static_cast<double>(base::to_days(from)))));
        names.emplace_back("to", base::to_iso(to));
        names.emplace_back("to_value", digits(line.at(static_cast<double>(base::to_days(to)))));
        list.emplace_back(std::move(names));
    }
    return list;
}

List gap_list(const Words& words, const record::Goal& goal) {
    List list;
    for (const record::NoData& gap : goal.no_data) {
        if (!gap.date) continue;
        const std::string reason = words.label("missed_reason", gap.reason.value);
        Object names;
        names.emplace_back("from", base::to_iso(gap.date.value));
        names.emplace_back("until", base::to_iso(gap.until ? gap.until.value : gap.date.value));
        names.emplace_back("label", Value(gap.reason ? capitalized(reason) : words["gap"], gap.reason.place));
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

constexpr std::string_view progress_words[] = {
    "counted", "of", "same-count", "marked", "title", "untitled", "no-points", "one-point",
    "points", "in-short", "value", "value-counted", "value-of", "level", "trend", "trend-before",
    "trend-in", "aim", "target", "baseline", "dated", "phases", "phase", "new-phase",
    "gaps", "gap", "gap-day", "date", "no-date",
};
constexpr std::string_view months[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};

/// What the chart says by itself, with the months of the language.
List words_of_chart(const Words& words) {
    List list = chart_words(words, "progress_word", progress_words);
    if (list.empty()) return list;
    for (const std::string_view month : months) {
        Object word;
        word.emplace_back("name", "month-" + std::string{month});
        word.emplace_back("text", words.label("month", month));
        list.emplace_back(std::move(word));
    }
    return list;
}

}  // namespace

Object chart_names(const Material& material, const record::Goal& goal, const progress::TargetResult& result) {
    const Words& words = material.words;
    const std::optional<progress::AimLine>& aim = result.aim;
    const Range range = range_of(goal);
    const std::string& unit = unit_of(goal.baseline, goal.criterion);
    List points = point_list(words, result, unit);
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
    List trends = trend_list(result);
    names.emplace_back("has_trends", !trends.empty());
    names.emplace_back("trends", std::move(trends));
    List gaps = gap_list(words, goal);
    names.emplace_back("has_gaps", !gaps.empty());
    names.emplace_back("gaps", std::move(gaps));
    names.emplace_back("words", words_of_chart(words));
    names.emplace_back("level_value", result.level ? digits(result.level->value) : std::string{});
    return names;
}

}  // namespace iepress::compose
