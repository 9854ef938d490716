#include "review/review.h"
#include "review/score/findings.h"

namespace iepress::review {

void review_scores(const record::Case& one, const scores::Results& results, const scores::Catalogue& catalogue,
                   base::Diagnostics& findings) {
    const Reviewed reviewed{one, results, catalogue, findings};
    for (const scores::EvaluationResult& evaluation : results.evaluations) {
        for (const scores::AssessmentResult& assessment : evaluation.assessments) {
            review_age(reviewed, evaluation, assessment);
            review_test(reviewed, evaluation, assessment);
            review_intervals(reviewed, assessment);
            for (const scores::MeasureResult& measure : assessment.measures) {
                review_measure(reviewed, assessment, measure);
                review_words(reviewed, assessment, measure);
            }
        }
        review_conclusions(reviewed, evaluation);
    }
    review_concerns(reviewed);
}

}  // namespace iepress::review
