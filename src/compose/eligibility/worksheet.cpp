// The eligibility worksheet: the categories in the rule's words with the evaluations' evidence beside
// them, and the questions that the team answers. Nothing here decides: every box is the team's.
#include <algorithm>
#include <array>
#include <string>

#include "compose/documents.h"
#include "compose/eligibility/evidence.h"
#include "compose/law.h"
#include "compose/sources.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

std::vector<const record::Evaluation*> all_evaluations(const record::Case& one) {
    std::vector<const record::Evaluation*> all;
    for (const record::Evaluation& evaluation : one.evaluations) all.push_back(&evaluation);
    return all;
}

bool is_named(const record::Eligibility& eligibility, std::string_view code) {
    return eligibility.primary.value == code ||
           std::any_of(eligibility.secondary.begin(), eligibility.secondary.end(),
                       [&](const record::Text& one) { return one.value == code; });
}

Object evidence_names(const Material& material, const Evidence& one) {
    static constexpr std::string_view kinds[] = {"strength", "need", "score"};
    Object names;
    names.emplace_back("number", std::to_string(one.number));
    names.emplace_back("kind", material.words.label("evidence", kinds[static_cast<int>(one.kind)]));
    names.emplace_back("area", one.kind == Evidence::Kind::score ? std::string{} : one.area);
    names.emplace_back("text", Value(one.text, one.place));
    names.emplace_back("lang", one.kind == Evidence::Kind::score ? std::string{} : foreign_language(material));
    names.emplace_back("mark", std::to_string(one.source));
    return names;
}

/// "Needs: 4 (Word finding), 6 (Narrative)": the evidence of one kind filed under a category.
Object filed(const Material& material, const std::vector<Evidence>& all, Evidence::Kind kind, std::string_view words) {
    std::string text;
    for (const Evidence& one : all) {
        if (one.kind != kind || !is_filed_under(one, words)) continue;
        text += (text.empty() ? "" : ", ") + std::to_string(one.number);
        if (!one.area.empty()) text += " (" + one.area + ")";
    }
    static constexpr std::string_view kinds[] = {"strengths", "needs", "scores"};
    Object names;
    names.emplace_back("kind", material.words.label("evidence", kinds[static_cast<int>(kind)]));
    names.emplace_back("text", std::move(text));
    return names;
}

Object category(const Material& material, const rules::Rule& rule, const std::vector<Evidence>& all) {
    const std::string code = rule.id.substr(rule.id.find('/') + 1);
    const std::string* words = rules::value_in(rule, "en", "evidence");
    Object names = requirement(material, rule.id, Answer::given);
    names.emplace_back("name", material.words.label("category", code));
    names.emplace_back("is_named", is_named(material.one.eligibility, code));
    List lines;
    for (const Evidence::Kind kind : {Evidence::Kind::strength, Evidence::Kind::need, Evidence::Kind::score}) {
        Object line = filed(material, all, kind, words == nullptr ? std::string_view{} : *words);
        if (!line.back().second.text()->text.empty()) lines.emplace_back(std::move(line));
    }
    names.emplace_back("has_evidence", !lines.empty());
    names.emplace_back("evidence", std::move(lines));
    return names;
}

void add_evidence(const Material& material, Evaluations evaluations, const std::vector<Evidence>& all, Object& names) {
    List list;
    for (const Evidence& one : all) list.emplace_back(evidence_names(material, one));
    names.emplace_back("has_evidence", !list.empty());
    names.emplace_back("evidence", std::move(list));
    names.emplace_back("has_sources", !evaluations.empty());
    names.emplace_back("sources", source_list(material, evaluations));
}

/// A question of the team with what the case already says to it.
Object question(const Material& material, std::string_view rule, const record::Narrative& said) {
    Object names = requirement(material, rule, answered_if(!said.empty()));
    names.emplace_back("blocks", blocks(material, said));
    return names;
}

/// 300.311 applies where a specific learning disability is suspected: named, or asked about in its words.
bool considers_learning_disability(const record::Case& one) {
    if (is_named(one.eligibility, "specific-learning-disability")) return true;
    return std::any_of(one.referral.concerns.begin(), one.referral.concerns.end(), [](const record::Text& concern) {
        static constexpr std::array words{"learning disab", "reading", "math", "spelling", "dyslexia"};
        const std::string said = lower_case(concern.value);
        return std::any_of(words.begin(), words.end(),
                           [&](const char* word) { return said.find(word) != std::string::npos; });
    });
}

/// 34 CFR 300.8(a)(2)(i): only related services were evaluated, and nobody has found the child eligible.
bool leads_to_section_504(const record::Case& one) {
    const bool only_related = std::all_of(one.evaluations.begin(), one.evaluations.end(), [](const record::Evaluation& each) {
        return each.discipline.value == record::Discipline::ot || each.discipline.value == record::Discipline::pt;
    });
    return !one.evaluations.empty() && only_related && one.eligibility.status.value != "eligible";
}

}  // namespace

void add_eligibility_worksheet(const Material& material, Object& names) {
    const record::Case& one = material.one;
    const Words& words = material.words;
    add_document(names, words["worksheet_title"], words.fill("pwn_subject", {{"name", plain_name(one.student.name)}}),
                 one.student.school.district.value, one.status.value != "final" ? words["watermark_draft"] : std::string{});
    const std::vector<const record::Evaluation*> evaluations = all_evaluations(one);
    const std::vector<Evidence> all = evidence_of(material, evaluations);
    add_evidence(material, evaluations, all, names);
    names.emplace_back("group", requirement(material, "eligibility/group", Answer::given));
    names.emplace_back("many_sources", requirement(material, "eligibility/sources", Answer::given));
    List categories;
    for (const rules::Rule* rule : rules_of_part(material, "eligibility", "category")) {
        categories.emplace_back(category(material, *rule, all));
    }
    names.emplace_back("categories", std::move(categories));
    names.emplace_back("adverse_effect", question(material, "eligibility/adverse-effect", one.eligibility.adverse_effect));
    names.emplace_back("need", question(material, "eligibility/need", one.eligibility.need_for_special_education));
    names.emplace_back("exclusions", given_requirements(material, "eligibility", "exclusion"));
    names.emplace_back("exclusions_said", blocks(material, one.eligibility.exclusions));
    names.emplace_back("considers_sld", considers_learning_disability(one));
    names.emplace_back("sld", given_requirements(material, "eligibility", "sld"));
    names.emplace_back("sld_certify", requirement(material, "sld/certify", Answer::given));
    names.emplace_back("section_504_route", leads_to_section_504(one));
    names.emplace_back("related_service_only", requirement(material, "evaluation/related-service-only", Answer::given));
    names.emplace_back("state_standards", requirement(material, "eligibility/state-special-education", Answer::given));
    names.emplace_back("copy_at_no_cost", requirement(material, "evaluation/copy", Answer::given));
}

}  // namespace iepress::compose
