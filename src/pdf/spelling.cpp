#include "pdf/spelling.h"

#include "base/utf8.h"

namespace iepress::pdf {

namespace {

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\r' || c == U'\t' || c == U'\u2028' || c == U'\u2029';
}

// Joiners keep Latin letters apart and together; there they are no spelling.
bool is_joiner(char32_t c) { return c == U'\u200C' || c == U'\u200D'; }

}  // namespace

bool is_steering(char32_t c) noexcept {
    return c == U'\u00AD' || c == U'\u034F' || c == U'\u061C' || c == U'\u200B' || c == U'\u200E' ||
           c == U'\u200F' || (c >= U'\u202A' && c <= U'\u202E') || (c >= U'\u2060' && c <= U'\u206F') ||
           (c >= U'\uFE00' && c <= U'\uFE0F') || c == U'\uFEFF';
}

std::string_view shown_part(std::string_view text) {
    std::size_t end = 0;
    char32_t last = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto character = base::next_character(text, offset);
        if (!character) return text;
        if (is_steering(*character) || is_blank(*character)) continue;
        if (is_joiner(*character) && last != 0 && last < U'\u0250') continue;
        last = *character;
        end = offset;
    }
    return end == 0 ? text : text.substr(0, end);
}

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> characters;
    for (std::size_t offset = 0; offset < text.size();) {
        if (const auto character = base::next_character(text, offset)) characters.push_back(*character);
    }
    return characters;
}

}  // namespace iepress::pdf
