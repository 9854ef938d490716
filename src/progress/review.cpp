#include "progress/review.h"

#include "progress/messages.h"
#include "progress/review_parts.h"

namespace iepress::progress {

namespace {

void review_instrument(const record::Goal& goal, const scores::Catalogue& catalogue, base::Diagnostics& findings) {
    if (!goal.instrument) return;
    const scores::Instrument* found = catalogue.find(goal.instrument.value);
    if (found == nullptr) {
        findings.report(unknown_instrument, goal.instrument.place).excerpt = goal.instrument.value;
    } else if (found->fit_for_progress == scores::FitForProgress::no) {
        findings.report(refused_instrument, goal.instrument.place, found->code).citation =
            found->progress_fact.confirmed() ? found->progress_fact.source : std::string{};
    }
}

CodesOfCase codes_of(const record::Case& one, const CodeSets& sets, base::Diagnostics& findings) {
    const CodeSet* set = code_set_of(one, sets);
    if (one.progress_codes && set == nullptr) {
        findings.report(unknown_code_set, one.progress_codes.place).excerpt = one.progress_codes.value;
    }
    return {set, set != nullptr && (one.progress_codes || !set->jurisdiction.empty())};
}

}  // namespace

void review_progress(const record::Case& one, const scores::Catalogue& catalogue, const CodeSets& codes,
                     base::Diagnostics& findings) {
    const CodesOfCase own = codes_of(one, codes, findings);
    for (const record::Goal& goal : one.goals) {
        review_instrument(goal, catalogue, findings);
        review_data({goal.baseline, goal.criterion, goal.target_date, goal.points, goal.phases}, goal.no_data,
                    findings);
        for (const record::Objective& objective : goal.objectives) {
            review_data({objective.baseline, objective.criterion, objective.target_date, objective.points, goal.phases},
                        goal.no_data, findings);
        }
        review_reports(one, goal, catalogue, own, findings);
    }
}

}  // namespace iepress::progress
