// The bytes of a small XML file, parsed, or what keeps them from being XML in words for a message.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tinyxml2 {
class XMLDocument;
}

namespace iepress::base {

struct XmlDefect {
    std::string_view what;     ///< ends "this is not well-formed XML: ..."
    std::uint32_t line = 1;
    std::uint32_t column = 0;  ///< 0 where only the line is known
};

/// Parses `bytes` into `document`; gives what keeps them from being XML in UTF-8 with one outermost element, nothing if
/// they are.
[[nodiscard]] std::optional<XmlDefect> parse_xml(std::string_view bytes, tinyxml2::XMLDocument& document);

}  // namespace iepress::base
