#include "rules/law_file.h"

#include <algorithm>
#include <optional>

#include "rules/elements.h"
#include "rules/jurisdiction.h"
#include "rules/messages.h"

namespace iepress::rules {

namespace {

using datafile::Element;

/// Both attributes or neither: a duty without the place of its answer could never be met.
std::optional<Duty> read_duty(const datafile::Element& element) {
    if (!element.has("condition") && !element.has("answered-in")) return std::nullopt;
    if (element.required("condition").empty() || element.required("answered-in").empty()) return std::nullopt;
    const auto condition = element.word("condition", condition_words());
    const auto answered_in = element.word("answered-in", answer_words());
    if (!condition || !answered_in) return std::nullopt;
    return Duty{static_cast<Condition>(*condition), *answered_in};
}

void read_attributes(const datafile::Element& element, Rule& rule) {
    element.allow({"id", "citation", "jurisdiction", "checked", "status", "source", "condition", "answered-in"});
    rule.id = element.required("id");
    rule.citation = element.required("citation");
    rule.jurisdiction = element.required("jurisdiction");
    if (!rule.jurisdiction.empty() && !is_jurisdiction(rule.jurisdiction)) {
        element.diagnostics().report(wrong_jurisdiction, element.place(), rule.jurisdiction);
    }
    rule.fact = datafile::read_fact(element);
    rule.duty = read_duty(element);
}

Wording& wording_of(Rule& rule, const std::string& language) {
    for (Wording& wording : rule.translations) {
        if (wording.language == language) return wording;
    }
    return rule.translations.emplace_back(Wording{language, {}, {}});
}

void put_text(const datafile::Element& element, std::string& text, std::string&& words) {
    if (!text.empty()) element.repeats("<text>");
    text = std::move(words);
}

void put_value(const datafile::Element& element, std::vector<std::pair<std::string, std::string>>& values,
               std::string&& words) {
    std::string name = element.required("name");
    if (name.empty()) return;
    const bool known =
        std::any_of(values.begin(), values.end(), [&](const auto& value) { return value.first == name; });
    if (known) element.repeats("value " + name);
    values.emplace_back(std::move(name), std::move(words));
}

void read_part(const datafile::Element& element, Rule& rule) {
    const bool is_value = element.name() == "value";
    if (!is_value && element.name() != "text") {
        element.refuse("<text> or <value>");
        return;
    }
    if (is_value) {
        element.allow({"name", "lang"});
    } else {
        element.allow({"lang"});
    }
    std::string words = element.required_text();
    if (words.empty()) return;
    const std::string language = element.attribute("lang");
    Wording* wording = language.empty() || language == "en" ? nullptr : &wording_of(rule, language);
    if (is_value) {
        put_value(element, wording == nullptr ? rule.values : wording->values, std::move(words));
    } else {
        put_text(element, wording == nullptr ? rule.text : wording->text, std::move(words));
    }
}

void read_parts(const datafile::Element& element, Rule& rule) {
    const std::size_t errors_before = element.diagnostics().error_count();
    for (const datafile::Element& child : element.children()) read_part(child, rule);
    // An empty one has been reported.
    if (rule.text.empty() && element.diagnostics().error_count() == errors_before) element.lacks("text");
}

}  // namespace

void read_law_file(const datafile::Element& root, const std::string& topic, std::vector<Rule>& rules) {
    root.allow({});
    for (const datafile::Element& child : root.children()) {
        if (child.name() != "rule") {
            child.refuse("<rule>");
            continue;
        }
        const std::size_t errors_before = root.diagnostics().error_count();
        Rule rule;
        rule.topic = topic;
        read_attributes(child, rule);
        read_parts(child, rule);
        if (std::any_of(rules.begin(), rules.end(), [&](const Rule& other) { return other.id == rule.id; })) {
            child.diagnostics().report(repeated, child.place(), rule.id);
        }
        if (root.diagnostics().error_count() == errors_before) rules.push_back(std::move(rule));
    }
}

}  // namespace iepress::rules
