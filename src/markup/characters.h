// The characters and references of document XML, before it is parsed: tinyxml2 lets most pass.
#pragma once

#include <functional>
#include <string_view>

#include "base/diagnostics.h"

namespace iepress::markup {

/// The place of a byte offset of the XML.
using PlaceAt = std::function<base::Place(std::size_t offset)>;

/// Reports malformed UTF-8, characters that XML forbids, private-use characters (layout's page
/// number marks are among them, and PDF/A-3a forbids the others without a replacement text),
/// and references other than the five of XML and numbers. False if there was any.
[[nodiscard]] bool check_characters(std::string_view xml, const PlaceAt& place,
                                    base::Diagnostics& diagnostics);

}  // namespace iepress::markup
