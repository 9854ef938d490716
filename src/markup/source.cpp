#include "markup/source.h"

#include <algorithm>

#include "markup/characters.h"
#include "markup/messages.h"
#include "markup/wellformed.h"

namespace iepress::markup {

namespace {

using template_::Origin;

/// How many bytes of mark-up stand before the first byte that tinyxml2 gives as a node's value.
std::size_t marks_before(const tinyxml2::XMLNode& node) {
    if (node.ToElement() != nullptr) return 1;      // <
    if (node.ToComment() != nullptr) return 4;      // <!--
    if (node.ToDeclaration() != nullptr) return 2;  // <?
    if (node.ToUnknown() != nullptr) return 2;      // <!
    const tinyxml2::XMLText* text = node.ToText();
    return text != nullptr && text->CData() ? 9 : 0;  // <![CDATA[
}

/// tinyxml2 skips the white space of "< p>".
std::size_t spaces_after_opening(std::string_view xml, std::size_t open) {
    std::size_t count = 0;
    while (open + 1 + count < xml.size() && is_space(xml[open + 1 + count])) ++count;
    return count;
}

}  // namespace

const tinyxml2::XMLDocument* Source::parse(base::Diagnostics& diagnostics) {
    const std::string& xml = rendered_.xml;
    const auto place = [this](std::size_t offset) { return place_at(offset); };
    if (!check_characters(xml, place, diagnostics)) return nullptr;
    if (document_.Parse(xml.data(), xml.size()) != tinyxml2::XML_SUCCESS ||
        document_.FirstChild() == nullptr) {
        report_malformed(xml, static_cast<std::size_t>(std::max(1, document_.ErrorLineNum())), place,
                         diagnostics);
        return nullptr;
    }
    // The buffer's start, from the first node: its offset in the XML is known.
    const tinyxml2::XMLNode& first = *document_.FirstChild();
    std::size_t offset = 0;
    if (first.ToText() == nullptr || first.ToText()->CData()) {
        offset = xml.find('<');
        if (first.ToElement() != nullptr) offset += spaces_after_opening(xml, offset);
        offset += marks_before(first);
    }
    buffer_ = first.Value() - offset;
    return &document_;
}

std::size_t Source::offset_of(const char* in_buffer) const {
    const auto offset = static_cast<std::size_t>(in_buffer - buffer_);
    return std::min(offset, rendered_.xml.size());
}

std::size_t Source::offset_of(const tinyxml2::XMLNode& node) const {
    const std::size_t value = offset_of(node.Value());
    return value - std::min(value, marks_before(node));
}

std::size_t Source::origin_at(std::size_t offset) const {
    const std::vector<Origin>& origins = rendered_.origins;
    const auto covers = [&](std::size_t i) {
        return origins[i].begin <= offset && (i + 1 == origins.size() || offset < origins[i + 1].begin);
    };
    for (std::size_t i = last_origin_; i < std::min(last_origin_ + 4, origins.size()); ++i) {
        if (covers(i)) return last_origin_ = i;
    }
    const auto after = std::upper_bound(origins.begin(), origins.end(), offset,
                                        [](std::size_t at, const Origin& one) { return at < one.begin; });
    const std::ptrdiff_t index = after - origins.begin();
    return last_origin_ = static_cast<std::size_t>(std::max<std::ptrdiff_t>(index - 1, 0));
}

base::Place Source::place_at(std::size_t offset) const {
    if (rendered_.origins.empty()) return {};
    const Origin& origin = rendered_.origins[origin_at(offset)];
    if (origin.kind != Origin::Kind::text) return origin.place;
    // a template's line stands byte for byte in the XML: the column is counted on from its start
    base::Place place = origin.place;
    for (std::size_t i = origin.begin; i < offset; ++i) {
        const auto byte = static_cast<unsigned char>(rendered_.xml[i]);
        if ((byte & 0xC0U) != 0x80U) ++place.column;
    }
    return place;
}

base::Place Source::place_of(const tinyxml2::XMLNode& node) const { return place_at(offset_of(node)); }

base::Place Source::place_of(const tinyxml2::XMLElement& element) const {
    return place_at(offset_of(element.Name()) - 1);  // from the name back to its <
}

base::Place Source::place_of(const tinyxml2::XMLAttribute& attribute) const {
    if (rendered_.origins.empty()) return {};
    const std::size_t value = offset_of(attribute.Value());
    const Origin& origin = rendered_.origins[origin_at(value)];
    if (origin.kind == Origin::Kind::value) return origin.place;
    return place_at(offset_of(attribute.Name()));
}

Source::TextPlace Source::place_of_text(const tinyxml2::XMLText& text) const {
    const std::string& xml = rendered_.xml;
    const std::vector<Origin>& origins = rendered_.origins;
    if (origins.empty()) return {};
    std::size_t begin = offset_of(text.Value());
    const std::size_t end = std::min(xml.find('<', begin), xml.size());
    while (begin < end && is_space(xml[begin])) ++begin;
    for (std::size_t i = origin_at(begin); i < origins.size() && origins[i].begin < end; ++i) {
        if (origins[i].kind == Origin::Kind::value) return {origins[i].place, true};
    }
    return {place_at(begin), false};
}

bool Source::has_space_before(const tinyxml2::XMLNode& node) const {
    const std::string& xml = rendered_.xml;
    for (std::size_t at = offset_of(node); at > 0;) {
        if (is_space(xml[at - 1])) return true;
        if (xml[at - 1] != '>') return false;
        const std::size_t open = xml.rfind('<', at - 1);
        const bool end_tag =
            open != std::string::npos && xml.compare(open, 2, "</") == 0 && xml.find('>', open) == at - 1;
        if (!end_tag) return false;
        at = open;
    }
    return false;
}

}  // namespace iepress::markup
