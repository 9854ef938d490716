#include "proof/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/utf8.h"

namespace iepress::proof {

namespace {

// The letter of ASCII under a Latin letter with marks, by code point; '.' where there is none.
constexpr std::string_view from_00c0 =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg"
    "hhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view from_1e00 =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssss"
    "ttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooo"
    "oooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

// Marks above, below and inside letters; the stretch of Arabic; characters without a shape.
bool is_unseen(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7 && c != 0x5BE && c != 0x5C0 && c != 0x5C3) ||
           (c >= 0x610 && c <= 0x61A) || c == 0x640 || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
           (c >= 0x6D6 && c <= 0x6ED && c != 0x6DD && c != 0x6DE && c != 0x6E9) || c == 0xAD ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    return c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x2190 && c <= 0x2BFF) &&
           !(c >= 0x3000 && c <= 0x3004) && !(c >= 0x3008 && c <= 0x3020) && !(c >= 0xFF00 && c <= 0xFF0F) &&
           c != 0x60C && c != 0x61B && c != 0x61F && c != 0x6D4 && c != 0x5BE && c != 0x5C0 && c != 0x5C3 &&
           c != 0x5F3 && c != 0x5F4 && c != 0x964 && c != 0x965;
}

char32_t folded(char32_t c) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    if (c < 0xC0) return c;
    char plain = '.';
    if (c - 0xC0 < from_00c0.size()) plain = from_00c0[c - 0xC0];
    if (c >= 0x1E00 && c - 0x1E00 < from_1e00.size()) plain = from_1e00[c - 0x1E00];
    if (c == 0x1A0 || c == 0x1A1) plain = 'o';
    if (c == 0x1AF || c == 0x1B0) plain = 'u';
    if (c >= 0x218 && c <= 0x21B) plain = c < 0x21A ? 's' : 't';
    if (plain != '.') return static_cast<char32_t>(plain);
    if (c == 0xC6 || c == 0xDE || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
    if (c == 0x152) return c + 1;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if (c >= 0x660 && c <= 0x669) return U'0' + (c - 0x660);  // Arabic digits
    if (c >= 0x6F0 && c <= 0x6F9) return U'0' + (c - 0x6F0);
    return c;
}

bool reads_from_the_right(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto c = base::next_character(text, at);
        if (c && *c >= 0x590 && (*c <= 0x8FF || (*c >= 0xFB1D && *c <= 0xFEFC))) return true;
        if (c && is_letter_or_digit(*c)) return false;
    }
    return false;
}

std::optional<int> number(const Word& word, std::size_t most_digits) {
    if (word.folded.empty() || word.folded.size() > most_digits) return std::nullopt;
    int value = 0;
    for (const char one : word.folded) {
        if (one < '0' || one > '9') return std::nullopt;
        value = value * 10 + (one - '0');
    }
    return value;
}

