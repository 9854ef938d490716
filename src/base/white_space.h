// White space as a person wraps a text over the lines of a data file.
#pragma once

#include <string>

namespace iepress::base {

/// The text with each run of spaces, tabs and line ends as one space, none at its ends. A null
/// pointer is an empty text: an XML element without one.
[[nodiscard]] std::string collapsed(const char* text);

}  // namespace iepress::base
