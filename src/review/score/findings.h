// The parts of the review of scores, each about one kind of thing that must fit together.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "record/case.h"
#include "scores/results.h"

namespace iepress::review {

/// What every part looks at, and where its findings go.
struct Reviewed {
    const record::Case& one;
    const scores::Results& results;
    const scores::Catalogue& catalogue;
    base::Diagnostics& findings;
};

void review_age(const Reviewed& reviewed, const scores::EvaluationResult& evaluation,
                const scores::AssessmentResult& result);
void review_test(const Reviewed& reviewed, const scores::EvaluationResult& evaluation,
                 const scores::AssessmentResult& result);
void review_measure(const Reviewed& reviewed, const scores::AssessmentResult& result,
                    const scores::MeasureResult& measure);
void review_intervals(const Reviewed& reviewed, const scores::AssessmentResult& result);
void review_words(const Reviewed& reviewed, const scores::AssessmentResult& result,
                  const scores::MeasureResult& measure);
/// Strengths, needs and recommendations against what they rest on.
void review_conclusions(const Reviewed& reviewed, const scores::EvaluationResult& evaluation);
/// The referral's areas of concern against everything that was measured or observed.
void review_concerns(const Reviewed& reviewed);

/// A confidence interval as it lies on the normal curve; nothing where there is none.
struct OnCurve {
    double low, high;
};
[[nodiscard]] std::optional<OnCurve> on_curve(const scores::MeasureResult& one);
/// A difference smaller than the error of two scores is none (AERA, APA, NCME: Standards for Educational
/// and Psychological Testing, 2014, standard 2.3).
[[nodiscard]] constexpr bool overlap(const OnCurve& a, const OnCurve& b) noexcept { return a.low <= b.high && b.low <= a.high; }

/// "BOT-2", or the title where the case names no instrument.
[[nodiscard]] const std::string& name_of(const scores::AssessmentResult& result);
/// "12:8": years and months, as score reports print an age.
[[nodiscard]] std::string age_text(const scores::Age& age);

}  // namespace iepress::review
