#include "base/xml_file.h"

#include <tinyxml2.h>

#include <algorithm>

#include "base/utf8.h"

namespace iepress::base {

namespace {

std::string_view explain(tinyxml2::XMLError error) {
    switch (error) {
        case tinyxml2::XML_ERROR_EMPTY_DOCUMENT: return "it is empty";
        case tinyxml2::XML_ERROR_MISMATCHED_ELEMENT: return "an element is closed by another's end tag, or not at all";
        case tinyxml2::XML_ERROR_PARSING_ELEMENT: return "an element is not written as one";
        case tinyxml2::XML_ERROR_PARSING_ATTRIBUTE:
            return "an attribute stands twice, or is not written as name=\"value\"";
        case tinyxml2::XML_ERROR_PARSING_COMMENT: return "a comment does not end with -->";
        case tinyxml2::XML_ELEMENT_DEPTH_EXCEEDED: return "elements are nested too deep";
        default: return "it cannot be read from here on";
    }
}

}  // namespace

std::optional<XmlDefect> parse_xml(std::string_view bytes, tinyxml2::XMLDocument& document) {
    if (const auto byte = find_malformed(bytes)) {
        const LineColumn where = line_column(bytes, *byte);
        return XmlDefect{"a byte is not UTF-8", static_cast<std::uint32_t>(where.line),
                         static_cast<std::uint32_t>(where.column)};
    }
    if (document.Parse(bytes.data(), bytes.size()) != tinyxml2::XML_SUCCESS) {
        // tinyxml2 has no line for an empty file.
        return XmlDefect{explain(document.ErrorID()), static_cast<std::uint32_t>(std::max(document.ErrorLineNum(), 1))};
    }
    const tinyxml2::XMLElement* const root = document.RootElement();
    if (root == nullptr) return XmlDefect{"it is empty"};
    if (const auto* second = root->NextSiblingElement(); second != nullptr) {
        return XmlDefect{"a second element stands after the end of the first",
                         static_cast<std::uint32_t>(second->GetLineNum())};
    }
    return std::nullopt;
}

}  // namespace iepress::base
