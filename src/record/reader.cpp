#include "record/reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "record/collapse.h"
#include "record/prose.h"

namespace iepress::record {

namespace {

constexpr std::string_view blank_mark = "[fill in:";  // of `iepress new`
constexpr std::string_view blank_date = "____-__-__";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// -?[0-9]+(\.[0-9]+)?
bool has_number_form(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const auto all_digits = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
    };
    if (point == text.npos) return all_digits(text);
    return all_digits(text.substr(0, point)) && all_digits(text.substr(point + 1));
}

bool has_date_form(std::string_view text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7 ? text[i] != '-' : !is_digit(text[i])) return false;
    }
    return text.substr(0, 4) >= "1900" && text.substr(0, 4) <= "2199";
}

bool has_id_form(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_';
    });
}

bool is_within(double value, const Range& range) {
    const bool above = range.low_included ? value >= range.low : value > range.low;
    const bool below = range.high_included ? value <= range.high : value < range.high;
    return above && below && (!range.whole || value == std::floor(value));
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string allowed(const WordList& list) {
    std::string text = "allowed:";
    std::string_view separator = " ";
    for (const std::string_view word : list.words) {
        text.append(separator).append(word);
        separator = ", ";
    }
    return text;
}

}  // namespace

std::string Found::name() const {
    std::string name;  // joined by hand, for each date and each id of a case
    if (attribute != nullptr) name.append(attribute->Name()).append(" of ");
    name.append("<").append(element->Name()).append(">");
    return name;
}

base::Place Reader::place(const Found& found) const {
    if (found.attribute != nullptr) return file_.place_of(found.attribute->Name());
    return file_.place_of(*found.element);
}

bool Reader::is_blank(const Text& text, const Found& found) {
    if (text.value.find(blank_mark) == std::string::npos && text.value != blank_date) return false;
    report(blank, text.place, found.name());
    return true;
}

/// The collapsed words of an attribute or of an element that holds nothing but words.
Text Reader::plain(const Found& found) {
    Collapsed collapsed;
    Text text;
    const auto add = [&](const char* piece, Markup markup) {
        if (!text) {
            const std::size_t first = first_character(piece);
            if (piece[first] != '\0') text.place = place(piece + first);
        }
        collapsed.add(piece, markup);
    };
    if (found.attribute != nullptr) {
        add(found.attribute->Value(), Markup::text);
    } else {
        check_only_words(*this, found);
        for (const tinyxml2::XMLNode* node = found.element->FirstChild(); node != nullptr;
             node = node->NextSibling()) {
            const tinyxml2::XMLText* words = node->ToText();
            if (words != nullptr) add(words->Value(), words->CData() ? Markup::cdata : Markup::text);
        }
    }
    text.value = collapsed.take();
    if (text.value.empty()) text.place = {};
    return text;
}

Text Reader::text(const Found& found) {
    Text text = plain(found);
    if (!text) {
        report(empty_value, place(found), found.name());
        return {};
    }
    if (is_blank(text, found)) return {};
    return text;
}

Narrative Reader::prose(const Found& found) {
    Narrative narrative = read_prose(*this, *found.element);
    if (narrative.empty()) report(empty_value, place(found), found.name());
    for (const Paragraph& paragraph : narrative) {
        const Text words{paragraph.text, paragraph.place};
        is_blank(words, found);
    }
    return narrative;
}

DateField Reader::date(const Found& found) {
    const Text written = text(found);
    if (!written) return {};
    if (!has_date_form(written.value)) {
        report(wrong_date, written.place, found.name());
        return {};
    }
    const auto date = base::parse_iso_date(written.value);
    if (!date) {
        report(no_such_day, written.place, found.name());
        return {};
    }
    collected_.dates.push_back({{*date, written.place}, found.name()});
    return {*date, written.place};
}

Flag Reader::flag(const Found& found) {
    const Text written = text(found);
    if (!written) return {};
    if (written.value != "yes" && written.value != "no") {
        report(wrong_flag, written.place, found.name());
        return {};
    }
    return {written.value == "yes", written.place};
}

Number Reader::number(const Found& found, const Range& range) {
    const Text written = text(found);
    if (!written) return {};
    double value = 0;
    const char* const end = written.value.data() + written.value.size();
    if (!has_number_form(written.value) ||
        std::from_chars(written.value.data(), end, value).ec != std::errc{}) {
        report(wrong_number, written.place, found.name());
        return {};
    }
    if (!range.words.empty() && !is_within(value, range)) {
        report(number_out_of_range, written.place, found.name(), range.words);
        return {};
    }
    return {{value, written.value}, written.place};
}

Text Reader::language(const Found& found) {
    Text written = text(found);
    if (!written || is_language_code(written.value)) return written;
    report(wrong_language, written.place, found.name());
    return {};
}

Text Reader::word(const Found& found, const WordList& list) {
    Text written = text(found);
    if (!written || find_word(list, written.value)) return written;
    const std::string near = did_you_mean(nearest_word(list.words, written.value));
    base::Diagnostic* problem = report(wrong_word, written.place, found.name(), list.name, near);
    if (problem != nullptr) base::relate(*problem, {}, allowed(list));
    return {};
}

std::vector<Text> Reader::words(const Found& found, const WordList& list) {
    const Text written = text(found);
    std::vector<Text> result;
    for (const std::string_view one : split(written.value)) {
        if (find_word(list, one)) {
            result.push_back({std::string(one), written.place});
            continue;
        }
        const std::string near = did_you_mean(nearest_word(list.words, one));
        base::Diagnostic* problem = report(wrong_word, written.place, found.name(), list.name, near);
        if (problem != nullptr) base::relate(*problem, {}, allowed(list));
    }
    return result;
}

Text Reader::id(const Found& found, IdKind kind) {
    Text written = text(found);
    if (!written) return {};
    if (!has_id_form(written.value)) {
        report(wrong_id, written.place, found.name());
        return {};
    }
    collected_.ids.give(kind, written.value, written.place, evaluation_);
    return written;
}

Text Reader::reference(const Found& found, const Target& target) {
    Text written = text(found);
    if (written) collected_.ids.name(target, written.value, written.place, evaluation_, found.name());
    return written;
}

Text Reader::references(const Found& found, const Target& target) {
    Text written = text(found);
    for (const std::string_view one : split(written.value)) {
        collected_.ids.name(target, std::string(one), written.place, evaluation_, found.name());
    }
    return written;
}

}  // namespace iepress::record
