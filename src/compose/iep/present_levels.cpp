// Present levels, 34 CFR 300.320(a)(1), with what 300.324(a)(1) has the team consider.
#include <string>

#include "compose/evaluation/parts.h"
#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// An element with its prose: {answered, ..., blocks}.
Object element(const Material& material, std::string_view rule, const record::Narrative& narrative) {
    Object names = requirement(material, rule);
    names.emplace_back("blocks", blocks(material, narrative));
    return names;
}

void add_prose(const Material& material, Object& names, std::string_view has, std::string_view name,
               const record::Narrative& narrative) {
    names.emplace_back(has, !narrative.empty());
    names.emplace_back(name, blocks(material, narrative));
}

Object area(const Material& material, const record::PresentLevel& level) {
    Object names;
    names.reserve(12);
    names.emplace_back("area", value_of(level.area));
    names.emplace_back("domain", Value(material.words.label("domain", level.domain.value), level.domain.place));
    add_prose(material, names, "has_level", "level", level.level);
    add_prose(material, names, "has_strengths", "strengths", level.strengths);
    add_prose(material, names, "has_needs", "needs", level.needs);
    add_prose(material, names, "has_impact", "impact", level.impact);
    names.emplace_back("has_findings",
                       !level.strengths.empty() || !level.needs.empty() || !level.impact.empty());
    names.emplace_back("evaluation",
                       material.request.show_sources ? evaluation_text(material, level.evaluation) : std::string{});
    return names;
}

bool is_preschool(const Material& material) {
    const rules::Element* effect = element_of(material, "iep/preschool-effect");
    return effect != nullptr && effect->applies;
}

}  // namespace

std::string evaluation_text(const Material& material, std::string_view id) {
    for (const record::Evaluation& evaluation : material.one.evaluations) {
        if (id.empty() || evaluation.id != id) continue;
        const std::string discipline = discipline_name(material.words, evaluation);
        if (!evaluation.report_date) return discipline;
        return material.words.fill("evaluation_reference",
                                   {{"discipline", discipline},
                                    {"date", material.words.date(evaluation.report_date.value)}});
    }
    return {};
}

void add_present_levels(const Material& material, Object& names) {
    const record::PresentLevels& levels = material.one.present_levels;
    const bool preschool = is_preschool(material);
    Object object = requirement(material, "iep/present-levels");
    add_prose(material, object, "has_summary", "summary", levels.summary);
    Object strengths = element(material, "consider/strengths", levels.student_strengths);
    strengths.emplace_back("has_blocks", !levels.student_strengths.empty());
    object.emplace_back("student_strengths", std::move(strengths));
    Object concerns = element(material, "consider/parent-concerns", levels.parent_concerns);
    concerns.emplace_back("proposal", concerns_proposal(material));
    object.emplace_back("parent_concerns", std::move(concerns));
    add_prose(material, object, "has_student_concerns", "student_concerns", levels.student_concerns);
    List areas;
    for (const record::PresentLevel& level : levels.areas) areas.emplace_back(area(material, level));
    object.emplace_back("areas", std::move(areas));
    object.emplace_back("is_preschool", preschool);

    const record::Narrative& effect = preschool ? levels.preschool_activities : levels.general_curriculum;
    Object effect_names = requirement(material, preschool ? "iep/preschool-effect" : "iep/curriculum-effect");
    effect_names.emplace_back("heading", material.words[preschool ? "preschool_effect" : "curriculum_effect"]);
    effect_names.emplace_back("has_blocks", !effect.empty());
    effect_names.emplace_back("blocks", blocks(material, effect));
    object.emplace_back("effect", std::move(effect_names));
    object.emplace_back("carried", carried_names(material));
    names.emplace_back("present_levels", std::move(object));
}

}  // namespace iepress::compose
