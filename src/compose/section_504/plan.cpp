// The plan under Section 504: what the team has decided, what the evaluations propose, who does what, when
// the team looks again, and the family's rights (34 CFR 104.33 to 104.36).
#include <algorithm>
#include <string>

#include "compose/documents.h"
#include "compose/goals.h"
#include "compose/law.h"
#include "compose/sources.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

Object prose_element(const Material& material, std::string_view rule, const record::Narrative& prose) {
    Object names = requirement(material, rule, answered_if(!prose.empty()));
    names.emplace_back("blocks", blocks(material, prose));
    return names;
}

Object activities(const Material& material, const std::vector<record::Text>& all) {
    Object names = requirement(material, "plan-504/activity", answered_if(!all.empty()));
    names.emplace_back("has_rows", !all.empty());
    names.emplace_back("rows", texts(material, all));
    return names;
}

/// Accommodations, with who sees to each; services stand in a table of their own.
Object aids(const Material& material) {
    const record::Case& one = material.one;
    const std::string foreign = foreign_language(material);
    List rows;
    for (const record::Accommodation& each : one.accommodations) {
        Object row;
        row.emplace_back("text", value_of(each.text));
        row.emplace_back("lang", foreign);
        row.emplace_back("setting", Value(material.words.label("accommodation_setting", each.setting.value), each.setting.place));
        row.emplace_back("responsible", value_of(each.responsible));
        rows.emplace_back(std::move(row));
    }
    Object names = requirement(material, "plan-504/aids", answered_if(!rows.empty() || !one.services.empty()));
    names.emplace_back("has_rows", !rows.empty());
    names.emplace_back("rows", std::move(rows));
    return names;
}

/// What a plan can take over: not goals, referrals or what the family does at home.
bool fits_a_plan(std::string_view kind) {
    return kind == "accommodation" || kind == "assistive-technology" || kind == "strategy" || kind == "service";
}

void add_proposals(const Material& material, Object& names) {
    const std::vector<const record::Evaluation*> evaluations = assembly::evaluations_of(material.one);
    const std::string foreign = foreign_language(material);
    List proposals;
    for (const Statement& one : statements_of(evaluations, Statement::Kind::recommendation)) {
        if (!fits_a_plan(one.area)) continue;
        Object row;
        row.emplace_back("kind", material.words.label("recommendation_kind", one.area));
        row.emplace_back("text", Value(std::string{one.text}, one.place));
        row.emplace_back("lang", foreign);
        row.emplace_back("mark", source_marks(evaluations, one.evaluations));
        proposals.emplace_back(std::move(row));
    }
    names.emplace_back("has_proposals", !proposals.empty());
    names.emplace_back("proposals", std::move(proposals));
    names.emplace_back("sources", source_list(material, evaluations));
}

}  // namespace

void add_section_504_plan(const Material& material, Object& names) {
    const record::Case& one = material.one;
    const Words& words = material.words;
    const record::Section504& plan = one.section_504;
    add_document(names, words["plan504_title"], words.fill("pwn_subject", {{"name", plain_name(one.student.name)}}),
                 one.student.school.district.value, one.status.value != "final" ? words["watermark_draft"] : std::string{});
    names.emplace_back("date", value_of(words, plan.date));
    names.emplace_back("coordinator", team_member_names(material, team_member(one, plan.coordinator.value)));
    names.emplace_back("group", requirement(material, "plan-504/group", Answer::given));
    names.emplace_back("impairment", prose_element(material, "plan-504/impairment", plan.impairment));
    names.emplace_back("activities", activities(material, plan.activities));
    names.emplace_back("limitation", prose_element(material, "plan-504/limitation", plan.limitation));
    names.emplace_back("aids", aids(material));
    List services = service_names(material, {});
    names.emplace_back("has_services", !services.empty());
    names.emplace_back("rows", std::move(services));
    add_proposals(material, names);
    names.emplace_back("setting", requirement(material, "plan-504/setting", Answer::given));
    Object review = requirement(material, "plan-504/review", answered_if(bool(plan.review_date)));
    review.emplace_back("date", value_of(words, plan.review_date));
    names.emplace_back("review", std::move(review));
    names.emplace_back("rights", given_requirements(material, "section-504", "right"));
}

}  // namespace iepress::compose
