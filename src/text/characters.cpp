#include "text/characters.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace iepress::text {

namespace {

bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

std::size_t previous_start(std::string_view text, std::size_t end) {
    std::size_t start = end - 1;
    while (start > 0 && end - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    return start;
}

}  // namespace

bool is_white(char32_t c) {
    if (c <= U' ') return c == U' ' || in(c, U'\t', U'\r');
    if (c < 0x85) return false;
    return c == 0x85 || c == 0x1680 || in(c, 0x2000, 0x2006) || in(c, 0x2008, 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x205F || c == 0x3000;
}

bool is_hard_break(char32_t c) { return in(c, U'\n', U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_invisible(char32_t c) {
    if (c < 0x7F) return in(c, U'\n', U'\r');
    return is_hard_break(c) ||
           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_space_like(char32_t c) {
    return c == U'\t' || c == U' ' || (c >= 0xA0 && u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR);
}

bool needs_bidi(char32_t c) {
    if (c < 0x590) return false;
    return in(c, 0x590, 0x8FF) || c == 0x200F || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069) ||
           in(c, 0xFB1D, 0xFDFF) || in(c, 0xFE70, 0xFEFF) || in(c, 0x10800, 0x10FFF) ||
           in(c, 0x1E800, 0x1EFFF);
}

bool is_plain_latin(char32_t c) {
    return in(c, U' ', U'~') || in(c, 0xA0, 0x24F) || in(c, 0x1E00, 0x1EFF) || in(c, 0x2010, 0x2027) ||
           in(c, 0x2030, 0x205E) || c == U'\t' || c == U'\n';
}

bool is_latin_letter(char32_t c) {
    if (c < 0x80) return in(c | 0x20U, U'a', U'z');
    return c == 0xAA || c == 0xBA || (in(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) || in(c, 0x1E00, 0x1EFF);
}

char32_t decode(std::string_view text, std::size_t& offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x80) {
        ++offset;
        return byte;
    }
    return base::next_character(text, offset).value_or(0xFFFD);
}

std::size_t trailing_white(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        std::size_t start = previous_start(text, end);
        const std::size_t begin = start;
        const char32_t c = decode(text, start);
        if (start != end || (!is_white(c) && !is_invisible(c))) break;
        end = begin;
    }
    return end;
}

bool is_all_white(std::string_view text) { return trailing_white(text) == 0; }

}  // namespace iepress::text
