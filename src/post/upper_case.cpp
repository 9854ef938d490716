#include "post/upper_case.h"

#include <array>

#include "base/utf8.h"

namespace iepress::post {

namespace {

/// A stretch of letters that come in pairs, capital and small.
struct Pairs {
    char32_t first, last;
    char32_t small;  ///< remainder by two of the small ones
};

// Unicode 15, UnicodeData.txt: where the simple capital of a letter is the one before it.
constexpr std::array pairs{
    Pairs{0x100, 0x12f, 1}, Pairs{0x132, 0x137, 1}, Pairs{0x139, 0x148, 0},   Pairs{0x14a, 0x177, 1},
    Pairs{0x179, 0x17e, 0}, Pairs{0x1a0, 0x1a5, 1}, Pairs{0x1af, 0x1b0, 0},   Pairs{0x1cd, 0x1dc, 0},
    Pairs{0x1de, 0x1ef, 1}, Pairs{0x1f8, 0x21f, 1}, Pairs{0x222, 0x233, 1},   Pairs{0x460, 0x481, 1},
    Pairs{0x48a, 0x4bf, 1}, Pairs{0x4d0, 0x52f, 1}, Pairs{0x1e00, 0x1e95, 1}, Pairs{0x1ea0, 0x1eff, 1}};

bool is_mark(char32_t character) { return character >= 0x300 && character <= 0x36f; }

}  // namespace

char32_t upper_letter(char32_t letter) noexcept {
    if (letter >= U'a' && letter <= U'z') return letter - 0x20;
    if (letter < 0x80) return letter;
    if (letter >= 0xe0 && letter <= 0xfe && letter != 0xf7) return letter - 0x20;
    if (letter == 0xff) return 0x178;
    if (letter == 0x131) return U'I';
    if (letter == 0x17f) return U'S';
    if (letter >= 0x430 && letter <= 0x44f) return letter - 0x20;
    if (letter >= 0x450 && letter <= 0x45f) return letter - 0x50;
    for (const Pairs& one : pairs) {
        if (letter < one.first || letter > one.last) continue;
        return letter % 2 == one.small ? letter - 1 : letter;
    }
    return letter;
}

std::string upper_case(std::string_view text) {
    std::string upper;
    upper.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = base::next_character(text, at).value_or(0xfffd);
        if (letter == 0xdf || letter == 0x1e9e)
            upper += "SS";
        else
            base::append_utf8(upper, upper_letter(letter));
    }
    return upper;
}

std::size_t line_length(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_mark(base::next_character(text, at).value_or(0xfffd))) ++length;
    }
    return length;
}

}  // namespace iepress::post
