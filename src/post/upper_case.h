// Capital letters without a locale, for the lines of an envelope.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace iepress::post {

/// The capital of a Latin or Cyrillic letter; any other character as it is. (The sharp s has no single one: see
/// `upper_case`.) A dotted i becomes I in every language: an envelope is sorted by machines that know no other.
[[nodiscard]] char32_t upper_letter(char32_t letter) noexcept;

/// The text in capitals, the sharp s as SS. Accents stay. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string upper_case(std::string_view text);

/// Characters that take room on a line: combining marks take none.
[[nodiscard]] std::size_t line_length(std::string_view text);

}  // namespace iepress::post
