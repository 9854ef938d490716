// What must hold of a style as a whole, once its file and those below it are read.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "layout/style.h"

namespace iepress::layout {

/// Where the file speaks of something: an element's name and its role or kind. The file alone if
/// it does not, since a style below it did.
using PlaceOf = std::function<base::Place(std::string_view element, std::string_view name)>;

/// Reports missing roles, table styles that name no text role, too little contrast and a page
/// without room for text.
void check_style(const Style& style, const PlaceOf& place_of, base::Diagnostics& diagnostics);

}  // namespace iepress::layout
