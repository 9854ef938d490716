#include "record/shape.h"

#include "record/collapse.h"

namespace iepress::record {

void report_unknown(Reader& reader, const Found& found, std::span<const std::string_view> known) {
    const bool is_attribute = found.attribute != nullptr;
    const char* const name = is_attribute ? found.attribute->Name() : found.element->Name();
    const char* const owner = is_attribute ? found.element->Name() : found.element->Parent()->Value();
    const std::string near = did_you_mean(nearest_word(known, name));
    reader.report(is_attribute ? unknown_attribute : unknown_element, reader.place(found), name, owner, near);
}

void report_repeated(Reader& reader, const Found& found) {
    const tinyxml2::XMLElement& element = *found.element;
    base::Diagnostic* problem =
        reader.report(repeated_element, reader.place(element), element.Name(), element.Parent()->Value());
    const tinyxml2::XMLElement* first = element.PreviousSiblingElement(element.Name());
    if (problem != nullptr && first != nullptr) {
        base::relate(*problem, reader.place(*first), "the other one is here");
    }
}

bool has_content(const tinyxml2::XMLElement& element) {
    for (const tinyxml2::XMLNode* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
        if (node->ToElement() != nullptr) return true;
        if (node->ToText() == nullptr) continue;
        const std::string_view text = node->Value();
        if (first_character(text) != text.size()) return true;
    }
    return false;
}

void check_no_text(Reader& reader, const tinyxml2::XMLElement& element) {
    for (const tinyxml2::XMLNode* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
        if (node->ToText() == nullptr) continue;
        const std::string_view text = node->Value();
        const std::size_t first = first_character(text);
        if (first == text.size()) continue;
        reader.report(stray_text, reader.place(text.data() + first), element.Name());
        return;
    }
}

}  // namespace iepress::record
