// The words of a sentence, for looking them up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace iepress::base {

/// The words in order, letters of ASCII in lower case, without the punctuation around them; bytes beyond ASCII
/// belong to words.
[[nodiscard]] std::vector<std::string> lower_words(std::string_view text);

}  // namespace iepress::base
