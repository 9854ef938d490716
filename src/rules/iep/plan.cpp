// Services, place of learning, tests, transition: 34 CFR 300.320(a)(4) to (7), (b) and (c), 300.106, 300.116.
#include <algorithm>
#include <initializer_list>

#include "rules/iep/answers.h"

namespace iepress::rules {

namespace {

void services_of(const record::Case& one, Element& element, std::initializer_list<std::string_view> kinds) {
    for (const record::Service& service : one.services) {
        if (std::find(kinds.begin(), kinds.end(), service.kind.value) == kinds.end()) continue;
        if (!element.answered) element.place = service.place;
        element.answered = true;
        add_once(element.authors.roles, service.provider.value);
    }
}

void services(const record::Case& one, Element& element) {
    services_of(one, element, {"special-education", "related"});
}
void personnel_support(const record::Case& one, Element& element) {
    services_of(one, element, {"personnel-support"});
}
void supplementary_aids(const record::Case& one, Element& element) {
    services_of(one, element, {"supplementary", "modification"});
    if (element.answered || one.accommodations.empty()) return;
    element.answered = true;
    element.place = one.accommodations.front().place;
}

void service_details(const record::Case& one, Element& element) {
    element.answered = !one.services.empty();
    element.waits = one.services.empty();
    for (std::size_t i = 0; i < one.services.size(); ++i) {
        const record::Service& service = one.services[i];
        const bool whole = service.begin && service.frequency && service.location && (service.minutes || service.end);
        if (i == 0) element.place = service.place;
        add_once(element.authors.roles, service.provider.value);
        if (whole) continue;
        element.answered = false;
        element.open_items.push_back(i);
        element.open_places.push_back(service.place);
    }
}

/// An element that is asked of certain tests of the plan; the plan itself is another element where `whole`
/// is not the question.
template <class Lacks>
void answer_by_tests(const record::Case& one, Element& element, const Lacks& lacks) {
    element.answered = !one.assessment_plans.empty();
    for (std::size_t i = 0; i < one.assessment_plans.size(); ++i) {
        const record::AssessmentPlan& plan = one.assessment_plans[i];
        if (i == 0) element.place = plan.place;
        if (!lacks(plan)) continue;
        element.answered = false;
        element.open_items.push_back(i);
        element.open_places.push_back(plan.place);
    }
}

/// 300.320(a)(6)(i): who takes a test with accommodations needs them listed.
void assessment_accommodations(const record::Case& one, Element& element) {
    answer_by_tests(one, element, [](const record::AssessmentPlan& plan) {
        return plan.participation.value == "accommodations" && plan.accommodations.empty();
    });
}

/// 300.320(a)(6)(ii): (A) why not the regular test, (B) why this one.
void alternate_assessment(const record::Case& one, Element& element) {
    answer_by_tests(one, element, [](const record::AssessmentPlan& plan) {
        return plan.participation.value == "alternate" && (plan.why_alternate.empty() || plan.why_appropriate.empty());
    });
}

void not_participating(const record::Case& one, Element& element) {
    answer_by(element, one.participation.not_participating);
}
void placement(const record::Case& one, Element& element) {
    answer_by(element, one.participation.placement_reason);
}

void extended_year(const record::Case& one, Element& element) {
    element.answered = bool(one.extended_year.decision);
    element.place = one.extended_year.place;
}

/// (b)(1) wants the goals to rest on age-appropriate transition assessments.
void postsecondary_goals(const record::Case& one, Element& element) {
    if (!one.transition) return;
    element.answered = !one.transition->postsecondary_goals.empty() && !one.transition->assessments.empty();
    element.place = one.transition->place;
}

void transition_services(const record::Case& one, Element& element) {
    if (!one.transition) return;
    element.answered = !one.transition->services.empty() && !one.transition->courses_of_study.empty();
    element.place = one.transition->place;
}

void rights_informed(const record::Case& one, Element& element) {
    if (!one.transition) return;
    element.answered = bool(one.transition->rights_informed);
    element.place = element.answered ? one.transition->rights_informed.place : one.transition->place;
}

/// The draft prints the boxes and the line; the signature is given on paper.
void signature_lines(const record::Case&, Element& element) { element.answered = true; }

}  // namespace

std::span<const AnswerEntry> plan_answers() {
    static constexpr AnswerEntry entries[] = {
        {"services", "services", services},
        {"service-details", "services", service_details},
        {"supplementary-aids", "aids-and-accommodations", supplementary_aids},
        {"personnel-support", "aids-and-accommodations", personnel_support},
        {"not-participating", "participation", not_participating},
        {"assessment-accommodations", "assessments", assessment_accommodations},
        {"alternate-assessment", "assessments", alternate_assessment},
        {"placement-reason", "placement", placement},
        {"extended-year", "extended-year", extended_year},
        {"postsecondary-goals", "transition", postsecondary_goals},
        {"transition-services", "transition", transition_services},
        {"rights-informed", "transfer-of-rights", rights_informed},
        {"signature-lines", "consent-and-signatures", signature_lines},
    };
    return entries;
}

}  // namespace iepress::rules
