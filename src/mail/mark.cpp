#include "mail/mark.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace iepress::mail {

namespace {

bool is_digit(char one) { return one >= '0' && one <= '9'; }
bool is_capital(char one) { return one >= 'A' && one <= 'Z'; }

char capital(char one) { return one >= 'a' && one <= 'z' ? static_cast<char>(one - 'a' + 'A') : one; }

// ISO 7064 MOD 97-10: a letter counts as two digits, A as 10; hyphens are no part of the number.
unsigned check_digits(std::string_view text) {
    unsigned rest = 0;
    for (const char one : text) {
        if (is_digit(one)) rest = (rest * 10 + static_cast<unsigned>(one - '0')) % 97;
        if (is_capital(one)) rest = (rest * 100 + static_cast<unsigned>(one - 'A') + 10) % 97;
    }
    return 98 - rest * 100 % 97;
}

std::optional<std::uint32_t> number(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value == 0) return std::nullopt;
    return value;
}

std::optional<std::array<std::string_view, 7>> fields_of(std::string_view text) {
    std::array<std::string_view, 7> fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::size_t end = text.find('-');
        if ((end == std::string_view::npos) != (i + 1 == fields.size())) return std::nullopt;
        fields[i] = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return fields;
}

}  // namespace

std::string encode(const SheetMark& mark) {
    std::string mailing = mark.mailing;
    std::transform(mailing.begin(), mailing.end(), mailing.begin(), capital);
    std::string text = fmt::format("{}-{:06}-{:06}-{:02}-{:02}-{}", mailing, mark.piece, mark.pieces, mark.sheet,
                                   mark.sheets, mark.side == Side::front ? 'F' : 'B');
    return text + fmt::format("-{:02}", check_digits(text));
}

std::optional<SheetMark> decode_mark(std::string_view text) {
    const auto fields = fields_of(text);
    if (!fields) return std::nullopt;
    const std::string_view mailing = (*fields)[0], side = (*fields)[5];
    const bool hexadecimal = std::all_of(mailing.begin(), mailing.end(),
                                         [](char one) { return is_digit(one) || (one >= 'A' && one <= 'F'); });
    const auto piece = number((*fields)[1]), pieces = number((*fields)[2]);
    const auto sheet = number((*fields)[3]), sheets = number((*fields)[4]);
    if (mailing.size() != 8 || !hexadecimal || !piece || !pieces || !sheet || !sheets) return std::nullopt;
    if (side != "F" && side != "B") return std::nullopt;
    SheetMark mark{std::string(mailing), *piece, *pieces, *sheet, *sheets, side == "F" ? Side::front : Side::back};
    // the same way back: digits that are too few or too many, and wrong check digits
    if (encode(mark) != text) return std::nullopt;
    return mark;
}

}  // namespace iepress::mail
