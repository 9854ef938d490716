// Words as they are compared: without case, accents and points, whoever wrote them and in whatever capitals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "packet/printed_page.h"

namespace iepress::proof {

struct Word {
    std::string folded;
    bool capital = true;  ///< does not begin with a small letter of ASCII
    bool apart = false;   ///< a wide gap, or the next column, lies before it: no phrase goes across
};

/// Words are what stands between blanks and punctuation; letters and digits of any script.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// The runs of digits in a word, without the zeros before them: "2" of "2nd", "15" of "rr2box015"'s last; the nine of a ZIP+4
/// that is typed as one as its two parts. So "RR 02" and "RR2" have the same.
[[nodiscard]] std::vector<std::string> digit_runs(std::string_view word);

/// The words of a page in painting order. Pieces that touch are one word.
[[nodiscard]] std::vector<Word> words_of(const std::vector<packet::PrintedText>& texts);

/// The date that begins at a word, in any form that our documents write: "01/23/2026", "2026-01-23", "January 23,
/// 2026", "23 ene 2026", "23 de enero de 2026"; both readings of "03/04/2026". Empty for none.
[[nodiscard]] std::vector<base::Date> dates_at(const std::vector<Word>& words, std::size_t at);

}  // namespace iepress::proof
