#include "rules/law_file.h"

#include <tinyxml2.h>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/white_space.h"
#include "rules/messages.h"

namespace iepress::rules {

namespace {

bool is_jurisdiction(std::string_view text) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (text == "US") return true;
    return text.size() == 5 && text.substr(0, 3) == "US-" && upper(text[3]) && upper(text[4]);
}

/// Reads the elements of one file and remembers what every report needs.
class LawFile {
public:
    LawFile(std::string topic, const std::string& file, base::Diagnostics& diagnostics)
        : topic_(std::move(topic)), file_(file), diagnostics_(diagnostics) {}

    void read(std::string_view xml, std::vector<Rule>& rules) {
        tinyxml2::XMLDocument document;
        document.Parse(xml.data(), xml.size());
        if (document.Error()) {
            diagnostics_.report(malformed, at(document.ErrorLineNum()),
                                tinyxml2::XMLDocument::ErrorIDToName(document.ErrorID()));
            return;
        }
        const tinyxml2::XMLElement& root = *document.RootElement();
        if (std::string_view(root.Name()) != "law") {
            diagnostics_.report(unexpected_element, at(root.GetLineNum()), root.Name(), topic_,
                                "<law>");
            return;
        }
        check_attributes(root, {});
        for (auto* child = root.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            read_rule(*child, rules);
        }
    }

private:
    [[nodiscard]] base::Place at(int line) const {
        return {&file_, static_cast<std::uint32_t>(std::max(line, 1)), 0};
    }

    void read_rule(const tinyxml2::XMLElement& element, std::vector<Rule>& rules) {
        if (std::string_view(element.Name()) != "rule") {
            diagnostics_.report(unexpected_element, at(element.GetLineNum()), element.Name(), "law",
                                "<rule>");
            return;
        }
        const std::size_t errors_before = diagnostics_.error_count();
        Rule rule;
        rule.topic = topic_;
        rule.place = at(element.GetLineNum());
        read_attributes(element, rule);
        for (auto* child = element.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            read_part(*child, rule);
        }
        if (rule.text.empty()) diagnostics_.report(missing_text, rule.place, "text");
        if (std::any_of(rules.begin(), rules.end(),
                        [&](const Rule& other) { return other.id == rule.id; })) {
            diagnostics_.report(repeated, rule.place, "rule of the id " + rule.id, "folder");
        }
        if (diagnostics_.error_count() == errors_before) rules.push_back(std::move(rule));
    }

    void read_attributes(const tinyxml2::XMLElement& element, Rule& rule) {
        check_attributes(element,
                         {"id", "citation", "jurisdiction", "checked", "status", "source"});
        rule.id = required(element, "id");
        rule.citation = required(element, "citation");
        rule.jurisdiction = required(element, "jurisdiction");
        if (!rule.jurisdiction.empty() && !is_jurisdiction(rule.jurisdiction)) {
            diagnostics_.report(wrong_jurisdiction, rule.place, rule.jurisdiction);
        }
        if (const std::string checked = required(element, "checked"); !checked.empty()) {
            const auto date = base::parse_iso_date(checked);
            if (!date) diagnostics_.report(wrong_date, rule.place);
            rule.checked = date.value_or(base::Date{});
        }
        rule.source = base::collapsed(element.Attribute("source"));
        read_status(required(element, "status"), rule);
    }

    void read_status(const std::string& status, Rule& rule) {
        if (status.empty() || status == "unverified") return;
        if (status != "confirmed") {
            diagnostics_.report(wrong_status, rule.place, status);
            return;
        }
        rule.status = FactStatus::confirmed;
        if (rule.source.empty()) diagnostics_.report(missing_source, rule.place);
    }

    void read_part(const tinyxml2::XMLElement& element, Rule& rule) {
        const std::string_view name = element.Name();
        const base::Place place = at(element.GetLineNum());
        if (name != "text" && name != "value") {
            diagnostics_.report(unexpected_element, place, name, "rule", "<text> or <value>");
            return;
        }
        const bool is_value = name == "value";
        if (is_value) {
            check_attributes(element, {"name", "lang"});
        } else {
            check_attributes(element, {"lang"});
        }
        const std::string value_name = is_value ? required(element, "name") : std::string{};
        std::string words = base::collapsed(element.GetText());
        if (words.empty()) {
            diagnostics_.report(missing_text, place, name);
            return;
        }
        put(rule, base::collapsed(element.Attribute("lang")), value_name, std::move(words), place);
    }

    void put(Rule& rule, const std::string& language, const std::string& value_name,
             std::string&& words, const base::Place& place) {
        std::string* text = &rule.text;
        auto* values = &rule.values;
        if (!language.empty() && language != "en") {
            Wording& wording = wording_of(rule, language);
            text = &wording.text;
            values = &wording.values;
        }
        if (value_name.empty()) {
            if (!text->empty()) diagnostics_.report(repeated, place, "<text>", "rule");
            *text = std::move(words);
            return;
        }
        if (std::any_of(values->begin(), values->end(),
                        [&](const auto& value) { return value.first == value_name; })) {
            diagnostics_.report(repeated, place, "value " + value_name, "rule");
        }
        values->emplace_back(value_name, std::move(words));
    }

    static Wording& wording_of(Rule& rule, const std::string& language) {
        for (Wording& wording : rule.translations) {
            if (wording.language == language) return wording;
        }
        return rule.translations.emplace_back(Wording{language, {}, {}});
    }

    std::string required(const tinyxml2::XMLElement& element, const char* name) {
        std::string value = base::collapsed(element.Attribute(name));
        if (value.empty()) {
            diagnostics_.report(missing_attribute, at(element.GetLineNum()), element.Name(), name);
        }
        return value;
    }

    void check_attributes(const tinyxml2::XMLElement& element,
                          std::initializer_list<std::string_view> known) {
        for (const auto* attribute = element.FirstAttribute(); attribute != nullptr;
             attribute = attribute->Next()) {
            if (std::find(known.begin(), known.end(), attribute->Name()) == known.end()) {
                diagnostics_.report(unexpected_attribute, at(attribute->GetLineNum()),
                                    element.Name(), attribute->Name());
            }
        }
    }

    std::string topic_;
    const std::string& file_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void read_law_file(std::string_view xml, std::string topic, const std::string& file,
                   std::vector<Rule>& rules, base::Diagnostics& diagnostics) {
    LawFile(std::move(topic), file, diagnostics).read(xml, rules);
}

}  // namespace iepress::rules
