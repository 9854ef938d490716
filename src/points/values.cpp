#include "points/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "points/messages.h"

namespace iepress::points {

namespace {

constexpr std::size_t most_digits = 15;  // what a double keeps
constexpr int serial_low = 20000, serial_high = 80000;  // 1954 to 2119, as spreadsheets count from 1900

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

int number_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// Cuts off a time of day: "3/25/2026 14:03:11", "2026-03-25T00:00:00Z". True if there was one.
bool cut_time(std::string_view& cell) {
    const std::size_t at = cell.find_first_of(" T");
    if (at == cell.npos) return false;
    const std::string_view time = trimmed(cell.substr(at + 1));
    if (time.find(':') == time.npos || time.find_first_not_of("0123456789: .+-APMapmZ") != time.npos) return false;
    cell = trimmed(cell.substr(0, at));
    return true;
}

/// Three numbers with one separator between them; false for anything else.
bool split_date(std::string_view cell, std::array<std::string_view, 3>& parts) {
    const std::size_t first = cell.find_first_of("/-.");
    if (first == cell.npos) return false;
    const std::size_t second = cell.find(cell[first], first + 1);
    if (second == cell.npos) return false;
    parts = {cell.substr(0, first), cell.substr(first + 1, second - first - 1), cell.substr(second + 1)};
    return std::all_of(parts.begin(), parts.end(),
                       [](std::string_view part) { return all_digits(part) && part.size() <= 4; });
}

bool is_serial(std::string_view cell) {
    const std::string_view whole = cell.substr(0, cell.find('.'));
    return whole.size() == 5 && all_digits(whole) && number_of(whole) >= serial_low && number_of(whole) <= serial_high;
}

void settle(DateReading& reading, int year, int month, int day) {
    reading.date = {year, month, day};
    if (!base::is_valid(reading.date)) reading.trouble = &no_such_day;
}

/// Two numbers of which it is to be found out which is the month.
void settle_order(DateReading& reading, int first, int second, int year, DateOrder order) {
    constexpr int months = 12;
    if (order == DateOrder::month_first || (order == DateOrder::unstated && second > months)) {
        reading.form = DateForm::month_first;
        settle(reading, year, first, second);
    } else if (order == DateOrder::day_first || first > months) {
        reading.form = DateForm::day_first;
        settle(reading, year, second, first);
    } else if (first == second) {
        reading.form = DateForm::equal;
        settle(reading, year, first, second);
    } else {
        reading.date = {year, first, second};
        reading.other = {year, second, first};
        reading.trouble =
            base::is_valid(reading.date) && base::is_valid(reading.other) ? &ambiguous_date : &no_such_day;
    }
}

/// "4-May", "May-4", "5/4/2026", "2026-04-05": what a spreadsheet makes of 4/5.
bool looks_like_date(std::string_view cell) {
    static constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                             "jul", "aug", "sep", "oct", "nov", "dec"};
    std::array<std::string_view, 3> parts;
    if (split_date(cell, parts)) return true;
    if (cell.size() > 11 || std::none_of(cell.begin(), cell.end(), is_digit)) return false;
    std::string letters;
    for (const char c : cell) {
        if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
        else if (c >= 'a' && c <= 'z') letters += c;
        else if (!is_digit(c) && c != '-' && c != ' ' && c != '/') return false;
    }
    return std::find(months.begin(), months.end(), letters) != months.end();
}

/// What a comma or point with digits behind it is.
enum class Sign { decimal, thousands, unclear };

Sign sign_of(char c, std::size_t digits_before, std::string_view behind, bool leading_zero, DecimalSign stated) {
    const bool groups = behind.size() == 3 && digits_before >= 1 && digits_before <= 3 && !leading_zero;
    switch (stated) {
    case DecimalSign::point: return c == '.' ? Sign::decimal : groups ? Sign::thousands : Sign::unclear;
    case DecimalSign::comma: return c == ',' ? Sign::decimal : groups ? Sign::unclear : Sign::decimal;
    case DecimalSign::unstated: break;
    }
    return c == ',' && groups ? Sign::unclear : Sign::decimal;
}

std::optional<std::size_t> find_of(std::string_view cell, std::size_t& width) {
    for (const std::string_view word :
         {std::string_view("/"), std::string_view(" out of "), std::string_view(" of ")}) {
        const std::size_t at = cell.find(word);
        width = word.size();
        if (at != cell.npos) return at;
    }
    return std::nullopt;
}

}  // namespace

