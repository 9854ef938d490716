// How hard a text is to read: the Flesch-Kincaid grade (Kincaid and others, 1975).
#pragma once

#include <string_view>

namespace iepress::review {

struct Readability {
    int sentences = 0, words = 0, syllables = 0;

    /// 0.39 words a sentence + 11.8 syllables a word - 15.59; 0 for a text without words.
    [[nodiscard]] double grade() const noexcept;
};

/// Adds an English text: a paragraph, a list item. Each counts as one sentence at least; numbers
/// count as one word of one syllable, abbreviations ("e.g.", "Ms.") end no sentence.
void add(Readability& sum, std::string_view text);

/// Syllables of an English word as it is spelled; at least 1.
[[nodiscard]] int syllables(std::string_view word);

}  // namespace iepress::review
