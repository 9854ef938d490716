#include "layout/chart/scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace iepress::layout::chart {

namespace {

/// A step as a multiple of a power of ten, and how much less readily it is read than 1, 2 or 5.
struct Multiple {
    double factor;
    double oddness;
};
constexpr std::array multiples = {Multiple{1, 0},      Multiple{2, 0}, Multiple{5, 0},
                                  Multiple{2.5, 0.25}, Multiple{3, 1}, Multiple{4, 1}};

constexpr int wanted_intervals = 4;
constexpr double rounding = 1e-9;

/// The scale of one step around a range; its ticks are not filled in.
Scale around(double minimum, double maximum, double step) {
    return {
        std::floor(minimum / step + rounding) * step, std::ceil(maximum / step - rounding) * step, step, {}};
}

int intervals_of(const Scale& scale) {
    return static_cast<int>(std::lround((scale.maximum - scale.minimum) / scale.step));
}

/// How ill a scale suits a range: far from four intervals, odd numbers, room left over.
double cost(const Scale& scale, double minimum, double maximum, double oddness) {
    const double excess = (scale.maximum - scale.minimum) / (maximum - minimum) - 1;
    return std::abs(intervals_of(scale) - wanted_intervals) + oddness +
           (excess > rounding ? 1 + 3 * excess : 0);
}

void fill_ticks(Scale& scale) {
    const int intervals = std::max(1, intervals_of(scale));
    for (int i = 0; i <= intervals; ++i) {
        const double tick = scale.minimum + scale.step * i;
        scale.ticks.push_back(std::abs(tick) < scale.step * rounding ? 0 : tick);
    }
}

}  // namespace

double Scale::fraction(double value) const {
    if (std::isnan(value)) return 0;
    return std::clamp((value - minimum) / (maximum - minimum), 0.0, 1.0);
}

Scale nice_scale(double minimum, double maximum, int most_intervals) {
    if (maximum < minimum) std::swap(minimum, maximum);
    // A range of nothing, or of less than doubles can divide, gets room around it.
    const double least = std::max(1e-6, std::max(std::abs(minimum), std::abs(maximum)) * 1e-9);
    if (maximum - minimum < least) {
        const double room = std::max(1.0, least);
        minimum -= room;
        maximum += room;
    }
    most_intervals = std::max(1, most_intervals);
    const int power = static_cast<int>(std::floor(std::log10(maximum - minimum)));
    Scale best;
    double best_cost = std::numeric_limits<double>::infinity();
    for (int exponent = power - 2; exponent <= power + 1; ++exponent) {
        const double ten = std::pow(10.0, exponent);
        for (const auto& [factor, oddness] : multiples) {
            // 2.5 between whole numbers would promise half trials and half seconds
            if (factor == 2.5 && exponent == 0) continue;
            const Scale scale = around(minimum, maximum, factor * ten);
            if (intervals_of(scale) > most_intervals || intervals_of(scale) < 1) continue;
            const double one = cost(scale, minimum, maximum, oddness);
            if (one < best_cost) {
                best = scale;
                best_cost = one;
            }
        }
    }
    // With one interval allowed, a range across zero fits no round step.
    if (best_cost == std::numeric_limits<double>::infinity()) {
        best = {minimum, maximum, maximum - minimum, {}};
    }
    fill_ticks(best);
    return best;
}

std::string number_text(double value) {
    if (std::abs(value) >= 1e15) return fmt::format("{:.6g}", value);
    std::string text;
    if (value == std::trunc(value)) {  // mostly, and at a tenth of the cost
        text = fmt::to_string(static_cast<std::int64_t>(std::abs(value)));
    } else {
        text = fmt::format("{:.6f}", std::abs(value));
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return value < 0 && text != "0" ? "\u2212" + text : text;
}

std::string amount_text(std::string_view number, std::string_view unit) {
    const bool word =
        !unit.empty() && ((unit[0] >= 'a' && unit[0] <= 'z') || (unit[0] >= 'A' && unit[0] <= 'Z'));
    return fmt::format("{}{}{}", number, word ? " " : "", unit);
}

}  // namespace iepress::layout::chart
