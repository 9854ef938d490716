// What the stage needs to know of single characters, beyond HarfBuzz and ICU.
#pragma once

#include <cstdint>
#include <string_view>

namespace iepress::text {

/// White space that hangs at a line's end and takes the paragraph's level there (UAX #9 L1:
/// classes WS, S and B). No-break spaces are none.
[[nodiscard]] bool is_white(char32_t character);

/// A character that ends a line wherever it stands (UAX #14 LB4, LB5).
[[nodiscard]] bool is_hard_break(char32_t character);

/// Never drawn, so never missed in a font: default ignorable (joiners, soft hyphen, variation
/// selectors, bidi controls …) or a line end.
[[nodiscard]] bool is_invisible(char32_t character);

/// What a font must have to show a character: a tab and the spaces need U+0020 or themselves.
[[nodiscard]] bool is_space_like(char32_t character);

/// Whether a paragraph with this character may hold anything but level 0 in a left-to-right
/// paragraph: classes R, AL and AN and the explicit controls of UAX #9.
[[nodiscard]] bool needs_bidi(char32_t character);

/// Letters, digits and punctuation that Latin-script text is made of, each a grapheme of its own:
/// they need no itemizing beyond the face's coverage.
[[nodiscard]] bool is_plain_latin(char32_t character);

/// Whether a plain Latin character is a letter of the Latin script, not common to all scripts.
[[nodiscard]] bool is_latin_letter(char32_t character);

/// The next character of UTF-8; U+FFFD for what is malformed. Moves `offset`.
[[nodiscard]] char32_t decode(std::string_view text, std::size_t& offset);

/// Whether a text is white space and invisible characters alone: it hangs at a line's end.
[[nodiscard]] bool is_all_white(std::string_view text);

/// Where the white space and the invisible characters at a text's end begin.
[[nodiscard]] std::size_t trailing_white(std::string_view text);

}  // namespace iepress::text
