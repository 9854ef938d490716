// The words of an address or a name as an envelope has them: capitals, and no punctuation that says nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace iepress::post {

struct EnvelopeWords {
    /// No blanks in them. A comma of an address is a word of its own, ",", as it may part two lines; so are "#" and
    /// "&".
    std::vector<std::string> words;
    bool latin = true;  ///< no letter of another script, and well-formed
};

/// USPS Publication 28, 222: punctuation may be omitted; 232: a period, a slash and a hyphen stay within a number
/// ("39.2", "1/2", "112-10"), a hyphen within a name becomes a blank. Accents stay, as in its own "1212 VIA ANGÉLICA".
/// Invisible characters and controls are left out.
[[nodiscard]] EnvelopeWords address_words(std::string_view text);

/// A person's name keeps its hyphens and apostrophes, which 222 allows: a name is nobody's to change. Letters of any
/// script.
[[nodiscard]] EnvelopeWords name_words(std::string_view text);

/// The words with a blank between them; commas left out.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

[[nodiscard]] bool is_digit(char c) noexcept;
[[nodiscard]] bool all_digits(std::string_view text) noexcept;  ///< and not empty
[[nodiscard]] bool has_digit(std::string_view text) noexcept;

}  // namespace iepress::post
