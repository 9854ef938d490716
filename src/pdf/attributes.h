// A node's attributes as its structure element has them (ISO 32000-1 14.8.5).
#pragma once

#include <string>

#include "layout/pages.h"

namespace iepress::pdf {

/// The entry /A of an element, or nothing: "/A<</O/Table/Scope/Column>>".
[[nodiscard]] std::string attributes_entry(const layout::Node& node, const layout::Pages& pages);

}  // namespace iepress::pdf
