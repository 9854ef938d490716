// The IEP: the statements of the federal model form, in its order.
#include <string>
#include <vector>

#include "compose/documents.h"
#include "compose/goals.h"
#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/sources.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

std::string categories(const Words& words, const std::vector<record::Text>& codes) {
    std::vector<std::string> names;
    for (const record::Text& code : codes) names.push_back(words.label("category", code.value));
    return words.list(names);
}

void add_eligibility(const Material& material, Object& names) {
    const record::Eligibility& eligibility = material.one.eligibility;
    const Words& words = material.words;
    Object object;
    object.emplace_back("date", value_of(words, eligibility.date));
    object.emplace_back("status", Value(words.label("eligibility_status", eligibility.status.value),
                                        eligibility.status.place));
    object.emplace_back("primary", Value(words.label("category", eligibility.primary.value),
                                         eligibility.primary.place));
    object.emplace_back("secondary", categories(words, eligibility.secondary));
    object.emplace_back("has_adverse_effect", !eligibility.adverse_effect.empty());
    object.emplace_back("adverse_effect", blocks(material, eligibility.adverse_effect));
    names.emplace_back("eligibility", std::move(object));
}

}  // namespace

void add_iep_dates(const Material& material, Object& names) {
    const record::Milestones& dates = material.one.milestones;
    const Words& words = material.words;
    Object object;
    object.emplace_back("consent", value_of(words, dates.consent));
    object.emplace_back("eligibility_meeting", value_of(words, dates.eligibility_meeting));
    object.emplace_back("iep_meeting", value_of(words, dates.iep_meeting));
    object.emplace_back("begin", value_of(words, dates.iep_begin));
    object.emplace_back("end", value_of(words, dates.iep_end));
    object.emplace_back("span", words.span(dates.iep_begin, dates.iep_end));
    object.emplace_back("annual_review_due", value_of(words, dates.annual_review_due));
    object.emplace_back("reevaluation_due", value_of(words, dates.reevaluation_due));
    object.emplace_back("last_evaluation", value_of(words, dates.last_evaluation));
    names.emplace_back("dates", std::move(object));
}

void add_iep_draft(const Material& material, Object& names) {
    const Words& words = material.words;
    const record::Case& one = material.one;
    const bool draft = one.status.value != "final";
    add_document(names, words["iep_title"],
                 words.fill("about_student", {{"name", plain_name(one.student.name)}}),
                 one.student.school.district.value, draft ? words["watermark_draft"] : std::string{});
    add_iep_dates(material, names);
    add_eligibility(material, names);
    add_iep_team(material, names);
    add_special_factors(material, names);
    add_present_levels(material, names);
    add_iep_goals(material, names);
    add_iep_services(material, names);
    add_participation(material, names);
    add_transition(material, names);
    const bool shows_sources = material.request.show_sources && !material.draft.evaluations.empty();
    names.emplace_back("shows_sources", shows_sources);
    names.emplace_back("sources", shows_sources ? source_list(material, material.draft.evaluations) : List{});
    names.emplace_back("consent", requirement(material, "iep/consent"));
    names.emplace_back("review", requirement(material, "iep/annual-review"));
    names.emplace_back("reevaluation", requirement(material, "evaluation/reevaluation"));
}

}  // namespace iepress::compose
