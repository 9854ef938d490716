// The data of a progress chart in order, and where on the time axis each piece stands.
#pragma once

#include <optional>
#include <vector>

#include "markup/document.h"

namespace iepress::layout::chart {

using Point = markup::ProgressChart::Point;
using PhaseLine = markup::ProgressChart::PhaseLine;
using Trend = markup::ProgressChart::Trend;
using Gap = markup::ProgressChart::Gap;

/// All parts by date, those of one date as written. Borrowed from the chart. A value that is no
/// finite number has no place on paper and is left out, as is a trend or a gap without its two days.
struct Series {
    std::vector<const Point*> points;
    std::vector<const PhaseLine*> phases;
    std::vector<const Trend*> trends;
    std::vector<const Gap*> gaps;
    const Point* baseline = nullptr;
    const Point* target = nullptr;

    /// How many phase lines stand before a day; those on it do.
    [[nodiscard]] std::size_t phase_of(const base::Date& date) const;
    /// Whether the data line runs from one point to the next: in one phase, with no gap between.
    [[nodiscard]] bool joins(const Point& point, const Point& next) const;
};
[[nodiscard]] Series series_of(const markup::ProgressChart& chart);

/// A place in time with a value there.
struct Corner {
    double place = 0, value = 0;
};

/// A stretch of time.
struct Stretch {
    double from = 0, to = 0;
};

/// Places on the time axis, 0 at its start and 1 at its end; the same order as in the series.
struct TimePlaces {
    std::vector<double> points, phases;
    std::vector<Stretch> gaps;                ///< half a day wider than their days, by date
    std::vector<std::vector<Corner>> trends;  ///< each cut off where the axis ends; may be empty
    double baseline = 0, target = 1;          ///< where there is one
};

/// By date, or with the points evenly apart. Evenly spaced, a baseline before the first point and a
/// target after the last have slots of their own, and what lies between points is put between them.
/// Points without a date can only be spaced evenly.
enum class Spacing { by_date, even };
[[nodiscard]] TimePlaces places_of(const Series& series, Spacing spacing);

}  // namespace iepress::layout::chart
