#include "progress/regression.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "progress/distributions.h"

namespace iepress::progress {

namespace {

constexpr double tail = 0.025;                   // of 95 percent, two-sided
constexpr double normal_upper = 1.959963984540054;  // of the same tail
constexpr std::size_t fewest_samples = 3;
constexpr std::size_t most_samples = 2000;
constexpr std::size_t most_exact = 50;

/// Neumaier's sum: what a long sum rounds away is kept beside it.
class Sum {
public:
    void add(double value) {
        const double next = total_ + value;
        lost_ += std::abs(total_) >= std::abs(value) ? (total_ - next) + value : (value - next) + total_;
        total_ = next;
    }
    [[nodiscard]] double value() const { return total_ + lost_; }

private:
    double total_ = 0, lost_ = 0;
};

template <class Of>
double sum_of(std::span<const Sample> samples, Of&& of) {
    Sum sum;
    for (const Sample& one : samples) sum.add(of(one));
    return sum.value();
}

double median_of(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// Slopes of all pairs whose x differ, in order of size.
std::vector<double> slopes_of(std::span<const Sample> samples) {
    std::vector<double> slopes;
    slopes.reserve(samples.size() * (samples.size() - 1) / 2);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (std::size_t j = i + 1; j < samples.size(); ++j) {
            const double run = samples[j].x - samples[i].x;
            if (run != 0) slopes.push_back((samples[j].y - samples[i].y) / run);
        }
    }
    std::sort(slopes.begin(), slopes.end());
    return slopes;
}

/// The standard deviation of Kendall's S, with the correction for samples of the same x.
double kendall_sd(std::span<const Sample> samples) {
    const auto part = [](double n) { return n * (n - 1) * (2 * n + 5); };
    std::map<double, int> ties;
    for (const Sample& one : samples) ++ties[one.x];
    double variance = part(static_cast<double>(samples.size()));
    for (const auto& [x, count] : ties) variance -= part(count);
    return std::sqrt(variance / 18);
}

void add_interval(std::span<const Sample> samples, const std::vector<double>& slopes, TheilSen& fit) {
    const std::size_t pairs = samples.size() * (samples.size() - 1) / 2;
    const auto count = static_cast<double>(slopes.size());
    double width = normal_upper * kendall_sd(samples);
    fit.interval = IntervalKind::normal;
    if (slopes.size() == pairs && samples.size() <= most_exact) {
        width = kendall_upper(tail, static_cast<int>(samples.size())) - 2.0;
        fit.interval = IntervalKind::exact;
    }
    // Positions counted from 1: the (N - C) / 2-th slope and the ((N + C) / 2 + 1)-th.
    const double low = std::nearbyint((count - width) / 2), high = std::nearbyint((count + width) / 2) + 1;
    if (low < 1 || high > count) {
        fit.interval = IntervalKind::none;
        return;
    }
    fit.line.slope_interval = {slopes[static_cast<std::size_t>(low) - 1], slopes[static_cast<std::size_t>(high) - 1]};
}

}  // namespace

std::optional<LeastSquares> least_squares(std::span<const Sample> samples) {
    if (samples.size() < fewest_samples) return std::nullopt;
    const auto count = static_cast<double>(samples.size());
    LeastSquares fit;
    Line& line = fit.line;
    line.centre_x = sum_of(samples, [](const Sample& one) { return one.x; }) / count;
    line.centre_y = sum_of(samples, [](const Sample& one) { return one.y; }) / count;
    const auto run = [&](const Sample& one) { return one.x - line.centre_x; };
    const double spread = sum_of(samples, [&](const Sample& one) { return run(one) * run(one); });
    if (spread == 0) return std::nullopt;
    line.slope = sum_of(samples, [&](const Sample& one) { return run(one) * (one.y - line.centre_y); }) / spread;
    const double squares = sum_of(samples, [&](const Sample& one) {
        const double rest = one.y - line.at(one.x);
        return rest * rest;
    });
    fit.residual_sd = std::sqrt(squares / (count - 2));
    const long freedom = static_cast<long>(samples.size()) - 2;
    const double reach = student_upper(tail, freedom) * fit.residual_sd / std::sqrt(spread);
    line.slope_interval = {line.slope - reach, line.slope + reach};
    return fit;
}

std::optional<TheilSen> theil_sen(std::span<const Sample> samples) {
    if (samples.size() < fewest_samples || samples.size() > most_samples) return std::nullopt;
    const std::vector<double> slopes = slopes_of(samples);
    if (slopes.empty()) return std::nullopt;
    TheilSen fit;
    std::vector<double> days, levels;
    for (const Sample& one : samples) days.push_back(one.x);
    fit.line.centre_x = median_of(days);
    fit.line.slope = median_of(slopes);
    for (const Sample& one : samples) levels.push_back(one.y - fit.line.slope * (one.x - fit.line.centre_x));
    fit.line.centre_y = median_of(levels);
    add_interval(samples, slopes, fit);
    return fit;
}

}  // namespace iepress::progress
