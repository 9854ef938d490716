#include "progress/points.h"

#include <algorithm>
#include <cmath>

#include "progress/target.h"
#include "record/units.h"

namespace iepress::progress {

namespace {

Point point_of(const record::DataPoint& written, bool percent) {
    Point point;
    point.written = &written;
    point.date = written.date.value;
    point.value = written.value.value.value;
    if (!written.of || written.of.value.value <= 0) return point;
    point.of = written.of.value.value;
    if (!percent) return point;
    point.counted = counted_of(point.value, *point.of);
    point.few_trials = *point.of < fewest_trials;
    return point;
}

/// The phases that have begun, before them the time without one.
std::vector<PhaseResult> phases_of(const std::vector<record::Phase>& written, const base::Date& last_day) {
    std::vector<PhaseResult> phases(1);
    for (const record::Phase& one : written) {
        if (one.date && one.date.value <= last_day) phases.emplace_back().written = &one;
    }
    std::stable_sort(phases.begin() + 1, phases.end(), [](const PhaseResult& a, const PhaseResult& b) {
        return a.written->date.value < b.written->date.value;
    });
    return phases;
}

/// Gives each phase its points, both in order of date. The day of a change belongs to the new phase.
void share_points(TargetResult& result) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < result.phases.size(); ++i) {
        PhaseResult& phase = result.phases[i];
        const bool last = i + 1 == result.phases.size();
        phase.first = at;
        const auto belongs = [&](const Point& point) {
            return last || point.date < result.phases[i + 1].written->date.value;
        };
        while (at < result.points.size() && belongs(result.points[at])) result.points[at++].phase = i;
        phase.count = at - phase.first;
    }
    // A goal whose first phase was named from the beginning has no time without one.
    if (result.phases.size() == 1 || result.phases.front().count != 0) return;
    result.phases.erase(result.phases.begin());
    for (Point& point : result.points) --point.phase;
}

}  // namespace

std::optional<double> counted_of(double percent, double of) {
    const double trials = std::round(percent * of / 100);
    const double rounding = 0.5 + tolerance;  // of a whole percentage, in percent
    if (std::abs(trials / of * 100 - percent) > rounding) return std::nullopt;
    return trials;
}

const std::string& unit_of(const Target& target) {
    return target.baseline.unit ? target.baseline.unit.value : target.criterion.unit.value;
}

void add_points(const Target& target, const base::Date& last_day, TargetResult& result) {
    const bool percent = record::is_percent(unit_of(target));
    for (const record::DataPoint& one : target.points) {
        if (one.date && one.value && one.date.value <= last_day) result.points.push_back(point_of(one, percent));
    }
    std::stable_sort(result.points.begin(), result.points.end(),
                     [](const Point& a, const Point& b) { return a.date < b.date; });
    result.phases = phases_of(target.phases, last_day);
    share_points(result);
}

void add_lines(TargetResult& result) {
    std::vector<Sample> samples;
    for (const Point& point : result.points) {
        samples.push_back({static_cast<double>(base::to_days(point.date)), point.value});
    }
    for (PhaseResult& phase : result.phases) {
        const auto own = std::span<const Sample>(samples).subspan(phase.first, phase.count);
        phase.least_squares = least_squares(own);
        phase.theil_sen = theil_sen(own);
    }
}

}  // namespace iepress::progress
