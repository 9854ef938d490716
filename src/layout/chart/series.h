// The data of a progress chart in order, and where on the time axis each piece stands.
#pragma once

#include <optional>
#include <vector>

#include "markup/document.h"

namespace iepress::layout::chart {

using Point = markup::ProgressChart::Point;
using PhaseLine = markup::ProgressChart::PhaseLine;

/// Points and phase lines by date, those of one date as written. Borrowed from the chart.
/// A value that is no finite number has no place on paper and is left out.
struct Series {
    std::vector<const Point*> points;
    std::vector<const PhaseLine*> phases;
    const Point* baseline = nullptr;
    const Point* target = nullptr;

    /// How many phase lines stand before a point; those on its date do.
    [[nodiscard]] std::size_t phase_of(const Point& point) const;
};
[[nodiscard]] Series series_of(const markup::ProgressChart& chart);

/// Places on the time axis, 0 at its start and 1 at its end; the same order as in the series.
struct TimePlaces {
    std::vector<double> points, phases;
    double baseline = 0, target = 1;  ///< where there is one
};

/// By date, or with the points evenly apart. Evenly spaced, a baseline before the first point and a
/// target after the last have slots of their own, and what lies between points is put between them.
/// Points without a date can only be spaced evenly.
enum class Spacing { by_date, even };
[[nodiscard]] TimePlaces places_of(const Series& series, Spacing spacing);

}  // namespace iepress::layout::chart
