#include "review/letters.h"

#include "base/utf8.h"

namespace iepress::review {

namespace {

// The base letter of each character from U+00C0 to U+017F.
constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr"
    "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(base_letters.size() == 0x180 - 0xC0);

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

char32_t lower(char32_t c) {
    if (within(c, 'A', 'Z')) return c + 0x20;
    if (within(c, 0xC0, 0xDE) && c != 0xD7) return c + 0x20;
    if (within(c, 0x100, 0x137) || within(c, 0x14A, 0x177) || within(c, 0x1EA0, 0x1EFF)) return c | 1U;
    if (within(c, 0x139, 0x148) || within(c, 0x179, 0x17E)) return c + (c & 1U);
    if (c == 0x178) return 0xFF;
    if (c == 0x1A0 || c == 0x1AF) return c + 1;
    if (within(c, 0x391, 0x3A9) || within(c, 0x410, 0x42F)) return c + 0x20;
    if (within(c, 0x400, 0x40F)) return c + 0x50;
    return c;
}

/// Vietnamese letters (Latin Extended Additional) and the two with a horn.
char vietnamese_base(char32_t c) {
    if (c == 0x1A1) return 'o';
    if (c == 0x1B0) return 'u';
    if (!within(c, 0x1EA0, 0x1EF9)) return 0;
    if (c <= 0x1EB7) return 'a';
    if (c <= 0x1EC7) return 'e';
    if (c <= 0x1ECB) return 'i';
    if (c <= 0x1EE3) return 'o';
    return c <= 0x1EF1 ? 'u' : 'y';
}

}  // namespace

bool is_letter(char32_t c) noexcept {
    if (c < 0x80) return within(c, 'a', 'z') || within(c, 'A', 'Z');
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7) return false;
    // Punctuation, symbols and what stands for bytes that are no characters.
    return !within(c, 0x2000, 0x2BFF) && !within(c, 0x3000, 0x303F) && !within(c, 0xFE00, 0xFE6F) &&
           !within(c, 0xFF00, 0xFF0F) && !within(c, 0xFFF0, 0xFFFF) && !within(c, 0x1F000, 0x1FAFF);
}

bool is_capital(char32_t c) noexcept { return lower(c) != c; }

std::string lowered(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            out[at++] = static_cast<char>(lower(byte));
            continue;
        }
        const std::size_t begin = at;
        const auto character = base::next_character(text, at);
        if (!character || lower(*character) == *character) continue;
        std::string small;
        base::append_utf8(small, lower(*character));
        if (small.size() == at - begin) out.replace(begin, small.size(), small);
    }
    return out;
}

std::string plain(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        const auto character = base::next_character(word, at);
        if (!character) {
            out += word[begin];
            continue;
        }
        const char32_t c = lower(*character);
        if (within(c, 0x300, 0x36F)) continue;  // combining marks
        if (within(c, 0xC0, 0x17F)) out += base_letters[c - 0xC0];
        else if (const char base = vietnamese_base(c); base != 0) out += base;
        else if (c == 0x2019) out += '\'';
        else base::append_utf8(out, c);
    }
    return out;
}

std::size_t apostrophe_at(std::string_view text, std::size_t offset) noexcept {
    if (offset >= text.size()) return 0;
    if (text[offset] == '\'') return 1;
    return text.substr(offset).starts_with("\xE2\x80\x99") ? 3 : 0;
}

}  // namespace iepress::review
