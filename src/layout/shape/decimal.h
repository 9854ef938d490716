// Where a number's decimal point is, so that the points of a column stand over each other.
#pragma once

#include <optional>
#include <string_view>

#include "layout/shape/boxes.h"
#include "text/fonts.h"

namespace iepress::layout {

/// Byte offset at which the whole part of the first number of `text` ends: "<1" 2, "36.5 %" 2,
/// "1,234.5" 5. A comma is the decimal mark where the language's is. Nothing without a digit.
[[nodiscard]] std::optional<std::size_t> whole_part_end(std::string_view text, std::string_view language);

/// The widths before and after that place, of a text that fits one line. Nothing if there is no
/// digit or the text has a forced break.
[[nodiscard]] std::optional<DecimalParts> decimal_parts(const text::Paragraph& paragraph,
                                                        const text::FontLibrary& fonts,
                                                        std::string_view language);

}  // namespace iepress::layout
