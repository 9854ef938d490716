// UTF-8 as the input must have it: well formed, and without the characters that XML 1.0 forbids.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace iepress::base {

/// The next character of `text` at byte `offset`, which moves past it. Nothing for bytes that
/// are not well formed (Unicode 15, table 3-7); the offset then moves by one.
[[nodiscard]] std::optional<char32_t> next_character(std::string_view text, std::size_t& offset);

/// Adds one character; it must be a Unicode scalar value.
void append_utf8(std::string& text, char32_t character);

/// Where the first byte stands that is no well-formed UTF-8; nothing if all is well.
[[nodiscard]] std::optional<std::size_t> find_malformed(std::string_view text);

/// Where the first character stands that XML 1.0 forbids (production 2: NUL, most C0 controls,
/// U+FFFE, U+FFFF); nothing if there is none. Takes well-formed text.
[[nodiscard]] std::optional<std::size_t> find_forbidden_control(std::string_view text);

/// What a file may not hold if it is to be text.
struct TextFault {
    std::size_t offset = 0;           ///< of its first byte
    std::optional<char32_t> control;  ///< the character that XML 1.0 forbids; none where bytes are not well formed
};

/// The first fault at byte `offset` or behind it, which moves past the fault, or to the end if there is none.
[[nodiscard]] std::optional<TextFault> next_fault(std::string_view bytes, std::size_t& offset);

/// "UTF-16" or "UTF-32" where its byte order mark stands at the front, else "" (Unicode 15, 23.8).
[[nodiscard]] std::string_view other_encoding_marked(std::string_view bytes);

/// Line and column, from 1, of a byte offset; columns count characters.
struct LineColumn {
    std::size_t line = 1;
    std::size_t column = 1;
};
[[nodiscard]] LineColumn line_column(std::string_view text, std::size_t offset);

}  // namespace iepress::base
