// The proof sheet: each element of the law, whether it applies and why, whether it is answered, where in the draft, by
// whom.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "compose/documents.h"
#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/student.h"

namespace iepress::compose {

namespace {

std::string underscored(std::string text) {
    std::replace(text.begin(), text.end(), '-', '_');
    return text;
}

/// Why a rule is asked of this IEP, or not; "" of one that is asked of each.
std::string why(const Material& material, const rules::Element& element) {
    if (element.condition == rules::Condition::always) return {};
    const std::string word = underscored(std::string{rules::condition_words()[static_cast<std::size_t>(element.condition)]});
    const rules::Majority majority = rules::majority(material.one, material.book);
    const std::string years = std::to_string(majority.years);
    std::string text = capitalized(
        material.words.fill((element.applies ? "applies_" : "applies_not_") + word, {{"years", years}}));
    if (element.condition != rules::Condition::year_before_majority) return text + ".";
    if (majority.rule == nullptr) return text + ". " + material.words["majority_assumed"];
    return text + " (" + majority.rule->citation + ").";
}

/// "Kari Olsen, Special Education Teacher"; "" of one whom a court order excludes.
std::string person_text(const Material& material, const std::string& id) {
    const Person who = person(material, id);
    return who.role.empty() ? who.name : who.name + ", " + who.role;
}

std::string authors_text(const Material& material, const rules::Authors& authors) {
    std::vector<std::string> all;
    for (const std::string& id : authors.evaluations) all.push_back(evaluation_text(material, id));
    for (const std::string& id : authors.people) all.push_back(person_text(material, id));
    for (const std::string& role : authors.roles) all.push_back(capitalized(role));
    std::string text;
    for (const std::string& one : all) {
        if (one.empty()) continue;
        if (!text.empty()) text += "; ";
        text += one;
    }
    return text.empty() ? material.words["proof_by_team"] : text;
}

std::string page_text(const Material& material, std::string_view section) {
    if (material.section_pages == nullptr) return {};
    const auto found = material.section_pages->find(section);
    if (found == material.section_pages->end()) return {};
    return material.words.fill("proof_page", {{"page", std::to_string(found->second)}});
}

/// A heading for the number of a section, "34 CFR 300.321"; the rest belong together.
std::string_view group_of(const rules::Element& element) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> groups{
        {{"34 CFR 300.320", "proof_content"}, {"34 CFR 300.321", "proof_team"}, {"34 CFR 300.324", "proof_considered"}}};
    for (const auto& [citation, heading] : groups) {
        if (element.rule->citation.starts_with(citation)) return heading;
    }
    return "proof_other";
}

Object row(const Material& material, const rules::Element& element) {
    Object names = requirement(material, element.rule->id);
    names.emplace_back("applies", element.applies);
    names.emplace_back("proposed", element.proposed);
    names.emplace_back("why", why(material, element));
    names.emplace_back("section",
                       element.applies ? material.words[underscored(std::string{element.section})] : std::string{});
    names.emplace_back("page", element.applies ? page_text(material, element.section) : std::string{});
    names.emplace_back("by", element.applies && element.answered ? authors_text(material, element.authors) : std::string{});
    return names;
}

List groups(const Material& material) {
    List list;
    for (const std::string_view heading : {"proof_content", "proof_team", "proof_considered", "proof_other"}) {
        List rows;
        for (const rules::Element& element : material.elements) {
            if (group_of(element) == heading) rows.emplace_back(row(material, element));
        }
        if (rows.empty()) continue;
        Object group;
        group.emplace_back("heading", material.words[heading]);
        group.emplace_back("rows", std::move(rows));
        list.emplace_back(std::move(group));
    }
    return list;
}

}  // namespace

void add_proof_sheet(const Material& material, Object& names) {
    const Words& words = material.words;
    const auto& all = material.elements;
    const bool draft = material.one.status.value != "final";
    add_document(names, words["proof_title"],
                 words.fill("about_student", {{"name", plain_name(material.one.student.name)}}),
                 material.one.student.school.district.value, draft ? words["watermark_draft"] : std::string{});
    const auto applying = std::count_if(all.begin(), all.end(), [](const auto& one) { return one.applies; });
    const auto missing = std::count_if(all.begin(), all.end(), [](const auto& one) { return one.missing(); });
    add_iep_dates(material, names);
    names.emplace_back("complete", missing == 0);
    names.emplace_back("summary", words.fill("proof_summary", {{"answered", std::to_string(applying - missing)},
                                                               {"applying", std::to_string(applying)},
                                                               {"all", std::to_string(all.size())}}));
    names.emplace_back("groups", groups(material));
}

}  // namespace iepress::compose
