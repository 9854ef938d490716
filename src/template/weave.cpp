#include "template/weave.h"

#include <charconv>

#include "template/content.h"

namespace iepress::template_ {

namespace {

/// What stands for a character in XML text and attributes; nothing if it stands for itself. Line
/// ends and tabs too: as they are, an attribute would lose them (XML 1.0, 3.3.3).
std::string_view reference(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&apos;";
        case '\n': return "&#10;";
        case '\r': return "&#13;";
        case '\t': return "&#9;";
        default: return {};
    }
}

void append_text(Rendered& rendered, const Token& token) {
    const std::size_t begin = rendered.xml.size();
    for (const Token::Line& line : token.lines) {
        rendered.origins.push_back({begin + line.begin, line.place, Origin::Kind::text});
    }
    rendered.xml += token.text;
}

void append_value(Rendered& rendered, const UsedValue& value) {
    if (value.text->text.empty()) return;
    const bool sourced = value.text->place.known();
    rendered.origins.push_back({rendered.xml.size(), sourced ? value.text->place : value.tag->place,
                                sourced ? Origin::Kind::value : Origin::Kind::computed});
    append_escaped(rendered.xml, value.text->text);
}

}  // namespace

void append_escaped(std::string& xml, std::string_view text) {
    std::size_t plain = 0;  // from here, nothing needs a reference
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] > '>') continue;  // letters; bytes of longer characters are negative, or above
        const std::string_view instead = reference(text[i]);
        if (instead.empty()) continue;
        xml.append(text, plain, i - plain).append(instead);
        plain = i + 1;
    }
    xml.append(text, plain);
}

Rendered weave(std::string_view marks, const std::vector<Token>& tokens, const std::vector<UsedValue>& used) {
    Rendered rendered;
    auto value = used.begin();
    const char* const end = marks.data() + marks.size();
    for (const char* at = marks.data(); at != end;) {
        if (*at++ == value_mark) {
            append_value(rendered, *value++);
        } else {
            std::size_t number = 0;
            at = std::from_chars(at, end, number).ptr;
            append_text(rendered, tokens[number]);
        }
    }
    return rendered;
}

}  // namespace iepress::template_
