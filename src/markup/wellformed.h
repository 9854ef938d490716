// Why XML is not well formed, and where: tinyxml2 only tells the line of the whole text.
#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "markup/characters.h"

namespace iepress::markup {

/// Reports the first thing that is wrong in XML that tinyxml2 refused. `line` is where tinyxml2
/// stopped, for what this does not find.
void report_malformed(std::string_view xml, std::size_t line, const PlaceAt& place,
                      base::Diagnostics& diagnostics);

}  // namespace iepress::markup
