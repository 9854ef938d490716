// A straight line through points, in two ways: least squares, and Theil and Sen's, which one bad day
// does not bend. Each with the interval that its slope lies in, so that nobody reads more from few points
// than is in them.
#pragma once

#include <optional>
#include <span>

namespace iepress::progress {

struct Sample {
    double x = 0, y = 0;
};

/// Of 95 percent, two-sided.
struct Interval {
    double low = 0, high = 0;
};

/// A line by its slope and the point that it goes through, which lies amid the samples: no digits are
/// lost where x is far from 0, as days since 1970 are.
struct Line {
    double slope = 0;
    double centre_x = 0, centre_y = 0;
    std::optional<Interval> slope_interval;

    [[nodiscard]] double at(double x) const { return centre_y + slope * (x - centre_x); }
};

struct LeastSquares {
    Line line;               ///< its interval is Student's, with n - 2 degrees of freedom
    double residual_sd = 0;  ///< how far the samples lie from the line: sqrt(sum of squares / (n - 2))
};
/// Nothing with fewer than three samples, or where all have the same x.
[[nodiscard]] std::optional<LeastSquares> least_squares(std::span<const Sample> samples);

enum class IntervalKind {
    none,    ///< too few samples: below five, chance alone may sort them in either direction
    exact,   ///< by the exact distribution of Kendall's S; up to 50 samples, no two of the same x
    normal,  ///< by its normal approximation, with the correction for ties in x
};

struct TheilSen {
    Line line;  ///< through the median of x, and the median of what the slope leaves of y there
    IntervalKind interval = IntervalKind::none;
};
/// The median of the slopes of all pairs: Sen, J. Am. Stat. Assoc. 63 (1968) 1379; its interval as in
/// Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 9.3. Nothing with fewer than three
/// samples, with more than 2000 (two million pairs), or where all have the same x.
[[nodiscard]] std::optional<TheilSen> theil_sen(std::span<const Sample> samples);

}  // namespace iepress::progress
