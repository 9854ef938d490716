#include "pdf/syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace iepress::pdf {

namespace {

// `value` / 10^places without trailing zeros.
void append_decimal(std::string& out, std::int32_t value, int places) {
    char buffer[16];
    char* const end = buffer + sizeof buffer;
    char* cursor = end;
    std::uint32_t rest =
        value < 0 ? 0U - static_cast<std::uint32_t>(value) : static_cast<std::uint32_t>(value);
    for (; places > 0 && rest % 10 == 0; --places) rest /= 10;
    const bool has_fraction = places > 0;
    for (; places > 0; --places, rest /= 10) *--cursor = static_cast<char>('0' + rest % 10);
    if (has_fraction) *--cursor = '.';
    if (rest == 0 && !has_fraction) *--cursor = '0';
    for (; rest != 0; rest /= 10) *--cursor = static_cast<char>('0' + rest % 10);
    if (value < 0) *--cursor = '-';
    out.append(cursor, static_cast<std::size_t>(end - cursor));
}

void append_unit(std::string& out, std::uint32_t unit) {
    out += static_cast<char>(unit >> 8U);
    out += static_cast<char>(unit & 0xFFU);
}

}  // namespace

Hundredths to_hundredths(base::Points length) noexcept {
    return static_cast<Hundredths>(std::floor(length.value * 100 + 0.5));
}

void append_integer(std::string& out, std::int64_t value) {
    if (value >= 0 && value <= 9) {  // most of a structure tree's
        out += static_cast<char>('0' + value);
        return;
    }
    const fmt::format_int text(value);
    out.append(text.data(), text.size());
}

void append_hundredths(std::string& out, Hundredths value) { append_decimal(out, value, 2); }

void append_thousandths(std::string& out, std::int32_t value) { append_decimal(out, value, 3); }

void append_reference(std::string& out, std::uint32_t number) {
    append_integer(out, number);
    out += " 0 R";
}

void append_literal_byte(std::string& out, unsigned char byte) {
    if (byte == '\r') {
        out += "\\r";
        return;
    }
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    out += static_cast<char>(byte);
}

void append_literal(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char byte : bytes) append_literal_byte(out, static_cast<unsigned char>(byte));
    out += ')';
}

std::string utf16(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size() * 2);
    for (std::size_t offset = 0; offset < utf8.size();) {
        const char32_t character = base::next_character(utf8, offset).value_or(U'\uFFFD');
        if (character >= 0x10000) {
            append_unit(out, 0xD800U + ((character - 0x10000U) >> 10U));
            append_unit(out, 0xDC00U + ((character - 0x10000U) & 0x3FFU));
        } else {
            append_unit(out, character);
        }
    }
    return out;
}

std::string text_bytes(std::string_view utf8) {
    // PDFDocEncoding agrees with ASCII from space to tilde (D.2)
    const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return plain ? std::string(utf8) : "\xFE\xFF" + utf16(utf8);
}

void append_text(std::string& out, std::string_view utf8) { append_literal(out, text_bytes(utf8)); }

std::string date_text(const base::Date& date) {
    return fmt::format("D:{:04}{:02}{:02}000000Z", date.year, date.month, date.day);
}

}  // namespace iepress::pdf
