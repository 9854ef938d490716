// Life after school, 34 CFR 300.320(b) and (c): only from the age at which it applies, or where
// the team has written something.
#include "compose/evaluation/parts.h"
#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

bool applies(const Material& material, std::string_view rule) {
    const rules::Element* element = element_of(material, rule);
    return element != nullptr && element->applies;
}

}  // namespace

void add_transition(const Material& material, Object& names) {
    static const record::Transition none;
    const auto& written = material.one.transition;
    const record::Transition& transition = written ? *written : none;

    Object object;
    object.emplace_back("applies", applies(material, "iep/transition-goals"));
    object.emplace_back("has_assessments", !transition.assessments.empty());
    object.emplace_back("assessments", blocks(material, transition.assessments));
    object.emplace_back("goals_required", requirement(material, "iep/transition-goals"));
    object.emplace_back("has_goals", !transition.postsecondary_goals.empty());
    object.emplace_back("goals", finding_names(material, transition.postsecondary_goals));
    object.emplace_back("services_required", requirement(material, "iep/transition-services"));
    object.emplace_back("has_services", !transition.services.empty());
    object.emplace_back("services", finding_names(material, transition.services));
    object.emplace_back("has_courses", !transition.courses_of_study.empty());
    object.emplace_back("courses", blocks(material, transition.courses_of_study));
    names.emplace_back("transition", std::move(object));

    Object rights = requirement(material, "iep/transfer-of-rights");
    rights.emplace_back("applies", applies(material, "iep/transfer-of-rights"));
    rights.emplace_back("date", value_of(material.words, transition.rights_informed));
    names.emplace_back("rights_transfer", std::move(rights));
}

}  // namespace iepress::compose