// Short and long, in the languages of data/strings; folded.
std::optional<int> month(const std::string& word) {
    static constexpr std::array<std::array<std::string_view, 12>, 5> names{
        {{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
         {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december"},
         {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
         {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
          "noviembre", "diciembre"},
         {"", "", "", "", "", "", "", "", "sept", "", "", ""}}};
    for (const auto& language : names) {
        const auto found = std::find(language.begin(), language.end(), word);
        if (found != language.end() && !word.empty()) return static_cast<int>(found - language.begin()) + 1;
    }
    return std::nullopt;
}

void add_date(std::vector<base::Date>& dates, int year, int month, int day) {
    const base::Date date{year, month, day};
    if (year >= 1900 && year < 2200 && base::is_valid(date)) dates.push_back(date);
}

// A piece of a word that is shown in several.
struct Pen {
    double right = 0, left = 0, top = 0, bottom = 0;
    bool any = false;

    void move_to(const base::Box& box) {
        left = box.x.value;
        right = (box.x + box.width).value;
        top = box.y.value;
        bottom = (box.y + box.height).value;
        any = true;
    }
};

enum class Step { touching, beside, apart };

// How a piece stands to the one painted before it.
Step step_to(const Pen& pen, const base::Box& box) {
    if (!pen.any) return Step::apart;
    const double height = std::max(box.height.value, pen.bottom - pen.top);
    const double baseline = (box.y + box.height).value;
    const double gap = std::min(std::abs(box.x.value - pen.right), std::abs((box.x + box.width).value - pen.left));
    if (std::abs(baseline - pen.bottom) < 0.3 * height) {
        if (gap < 0.08 * height) return Step::touching;
        return gap < 2 * height ? Step::beside : Step::apart;
    }
    // the next line of the same paragraph
    return baseline > pen.bottom && baseline - pen.bottom < 2.2 * height ? Step::beside : Step::apart;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::optional<char32_t> c = base::next_character(text, at);
        if (c && is_unseen(*c)) continue;
        if (!c || !is_letter_or_digit(*c)) {
            open = false;
            continue;
        }
        if (!open) words.push_back({{}, !(*c >= 'a' && *c <= 'z'), false});
        open = true;
        base::append_utf8(words.back().folded, folded(*c));
    }
    return words;
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> all;
    for (Word& one : words_of(text)) all.push_back(std::move(one.folded));
    return all;
}

std::vector<std::string> digit_runs(std::string_view word) {
    static constexpr std::string_view digits = "0123456789";
    constexpr std::size_t whole_zip = 9, zip = 5;
    std::vector<std::string> runs;
    const auto add = [&](std::string_view run) {
        run.remove_prefix(std::min(run.find_first_not_of('0'), run.size() - 1));
        runs.emplace_back(run);
    };
    for (std::size_t begin = word.find_first_of(digits); begin != word.npos;) {
        const std::size_t end = std::min(word.find_first_not_of(digits, begin), word.size());
        const std::string_view run = word.substr(begin, end - begin);
        if (run.size() == whole_zip) add(run.substr(0, zip));
        add(run.size() == whole_zip ? run.substr(zip) : run);
        begin = word.find_first_of(digits, end);
    }
    return runs;
}

std::vector<Word> words_of(const std::vector<packet::PrintedText>& texts) {
    std::vector<Word> all;
    Pen pen;
    bool before_ends_a_word = true;
    for (const packet::PrintedText& one : texts) {
        if (one.text.empty()) continue;
        std::vector<Word> words = words_of(std::string_view(one.text));
        const Step step = step_to(pen, one.box);
        pen.move_to(one.box);
        const bool begins_a_word = one.text.front() == ' ' || words.empty();
        if (!words.empty()) {
            words.front().apart = step == Step::apart;
            std::size_t first = 0;
            if (step == Step::touching && !begins_a_word && !before_ends_a_word && !all.empty()) {
                // letters from right to left are painted from the last
                std::string& word = all.back().folded;
                word = reads_from_the_right(one.text) ? words.front().folded + word : word + words.front().folded;
                first = 1;
            }
            std::move(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(), std::back_inserter(all));
        }
        std::size_t offset = one.text.size() - 1;  // of the last character
        while (offset > 0 && (static_cast<unsigned char>(one.text[offset]) & 0xC0U) == 0x80U) --offset;
        const auto end = base::next_character(one.text, offset);
        before_ends_a_word = !end || !is_letter_or_digit(*end);
    }
    return all;
}

std::vector<base::Date> dates_at(const std::vector<Word>& words, std::size_t at) {
    std::vector<base::Date> dates;
    std::vector<const Word*> parts;  // without "de"
    for (std::size_t i = at; i < words.size() && parts.size() < 3 && i < at + 5; ++i) {
        if (i > at && words[i].apart) break;
        if (words[i].folded == "de" && i > at) continue;
        parts.push_back(&words[i]);
    }
    if (parts.size() < 3) return dates;
    const auto first = number(*parts[0], 4), second = number(*parts[1], 2), third = number(*parts[2], 4);
    if (first && second && third && parts[0]->folded.size() == 4) {
        add_date(dates, *first, *second, *third);
    } else if (third && parts[2]->folded.size() == 4) {
        const auto first_month = month(parts[0]->folded), second_month = month(parts[1]->folded);
        if (first_month && second) add_date(dates, *third, *first_month, *second);
        if (first && second_month) add_date(dates, *third, *second_month, *first);
        if (first && second) {
            add_date(dates, *third, *first, *second);
            if (*first != *second) add_date(dates, *third, *second, *first);
        }
    }
    return dates;
}

}  // namespace iepress::proof
