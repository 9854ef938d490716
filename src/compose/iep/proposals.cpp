// What the evaluations recommend and the team has not decided: shown beside the team's own words in a draft, never in
// an IEP that is final.
#include <string>

#include "compose/evaluation/parts.h"
#include "compose/goals.h"
#include "compose/iep/parts.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

bool is_draft(const Material& material) { return material.one.status.value != "final"; }

std::string baseline_note(const Words& words, const assembly::ProposedGoal& goal) {
    switch (goal.baseline_from) {
        case assembly::BaselineFrom::measure:
            return words.fill("baseline_carried", {{"measure", goal.measure->name.value}});
        case assembly::BaselineFrom::other_unit: return words["baseline_other_unit"];
        case assembly::BaselineFrom::none: return {};
    }
    return {};
}

Object proposed_goal(const Material& material, const assembly::ProposedGoal& proposed) {
    const record::Evaluation& evaluation = *proposed.statement.evaluations.front();
    Object names = goal_names(material, proposed.goal, 0);
    names.emplace_back("heading", proposed.goal.area ? value_of(proposed.goal.area)
                                                     : Value(discipline_name(material.words, evaluation)));
    names.emplace_back("is_worded", bool(proposed.goal.behavior));
    names.emplace_back("text", Value(std::string{proposed.statement.text}, proposed.statement.place));
    names.emplace_back("baseline_note", baseline_note(material.words, proposed));
    names.emplace_back("marks", marks_of(material, proposed.statement.evaluations));
    return names;
}

Object offer_names(const Material& material, const assembly::ProposedService& service, const assembly::Offer& offer) {
    const Words& words = material.words;
    Object names;
    std::string name = service.name;
    if (name.empty() && offer.evaluation != nullptr) name = discipline_name(words, *offer.evaluation);
    names.emplace_back("name", std::move(name));
    names.emplace_back("is_stated", offer.evaluation == nullptr);
    names.emplace_back("amount", Value(service_amount(words, offer.minutes, offer.frequency), offer.minutes.place));
    names.emplace_back("location", value_of(offer.location));
    names.emplace_back("setting", words.label("service_setting", offer.setting.value));
    // The case's own row is named by what it is; a recommendation has words of its own.
    names.emplace_back("text", offer.evaluation == nullptr ? words["stated_in_this_iep"] : std::string{offer.text});
    names.emplace_back("lang", offer.evaluation == nullptr ? std::string{} : foreign_language(material));
    names.emplace_back("marks", offer.evaluation == nullptr
                                    ? std::string{}
                                    : marks_of(material, std::vector{offer.evaluation}));
    return names;
}

Object fact(std::string text) {
    Object names;
    names.emplace_back("text", std::move(text));
    return names;
}

}  // namespace

void add_goal_proposals(const Material& material, Object& names) {
    List list;
    if (is_draft(material)) {
        for (const assembly::ProposedGoal& one : material.draft.goals) list.emplace_back(proposed_goal(material, one));
    }
    names.emplace_back("has_proposals", !list.empty());
    names.emplace_back("proposals", std::move(list));
}

void add_service_proposals(const Material& material, Object& names) {
    List rows, clashes;
    if (is_draft(material)) {
        for (const assembly::ProposedService& service : material.draft.services) {
            for (const assembly::Offer& offer : service.offers) rows.emplace_back(offer_names(material, service, offer));
            if (service.clashes) {
                clashes.emplace_back(fact(material.words.fill("service_amounts_differ", {{"service", service.name}})));
            }
        }
    }
    names.emplace_back("has_proposals", !rows.empty());
    names.emplace_back("proposals", std::move(rows));
    names.emplace_back("clashes", std::move(clashes));
}

void add_aid_proposals(const Material& material, Object& names) {
    List list;
    if (is_draft(material)) {
        for (const assembly::Statement& one : material.draft.aids) {
            Object aid;
            aid.emplace_back("text", Value(std::string{one.text}, one.place));
            aid.emplace_back("lang", foreign_language(material));
            aid.emplace_back("kind", material.words.label("recommendation_kind", one.area));
            aid.emplace_back("marks", marks_of(material, one.evaluations));
            list.emplace_back(std::move(aid));
        }
    }
    names.emplace_back("has_proposals", !list.empty());
    names.emplace_back("proposals", std::move(list));
}

Object concerns_proposal(const Material& material) {
    const record::Referral& referral = material.one.referral;
    const Words& words = material.words;
    const bool shown = is_draft(material) && material.draft.concerns_from_referral;
    std::vector<std::string> concerns;
    for (const record::Text& one : referral.concerns) concerns.push_back(one.value);
    Object names;
    names.emplace_back("shown", shown);
    names.emplace_back("origin", !shown          ? std::string{}
                                 : referral.date ? words.fill("concerns_from_request_on",
                                                              {{"date", words.date(referral.date.value)}})
                                                 : words["concerns_from_request"]);
    names.emplace_back("blocks", shown ? blocks(material, referral.reason) : List{});
    names.emplace_back("concerns", shown ? words.list(concerns) : std::string{});
    return names;
}

Object factor_question(const Material& material, std::string_view factor) {
    const assembly::FactorQuestion* raised = is_draft(material) ? material.draft.factor(factor) : nullptr;
    const Words& words = material.words;
    Object names;
    names.emplace_back("raised", raised != nullptr);
    if (raised == nullptr) return names;
    List facts;
    if (raised->english_learner) facts.emplace_back(fact(words["factor_english_learner"]));
    if (raised->home_language) {
        facts.emplace_back(fact(words.fill(
            "factor_home_language", {{"language", language_name(words, material.one.student.home_language.value)}})));
    }
    for (const std::string_view category : raised->categories) {
        facts.emplace_back(fact(words.fill("factor_category", {{"category", words.label("category", category)}})));
    }
    names.emplace_back("facts", std::move(facts));
    names.emplace_back("evidence", statement_list(material, raised->evidence));
    return names;
}

List set_aside_names(const Material& material) {
    List list;
    for (const assembly::Decision& one : material.draft.set_aside) {
        Object names;
        names.emplace_back("text", value_of(one.recommendation->text));
        names.emplace_back("lang", foreign_language(material));
        names.emplace_back("reason", value_of(one.set_aside->reason));
        names.emplace_back("marks", marks_of(material, std::vector{one.evaluation}));
        list.emplace_back(std::move(names));
    }
    return list;
}

}  // namespace iepress::compose
