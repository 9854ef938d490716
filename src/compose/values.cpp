#include "compose/values.h"

#include "base/diagnostics.h"
#include "base/language.h"

namespace iepress::compose {

namespace {

Object block(std::string language, const record::Paragraph* paragraph, List bullets) {
    Object names;
    names.reserve(4);
    names.emplace_back("paragraph", paragraph == nullptr
                                        ? Value(std::string{})
                                        : Value(paragraph->text, paragraph->place));
    names.emplace_back("lang", std::move(language));
    names.emplace_back("is_bullets", paragraph == nullptr);
    names.emplace_back("bullets", std::move(bullets));
    return names;
}

}  // namespace

Value value_of(const record::Text& text) { return {text.value, text.place}; }

Value value_of(const Words& words, const record::DateField& date) {
    return {date ? words.date(date.value) : std::string{}, date.place};
}

Value value_of(const record::Number& number) { return {number.value.typed, number.place}; }

std::string foreign_language(const Material& material) {
    const std::string& own = material.one.language.value;
    if (own.empty() || base::same_language(own, material.words.strings().language)) return {};
    return own;
}

List texts(const Material& material, const std::vector<record::Text>& all) {
    const std::string foreign = foreign_language(material);
    List list;
    for (const record::Text& one : all) {
        Object names;
        names.emplace_back("text", value_of(one));
        names.emplace_back("lang", foreign);
        list.emplace_back(std::move(names));
    }
    return list;
}

List blocks(const Material& material, const record::Narrative& narrative) {
    const std::string foreign = foreign_language(material);
    List list;
    List bullets;
    const auto close_bullets = [&] {
        if (!bullets.empty()) list.emplace_back(block({}, nullptr, std::move(bullets)));
        bullets.clear();
    };
    for (const record::Paragraph& paragraph : narrative) {
        std::string language = paragraph.language.empty() ? foreign : paragraph.language;
        if (paragraph.kind == record::Paragraph::Kind::bullet) {
            Object item;
            item.emplace_back("text", Value(paragraph.text, paragraph.place));
            item.emplace_back("lang", std::move(language));
            bullets.emplace_back(std::move(item));
            continue;
        }
        close_bullets();
        list.emplace_back(block(std::move(language), &paragraph, {}));
    }
    close_bullets();
    return list;
}

List chart_words(const Words& words, std::string_view group, std::span<const std::string_view> names) {
    List list;
    if (words.strings().language.starts_with("en")) return list;
    for (const std::string_view name : names) {
        Object word;
        word.emplace_back("name", std::string{name});
        word.emplace_back("text", words.label(group, name));
        list.emplace_back(std::move(word));
    }
    return list;
}

}  // namespace iepress::compose
