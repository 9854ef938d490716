#include "compose/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/digits.h"
#include "compose/messages.h"

namespace iepress::compose {

namespace {

std::string label_id(std::string_view group, std::string_view code) {
    std::string id{group};
    id += '_';
    for (const char c : code) id += c == '-' || c == ' ' ? '_' : c;
    return id;
}

}  // namespace

Words::Words(const Strings& strings, base::Diagnostics& diagnostics)
    : strings_(strings),
      diagnostics_(diagnostics),
      date_pattern_(date_pattern("date_pattern")),
      short_date_pattern_(date_pattern("short_date_pattern")) {}

const std::string& Words::operator[](std::string_view id) const {
    static const std::string none;
    const auto found = strings_.words.find(id);
    if (found != strings_.words.end()) return found->second;
    diagnostics_.report(missing_word, {}, id);
    return none;
}

std::string Words::fill(std::string_view id, std::initializer_list<Filling> fillings) const {
    std::string_view pattern = (*this)[id];
    std::string out;
    out.reserve(pattern.size() + 32);
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = pattern.find('}', open);
        const auto filling = std::find_if(fillings.begin(), fillings.end(), [&](const Filling& one) {
            return close != std::string_view::npos && one.first == pattern.substr(open + 1, close - open - 1);
        });
        const bool known = filling != fillings.end();
        out += known ? filling->second : "{";
        pattern.remove_prefix(known ? close + 1 : open + 1);
    }
    return out;
}

bool Words::has_label(std::string_view group, std::string_view code) const {
    return strings_.words.contains(label_id(group, code));
}

std::string Words::label(std::string_view group, std::string_view code) const {
    const auto found = strings_.words.find(label_id(group, code));
    return found == strings_.words.end() ? std::string{code} : found->second;
}

Words::DatePattern Words::date_pattern(std::string_view id) const {
    const auto found = strings_.words.find(id);
    return {id, date_parts(found == strings_.words.end() ? std::string_view{} : found->second)};
}

std::string Words::written(const DatePattern& pattern, const base::Date& date) const {
    if (!base::is_valid(date)) return {};
    if (pattern.parts.empty()) return (*this)[pattern.id];  // empty, or missing and now reported
    std::string out;
    for (const auto& [kind, text] : pattern.parts) {
        switch (kind) {
            case DatePart::Kind::text: out += text; break;
            case DatePart::Kind::year: base::append_digits(out, date.year, 4); break;
            case DatePart::Kind::month: base::append_digits(out, date.month, 2); break;
            case DatePart::Kind::day: base::append_digits(out, date.day, 2); break;
            case DatePart::Kind::short_day: base::append_digits(out, date.day); break;
            case DatePart::Kind::month_name: out += name_of_month("month_", date.month); break;
            case DatePart::Kind::short_month_name: out += name_of_month("month_short_", date.month); break;
        }
    }
    return out;
}

const std::string& Words::name_of_month(std::string_view prefix, int month) const {
    std::string id{prefix};
    base::append_digits(id, month);
    return (*this)[id];
}

std::string Words::date(const base::Date& date) const { return written(date_pattern_, date); }

std::string Words::short_date(const base::Date& date) const { return written(short_date_pattern_, date); }

std::string Words::span(const record::DateField& from, const record::DateField& to) const {
    if (!from && !to) return {};
    if (!to) return fill("date_from", {{"date", date(from.value)}});
    if (!from) return fill("date_until", {{"date", date(to.value)}});
    // The dash ends the line of the first date: it never stands alone or begins one.
    return date(from.value) + "\u00a0– " + date(to.value);
}

std::string Words::list(std::span<const std::string> items) const {
    if (items.empty()) return {};
    if (items.size() == 1) return items[0];
    if (items.size() == 2) return fill("list_two", {{"first", items[0]}, {"last", items[1]}});
    std::string out = items[0];
    for (std::size_t i = 1; i + 1 < items.size(); ++i) {
        out += (*this)["list_comma"];
        out += ' ';
        out += items[i];
    }
    return fill("list_many", {{"first", out}, {"last", items.back()}});
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string lower_case(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

std::string word_in_sentence(std::string text) {
    const bool has_small = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return has_small ? lower_case(std::move(text)) : text;
}

std::string plain_number(double value) {
    const double rounded = std::round(value * 10) / 10;
    return fmt::format("{}", rounded == 0 ? 0.0 : rounded);  // no "-0"
}

}  // namespace iepress::compose
