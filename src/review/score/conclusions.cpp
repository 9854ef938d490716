// What the evaluation concludes, against what it rests on.
#include <fmt/format.h>

#include <optional>

#include "review/score/findings.h"
#include "review/score_messages.h"
#include "scores/normal.h"

namespace iepress::review {

namespace {

using scores::EvaluationResult;
using scores::MeasureResult;

const MeasureResult* measure_of(const EvaluationResult& evaluation, std::string_view id) {
    for (const scores::AssessmentResult& assessment : evaluation.assessments) {
        for (const MeasureResult& one : assessment.measures) {
            if (!id.empty() && one.measure->id == id) return &one;
        }
    }
    return nullptr;
}

void review_claim(const Reviewed& reviewed, const EvaluationResult& evaluation, const record::Finding& finding) {
    const MeasureResult* other = measure_of(evaluation, finding.relative_to);
    if (other == nullptr) return;
    for (std::string_view ids = finding.supported_by; !ids.empty();) {
        const std::size_t space = std::min(ids.find(' '), ids.size());
        const MeasureResult* own = measure_of(evaluation, ids.substr(0, space));
        ids.remove_prefix(std::min(space + 1, ids.size()));
        if (own == nullptr) continue;
        const auto a = on_curve(*own), b = on_curve(*other);
        if (!a || !b || !overlap(*a, *b)) continue;
        reviewed.findings.report(claim_within_error, finding.place).excerpt = fmt::format(
            "{} {} to {}; {} {} to {}", own->measure->name.value, own->interval.low_text, own->interval.high_text,
            other->measure->name.value, other->interval.low_text, other->interval.high_text);
    }
}

}  // namespace

std::optional<OnCurve> on_curve(const MeasureResult& one) {
    if (one.interval.origin == scores::Origin::absent || !one.z) return std::nullopt;
    const record::Metric metric = one.measure->metric.value;
    return OnCurve{*scores::z_of(metric, one.interval.low), *scores::z_of(metric, one.interval.high)};
}

void review_conclusions(const Reviewed& reviewed, const EvaluationResult& result) {
    const record::Evaluation& evaluation = *result.evaluation;
    for (const record::Finding& finding : evaluation.strengths) review_claim(reviewed, result, finding);
    for (const record::Finding& finding : evaluation.needs) review_claim(reviewed, result, finding);
    for (const record::Recommendation& one : evaluation.recommendations) {
        if (one.supported_by.empty()) {
            reviewed.findings.report(unsupported_recommendation, one.place).excerpt = one.text.value;
        }
    }
}

}  // namespace iepress::review
