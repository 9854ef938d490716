#include "review/readability.h"

#include <algorithm>
#include <array>

#include "review/letters.h"

namespace iepress::review {

namespace {

constexpr bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view one) { return word.ends_with(one); });
}

/// "somewhere", "homework": the silent "e" of a first part.
std::string without_inner_e(std::string word) {
    for (const std::string_view part : {"some", "home", "base", "time", "life", "fire", "side", "name", "space", "safe",
                                        "fore", "store", "note", "gate"}) {
        if (word.size() > part.size() + 2 && word.starts_with(part) && !is_vowel(word[part.size()]) &&
            word[part.size()] != 'r') {
            word.erase(part.size() - 1, 1);
        }
    }
    return word;
}

/// Endings whose "e" is not spoken: "hoped", "makes", "safely", "hopeful". Gives what is spoken of the word.
std::string without_silent_e(std::string word) {
    for (const std::string_view ending : {"ly", "ful", "fully", "less", "ment", "ments", "ness"}) {
        if (word.size() <= ending.size() + 2 || !word.ends_with(ending)) continue;
        const std::size_t stem = word.size() - ending.size();
        if (word[stem - 1] == 'e' && !is_vowel(word[stem - 2]) && (!is_vowel(word[stem - 3]) || stem > 2)) {
            const bool spoken = word[stem - 2] == 'l' && !is_vowel(word[stem - 3]);  // "settlement"
            const bool only_vowel = word.find_first_of("aeiouy") == stem - 1;        // "element"
            if (!spoken && !only_vowel) word.erase(stem - 1, 1);
        }
        return word;
    }
    const std::size_t size = word.size();
    if (size > 3 && word.ends_with("ed") && word[size - 3] != 't' && word[size - 3] != 'd') {
        const bool syllable = word[size - 3] == 'l' && !is_vowel(word[size - 4]) &&
                              word[size - 4] != 'l';                           // "handled" keeps the one of "handle"
        const bool glide = word[size - 3] == 'y' && is_vowel(word[size - 4]);  // "played"
        if (!syllable && (glide || !is_vowel(word[size - 3]))) word.erase(size - 2, 1);
    } else if (size > 3 && word.ends_with("es") && !is_vowel(word[size - 3])) {
        const bool hissed = ends_with_any(word, {"ses", "xes", "zes", "ches", "shes", "ces", "ges"});
        const bool syllable = word[size - 3] == 'l' && !is_vowel(word[size - 4]);  // "tables"
        if (!hissed && !syllable) word.erase(size - 2, 1);
    } else if (size > 2 && word.back() == 'e' && !is_vowel(word[size - 2])) {
        const bool syllable = word[size - 2] == 'l' && !is_vowel(word[size - 3]);  // "little"
        const bool only_vowel = word.find_first_of("aeiouy") == size - 1;          // "the"
        if (!syllable && !only_vowel) word.pop_back();
    }
    return word;
}

/// Two vowels that are two syllables.
bool is_hiatus(std::string_view word, std::size_t at) {
    const std::string_view rest = word.substr(at);
    const char before = at > 0 ? word[at - 1] : ' ';
    const bool opens = at == 1;  // "giant", "diet", "riot"
    const bool hissed = before == 't' || before == 'c' || before == 's' || before == 'x' || before == 'g';
    if (rest.starts_with("ian") && before == 'l') return opens;  // "Italian"
    if (rest.starts_with("ia")) return (!hissed || opens) && !word.starts_with("special") && !rest.starts_with("iage");
    if (rest.starts_with("ior")) return before == 'r' || opens;  // "interior", not "behavior"
    if (rest.starts_with("io")) return !hissed || opens;
    if (rest.starts_with("ao") || rest.starts_with("eum")) return true;
    if (rest.starts_with("oo")) return opens && (rest.starts_with("oord") || rest.starts_with("oope"));
    if (rest.starts_with("iu") || rest.starts_with("uo")) return before != 'q';
    if (rest.starts_with("ie"))
        return rest.starts_with("iet") || rest.starts_with("ienc") || (rest.starts_with("ient") && !hissed) ||
               rest.starts_with("ier");
    if (rest.starts_with("eo"))
        return !word.starts_with("people") && !rest.starts_with("eon") && !rest.starts_with("eou");
    if (rest.starts_with("ua") || rest.starts_with("ue"))
        return before != 'q' && before != 'g' &&
               (rest.starts_with("ua") || rest.starts_with("uel") || rest.starts_with("uen"));
    if (rest.starts_with("ea"))
        return rest == "ea" ? word != "sea" && word != "tea" && word != "pea"
                            : ends_with_any(word, {"create", "creates", "created"}) ||
                                  (word.starts_with("creat") && !word.starts_with("creatur")) ||
                                  word.starts_with("react") || word.starts_with("theat") || word.starts_with("real");
    if (rest.starts_with("oi")) return rest.starts_with("oing");
    if (rest.starts_with("yi") || rest.starts_with("ei")) return rest.starts_with("ying") || rest.starts_with("eing");
    if (rest.starts_with("ui"))
        return rest.starts_with("uity") || rest.starts_with("uing") || (rest.starts_with("uid") && before == 'l');
    if (rest.starts_with("oe")) return rest.starts_with("oem") || rest.starts_with("oet");
    return false;
}

