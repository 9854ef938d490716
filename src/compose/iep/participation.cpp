// Where the child learns and is tested: 34 CFR 300.320(a)(5) and (6), 300.106, 300.114 to 300.116.
#include <cstddef>
#include <string>
#include <vector>

#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

Object with_blocks(const Material& material, std::string_view rule, const record::Narrative& narrative) {
    Object names = requirement(material, rule);
    names.emplace_back("has_blocks", !narrative.empty());
    names.emplace_back("blocks", blocks(material, narrative));
    return names;
}

std::string accommodation_list(const Words& words, const std::vector<record::Text>& accommodations) {
    std::vector<std::string> names;
    for (const record::Text& one : accommodations) names.push_back(one.value);
    return words.list(names);
}

Object assessment_plan(const Material& material, std::size_t index) {
    const record::AssessmentPlan& plan = material.one.assessment_plans[index];
    Object names;
    names.reserve(10);
    names.emplace_back("name", value_of(plan.name));
    names.emplace_back("participation", Value(material.words.label("participation", plan.participation.value),
                                              plan.participation.place));
    names.emplace_back("accommodations", accommodation_list(material.words, plan.accommodations));
    names.emplace_back("accommodations_listed", requirement_of(material, "iep/assessment-accommodations", index));
    names.emplace_back("is_alternate", plan.participation.value == "alternate");
    names.emplace_back("alternate", requirement_of(material, "iep/alternate-assessment", index));
    names.emplace_back("has_why", !plan.why_alternate.empty() || !plan.why_appropriate.empty());
    names.emplace_back("why_alternate", blocks(material, plan.why_alternate));
    names.emplace_back("why_appropriate", blocks(material, plan.why_appropriate));
    return names;
}

void add_assessment_plans(const Material& material, Object& names) {
    List plans;
    for (std::size_t i = 0; i < material.one.assessment_plans.size(); ++i) {
        plans.emplace_back(assessment_plan(material, i));
    }
    Object object = requirement_beside_items(material, "iep/assessment-accommodations");
    object.emplace_back("has_rows", !plans.empty());
    object.emplace_back("rows", std::move(plans));
    names.emplace_back("assessment_plans", std::move(object));
}

void add_extended_year(const Material& material, Object& names) {
    const record::ExtendedYear& year = material.one.extended_year;
    Object object = requirement(material, "iep/extended-year");
    object.emplace_back("decision", Value(material.words.label("extended_year", year.decision.value),
                                          year.decision.place));
    object.emplace_back("blocks", blocks(material, year.reason));
    names.emplace_back("extended_year", std::move(object));
}

}  // namespace

void add_participation(const Material& material, Object& names) {
    const record::Participation& participation = material.one.participation;
    Object object = with_blocks(material, "iep/nonparticipation", participation.not_participating);
    object.emplace_back("percent_regular",
                        Value(participation.percent_regular ? participation.percent_regular.value.typed + "%"
                                                            : std::string{},
                              participation.percent_regular.place));
    names.emplace_back("participation", std::move(object));

    Object placement = with_blocks(material, "iep/placement", participation.placement_reason);
    placement.emplace_back("environment", Value(material.words.label("environment", participation.environment.value),
                                                participation.environment.place));
    placement.emplace_back("has_options", !participation.options_considered.empty());
    placement.emplace_back("options", blocks(material, participation.options_considered));
    placement.emplace_back("principle", requirement(material, "iep/least-restrictive"));
    names.emplace_back("placement", std::move(placement));

    add_assessment_plans(material, names);
    add_extended_year(material, names);
}

}  // namespace iepress::compose
