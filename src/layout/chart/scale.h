// The value axis: which round numbers get a gridline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace iepress::layout::chart {

/// A range of values whose ends are gridlines.
struct Scale {
    double minimum = 0, maximum = 1;
    double step = 1;
    std::vector<double> ticks;  ///< from minimum to maximum, both included

    /// Where a value stands: 0 at the minimum, 1 at the maximum. Never outside.
    [[nodiscard]] double fraction(double value) const;
};

/// The scale with round steps that shows `minimum` to `maximum` whole, in 1 to `most_intervals`
/// steps (at least 1): a multiple of 1, 2, 5 or 10 where one fits well, 25 for 0 to 100.
[[nodiscard]] Scale nice_scale(double minimum, double maximum, int most_intervals);

/// A number with as many decimals as it needs, at most six, and a real minus sign: "12.5", "−3".
[[nodiscard]] std::string number_text(double value);

/// A number with its unit behind it: "80%", "12 words per minute".
[[nodiscard]] std::string amount_text(std::string_view number, std::string_view unit);

}  // namespace iepress::layout::chart
