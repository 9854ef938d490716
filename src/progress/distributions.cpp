#include "progress/distributions.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace iepress::progress {

namespace {

/// P(|t| > tan(angle) sqrt(freedom)), by the finite series for whole degrees of freedom:
/// Abramowitz and Stegun, 26.7.3 (odd) and 26.7.4 (even).
double both_tails(double angle, long freedom) {
    const double cosine = std::cos(angle), square = cosine * cosine;
    const bool odd = freedom % 2 == 1;
    double term = odd ? cosine : 1, sum = 0;
    for (long k = odd ? 1 : 0; k <= freedom - 2 && term > 0; k += 2) {
        sum += term;
        term *= square * static_cast<double>(k + 1) / static_cast<double>(k + 2);
    }
    const double inside = std::sin(angle) * sum;
    return 1 - (odd ? (angle + inside) * 2 / std::numbers::pi : inside);
}

}  // namespace

double student_upper(double tail, long freedom) {
    double low = 0, high = std::numbers::pi / 2;
    // Each step halves the angle that is left: 64 steps reach the last bit.
    for (int i = 0; i < 64; ++i) {
        const double middle = (low + high) / 2;
        (both_tails(middle, freedom) > 2 * tail ? low : high) = middle;
    }
    return std::tan((low + high) / 2) * std::sqrt(static_cast<double>(freedom));
}

int kendall_upper(double tail, int samples) {
    // Probability of each number of inversions. The i-th sample adds 0 to i - 1 of them, each alike.
    std::vector<double> chance{1};
    for (int i = 2; i <= samples; ++i) {
        std::vector<double> next(chance.size() + static_cast<std::size_t>(i) - 1);
        for (std::size_t k = 0; k < chance.size(); ++k) {
            for (std::size_t more = 0; more < static_cast<std::size_t>(i); ++more) next[k + more] += chance[k] / i;
        }
        chance = std::move(next);
    }
    const int most = samples * (samples - 1) / 2;
    double sum = 0;
    int inversions = 0;
    while (inversions <= most && sum + chance[static_cast<std::size_t>(inversions)] <= tail) {
        sum += chance[static_cast<std::size_t>(inversions)];
        ++inversions;
    }
    return most - 2 * (inversions - 1);  // S = pairs in order - pairs out of order
}

}  // namespace iepress::progress
