// Letters as the guard compares them: without regard to case, and names without regard to accents.
#pragma once

#include <string>
#include <string_view>

namespace iepress::review {

[[nodiscard]] bool is_letter(char32_t character) noexcept;
[[nodiscard]] bool is_capital(char32_t character) noexcept;

/// Latin, Greek and Cyrillic in lower case, other bytes as they are: as many bytes as `text` has, so
/// that an offset means the same in both. Takes any bytes.
[[nodiscard]] std::string lowered(std::string_view text);

/// A word for comparison: lower case, Latin letters without their marks ("Inés" and "ines" are one).
[[nodiscard]] std::string plain(std::string_view word);

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Length of an apostrophe at `offset` (' or U+2019), 0 if there is none.
[[nodiscard]] std::size_t apostrophe_at(std::string_view text, std::size_t offset) noexcept;

}  // namespace iepress::review
