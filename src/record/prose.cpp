#include "record/prose.h"

#include <algorithm>
#include <optional>

#include "record/collapse.h"

namespace iepress::record {

namespace {

using tinyxml2::XMLAttribute;
using tinyxml2::XMLElement;
using tinyxml2::XMLNode;
using tinyxml2::XMLText;

/// Offset of the blank line (its first line end) at or after `from`; the size if there is none.
struct Break {
    std::size_t begin, end;
};
Break next_blank_line(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find('\n', from); at != text.npos; at = text.find('\n', at + 1)) {
        const std::size_t next = std::min(text.find_first_not_of(" \t\r", at + 1), text.size());
        if (next < text.size() && text[next] == '\n') return {at, next};
    }
    return {text.size(), text.size()};
}

/// Gathers the pieces of paragraphs; a comment in the middle of one does not end it.
class Paragraphs {
public:
    Paragraphs(Reader& reader, Paragraph::Kind kind, std::string language)
        : reader_(reader), kind_(kind), language_(std::move(language)) {}

    void add(const XMLText& piece) {
        const std::string_view text = piece.Value();
        const Markup markup = piece.CData() ? Markup::cdata : Markup::text;
        for (std::size_t at = 0; at <= text.size();) {
            const Break line = next_blank_line(text, at);
            add_piece(text.substr(at, line.begin - at), markup);
            if (line.begin == text.size()) break;
            close();
            at = line.end;
        }
    }
    void close() {
        if (!collapsed_.empty()) {
            narrative_.push_back({kind_, collapsed_.take(), language_, place_, std::move(lines_)});
        }
        lines_.clear();
    }
    void append(Narrative&& more) {
        close();
        std::move(more.begin(), more.end(), std::back_inserter(narrative_));
    }
    Narrative take() {
        close();
        return std::move(narrative_);
    }

private:
    void add_piece(std::string_view piece, Markup markup) {
        for (std::size_t at = 0; at < piece.size();) {
            const std::size_t end = std::min(piece.find('\n', at), piece.size() - 1) + 1;
            add_line(piece.substr(at, end - at), markup);
            at = end;
        }
    }
    void add_line(std::string_view line, Markup markup) {
        const std::size_t first = first_character(line);
        if (first < line.size()) {
            const base::Place place = reader_.place(line.data() + first);
            if (collapsed_.empty()) {
                place_ = place;
            } else if (place.line != (lines_.empty() ? place_ : lines_.back().place).line) {
                lines_.push_back({collapsed_.next(), place});
            }
        }
        collapsed_.add(line, markup);
    }

    Reader& reader_;
    Paragraph::Kind kind_;
    std::string language_;
    Collapsed collapsed_;
    base::Place place_;
    std::vector<Paragraph::Line> lines_;
    Narrative narrative_;
};

/// The element's own language, else its parent's.
std::string language_of(Reader& reader, const XMLElement& element, const std::string& outer) {
    for (const char* name : {"lang", "xml:lang"}) {
        const XMLAttribute* attribute = element.FindAttribute(name);
        if (attribute != nullptr) return reader.language({&element, attribute}).value;
    }
    return outer;
}

void check_language_attributes_only(Reader& reader, const XMLElement& element) {
    for (const XMLAttribute* one = element.FirstAttribute(); one != nullptr; one = one->Next()) {
        if (is_language_attribute(one->Name())) continue;
        reader.report(unknown_attribute, reader.place(one->Name()), one->Name(), element.Name(), "");
    }
}

/// <p> or <li>; nothing if it is another element.
std::optional<Paragraph::Kind> kind_of(const XMLElement& element) {
    const std::string_view name = element.Name();
    if (name == "p") return Paragraph::Kind::paragraph;
    if (name == "li") return Paragraph::Kind::bullet;
    return std::nullopt;
}

Narrative read_paragraph(Reader& reader, const XMLElement& element, Paragraph::Kind kind,
                         const std::string& outer) {
    check_language_attributes_only(reader, element);
    Paragraphs paragraphs(reader, kind, language_of(reader, element, outer));
    for (const XMLNode* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
        if (node->ToText() != nullptr) paragraphs.add(*node->ToText());
        if (node->ToElement() != nullptr) {
            const XMLElement& child = *node->ToElement();
            reader.report(unknown_element, reader.place(child), child.Name(), element.Name(), "");
        }
    }
    Narrative narrative = paragraphs.take();
    if (narrative.empty()) reader.report(empty_value, reader.place(element), Found{&element}.name());
    return narrative;
}

}  // namespace

Narrative read_prose(Reader& reader, const XMLElement& element) {
    const std::string language = language_of(reader, element, {});
    Paragraphs paragraphs(reader, Paragraph::Kind::paragraph, language);
    for (const XMLNode* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
        if (node->ToText() != nullptr) paragraphs.add(*node->ToText());
        if (node->ToElement() == nullptr) continue;
        const XMLElement& child = *node->ToElement();
        if (const auto kind = kind_of(child)) {
            paragraphs.append(read_paragraph(reader, child, *kind, language));
        } else {
            reader.report(unknown_element, reader.place(child), child.Name(), element.Name(),
                          "; prose has <p> and <li>");
        }
    }
    return paragraphs.take();
}

bool is_language_attribute(std::string_view name) { return name == "lang" || name == "xml:lang"; }

bool is_language_code(std::string_view text) {
    bool first = true;
    while (true) {
        const std::size_t end = std::min(text.find('-'), text.size());
        const std::string_view part = text.substr(0, end);
        if (part.empty() || part.size() > 8 || (first && part.size() < 2)) return false;
        const bool fine = std::all_of(part.begin(), part.end(), [&](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
        });
        if (!fine) return false;
        if (end == text.size()) return true;
        text.remove_prefix(end + 1);
        first = false;
    }
}

void check_only_words(Reader& reader, const Found& found) {
    const XMLElement& element = *found.element;
    for (const XMLElement* child = element.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        // With own text, the table of the element has reported it already.
        if (!found.own_text) reader.report(unknown_element, reader.place(*child), child->Name(), element.Name(), "");
    }
    if (found.own_text) return;
    for (const XMLAttribute* one = element.FirstAttribute(); one != nullptr; one = one->Next()) {
        reader.report(unknown_attribute, reader.place(one->Name()), one->Name(), element.Name(), "");
    }
}

}  // namespace iepress::record
