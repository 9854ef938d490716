#include "compose/law.h"

#include <fmt/format.h>

#include "compose/messages.h"

namespace iepress::compose {

namespace {

std::string words_of(const rules::Rule& rule, const Words& words, base::Diagnostics& diagnostics) {
    const std::string& language = words.strings().language;
    const std::string* text = rules::text_in(rule, language);
    if (text != nullptr) return *text;
    diagnostics.report(missing_wording, rule.fact.place, rule.id, language);
    return {};
}

std::string answer_text(const rules::Rule& rule, const Words& words, std::string_view name) {
    const std::string* code = rules::value_in(rule, "en", name);
    return code == nullptr ? std::string{} : words.label("answer", *code);
}

}  // namespace

Object requirement(const Material& material, std::string_view id, Answer answer) {
    const rules::Rule* rule = material.book.find(id);
    if (rule == nullptr) material.diagnostics.report(missing_rule, {}, id);
    Object names;
    names.reserve(5);
    names.emplace_back("answered", answer == Answer::given);
    names.emplace_back("missing", answer == Answer::missing);
    names.emplace_back("asks", rule == nullptr
                                   ? std::string{}
                                   : words_of(*rule, material.words, material.diagnostics));
    names.emplace_back("citation", rule == nullptr ? std::string{} : rule->citation);
    names.emplace_back("unverified", rule != nullptr && !rule->fact.confirmed());
    return names;
}

std::vector<const rules::Rule*> rules_of_part(const Material& material, std::string_view topic,
                                              std::string_view part) {
    std::vector<const rules::Rule*> found = rules::rules_of_part(material.book, topic, part);
    if (found.empty()) {
        material.diagnostics.report(missing_rule, {}, fmt::format("with part {} of {}", part, topic));
    }
    return found;
}

List given_requirements(const Material& material, std::string_view topic, std::string_view part) {
    List list;
    for (const rules::Rule* rule : rules_of_part(material, topic, part)) {
        list.emplace_back(requirement(material, rule->id, Answer::given));
    }
    return list;
}

namespace {

Answer answer_if_not(bool missing) { return missing ? Answer::missing : Answer::given; }

}  // namespace

const rules::Element* element_of(const Material& material, std::string_view rule) {
    return rules::find_element(material.elements, rule);
}

Object requirement(const Material& material, std::string_view id) {
    const rules::Element* element = element_of(material, id);
    return requirement(material, id, answer_if_not(element != nullptr && element->missing()));
}

Object requirement_of(const Material& material, std::string_view id, std::size_t item) {
    const rules::Element* element = element_of(material, id);
    return requirement(material, id, answer_if_not(element != nullptr && element->missing_of(item)));
}

Object requirement_beside_items(const Material& material, std::string_view id) {
    const rules::Element* element = element_of(material, id);
    return requirement(material, id,
                 answer_if_not(element != nullptr && element->missing() && element->open_items.empty()));
}

std::string rule_prose(const rules::Rule& rule, const Words& words, std::string_view name,
                       base::Diagnostics& diagnostics) {
    const std::string& language = words.strings().language;
    if (const std::string* value = rules::value_in(rule, language, name)) return *value;
    if (rules::value_in(rule, "en", name) != nullptr) {
        diagnostics.report(missing_wording, rule.fact.place, rule.id, language);
    }
    return {};
}

Object rule_names(const rules::Rule& rule, const Words& words, base::Diagnostics& diagnostics) {
    Object names;
    names.reserve(10);
    names.emplace_back("text", words_of(rule, words, diagnostics));
    names.emplace_back("name", rule_prose(rule, words, "name", diagnostics));
    names.emplace_back("citation", rule.citation);
    names.emplace_back("jurisdiction", words.label("jurisdiction", rule.jurisdiction));
    names.emplace_back("checked", words.date(rule.fact.checked));
    names.emplace_back("unverified", !rule.fact.confirmed());
    names.emplace_back("iep", answer_text(rule, words, "iep"));
    names.emplace_back("iep_words", rule_prose(rule, words, "iep-words", diagnostics));
    names.emplace_back("section_504", answer_text(rule, words, "section-504"));
    names.emplace_back("section_504_words",
                       rule_prose(rule, words, "section-504-words", diagnostics));
    return names;
}

}  // namespace iepress::compose
