#include "review/narrative/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "review/letters.h"

namespace iepress::review {

namespace {

constexpr std::array<std::string_view, 20> small_numbers{
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 13> ordinals{"", "first", "second", "third", "fourth", "fifth", "sixth",
                                                    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"};
constexpr std::array<std::string_view, 12> months{"january", "february", "march", "april", "may", "june",
                                                  "july", "august", "september", "october", "november", "december"};

template <std::size_t size>
std::optional<int> position(const std::array<std::string_view, size>& list, std::string_view word) {
    const auto found = std::find(list.begin(), list.end(), word);
    if (word.empty() || found == list.end()) return std::nullopt;
    return static_cast<int>(found - list.begin());
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    if (text.empty() || text.size() > 4) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<int> month_of(std::string_view word) {
    if (const auto whole = position(months, word)) return *whole + 1;
    if (word == "sept") return 9;
    for (std::size_t month = 0; word.size() == 3 && month < months.size(); ++month) {
        if (months[month].starts_with(word)) return static_cast<int>(month) + 1;
    }
    return std::nullopt;
}

std::optional<base::Date> checked(int year, int month, int day) {
    if (year < 100) year += year < 70 ? 2000 : 1900;
    const base::Date date{year, month, day};
    if (day == 0) return month >= 1 && month <= 12 && year >= 1900 && year < 2200 ? std::optional(date) : std::nullopt;
    return base::is_valid(date) ? std::optional(date) : std::nullopt;
}

/// "01/17/2023", "1/7/23", "2023-01-17"
std::optional<base::Date> numeric_date(std::string_view text) {
    while (!text.empty() && !is_digit(text.back())) text.remove_suffix(1);
    for (const char between : {'/', '-', '.'}) {
        const std::size_t one = text.find(between), two = one == text.npos ? one : text.find(between, one + 1);
        if (two == text.npos || text.find(between, two + 1) != text.npos) continue;
        const auto a = digits(text.substr(0, one)), b = digits(text.substr(one + 1, two - one - 1)),
                   c = digits(text.substr(two + 1));
        if (!a || !b || !c) return std::nullopt;
        if (one == 4) return between == '-' || between == '/' ? checked(*a, *b, *c) : std::nullopt;
        if (text.size() - two - 1 != 2 && text.size() - two - 1 != 4) return std::nullopt;
        return between == '.' ? std::nullopt : checked(*c, *a, *b);
    }
    return std::nullopt;
}

std::optional<int> year_at(const Reading& reading, std::size_t at) {
    if (at >= reading.size() || reading[at].kind != Token::Kind::number) return std::nullopt;
    const auto year = digits(reading.text(at));
    return year && *year >= 1900 && *year < 2200 ? year : std::nullopt;
}

std::optional<int> day_at(const Reading& reading, std::size_t at) {
    if (at >= reading.size() || reading[at].kind != Token::Kind::number) return std::nullopt;
    std::string_view text = reading.text(at);
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (text.ends_with(ending)) text.remove_suffix(2);
    }
    const auto day = digits(text);
    return day && *day >= 1 && *day <= 31 ? day : std::nullopt;
}

/// "January 17, 2023", "Jan. 17, 2023", "January 2023"
std::optional<Found<base::Date>> date_from_month(const Reading& reading, std::size_t at, int month) {
    std::size_t next = at + (reading.is_mark(at + 1, ".") ? 2 : 1);
    int day = 0;
    if (const auto found = day_at(reading, next); found && !year_at(reading, next)) {
        day = *found;
        ++next;
    }
    if (reading.is_mark(next, ",")) ++next;
    const auto year = year_at(reading, next);
    const auto date = year ? checked(*year, month, day) : std::nullopt;
    if (!date) return std::nullopt;
    return Found<base::Date>{*date, at, next + 1};
}

std::string_view without(std::string_view text, std::string_view ending) {
    return text.ends_with(ending) ? text.substr(0, text.size() - ending.size()) : text;
}

}  // namespace

std::optional<int> whole_number(std::string_view lower) {
    if (const auto small = position(small_numbers, lower)) return small;
    if (lower.starts_with("twenty")) {
        if (lower.size() == 6) return 20;
        const auto ones = position(small_numbers, lower.substr(7));
        return ones && *ones > 0 && *ones < 10 ? std::optional(20 + *ones) : std::nullopt;
    }
    return lower.size() <= 2 ? digits(lower) : std::nullopt;
}

std::optional<int> ordinal(std::string_view lower) {
    if (const auto word = position(ordinals, lower)) return word;
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (lower.ends_with(ending)) {
            const auto value = digits(lower.substr(0, lower.size() - 2));
            return value && *value >= 1 && *value <= 12 ? value : std::nullopt;
        }
    }
    return std::nullopt;
}

/// "a sophomore", "sixteen-year-old senior," but no "junior high" and no "senior night".
std::optional<int> year_of_high_school(const Reading& reading, std::size_t at) {
    constexpr std::array<std::string_view, 4> years{"freshman", "sophomore", "junior", "senior"};
    const auto year = reading[at].capital ? std::nullopt : position(years, reading.word(at));
    if (!year || at == 0 || reading[at].possessive) return std::nullopt;
    const bool led = reading.is(at - 1, "a") || reading.is(at - 1, "old") || reading.word(at - 1).ends_with("-old");
    const bool closed = at + 1 >= reading.size() || reading.is_mark(at + 1, ",.;)") || reading.is(at + 1, "at") ||
                        reading.is(at + 1, "who") || reading.is(at + 1, "with") || reading.is(at + 1, "and") ||
                        reading.is(at + 1, "in");
    return led && closed ? std::optional(9 + *year) : std::nullopt;
}

std::optional<Found<Grade>> grade_at(const Reading& reading, std::size_t at) {
    if (at >= reading.size() || reading[at].kind == Token::Kind::mark) return std::nullopt;
    const std::string_view word = reading.word(at);
    const auto found = [&](int number, bool person, std::size_t last) {
        return std::optional(Found<Grade>{{number, person}, at, last});
    };
    if (word == "kindergarten") return found(0, false, at + 1);
    if (word == "kindergartner" || word == "kindergartener") return found(0, true, at + 1);
    if (word == "pre-k" || word == "prekindergarten" || word == "pre-kindergarten") return found(-1, false, at + 1);
    if (const auto year = year_of_high_school(reading, at)) return found(*year, true, at + 1);
    if (word == "preschooler") return found(-1, true, at + 1);
    for (const std::string_view ending : {"-grade", "-grader"}) {
        if (const auto number = word.ends_with(ending) ? ordinal(without(word, ending)) : std::nullopt) {
            return found(*number, ending == "-grader", at + 1);
        }
    }
    if (const auto number = ordinal(word)) {
        const std::string_view next = reading.word(at + 1);
        if (next == "grade" || next == "grader") return found(*number, next == "grader", at + 2);
    }
    if (word == "grade") {
        const std::size_t next = at + (reading.is_mark(at + 1, ":") ? 2 : 1);
        const auto number = whole_number(reading.word(next));
        if (number && *number >= 1 && *number <= 12) return found(*number, false, next + 1);
        if (reading.text(next) == "K") return found(0, false, next + 1);
    }
    return std::nullopt;
}

std::optional<int> read_grade(std::string_view text) {
    const std::string lower = lowered(text);
    std::string_view word = lower;
    if (word.starts_with("grade ")) word.remove_prefix(6);
    word = without(without(word, " grade"), " grader");
    if (word == "k" || word == "kg" || word == "kindergarten") return 0;
    if (word == "pk" || word == "pre-k" || word == "prek" || word == "preschool") return -1;
    if (word.size() == 2 && word.front() == '0') word.remove_prefix(1);
    const auto number = whole_number(word);
    const auto grade = number ? number : ordinal(word);
    return grade && *grade >= 1 && *grade <= 12 ? grade : std::nullopt;
}

std::optional<Found<base::Date>> date_at(const Reading& reading, std::size_t at) {
    const Token& token = reading[at];
    if (token.kind == Token::Kind::word) {
        const auto month = token.capital ? month_of(reading.word(at)) : std::nullopt;
        return month ? date_from_month(reading, at, *month) : std::nullopt;
    }
    if (token.kind != Token::Kind::number) return std::nullopt;
    if (const auto date = numeric_date(reading.text(at))) return Found<base::Date>{*date, at, at + 1};
    const auto day = day_at(reading, at);
    const auto month =
        day && reading.is_word(at + 1) && reading[at + 1].capital ? month_of(reading.word(at + 1)) : std::nullopt;
    const auto year = month ? year_at(reading, at + (reading.is_mark(at + 2, ",") ? 3 : 2)) : std::nullopt;
    const auto date = year ? checked(*year, *month, *day) : std::nullopt;
    return date ? std::optional(Found<base::Date>{*date, at, at + 3}) : std::nullopt;
}

}  // namespace iepress::review
