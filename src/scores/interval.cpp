#include "scores/interval.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "scores/normal.h"

namespace iepress::scores {

namespace {

int decimals_of(const std::string& typed) {
    const std::size_t point = typed.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(typed.size() - point - 1);
}

std::string rounded(double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    return text.find_first_not_of("-0.") == std::string::npos && text[0] == '-' ? text.substr(1) : text;  // no "-0"
}

/// What was printed is what counts: an interval that touches a number in print touches it.
double value_of(const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void add_level(const record::Number& typed, Level& level) {
    if (!typed) return;
    if (level.percent != 0 && level.percent != typed.value.value) level.several = true;
    level.percent = typed.value.value;
}

}  // namespace

Level level_of(const record::Assessment& assessment) {
    Level level;
    add_level(assessment.confidence, level);
    for (const record::Measure& measure : assessment.measures) add_level(measure.interval.level, level);
    return level;
}

Interval interval_of(const record::Measure& measure, const Level& level) {
    Interval interval;
    if (measure.interval.low && measure.interval.high) {
        const record::Interval& typed = measure.interval;
        interval = {typed.low.value.value, typed.high.value.value, typed.level ? typed.level.value.value : level.percent,
                    typed.low.value.typed, typed.high.value.typed, Origin::examiner};
        if (!typed.level && level.several) interval.level = 0;
        return interval;
    }
    const bool has_ends = measure.interval.low || measure.interval.high;
    if (has_ends || !measure.standard_error || !measure.value || level.several || level.percent == 0) return interval;
    const double half = normal_quantile(0.5 + level.percent / 200) * measure.standard_error.value.value;
    const int decimals = decimals_of(measure.value.value.typed);
    interval.low_text = rounded(measure.value.value.value - half, decimals);
    interval.high_text = rounded(measure.value.value.value + half, decimals);
    interval.low = value_of(interval.low_text);
    interval.high = value_of(interval.high_text);
    interval.level = level.percent;
    interval.origin = Origin::computed;
    return interval;
}

}  // namespace iepress::scores
