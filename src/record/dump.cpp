#include "record/dump.h"

#include <fmt/format.h>

#include <iterator>

namespace iepress::record {

void Dump::line(std::string_view name, std::string_view text, const base::Place& place) {
    text_.append(2 * opened_.size(), ' ').append(name);
    if (!text.empty()) text_.append(": ").append(text);
    if (place.known()) {
        fmt::format_to(std::back_inserter(text_), "  @{}:{}:{}", *place.file, place.line, place.column);
    }
    text_ += '\n';
}

void Dump::open(std::string_view name, const base::Place& place) {
    const std::size_t begin = text_.size();
    line(name, {}, place);
    opened_.push_back({begin, text_.size(), place.known()});
}

void Dump::close() {
    const Opened last = opened_.back();
    opened_.pop_back();
    if (text_.size() == last.end && !last.placed) text_.resize(last.begin);
}

void Dump::value(std::string_view name, const std::string& text) {
    if (!text.empty()) line(name, text, {});
}

void Dump::value(std::string_view name, const Text& text) {
    if (text) line(name, text.value, text.place);
}

void Dump::value(std::string_view name, const DateField& date) {
    if (date) line(name, base::to_iso(date.value), date.place);
}

void Dump::value(std::string_view name, const Flag& flag) {
    if (flag) line(name, flag.value ? "yes" : "no", flag.place);
}

void Dump::value(std::string_view name, const Number& number) {
    if (number) line(name, number.value.typed, number.place);
}

void Dump::value(std::string_view name, const Narrative& narrative) {
    for (const Paragraph& one : narrative) {
        const std::string_view kind = one.kind == Paragraph::Kind::bullet ? " li" : " p";
        const std::string language = one.language.empty() ? "" : " " + one.language;
        line(fmt::format("{}{}{}", name, kind, language), one.text, one.place);
    }
}

void Dump::word(std::string_view name, const WordList& list, int position, const base::Place& place) {
    if (position >= 0) line(name, list.words[static_cast<std::size_t>(position)], place);
}

}  // namespace iepress::record
