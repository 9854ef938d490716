// The look at a file's bytes before they are parsed: encoding, characters, and whether tags match.
// The XML parser recurses into elements, forgives much and knows lines only; what it must not see
// or would not say is found here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "record/lines.h"
#include "record/problems.h"

namespace iepress::record {

/// What may go to the parser, of the same length as the file: every offset is still true.
/// Processing instructions and carriage returns are blanked out.
struct Scanned {
    std::string text;
    std::size_t root_name = 0;  ///< offset of the first element's name
};

/// Reports everything that keeps the bytes from being well-formed XML in UTF-8, in one go.
/// Nothing if the parser could not make sense of them; a mistake that it can pass over, such as
/// an unknown entity, is reported and the text still given.
[[nodiscard]] std::optional<Scanned> scan(const Lines& lines, std::string_view bytes, Problems& problems);

/// The character that a reference such as "amp", "#160" or "#xA0" stands for; nothing for others.
[[nodiscard]] std::optional<char32_t> referenced_character(std::string_view name);

}  // namespace iepress::record
