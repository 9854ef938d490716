#include "assembly/assemble.h"

#include <algorithm>

#include "assembly/parts.h"

namespace iepress::assembly {

namespace {

/// 34 CFR 300.324(a)(1)(ii): what the parents said when they asked for the evaluation.
bool concerns_from_referral(const record::Case& one, const Guide& guide) {
    const record::Referral& referral = one.referral;
    if (!one.present_levels.parent_concerns.empty() || !referral.source) return false;
    if (referral.reason.empty() && referral.concerns.empty()) return false;
    return std::any_of(guide.family.begin(), guide.family.end(), [&](const std::string& words) {
        return says_the_same(words, referral.source.value);
    });
}

std::vector<Decision> decided_against(const record::Case& one) {
    std::vector<Decision> all;
    for (const record::SetAside& aside : one.set_aside) {
        for (const Named& named : named_in(one, aside.recommendation)) {
            all.push_back({named.evaluation, named.recommendation, &aside});
        }
    }
    return all;
}

}  // namespace

const FactorQuestion* Draft::factor(std::string_view kind) const {
    const auto found =
        std::find_if(factors.begin(), factors.end(), [&](const FactorQuestion& one) { return one.factor == kind; });
    return found == factors.end() ? nullptr : &*found;
}

Draft assemble(const record::Case& one, const Guide& guide) {
    const Decisions decisions(one);
    Draft draft;
    draft.evaluations = evaluations_of(one);
    draft.levels = carried_levels(one);
    draft.concerns_from_referral = concerns_from_referral(one, guide);
    draft.goals = proposed_goals(one, decisions);
    draft.services = proposed_services(one, decisions, guide);
    draft.aids = proposed_aids(one, decisions);
    draft.factors = factor_questions(one, guide);
    draft.set_aside = decided_against(one);
    return draft;
}

std::vector<const record::Evaluation*> sources_of(const record::Case& one, std::string_view from) {
    std::vector<const record::Evaluation*> all;
    for (const Named& named : named_in(one, from)) {
        if (std::find(all.begin(), all.end(), named.evaluation) == all.end()) all.push_back(named.evaluation);
    }
    return all;
}

}  // namespace iepress::assembly
