#include "layout/chart/profile/bands.h"

#include <algorithm>
#include <cmath>

#include "layout/chart/scale.h"

namespace iepress::layout::chart {

using markup::ScoreProfile;

const Bands& bands_of(const ScoreProfile& chart, const ScoreProfile::Group& group) {
    return group.bands.empty() ? chart.bands : group.bands;
}

bool have_same_bands(const ScoreProfile& chart) {
    if (chart.groups.empty()) return false;
    const Bands& first = bands_of(chart, chart.groups.front());
    return std::all_of(chart.groups.begin(), chart.groups.end(),
                       [&](const ScoreProfile::Group& group) { return bands_of(chart, group) == first; });
}

bool has_reversed(const ScoreProfile& chart) {
    return std::any_of(chart.groups.begin(), chart.groups.end(), [](const ScoreProfile::Group& group) {
        return std::any_of(group.bars.begin(), group.bars.end(),
                           [](const ScoreProfile::Bar& bar) { return bar.reversed; });
    });
}

int percentile_of(double z) {
    const double below = 50 * std::erfc(-z / std::sqrt(2.0));
    // half a rank from either end there is no whole number left to round to
    return std::isnan(below) ? 50 : static_cast<int>(std::lround(below));
}

std::string cut_words(const ScoreProfile::Criterion& criterion, const markup::ProfileWords& words) {
    const std::string_view label = criterion.cut_label.empty()
                                       ? word_of(words, markup::ProfileWord::cut_off)
                                       : std::string_view{criterion.cut_label};
    return std::string(label) + ": " +
           amount_text(number_text(criterion.cut.value_or(criterion.minimum)), criterion.unit);
}

}  // namespace iepress::layout::chart