int syllables_of_part(std::string_view part) {
    if (part.empty()) return 0;
    if (part == "eye" || part == "eyes" || part == "tongue" || part == "tongues") return 1;
    const std::string word = without_silent_e(without_inner_e(std::string(part)));
    int count = 0;
    bool after_vowel = false;
    for (std::size_t at = 0; at < word.size(); ++at) {
        // A "y" that opens a word or stands before a vowel is a consonant.
        const bool consonant_y =
            word[at] == 'y' && at + 1 < word.size() && is_vowel(word[at + 1]) && (at == 0 || is_vowel(word[at - 1]));
        const bool vowel = is_vowel(word[at]) && !consonant_y;
        if (vowel && (!after_vowel || is_hiatus(word, at - 1))) ++count;
        after_vowel = vowel;
    }
    // "rhythm", "prism": a syllable without a vowel.
    if (ends_with_any(word, {"sm", "thm"})) ++count;
    return std::max(count, 1);
}

bool is_abbreviation(std::string_view word) {
    constexpr std::array<std::string_view, 11> all{"mr", "mrs", "ms",  "dr",     "jr",  "sr",
                                                   "st", "vs",  "etc", "approx", "prof"};
    if (word.find('.') != word.npos && !is_digit(word.front())) return true;  // "p.m", "e.g"
    return std::find(all.begin(), all.end(), word) != all.end() || (word.size() == 1 && word != "i");
}

bool is_letter_or_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Letters and digits, and what joins two of them: "don't", "well-known", "3.5".
bool in_word(std::string_view text, std::size_t at) {
    if (is_letter_or_digit(text[at])) return true;
    const bool joins = std::string_view("'-.,/:").find(text[at]) != std::string_view::npos;
    return joins && at > 0 && at + 1 < text.size() && is_letter_or_digit(text[at - 1]) &&
           is_letter_or_digit(text[at + 1]);
}

}  // namespace

double Readability::grade() const noexcept {
    if (words == 0) return 0;
    return 0.39 * words / std::max(sentences, 1) + 11.8 * syllables / words - 15.59;
}

int syllables(std::string_view word) {
    const std::string letters = plain(word);
    int count = 0;
    for (std::size_t at = 0; at < letters.size();) {
        std::size_t end = at;
        while (end < letters.size() && letters[end] >= 'a' && letters[end] <= 'z') ++end;
        const std::string_view part = std::string_view(letters).substr(at, end - at);
        // "teacher's" adds none, "Rose's" does.
        const bool ending = at > 0 && letters[at - 1] == '\'' && part.size() <= 2;
        if (!ending) count += syllables_of_part(part);
        at = end + 1;
    }
    return std::max(count, 1);
}

void add(Readability& sum, std::string_view text) {
    const std::string words = plain(text);
    bool open = false;
    for (std::size_t at = 0; at < words.size();) {
        if (!in_word(words, at)) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < words.size() && in_word(words, end)) ++end;
        const std::string_view word = std::string_view(words).substr(at, end - at);
        ++sum.words;
        sum.syllables += is_digit(word.front()) ? 1 : syllables(word);
        open = true;
        at = end;
        const bool stop =
            at < words.size() && (words[at] == '!' || words[at] == '?' || (words[at] == '.' && !is_abbreviation(word)));
        if (stop) {
            ++sum.sentences;
            open = false;
        }
    }
    if (open) ++sum.sentences;
}

}  // namespace iepress::review
