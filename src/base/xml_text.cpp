#include "base/xml_text.h"

namespace iepress::base {

namespace {

/// What is written for a mark; empty for a character that stands for itself.
std::string_view entity_of(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return {};
    }
}

void append_but_for(std::string& xml, std::string_view text, std::string_view marks) {
    std::size_t plain = 0;  // from here, nothing needs an entity
    for (std::size_t at = 0; (at = text.find_first_of(marks, at)) != text.npos; plain = ++at) {
        xml.append(text, plain, at - plain).append(entity_of(text[at]));
    }
    xml.append(text, plain);
}

}  // namespace

void append_escaped(std::string& xml, std::string_view text) { append_but_for(xml, text, "&<>\""); }

std::string escaped(std::string_view text) {
    std::string xml;
    append_escaped(xml, text);
    return xml;
}

std::string escaped_words(std::string_view text) {
    std::string xml;
    append_but_for(xml, text, "&<>");
    return xml;
}

}  // namespace iepress::base
