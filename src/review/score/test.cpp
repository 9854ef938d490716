// Whether this test was the right one to give: its edition, its language, the time since the last.
#include <fmt/format.h>

#include <algorithm>

#include "review/score/findings.h"
#include "review/score_messages.h"

namespace iepress::review {

namespace {

using base::Date;
using scores::AssessmentResult;

constexpr int days_a_month = 30;

void review_edition(const Reviewed& reviewed, const AssessmentResult& result) {
    const scores::Instrument& instrument = *result.instrument;
    const base::Place& place = result.assessment->place;
    if (!instrument.superseded_by.empty()) {
        reviewed.findings.report(superseded_edition, place, instrument.code, instrument.superseded_by);
    }
    const bool one_sided = instrument.higher_means == scores::HigherMeans::more_difficulty;
    if (one_sided && !instrument.direction_fact.confirmed() && !result.assessment->higher_is_more_difficulty) {
        reviewed.findings.report(unverified_direction, place, instrument.code);
    }
}

void report_retest(const Reviewed& reviewed, const AssessmentResult& result, const Date& before,
                   const base::Place& place) {
    const long apart = base::to_days(result.day) - base::to_days(before);
    const int months = result.instrument->retest_months;
    if (apart <= 0 || apart >= long{months} * days_a_month) return;
    base::Diagnostic& finding = reviewed.findings.report(early_retest, result.assessment->place, months);
    finding.excerpt = fmt::format("{} and {}: {} days", base::to_iso(before), base::to_iso(result.day), apart);
    base::relate(finding, place, "given before");
}

void review_retest(const Reviewed& reviewed, const AssessmentResult& result) {
    if (result.instrument->retest_months == 0 || !base::is_valid(result.day)) return;
    for (const record::DateField& before : result.assessment->given_before) {
        report_retest(reviewed, result, before.value, before.place);
    }
    for (const scores::EvaluationResult& evaluation : reviewed.results.evaluations) {
        for (const AssessmentResult& other : evaluation.assessments) {
            const bool same =
                other.instrument == result.instrument && other.assessment->form.value == result.assessment->form.value;
            if (same && &other != &result) report_retest(reviewed, result, other.day, other.assessment->place);
        }
    }
}

bool is_english(std::string_view language) { return language == "en" || language.starts_with("en-"); }

/// 34 CFR 300.304(c)(1)(ii): in the language and form most likely to yield accurate information.
void review_language(const Reviewed& reviewed, const scores::EvaluationResult& evaluation,
                     const AssessmentResult& result) {
    const record::Student& student = reviewed.one.student;
    if (!student.english_learner.value || evaluation.evaluation->caveat_english_learner.value) return;
    const record::Text& typed = result.assessment->language;
    const bool only_english = result.instrument != nullptr && result.instrument->languages.size() == 1 &&
                              is_english(result.instrument->languages.front());
    if (typed ? !is_english(typed.value) : !only_english) return;
    reviewed.findings.report(english_test, typed ? typed.place : result.assessment->place);
}

void review_composites(const Reviewed& reviewed, const AssessmentResult& result) {
    for (const scores::MeasureResult& one : result.measures) {
        if (one.part == nullptr) continue;
        const auto is_part = [&](const auto& part) { return part.composite == one.part->name; };
        const auto& parts = result.instrument->parts;
        if (std::none_of(parts.begin(), parts.end(), is_part)) continue;
        const bool has_one = std::any_of(result.measures.begin(), result.measures.end(), [&](const auto& other) {
            return other.part != nullptr && is_part(*other.part);
        });
        if (!has_one) reviewed.findings.report(composite_without_parts, one.measure->place);
    }
}

}  // namespace

const std::string& name_of(const AssessmentResult& result) {
    if (result.instrument != nullptr) return result.instrument->code;
    return scores::test_name(*result.assessment).value;
}

void review_test(const Reviewed& reviewed, const scores::EvaluationResult& evaluation,
                 const AssessmentResult& result) {
    const record::Assessment& assessment = *result.assessment;
    review_language(reviewed, evaluation, result);
    if (!result.ruler_id.empty() && result.ruler == nullptr) {
        const record::Text& typed = assessment.ruler ? assessment.ruler : evaluation.evaluation->ruler;
        reviewed.findings.report(unknown_ruler, typed.place, typed.value);
    }
    if (result.instrument == nullptr) {
        if (assessment.instrument) {
            reviewed.findings.report(unknown_instrument, assessment.instrument.place, assessment.instrument.value);
        }
        return;
    }
    review_edition(reviewed, result);
    review_retest(reviewed, result);
    review_composites(reviewed, result);
}

}  // namespace iepress::review
