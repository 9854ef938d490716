// What of a cluster's text is to be seen: characters that only steer a line need no glyph.
#pragma once

#include <string_view>
#include <vector>

namespace iepress::pdf {

/// Default ignorable characters that steer line breaks, direction or look and are no part of a word's
/// spelling: a search should not meet them. Joiners are spelling in many scripts.
[[nodiscard]] bool is_steering(char32_t character) noexcept;

/// A cluster's text without the steering characters and white space behind what is seen of it; the
/// text itself where nothing else is in it.
[[nodiscard]] std::string_view shown_part(std::string_view text);

[[nodiscard]] std::vector<char32_t> characters_of(std::string_view text);

}  // namespace iepress::pdf
