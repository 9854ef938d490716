#include <algorithm>
#include <charconv>
#include <cmath>

#include "markup/messages.h"
#include "markup/reading.h"

namespace iepress::markup {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The shape of a BCP 47 tag: a language of two or three letters, then subtags of letters and
/// digits. Whether the registry has them is not looked up.
bool is_language_tag(std::string_view tag) {
    std::size_t begin = 0;
    for (bool first = true; begin <= tag.size(); first = false) {
        const std::size_t end = std::min(tag.find('-', begin), tag.size());
        const std::string_view part = tag.substr(begin, end - begin);
        if (part.empty() || part.size() > 8) return false;
        if (first &&
            (part.size() < 2 || part.size() > 3 || !std::all_of(part.begin(), part.end(), is_letter))) {
            return false;
        }
        if (!std::all_of(part.begin(), part.end(), [](char c) { return is_letter(c) || is_digit(c); }))
            return false;
        begin = end + 1;
    }
    return true;
}

}  // namespace

std::string collapsed(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (!is_space(c)) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

void report_bad_value(Reading& reading, const XMLElement& element, const char* name,
                      std::string_view expected) {
    const tinyxml2::XMLAttribute* attribute = element.FindAttribute(name);
    const base::Place place = attribute == nullptr ? reading.source.place_of(element)
                                                   : reading.source.place_of(*attribute);
    reading.diagnostics.report(bad_value, place, name, element.Name(), expected);
}

std::string read_text(const XMLElement& element, const char* name) {
    const char* value = element.Attribute(name);
    return value == nullptr ? std::string{} : collapsed(value);
}

std::string read_filled_text(Reading& reading, const XMLElement& element, const char* name) {
    std::string text = read_text(element, name);
    if (text.empty() && element.FindAttribute(name) != nullptr) {
        report_bad_value(reading, element, name, "a text; it is empty");
    }
    return text;
}

std::string read_language(Reading& reading, const XMLElement& element) {
    const char* value = element.Attribute("lang");
    if (value == nullptr) return {};
    if (is_language_tag(value)) return value;
    report_bad_value(reading, element, "lang", "a language tag, such as en-US, es or zh-Hant");
    return {};
}

std::optional<double> parse_number(std::string_view text) {
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::optional<double> read_number(Reading& reading, const XMLElement& element, const char* name) {
    const char* value = element.Attribute(name);
    if (value == nullptr) return std::nullopt;
    const auto number = parse_number(value);
    if (!number) report_bad_value(reading, element, name, "a number, such as -1.5");
    return number;
}

base::Date read_date(Reading& reading, const XMLElement& element, const char* name) {
    const char* value = element.Attribute(name);
    if (value == nullptr) return {};
    const auto date = base::parse_iso_date(value);
    if (!date) report_bad_value(reading, element, name, "a day of the calendar, such as 2026-01-23");
    return date.value_or(base::Date{});
}

int read_integer(Reading& reading, const XMLElement& element, const char* name, Range range) {
    const char* value = element.Attribute(name);
    if (value == nullptr) return range.usual;
    const std::string_view text = value;
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc{} && stop == end && number >= range.lowest && number <= range.highest)
        return number;
    report_bad_value(reading, element, name,
                     fmt::format("a whole number from {} to {}", range.lowest, range.highest));
    return range.usual;
}

std::optional<std::size_t> read_choice(Reading& reading, const XMLElement& element, const char* name,
                                       std::span<const std::string_view> words) {
    const char* value = element.Attribute(name);
    if (value == nullptr) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), std::string_view(value));
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string expected(words.front());
    for (std::size_t i = 1; i < words.size(); ++i) {
        expected.append(i + 1 == words.size() ? " or " : ", ").append(words[i]);
    }
    report_bad_value(reading, element, name, expected);
    return std::nullopt;
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < text.size();) {
        if (is_space(text[i])) {
            ++i;
            continue;
        }
        const auto* stop = std::find_if(text.begin() + i, text.end(), is_space);
        const auto end = static_cast<std::size_t>(stop - text.begin());
        words.push_back(text.substr(i, end - i));
        i = end;
    }
    return words;
}

const XMLElement* child(const XMLElement& parent, Tag tag) {
    const XMLElement* found = nullptr;
    for_each_child(parent, [&](const XMLElement& one, Tag its_tag) {
        if (its_tag == tag && found == nullptr) found = &one;
    });
    return found;
}

}  // namespace iepress::markup
