// Strengths, needs, and recommendations with what they rest on.
#include <string>
#include <vector>

#include "compose/evaluation/parts.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// What an id of the same evaluation is called in print; "" where it has no name.
std::string name_of(const Material& material, const record::Evaluation& evaluation, std::string_view id) {
    for (const record::Assessment& assessment : evaluation.assessments) {
        if (assessment.id == id) return scores::test_name(assessment).value;
        for (const record::Measure& measure : assessment.measures) {
            if (measure.id == id) return measure.name.value;
        }
    }
    for (const auto* findings : {&evaluation.strengths, &evaluation.needs}) {
        for (const record::Finding& finding : *findings) {
            if (finding.id == id) return finding.area ? finding.area.value : finding.text.value;
        }
    }
    using Group = std::pair<std::string_view, const std::vector<record::Section>*>;
    for (const auto& [group, sections] : {Group{"observation_kind", &evaluation.observations},
                                          Group{"background_kind", &evaluation.background},
                                          Group{"role_kind", &evaluation.roles}}) {
        for (const record::Section& section : *sections) {
            if (section.id != id) continue;
            return section.title ? section.title.value : material.words.label(group, section.kind);
        }
    }
    return {};
}

std::string support_text(const Material& material, const record::Evaluation& evaluation,
                         std::string_view ids) {
    std::vector<std::string> names;
    while (!ids.empty()) {
        const std::size_t space = ids.find(' ');
        std::string name = name_of(material, evaluation, ids.substr(0, space));
        if (!name.empty()) names.push_back(std::move(name));
        ids = space == std::string_view::npos ? std::string_view{} : ids.substr(space + 1);
    }
    return material.words.list(names);
}

}  // namespace

List finding_names(const Material& material, const std::vector<record::Finding>& findings) {
    const std::string foreign = foreign_language(material);
    List list;
    for (const record::Finding& finding : findings) {
        Object names;
        names.emplace_back("area", value_of(finding.area));
        names.emplace_back("text", value_of(finding.text));
        names.emplace_back("lang", foreign);
        list.emplace_back(std::move(names));
    }
    return list;
}

List recommendation_names(const Material& material, const record::Evaluation& evaluation) {
    const std::string foreign = foreign_language(material);
    List list;
    for (const record::Recommendation& recommendation : evaluation.recommendations) {
        Object names;
        names.emplace_back("kind", Value(material.words.label("recommendation_kind", recommendation.kind.value),
                                         recommendation.kind.place));
        names.emplace_back("text", value_of(recommendation.text));
        names.emplace_back("lang", foreign);
        names.emplace_back("based_on", support_text(material, evaluation, recommendation.supported_by));
        list.emplace_back(std::move(names));
    }
    return list;
}

}  // namespace iepress::compose
