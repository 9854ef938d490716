// Goals, how their progress is measured and reported, services and accommodations:
// 34 CFR 300.320(a)(2), (3), (4) and (7).
#include <string>

#include "compose/goals.h"
#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// An element with its rows.
Object rows_element(const Material& material, std::string_view rule, List rows) {
    Object names = requirement(material, rule);
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

}  // namespace

void add_iep_goals(const Material& material, Object& names) {
    const record::Case& one = material.one;
    List goals;
    for (const record::Goal& goal : one.goals) {
        Object object = goal_names(material, goal, goals.size() + 1);
        object.emplace_back("short_term_objectives",
                            requirement_of(material, "iep/short-term-objectives", goals.size()));
        object.emplace_back("marks", marks_of(material, goal.from));
        goals.emplace_back(std::move(object));
    }
    Object element = rows_element(material, "iep/measurable-goals", std::move(goals));
    add_goal_proposals(material, element);
    names.emplace_back("goals", std::move(element));
    names.emplace_back("progress_measured", requirement(material, "iep/progress-measured"));
    Object reported = requirement(material, "iep/progress-reported");
    reported.emplace_back("text", value_of(one.progress_reporting));
    names.emplace_back("progress_reported", std::move(reported));
}

void add_iep_services(const Material& material, Object& names) {
    Object services = rows_element(material, "iep/services", services_of(material, {"special-education", "related"}));
    add_service_proposals(material, services);
    names.emplace_back("services", std::move(services));
    names.emplace_back("service_details", requirement(material, "iep/service-details"));

    List aids = services_of(material, {"supplementary", "modification"});
    List accommodations = accommodation_names(material, {});
    Object element = requirement(material, "iep/supplementary-aids");
    element.emplace_back("has_rows", !aids.empty());
    element.emplace_back("rows", std::move(aids));
    add_aid_proposals(material, element);
    names.emplace_back("supplementary_aids", std::move(element));
    names.emplace_back("has_accommodations", !accommodations.empty());
    names.emplace_back("accommodations", std::move(accommodations));
    List set_aside = set_aside_names(material);
    names.emplace_back("has_set_aside", !set_aside.empty());
    names.emplace_back("set_aside", std::move(set_aside));
    names.emplace_back("personnel_support", rows_element(material, "iep/personnel-support",
                                                         service_names(material, "personnel-support")));
}

}  // namespace iepress::compose
