// The assembly stage: what an IEP takes over from the evaluations. What they found is carried over; what they recommend
// is proposed, until the case takes it up or sets it aside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "assembly/frequency.h"
#include "assembly/guide.h"
#include "assembly/statements.h"
#include "record/case.h"

namespace iepress::assembly {

/// Strengths and needs of one area, from every discipline that names it.
struct AreaFindings {
    std::string area;  ///< as first written; "" for findings without one
    std::vector<Statement> strengths, needs;
};

/// What the evaluations say of the child's present levels, 34 CFR 300.320(a)(1). An evaluation that a present level of
/// the case rests on is left out: the case's own words stand.
struct CarriedLevels {
    std::vector<Statement> summaries;
    std::vector<AreaFindings> areas;
    std::vector<Statement> impacts;

    [[nodiscard]] bool empty() const noexcept { return summaries.empty() && areas.empty() && impacts.empty(); }
};

/// Where the baseline of a proposed goal comes from.
enum class BaselineFrom {
    measure,     ///< carried over from a measure of the evaluation, in the criterion's unit
    none,        ///< no measure is named
    other_unit,  ///< the measures named are in other units, or standard scores
};

/// A goal as the recommendation words it: `goal` has what there is, for the same checks and the same print as a goal
/// of the case.
struct ProposedGoal {
    Statement statement;
    record::Goal goal;
    BaselineFrom baseline_from = BaselineFrom::none;
    const record::Measure* measure = nullptr;  ///< that the baseline comes from
};

/// How much of a service one evaluation recommends, or the case states.
struct Offer {
    const record::Evaluation* evaluation = nullptr;  ///< null: the case
    const record::Recommendation* recommendation = nullptr;
    std::string_view text;  ///< the recommendation's words
    record::Number minutes;
    record::Text frequency, location, setting;
};

/// One service, of all disciplines that recommend it.
struct ProposedService {
    std::string name;  ///< as recommended, or the guide's name for the discipline's own; "" of neither
    std::string kind;  ///< of 34 CFR 300.320(a)(4)
    std::vector<Offer> offers;
    bool is_stated = false;  ///< the case has the service: only what differs from it is left
    bool clashes = false;    ///< two offers, or an offer and the case, give other minutes or another frequency
};

/// What raises a special factor that the team has not decided to address.
struct FactorQuestion {
    std::string_view factor;
    std::vector<Statement> evidence;
    bool english_learner = false, home_language = false;
    std::vector<std::string_view> categories;
};

/// A recommendation and what became of it.
struct Decision {
    const record::Evaluation* evaluation = nullptr;
    const record::Recommendation* recommendation = nullptr;
    const record::SetAside* set_aside = nullptr;  ///< null: taken up
};

/// All of it borrows from the case, and of the guide's words.
struct Draft {
    std::vector<const record::Evaluation*> evaluations;  ///< the sources, in the order of the case
    CarriedLevels levels;
    bool concerns_from_referral = false;  ///< the parents asked for the evaluation, and the case has no concerns yet
    std::vector<ProposedGoal> goals;
    std::vector<ProposedService> services;
    std::vector<Statement> aids;  ///< accommodations, strategies, assistive technology: each once
    std::vector<FactorQuestion> factors;
    std::vector<Decision> set_aside;

    [[nodiscard]] const FactorQuestion* factor(std::string_view kind) const;
};

[[nodiscard]] Draft assemble(const record::Case& one, const Guide& guide);

/// The evaluations whose recommendations a goal, service or accommodation takes up: of "ot/keyboard slp/words" these
/// two, each once, in the order named.
[[nodiscard]] std::vector<const record::Evaluation*> sources_of(const record::Case& one, std::string_view from);

}  // namespace iepress::assembly
