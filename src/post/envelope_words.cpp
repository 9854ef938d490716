#include "post/envelope_words.h"

#include <algorithm>

#include "base/utf8.h"
#include "post/upper_case.h"

namespace iepress::post {

namespace {

using Characters = std::u32string;

enum class Style { address, name };

bool is_number(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_ascii_letter(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }
bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36f; }
bool is_latin_letter(char32_t c) {
    if (is_ascii_letter(c) || c == 0xaa || c == 0xba) return true;
    return (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) || (c >= 0x1e00 && c <= 0x1eff) || is_mark(c);
}
bool is_letter_or_number(char32_t c) { return is_number(c) || is_latin_letter(c); }
bool is_hyphen(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'`' || c == 0xb4 || c == 0x2018 || c == 0x2019 || c == 0x2bb || c == 0x2bc;
}
/// Zero-width, soft hyphen, and what steers the direction of writing.
bool is_invisible(char32_t c) {
    return c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}
/// Blanks, controls, and the signs of Latin-1 and of General Punctuation that have no use of their own here.
bool parts_words(char32_t c) {
    if (c < 0x80) return !is_number(c) && !is_ascii_letter(c);
    return (c >= 0x80 && c <= 0xbf) || c == 0xd7 || c == 0xf7 || (c >= 0x2000 && c <= 0x206f) || c == 0x3000;
}

std::string_view fraction(char32_t c) {
    if (c == 0xbd) return "1/2";
    if (c == 0xbc) return "1/4";
    return c == 0xbe ? "3/4" : "";
}

Characters characters_of(std::string_view text) {
    Characters all;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_character(text, at).value_or(0xfffd);
        if (!is_invisible(c)) all += c;
    }
    return all;
}

/// Collects words; knows one character on either side of the one it takes.
class Collector {
public:
    Collector(Characters text, Style style) : text_(std::move(text)), style_(style) {
        for (at_ = 0; at_ < text_.size(); ++at_) take(text_[at_]);
        end_word();
    }
    EnvelopeWords found;

private:
    [[nodiscard]] char32_t before() const { return at_ == 0 ? U' ' : text_[at_ - 1]; }
    [[nodiscard]] char32_t after() const { return at_ + 1 == text_.size() ? U' ' : text_[at_ + 1]; }
    void end_word() {
        if (!word_.empty()) found.words.push_back(std::move(word_));
        word_.clear();
    }
    void add_word(std::string_view word) {
        end_word();
        found.words.emplace_back(word);
    }
    /// A sign within a number or beside one: "39.2", "101-B", "1/2".
    [[nodiscard]] bool within_number() const {
        return is_letter_or_number(before()) && is_letter_or_number(after()) &&
               (is_number(before()) || is_number(after()));
    }
    void take_period() {
        if (is_number(before()) && is_number(after())) word_ += '.';
        // "P.O." and "N.W." are one word, "St.Louis" is two.
        else if (is_letter_or_number(after()) && line_length(word_) > 1 && !initials_)
            end_word();
        else
            initials_ = true;
    }
    void take_sign(char32_t c) {
        if (c == U'.') return take_period();
        if (is_hyphen(c) && (within_number() || (style_ == Style::name && !word_.empty())))
            word_ += '-';
        else if (c == U'/' && within_number())
            word_ += '/';
        else if (!fraction(c).empty())
            add_word(fraction(c));
        else if (c == U'&')
            add_word("&");
        else if (style_ == Style::address && (c == U'#' || c == 0x2116))
            add_word("#");
        else if (style_ == Style::address && (c == U',' || c == U';' || c == U'\n'))
            add_word(",");
        else
            end_word();
    }
    void take(char32_t c) {
        if (is_apostrophe(c)) {
            if (style_ == Style::name && !word_.empty()) word_ += '\'';
            return;
        }
        if (parts_words(c) || c == 0x2116) {
            take_sign(c);
            if (c != U'.') initials_ = false;
            return;
        }
        if (!is_letter_or_number(c)) found.latin = false;
        if (c == 0xdf || c == 0x1e9e)
            word_ += "SS";
        else
            base::append_utf8(word_, upper_letter(c));
    }

    Characters text_;
    Style style_;
    std::size_t at_ = 0;
    std::string word_;
    bool initials_ = false;  ///< the word so far is "P.O" or the like
};

/// "ANNE-" of "Anne- Marie": a hyphen joins two, or goes.
void trim(std::vector<std::string>& words) {
    for (std::string& word : words) {
        while (!word.empty() && (word.back() == '-' || word.back() == '\'')) word.pop_back();
    }
    std::erase(words, std::string{});
}

}  // namespace

EnvelopeWords address_words(std::string_view text) { return Collector(characters_of(text), Style::address).found; }

EnvelopeWords name_words(std::string_view text) {
    EnvelopeWords found = Collector(characters_of(text), Style::name).found;
    trim(found.words);
    return found;
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        if (word == ",") continue;
        if (!line.empty()) line += ' ';
        line += word;
    }
    return line;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}
bool has_digit(std::string_view text) noexcept { return std::any_of(text.begin(), text.end(), is_digit); }

}  // namespace iepress::post
