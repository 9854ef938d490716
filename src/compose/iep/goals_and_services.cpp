// Goals, how their progress is measured and reported, services and accommodations:
// 34 CFR 300.320(a)(2), (3), (4) and (7).
#include <algorithm>
#include <string>

#include "compose/goals.h"
#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

bool takes_alternate_assessment(const record::Case& one) {
    return std::any_of(one.assessment_plans.begin(), one.assessment_plans.end(),
                       [](const record::AssessmentPlan& plan) {
                           return plan.participation.value == "alternate";
                       });
}

/// An element that is answered by having rows.
Object rows_element(const Material& material, std::string_view rule, List rows) {
    Object names = requirement(material, rule, answered_if(!rows.empty()));
    names.emplace_back("has_rows", !rows.empty());
    names.emplace_back("rows", std::move(rows));
    return names;
}

/// Rows of several kinds, in the order of the kinds.
List services_of(const Material& material, std::initializer_list<std::string_view> kinds) {
    List list;
    for (const std::string_view kind : kinds) {
        for (Value& row : service_names(material, kind)) list.push_back(std::move(row));
    }
    return list;
}

bool has_details(const record::Service& service) {
    return service.begin && service.frequency && service.location && (service.minutes || service.end);
}

}  // namespace

void add_iep_goals(const Material& material, Object& names) {
    const record::Case& one = material.one;
    const bool alternate = takes_alternate_assessment(one);
    List goals;
    for (const record::Goal& goal : one.goals) {
        Object object = goal_names(material, goal, goals.size() + 1);
        object.emplace_back("short_term_objectives",
                            requirement(material, "iep/short-term-objectives",
                                        answered_if(!alternate || !goal.objectives.empty())));
        goals.emplace_back(std::move(object));
    }
    names.emplace_back("goals", rows_element(material, "iep/measurable-goals", std::move(goals)));
    const bool measured = !one.goals.empty() &&
                          std::all_of(one.goals.begin(), one.goals.end(),
                                      [](const record::Goal& goal) { return bool(goal.measurement); });
    names.emplace_back("progress_measured",
                       requirement(material, "iep/progress-measured", answered_if(measured)));
    Object reported = requirement(material, "iep/progress-reported", answered_if(bool(one.progress_reporting)));
    reported.emplace_back("text", value_of(one.progress_reporting));
    names.emplace_back("progress_reported", std::move(reported));
}

void add_iep_services(const Material& material, Object& names) {
    const auto& all = material.one.services;
    names.emplace_back("services", rows_element(material, "iep/services",
                                                services_of(material, {"special-education", "related"})));
    names.emplace_back("service_details",
                       requirement(material, "iep/service-details",
                                   answered_if(!all.empty() && std::all_of(all.begin(), all.end(), has_details))));

    List aids = services_of(material, {"supplementary", "modification"});
    List accommodations = accommodation_names(material, {});
    Object element = requirement(material, "iep/supplementary-aids",
                                 answered_if(!aids.empty() || !accommodations.empty()));
    element.emplace_back("has_rows", !aids.empty());
    element.emplace_back("rows", std::move(aids));
    names.emplace_back("supplementary_aids", std::move(element));
    names.emplace_back("has_accommodations", !accommodations.empty());
    names.emplace_back("accommodations", std::move(accommodations));
    names.emplace_back("personnel_support", rows_element(material, "iep/personnel-support",
                                                         service_names(material, "personnel-support")));
}

}  // namespace iepress::compose
