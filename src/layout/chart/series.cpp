#include "layout/chart/series.h"

#include <algorithm>
#include <cmath>

namespace iepress::layout::chart {

namespace {

double day_of(const base::Date& date) { return static_cast<double>(base::to_days(date)); }

template <class T>
void sort_by_date(std::vector<const T*>& items) {
    std::stable_sort(items.begin(), items.end(), [](const T* a, const T* b) { return a->date < b->date; });
}

bool is_usable(const Trend& trend) {
    return base::is_valid(trend.from) && base::is_valid(trend.to) && trend.from < trend.to &&
           std::isfinite(trend.from_value) && std::isfinite(trend.to_value);
}

bool is_usable(const Gap& gap) {
    return base::is_valid(gap.from) && base::is_valid(gap.until) && gap.from <= gap.until;
}

template <class T>
std::vector<const T*> usable_by_day(const std::vector<T>& items) {
    std::vector<const T*> usable;
    for (const T& item : items) {
        if (is_usable(item)) usable.push_back(&item);
    }
    std::stable_sort(usable.begin(), usable.end(), [](const T* a, const T* b) { return a->from < b->from; });
    return usable;
}

const Point* usable(const std::optional<Point>& point) {
    return point && std::isfinite(point->value) ? &*point : nullptr;
}

/// The line between two phases stands half a day before the first day of the new one, and a gap
/// begins and ends halfway to the days around it.
constexpr double half_day = 0.5;

/// Days from first to last on a line from 0 to 1; all on one day stand in the middle.
struct DayAxis {
    double first = 0, last = 0;

    void include(double day) {
        first = std::min(first, day);
        last = std::max(last, day);
    }
    [[nodiscard]] double at(double day) const {
        return last > first ? std::clamp((day - first) / (last - first), 0.0, 1.0) : 0.5;
    }
};

std::optional<DayAxis> day_axis(const Series& series) {
    std::optional<DayAxis> axis;
    const auto include = [&](double day) {
        if (!axis) axis = DayAxis{day, day};
        axis->include(day);
    };
    for (const Point* point : series.points) include(day_of(point->date));
    for (const PhaseLine* phase : series.phases) {
        if (base::is_valid(phase->date)) include(day_of(phase->date) - half_day);
    }
    for (const Gap* gap : series.gaps) {
        include(day_of(gap->from) - half_day);
        include(day_of(gap->until) + half_day);
    }
    for (const Point* end : {series.baseline, series.target}) {
        if (end != nullptr && base::is_valid(end->date)) include(day_of(end->date));
    }
    return axis;
}

double value_at(const Trend& trend, double day) {
    const double first = day_of(trend.from);
    return std::lerp(trend.from_value, trend.to_value, (day - first) / (day_of(trend.to) - first));
}

/// The days of a trend that lie on the axis; nothing if none do.
std::optional<DayAxis> days_on(const Trend& trend, const DayAxis& axis) {
    const DayAxis days{std::max(day_of(trend.from), axis.first), std::min(day_of(trend.to), axis.last)};
    return days.first < days.last ? std::optional{days} : std::nullopt;
}

std::vector<Corner> trend_by_date(const Trend& trend, const DayAxis& axis) {
    const std::optional<DayAxis> days = days_on(trend, axis);
    if (!days) return {};
    return {{axis.at(days->first), value_at(trend, days->first)},
            {axis.at(days->last), value_at(trend, days->last)}};
}

TimePlaces places_by_date(const Series& series, const DayAxis& axis) {
    TimePlaces places;
    for (const Point* point : series.points) places.points.push_back(axis.at(day_of(point->date)));
    for (const PhaseLine* phase : series.phases) {
        places.phases.push_back(base::is_valid(phase->date) ? axis.at(day_of(phase->date) - half_day) : 0);
    }
    for (const Gap* gap : series.gaps) {
        places.gaps.push_back({axis.at(day_of(gap->from) - half_day), axis.at(day_of(gap->until) + half_day)});
    }
    for (const Trend* trend : series.trends) places.trends.push_back(trend_by_date(*trend, axis));
    const auto end_place = [&](const Point* end, double otherwise) {
        return end != nullptr && base::is_valid(end->date) ? axis.at(day_of(end->date)) : otherwise;
    };
    places.baseline = end_place(series.baseline, 0);
    places.target = end_place(series.target, 1);
    return places;
}

/// Slots side by side: one for each point, perhaps one before and one behind them.
struct Slots {
    const Series& series;
    bool before = false, behind = false;

