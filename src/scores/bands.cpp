#include "scores/bands.h"

#include <algorithm>

#include "scores/normal.h"

namespace iepress::scores {

namespace {

using record::Measure;
using record::Metric;

/// What a conversion through z may lose: a scaled 8 is a standard 90 and reaches a band from 90.
constexpr double rounding = 1e-9;

const Bands* bands_at(const std::vector<Bands>& all, Metric metric, std::optional<Measure::Level> level) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Bands& one) {
        return one.metric == metric && one.level == level;
    });
    return found == all.end() ? nullptr : &*found;
}

/// The score on the other side of the metric's mean; nothing where a metric has none.
std::optional<double> mirrored(Metric metric, double score) {
    constexpr double median = 50;
    if (metric == Metric::percentile) return 2 * median - score;
    const auto scale = scale_of(metric);
    if (!scale) return std::nullopt;
    return 2 * scale->mean - score;
}

}  // namespace

const Band* band_of(const Bands& bands, double score) {
    const auto found = std::find_if(bands.bands.begin(), bands.bands.end(), [&](const Band& one) {
        return !one.low || score + rounding >= *one.low;
    });
    if (found == bands.bands.end()) return nullptr;
    const bool above_all = found == bands.bands.begin() && found->high && score + rounding >= *found->high + 1;
    return above_all ? nullptr : &*found;
}

const Bands* bands_for(const std::vector<Bands>& all, Metric metric, Measure::Level level) {
    const Bands* found = bands_at(all, metric, level);
    if (found == nullptr && level == Measure::Level::total) found = bands_at(all, metric, Measure::Level::composite);
    return found != nullptr ? found : bands_at(all, metric, std::nullopt);
}

std::string word_of(const Ruler& ruler, Metric metric, Measure::Level level, double score, Direction direction) {
    auto counted = direction == Direction::mirrored ? mirrored(metric, score) : std::optional(score);
    const Bands* bands = bands_for(ruler.bands, metric, level);
    if (bands == nullptr && counted) {
        bands = bands_for(ruler.bands, Metric::standard, level);
        counted = convert(metric, *counted, Metric::standard);
    }
    if (bands == nullptr || !counted) return {};
    const Band* band = band_of(*bands, *counted);
    return band == nullptr ? std::string{} : band->word;
}

}  // namespace iepress::scores
