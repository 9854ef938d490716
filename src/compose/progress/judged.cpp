// The numbers of a verdict as they are said.
#include <algorithm>
#include <span>
#include <string>

#include "compose/goals.h"
#include "compose/progress/parts.h"
#include "record/units.h"

namespace iepress::compose {

namespace {

using Points = std::span<const progress::Point>;

/// The points that the level now is the median of: the last ones of the last phase that has any.
Points points_of_level(const progress::TargetResult& result) {
    const auto phase = std::find_if(result.phases.rbegin(), result.phases.rend(),
                                    [](const progress::PhaseResult& one) { return one.count != 0; });
    const std::size_t count = result.level->points;
    return Points(result.points).subspan(phase->first + phase->count - count, count);
}

/// What all points are out of, where that is the same: the "5" of "2 of 5 opportunities".
const record::Number* common_total(Points points) {
    const record::Number* total = nullptr;
    for (const progress::Point& one : points) {
        if (!one.of || (total != nullptr && total->value.value != *one.of)) return nullptr;
        total = &one.written->of;
    }
    return total;
}

/// The median of few trials: the point that it is, or the two points' trials together.
std::string trials_of_level(const Words& words, Points points, double level, const std::string& unit) {
    const auto middle = std::find_if(points.begin(), points.end(),
                                     [&](const progress::Point& one) { return one.few_trials && one.value == level; });
    if (middle != points.end()) return point_text(words, *middle->written, unit);
    double counted = 0, of = 0;
    for (const progress::Point& one : points) {
        if (!one.of) continue;
        counted += one.value * *one.of / 100;
        of += *one.of;
    }
    return words.fill("counted_trials", {{"counted", plain_number(counted)}, {"trials", plain_number(of)}});
}

}  // namespace

std::string Judged::quantity(double value) const { return quantity_text(words(), plain_number(value), unit); }

std::string Judged::level() const {
    if (!result.level) return {};
    const Points points = points_of_level(result);
    const bool few = std::any_of(points.begin(), points.end(), [](const auto& one) { return one.few_trials; });
    if (few) return trials_of_level(words(), points, result.level->value, unit);
    const record::Number* total = record::is_percent(unit) ? nullptr : common_total(points);
    if (total == nullptr) return quantity(result.level->value);
    return words().fill("value_of_total", {{"value", plain_number(result.level->value)},
                                           {"total", quantity_text(words(), total->value.typed, unit)}});
}

std::string Judged::latest() const {
    return result.points.empty() ? std::string{} : point_text(words(), *result.points.back().written, unit);
}

std::string Judged::latest_date() const {
    return result.points.empty() ? std::string{} : words().date(result.points.back().date);
}

std::string Judged::wanted() const {
    return criterion.value ? quantity_text(words(), criterion.value.value.typed, unit) : std::string{};
}

}  // namespace iepress::compose