std::string typed(const Decimal& number) { return fmt::format("{:.{}f}", number.value, number.decimals); }

Decimal percentage(double value, double of) {
    Decimal result{0, 2};
    std::string text = fmt::format("{:.2f}", 100 * value / of);
    while (result.decimals > 0 && text.back() == '0') {
        text.pop_back();
        --result.decimals;
    }
    if (result.decimals == 0) text.pop_back();  // the point
    std::from_chars(text.data(), text.data() + text.size(), result.value);
    return result;
}

DateReading read_date(std::string_view cell, DateOrder order) {
    DateReading reading;
    reading.has_time = cut_time(cell);
    std::array<std::string_view, 3> parts;
    if (is_serial(cell)) {
        reading.trouble = &serial_date;
    } else if (!split_date(cell, parts)) {
        reading.trouble = &wrong_date;
    } else if (parts[0].size() == 4 && parts[1].size() <= 2 && parts[2].size() <= 2) {
        settle(reading, number_of(parts[0]), number_of(parts[1]), number_of(parts[2]));
    } else if (parts[2].size() == 4 && parts[0].size() <= 2 && parts[1].size() <= 2) {
        settle_order(reading, number_of(parts[0]), number_of(parts[1]), number_of(parts[2]), order);
    } else {
        reading.trouble = &wrong_date;
    }
    const bool in_range = reading.date.year >= 1900 && reading.date.year <= 2199;  // as base::parse_iso_date
    if (!in_range && reading.trouble != &serial_date) reading.trouble = &wrong_date;
    return reading;
}

NumberReading read_number(std::string_view cell, DecimalSign stated) {
    NumberReading reading;
    const bool negative = cell.starts_with('-') || cell.starts_with("\xE2\x88\x92");  // U+2212, as typeset
    if (negative) cell.remove_prefix(cell[0] == '-' ? 1 : 3);
    const std::size_t at = cell.find_first_of(".,");
    const std::string_view before = cell.substr(0, at);
    const std::string_view behind = at == cell.npos ? std::string_view{} : cell.substr(at + 1);
    const bool has_form =
        at == cell.npos ? all_digits(cell) : (before.empty() || all_digits(before)) && all_digits(behind);
    reading.trouble = &wrong_number;
    if (!has_form || before.size() + behind.size() > most_digits) return reading;
    std::string digits(before.empty() ? "0" : before);
    if (at != cell.npos) {
        const Sign sign = sign_of(cell[at], before.size(), behind, before == "0", stated);
        if (sign == Sign::unclear) {
            reading.trouble = &ambiguous_number;
            return reading;
        }
        reading.decimal_comma = sign == Sign::decimal && cell[at] == ',';
        reading.thousands_comma = sign == Sign::thousands;
        if (sign == Sign::decimal) {
            digits += '.';
            reading.number.decimals = static_cast<int>(behind.size());
        }
        digits += behind;
    }
    std::from_chars(digits.data(), digits.data() + digits.size(), reading.number.value);
    reading.trouble = negative && reading.number.value > 0 ? &negative_number : nullptr;
    return reading;
}

AmountReading read_amount(std::string_view cell, DecimalSign sign) {
    AmountReading reading;
    if (cell.ends_with('%')) {
        reading.percent = true;
        cell = trimmed(cell.substr(0, cell.size() - 1));
    }
    std::size_t width = 0;
    const auto at = find_of(cell, width);
    if (at && !reading.percent && !looks_like_date(cell)) {
        reading.value = read_number(trimmed(cell.substr(0, *at)), sign);
        reading.of = read_number(trimmed(cell.substr(*at + width)), sign);
        reading.trouble = reading.value.trouble != nullptr ? reading.value.trouble : reading.of->trouble;
        return reading;
    }
    reading.value = read_number(cell, sign);
    reading.trouble = reading.value.trouble;
    if (reading.trouble == &wrong_number && looks_like_date(cell)) reading.trouble = &value_is_date;
    return reading;
}

}  // namespace iepress::points
