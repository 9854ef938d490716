// Text as it is written into XML, where a character of its own could be read as a mark.
#pragma once

#include <string>
#include <string_view>

namespace iepress::base {

/// Adds the text for between tags and for an attribute in double quotes: & < > " become entities, all else
/// stays (XML 1.0, 2.4). Line ends and tabs too: an attribute that must keep them is not for here (3.3.3).
void append_escaped(std::string& xml, std::string_view text);

/// The same, as a text of its own.
[[nodiscard]] std::string escaped(std::string_view text);

/// For between tags only: there a quotation mark needs no entity, and is easier to read without.
[[nodiscard]] std::string escaped_words(std::string_view text);

}  // namespace iepress::base