    [[nodiscard]] double count() const {
        return std::max(1.0, static_cast<double>(series.points.size()) + (before ? 1 : 0) + (behind ? 1 : 0));
    }
    /// The middle of the slot of point `index`; halves are between two slots.
    [[nodiscard]] double at(double index) const {
        return std::clamp((index + (before ? 1 : 0) + 0.5) / count(), 0.0, 1.0);
    }
    /// Where a day stands: on the point of that day, or between its neighbours by date.
    [[nodiscard]] double at_day(const base::Date& date) const;
    /// The same for a day without a point: before the first and after the last, halfway out.
    [[nodiscard]] double at_empty_day(const base::Date& date) const;
    /// Slots stretch time: a straight line by date has a corner at each point.
    [[nodiscard]] std::vector<Corner> trend(const Trend& trend) const;
};

double Slots::at_day(const base::Date& date) const {
    const auto& points = series.points;
    const auto next =
        std::find_if(points.begin(), points.end(), [&](const Point* p) { return p->date >= date; });
    const auto index = static_cast<double>(next - points.begin());
    if (next == points.end()) return at(behind ? index : index - 1);
    if ((*next)->date == date) return at(index);
    if (next == points.begin()) return at(before ? -1 : 0);
    const double from = day_of((*(next - 1))->date);
    const double to = day_of((*next)->date);
    return at(index - 1 + (day_of(date) - from) / (to - from));
}

double Slots::at_empty_day(const base::Date& date) const {
    if (series.points.empty()) return 0.5;
    if (date < series.points.front()->date) return at(-0.5);
    if (date > series.points.back()->date) return at(static_cast<double>(series.points.size()) - 0.5);
    return at_day(date);
}

std::vector<Corner> Slots::trend(const Trend& trend) const {
    if (series.points.empty()) return {};
    const DayAxis all{day_of(series.points.front()->date), day_of(series.points.back()->date)};
    const std::optional<DayAxis> days = days_on(trend, all);
    if (!days) return {};
    const auto corner = [&](double day) {
        return Corner{at_day(base::from_days(static_cast<long>(day))), value_at(trend, day)};
    };
    std::vector<Corner> corners{corner(days->first)};
    for (const Point* point : series.points) {
        const double day = day_of(point->date);
        if (day > days->first && day < days->last) corners.push_back(corner(day));
    }
    corners.push_back(corner(days->last));
    return corners;
}

TimePlaces places_evenly(const Series& series) {
    Slots slots{series};
    const auto& points = series.points;
    const Point* baseline = series.baseline;
    const Point* target = series.target;
    const auto dated = [](const Point* end) { return end != nullptr && base::is_valid(end->date); };
    slots.before =
        baseline != nullptr && (points.empty() || (dated(baseline) && baseline->date < points.front()->date));
    slots.behind =
        target != nullptr && (points.empty() || (dated(target) && target->date > points.back()->date));

    TimePlaces places;
    const auto last = static_cast<double>(points.size()) - 1;
    for (std::size_t i = 0; i < points.size(); ++i) places.points.push_back(slots.at(static_cast<double>(i)));
    for (const PhaseLine* phase : series.phases) {
        const auto next = std::find_if(points.begin(), points.end(),
                                       [&](const Point* p) { return p->date >= phase->date; });
        places.phases.push_back(slots.at(static_cast<double>(next - points.begin()) - 0.5));
    }
    for (const Gap* gap : series.gaps) {
        places.gaps.push_back({slots.at_empty_day(gap->from), slots.at_empty_day(gap->until)});
    }
    for (const Trend* trend : series.trends) places.trends.push_back(slots.trend(*trend));
    places.baseline =
        dated(baseline) && !slots.before ? slots.at_day(baseline->date) : slots.at(slots.before ? -1 : 0);
    places.target = dated(target) && !slots.behind ? slots.at_day(target->date)
                                                   : slots.at(slots.behind ? last + 1 : last);
    return places;
}

}  // namespace

std::size_t Series::phase_of(const base::Date& date) const {
    return static_cast<std::size_t>(std::count_if(
        phases.begin(), phases.end(), [&](const PhaseLine* phase) { return phase->date <= date; }));
}

bool Series::joins(const Point& point, const Point& next) const {
    if (phase_of(point.date) != phase_of(next.date)) return false;
    return std::none_of(gaps.begin(), gaps.end(), [&](const Gap* gap) {
        return gap->from < next.date && gap->until > point.date;
    });
}

Series series_of(const markup::ProgressChart& chart) {
    Series series;
    for (const Point& point : chart.points) {
        if (std::isfinite(point.value)) series.points.push_back(&point);
    }
    for (const PhaseLine& phase : chart.phases) series.phases.push_back(&phase);
    sort_by_date(series.points);
    sort_by_date(series.phases);
    series.trends = usable_by_day(chart.trends);
    series.gaps = usable_by_day(chart.gaps);
    series.baseline = usable(chart.baseline);
    series.target = usable(chart.target);
    return series;
}

TimePlaces places_of(const Series& series, Spacing spacing) {
    const bool all_dated = std::all_of(series.points.begin(), series.points.end(),
                                       [](const Point* point) { return base::is_valid(point->date); });
    const std::optional<DayAxis> axis = all_dated ? day_axis(series) : std::nullopt;
    if (spacing == Spacing::even || !axis) return places_evenly(series);
    return places_by_date(series, *axis);
}

}  // namespace iepress::layout::chart
