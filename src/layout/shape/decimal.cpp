#include "layout/shape/decimal.h"

#include <algorithm>
#include <array>

#include "base/language.h"
#include "base/utf8.h"

namespace iepress::layout {

namespace {

enum class Separator { none, point, comma, arabic };

bool is_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'\u0660' && c <= U'\u0669') ||
           (c >= U'\u06F0' && c <= U'\u06F9') || (c >= U'\u0966' && c <= U'\u096F') ||
           (c >= U'\u09E6' && c <= U'\u09EF');
}

Separator separator_of(char32_t c) {
    if (c == U'.') return Separator::point;
    if (c == U',') return Separator::comma;
    return c == U'\u066B' ? Separator::arabic : Separator::none;
}

/// CLDR: the comma is the decimal mark. Spanish follows the usage of the Americas and of American
/// schools, the point.
bool writes_decimal_comma(std::string_view language) {
    static constexpr std::array<std::string_view, 14> comma{
        "cs", "de", "el", "fr", "hr", "hu", "it", "nl", "pl", "pt", "ro", "ru", "uk", "vi"};
    return std::find(comma.begin(), comma.end(), base::primary_language(language)) != comma.end();
}

}  // namespace

std::optional<std::size_t> whole_part_end(std::string_view text, std::string_view language) {
    const Separator decimal = writes_decimal_comma(language) ? Separator::comma : Separator::point;
    std::optional<std::size_t> end;
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t begin = offset;
        const char32_t c = base::next_character(text, offset).value_or(U' ');
        if (is_digit(c)) {
            end = offset;
            continue;
        }
        const Separator mark = separator_of(c);
        std::size_t next = offset;
        const bool digit_follows =
            next < text.size() && is_digit(base::next_character(text, next).value_or(U' '));
        if (!end) {
            if (mark == decimal && digit_follows) return begin;  // ".5"
            continue;
        }
        if (mark == Separator::none || mark == decimal || mark == Separator::arabic || !digit_follows) break;
    }
    return end;
}

std::optional<DecimalParts> decimal_parts(const text::Paragraph& paragraph, const text::FontLibrary& fonts,
                                          std::string_view language) {
    if (paragraph.text.find('\n') != std::string::npos) return std::nullopt;
    const auto end = whole_part_end(paragraph.text, language);
    if (!end) return std::nullopt;
    const base::Points all = paragraph.natural_width();
    base::Points before;
    for (const text::Segment& segment : paragraph.segments) {
        // In right-to-left text the number is a word of its own; "before" still is its left part.
        if (segment.text_begin >= *end) break;
        if (segment.text_end <= *end && segment.text_end < paragraph.text.size()) {
            before += segment.width + segment.trailing_space;
            continue;
        }
        const double scale = segment.size.value / fonts.face(segment.face).metrics().units_per_em;
        for (std::uint32_t g = 0; g < segment.glyph_count; ++g) {
            const text::Glyph& glyph = paragraph.glyphs[segment.first_glyph + g];
            if (glyph.cluster < *end) before += base::Points{glyph.advance * scale};
        }
    }
    before = std::min(before, all);
    return DecimalParts{before, all - before};
}

}  // namespace iepress::layout
