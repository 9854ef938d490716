#include "scores/normal.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace iepress::scores {

std::optional<Scale> scale_of(record::Metric metric) {
    using record::Metric;
    switch (metric) {
        case Metric::standard: return Scale{100, 15};
        case Metric::scaled: return Scale{10, 3};
        case Metric::scale_15_5: return Scale{15, 5};
        case Metric::composite_50_10:
        case Metric::t_score: return Scale{50, 10};
        case Metric::z_score: return Scale{0, 1};
        case Metric::unknown:
        case Metric::percentile:
        case Metric::raw:
        case Metric::criterion:
        case Metric::percent:
        case Metric::time:
        case Metric::distance:
        case Metric::age_equivalent:
        case Metric::growth:
        case Metric::category: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> z_of(record::Metric metric, double value) {
    const std::optional<Scale> scale = scale_of(metric);
    if (!scale || !std::isfinite(value)) return std::nullopt;
    return (value - scale->mean) / scale->deviation;
}

std::optional<double> convert(record::Metric from, double value, record::Metric to) {
    const std::optional<double> z = z_of(from, value);
    const std::optional<Scale> scale = scale_of(to);
    if (!z || !scale) return std::nullopt;
    return scale->mean + *z * scale->deviation;
}

double normal_cdf(double z) {
    // erfc and not 1 + erf: the lower tail keeps its digits.
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normal_quantile(double p) {
    if (!(p > 0 && p < 1)) return std::numeric_limits<double>::quiet_NaN();
    if (p > 0.5) return -normal_quantile(1 - p);  // the lower tail keeps its digits
    if (p == 0.5) return 0;
    // Halley's method on the distribution itself, from the tail's first approximation (Abramowitz and
    // Stegun 26.2.22, |error| < 3e-3): each step triples the digits.
    const double t = std::sqrt(-2 * std::log(p));
    double z = -(t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t));
    for (int step = 0; step < 4; ++step) {
        const double error = normal_cdf(z) - p;
        const double slope = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
        const double newton = error / slope;
        z -= newton / (1 + z * newton / 2);
    }
    return z;
}

std::optional<double> from_percentile(double rank, record::Metric to) {
    const std::optional<Scale> scale = scale_of(to);
    if (!scale || !(rank > 0 && rank < 100)) return std::nullopt;
    return scale->mean + normal_quantile(rank / 100) * scale->deviation;
}

std::string percentile_rank(double z) {
    const double rank = std::round(100 * normal_cdf(z));
    if (rank < 1) return "<1";
    if (rank > 99) return ">99";
    return fmt::format("{:.0f}", rank);
}

}  // namespace iepress::scores
