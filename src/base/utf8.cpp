#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace iepress::base {

namespace {

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// How many bytes a lead byte announces, 0 for one that cannot lead.
std::size_t announced_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// Overlong forms, surrogates and values past U+10FFFF (Unicode 15, table 3-7).
bool is_scalar(char32_t value, std::size_t length) {
    if (length == 3) return value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
    if (length == 4) return value >= 0x10000 && value <= 0x10FFFF;
    return true;
}

/// XML 1.0, production 2; surrogates are not well formed anyway.
bool is_forbidden(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

/// True if all eight bytes are printable ASCII: most of a file, so that the slow look at single
/// characters is seldom needed.
bool is_plain(const char* eight) {
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    constexpr std::uint64_t high = 0x8080808080808080U;
    constexpr std::uint64_t spaces = 0x2020202020202020U;
    return (word & high) == 0 && ((word - spaces) & high) == 0;
}

}  // namespace

std::optional<char32_t> next_character(std::string_view text, std::size_t& offset) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(offset);
    const std::size_t length = announced_length(lead);
    const std::size_t start = offset++;
    if (length == 1) return lead;
    if (length == 0 || start + length > text.size()) return std::nullopt;
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(byte(start + i))) return std::nullopt;
        value = (value << 6) | (byte(start + i) & 0x3FU);
    }
    if (!is_scalar(value, length)) return std::nullopt;
    offset = start + length;
    return value;
}

void append_utf8(std::string& text, char32_t c) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::optional<TextFault> next_fault(std::string_view bytes, std::size_t& offset) {
    while (offset < bytes.size()) {
        if (bytes.size() - offset >= 8 && is_plain(bytes.data() + offset)) {
            offset += 8;
            continue;
        }
        const std::size_t start = offset;
        const auto character = next_character(bytes, offset);
        if (!character) return TextFault{start, std::nullopt};
        if (is_forbidden(*character)) return TextFault{start, character};
    }
    return std::nullopt;
}

std::optional<std::size_t> find_malformed(std::string_view text) {
    for (std::size_t at = 0; const auto fault = next_fault(text, at);) {
        if (!fault->control) return fault->offset;
    }
    return std::nullopt;
}

std::optional<std::size_t> find_forbidden_control(std::string_view text) {
    for (std::size_t at = 0; const auto fault = next_fault(text, at);) {
        if (fault->control) return fault->offset;
    }
    return std::nullopt;
}

std::string_view other_encoding_marked(std::string_view bytes) {
    // UTF-32's mark in the order of Intel begins with UTF-16's.
    if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return "UTF-32";
    if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return "UTF-32";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
    return {};
}

LineColumn line_column(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    LineColumn result;
    result.line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    for (const char c : before.substr(line_start)) {
        if (!is_continuation(static_cast<unsigned char>(c))) ++result.column;
    }
    return result;
}

}  // namespace iepress::base
