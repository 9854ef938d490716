// PDF syntax as text (ISO 32000-1 7.3): numbers and strings, appended to a buffer without locale
// and without printf. Content streams and structure elements are written with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/units.h"

namespace iepress::pdf {

/// Lengths in content streams are whole hundredths of a point: 0.0035 mm.
using Hundredths = std::int32_t;
[[nodiscard]] Hundredths to_hundredths(base::Points length) noexcept;

void append_integer(std::string& out, std::int64_t value);
/// 1250 as "12.5", -5 as "-.05".
void append_hundredths(std::string& out, Hundredths value);
/// 1250 as "1.25".
void append_thousandths(std::string& out, std::int32_t value);
/// "12 0 R"
void append_reference(std::string& out, std::uint32_t number);

/// A byte string in parentheses. CR is escaped since readers take it for LF.
void append_literal(std::string& out, std::string_view bytes);
/// One byte of a literal string.
void append_literal_byte(std::string& out, unsigned char byte);

/// A text string: ASCII as it is, all else as UTF-16BE with its mark (7.9.2.2). Takes UTF-8.
void append_text(std::string& out, std::string_view utf8);
/// The bytes that such a text string holds, for libharu's own string objects.
[[nodiscard]] std::string text_bytes(std::string_view utf8);
/// UTF-16BE of UTF-8, without a mark; malformed bytes become U+FFFD.
[[nodiscard]] std::string utf16(std::string_view utf8);

/// "D:20260123000000Z" (7.9.4)
[[nodiscard]] std::string date_text(const base::Date& date);

}  // namespace iepress::pdf
