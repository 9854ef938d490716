// Confidence intervals: whole, around their score, and of one level in a table.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "review/score/findings.h"
#include "review/score_messages.h"

namespace iepress::review {

namespace {

using scores::AssessmentResult;
using scores::MeasureResult;

void review_interval(const Reviewed& reviewed, const MeasureResult& one) {
    const record::Measure& measure = *one.measure;
    const record::Interval& typed = measure.interval;
    if (bool(typed.low) != bool(typed.high)) {
        reviewed.findings.report(half_interval, typed.low ? typed.low.place : typed.high.place).excerpt =
            measure.name.value;
        return;
    }
    if (!typed.low || !measure.value) return;
    const double score = measure.value.value.value;
    if (typed.low.value.value <= score && score <= typed.high.value.value) return;
    reviewed.findings.report(interval_misses_score, typed.low.place).excerpt =
        fmt::format("{}: {}; interval {} to {}", measure.name.value, measure.value.value.typed, typed.low.value.typed,
                    typed.high.value.typed);
}

std::string levels_of(const record::Assessment& assessment) {
    std::vector<double> levels;
    if (assessment.confidence) levels.push_back(assessment.confidence.value.value);
    for (const record::Measure& measure : assessment.measures) {
        if (measure.interval.level) levels.push_back(measure.interval.level.value.value);
    }
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return fmt::format("{}", fmt::join(levels, ", "));
}

}  // namespace

void review_intervals(const Reviewed& reviewed, const AssessmentResult& result) {
    for (const MeasureResult& one : result.measures) review_interval(reviewed, one);
    if (result.several_levels) {
        reviewed.findings.report(several_levels, result.assessment->place, levels_of(*result.assessment));
        return;
    }
    const auto lacks_level = [&](const MeasureResult& one) {
        const bool has_numbers =
            (one.measure->interval.low && one.measure->interval.high) || one.measure->standard_error;
        return has_numbers && result.confidence == 0;
    };
    const auto first = std::find_if(result.measures.begin(), result.measures.end(), lacks_level);
    if (first != result.measures.end()) reviewed.findings.report(interval_without_level, first->measure->place);
}

}  // namespace iepress::review
