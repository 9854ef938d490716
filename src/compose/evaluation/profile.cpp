// The score profile: every score that has a place on the normal curve, low to the left meaning
// more difficulty, whichever way the test itself counts.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "compose/evaluation/parts.h"
#include "compose/values.h"
#include "scores/normal.h"

namespace iepress::compose {

namespace {

std::string z_text(double z) {
    const double rounded = std::round(z * 100) / 100;
    return fmt::format("{}", rounded == 0 ? 0.0 : rounded);  // no "-0"
}

std::string bar_label(const record::Assessment& assessment, const record::Measure& measure) {
    const std::string& test = assessment.instrument ? assessment.instrument.value : assessment.title.value;
    return test + " " + measure.name.value;
}

/// A metric whose scores rise with difficulty is mirrored, and its interval with it.
Object bar(const record::Assessment& assessment, const record::Measure& measure, double z) {
    const bool mirrored = assessment.higher_is_more_difficulty.value;
    const auto place = [&](const record::Number& number) {
        const double own = *scores::z_of(measure.metric.value, number.value.value);
        return mirrored ? -own : own;
    };
    const bool has_interval = measure.interval.low && measure.interval.high;
    double low = has_interval ? place(measure.interval.low) : 0;
    double high = has_interval ? place(measure.interval.high) : 0;
    if (low > high) std::swap(low, high);
    Object names;
    names.reserve(8);
    names.emplace_back("label", Value(bar_label(assessment, measure), measure.name.place));
    names.emplace_back("value", value_of(measure.value));
    names.emplace_back("z", z_text(mirrored ? -z : z));
    names.emplace_back("has_interval", has_interval);
    names.emplace_back("low", has_interval ? z_text(low) : std::string{});
    names.emplace_back("high", has_interval ? z_text(high) : std::string{});
    names.emplace_back("word", value_of(measure.descriptor));
    names.emplace_back("mirrored", mirrored);
    return names;
}

}  // namespace

Object profile_names(const Material& material, const record::Evaluation& evaluation) {
    List bars;
    std::vector<const record::Measure*> shown;
    bool reversed = false;
    for (const record::Assessment& assessment : evaluation.assessments) {
        for (const record::Measure& measure : assessment.measures) {
            if (!measure.value || !measure.metric) continue;
            const auto z = scores::z_of(measure.metric.value, measure.value.value.value);
            if (!z) continue;
            bars.emplace_back(bar(assessment, measure, *z));
            shown.push_back(&measure);
            reversed = reversed || assessment.higher_is_more_difficulty.value;
        }
    }
    const bool intervals = std::any_of(shown.begin(), shown.end(), [](const record::Measure* measure) {
        return measure->interval.low && measure->interval.high;
    });
    Object names;
    names.emplace_back("has_bars", !bars.empty());
    names.emplace_back("interval", intervals ? interval_level(material.words, shown).heading : std::string{});
    names.emplace_back("reversed", reversed);
    names.emplace_back("bars", std::move(bars));
    return names;
}

}  // namespace iepress::compose
