// What the evaluations give the present levels of a draft: 34 CFR 300.320(a)(1), each statement with its source.
#include "compose/iep/parts.h"
#include "compose/sources.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

Object statement_names(const Material& material, const Statement& one) {
    Object names;
    names.emplace_back("text", Value(std::string{one.text}, one.place));
    names.emplace_back("lang", one.language.empty() ? foreign_language(material) : std::string{one.language});
    names.emplace_back("marks", marks_of(material, one.evaluations));
    return names;
}

List area_names(const Material& material) {
    List list;
    for (const assembly::AreaFindings& area : material.draft.levels.areas) {
        Object names;
        names.emplace_back("area", area.area.empty() ? material.words["area_unnamed"] : area.area);
        names.emplace_back("has_strengths", !area.strengths.empty());
        names.emplace_back("strengths", statement_list(material, area.strengths));
        names.emplace_back("has_needs", !area.needs.empty());
        names.emplace_back("needs", statement_list(material, area.needs));
        list.emplace_back(std::move(names));
    }
    return list;
}

}  // namespace

std::string marks_of(const Material& material, const std::vector<const record::Evaluation*>& who) {
    return material.request.show_sources ? source_marks(material.draft.evaluations, who) : std::string{};
}

std::string marks_of(const Material& material, std::string_view from) {
    return marks_of(material, assembly::sources_of(material.one, from));
}

List statement_list(const Material& material, const std::vector<Statement>& statements) {
    List list;
    for (const Statement& one : statements) list.emplace_back(statement_names(material, one));
    return list;
}

Object carried_names(const Material& material) {
    const assembly::CarriedLevels& levels = material.draft.levels;
    Object names;
    names.emplace_back("has_any", !levels.summaries.empty() || !levels.areas.empty());
    names.emplace_back("summaries", statement_list(material, levels.summaries));
    names.emplace_back("has_areas", !levels.areas.empty());
    names.emplace_back("areas", area_names(material));
    names.emplace_back("has_impacts", !levels.impacts.empty());
    names.emplace_back("impacts", statement_list(material, levels.impacts));
    return names;
}

}  // namespace iepress::compose
