#include "compose/student.h"

#include <fmt/format.h>

#include "base/language.h"
#include "compose/values.h"
#include "scores/age.h"

namespace iepress::compose {

namespace {

void append_part(std::string& text, const record::Text& part, std::string_view separator) {
    if (part.value.empty()) return;
    if (!text.empty()) text += separator;
    text += part.value;
}

std::string full_name(const record::Name& name) {
    std::string text;
    for (const record::Text* part : {&name.given, &name.middle, &name.family, &name.suffix}) {
        append_part(text, *part, " ");
    }
    return text;
}

void add_pronouns(const Material& material, Object& names) {
    for (const std::string_view part : {"subject", "object", "possessive"}) {
        names.emplace_back(part, pronoun(material, part));
    }
}

void add_school(const Material& material, Object& names) {
    const record::School& school = material.one.student.school;
    names.emplace_back("school", value_of(school.name));
    names.emplace_back("school_address", Value(address_line(school.address), school.address.place));
    names.emplace_back("school_phone", value_of(school.phone));
    names.emplace_back("district", value_of(school.district));
    names.emplace_back("state", value_of(school.state));
}

std::string grade_text(const Words& words, const std::string& grade) {
    if (grade.empty()) return {};
    if (words.has_label("grade", grade)) return words.label("grade", grade);
    const bool number = grade.find_first_not_of("0123456789") == std::string::npos;
    return number ? words.fill("grade_number", {{"grade", grade}}) : grade;
}

}  // namespace

std::string language_name(const Words& words, std::string_view code) {
    if (words.has_label("language", code)) return words.label("language", code);
    return words.label("language", base::primary_language(code));
}

std::string_view pronoun_code(record::Pronouns pronouns) {
    switch (pronouns) {
        case record::Pronouns::she: return "she";
        case record::Pronouns::he: return "he";
        case record::Pronouns::they: return "they";
        case record::Pronouns::unknown: break;
    }
    return {};
}

std::string pronoun(const Material& material, std::string_view part) {
    const record::Student& student = material.one.student;
    const std::string_view code = pronoun_code(student.pronouns.value);
    if (!code.empty()) return material.words[fmt::format("pronoun_{}_{}", code, part)];
    const std::string name = called(student.name);
    return part == "possessive" ? material.words.fill("possessive_name", {{"name", name}}) : name;
}

std::string called(const record::Name& name) {
    return name.preferred ? name.preferred.value : name.given.value;
}

std::string plain_name(const record::Name& name) {
    std::string text;
    for (const record::Text* part : {&name.given, &name.family, &name.suffix}) {
        append_part(text, *part, " ");
    }
    return text;
}

std::string address_line(const record::Address& address) {
    std::string text;
    for (const record::Text* part : {&address.street, &address.unit, &address.city, &address.state}) {
        append_part(text, *part, ", ");
    }
    append_part(text, address.postal_code, " ");
    append_part(text, address.country, ", ");
    return text;
}

std::string age_text(const Words& words, const record::DateField& born, const base::Date& day) {
    if (!born || !base::is_valid(day) || day < born.value) return {};
    const scores::Age age = scores::age_at(born.value, day);
    const std::string years = std::to_string(age.years);
    const std::string months = std::to_string(age.months);
    return words.fill("age", {{"years", years},
                              {"years_word", words[age.years == 1 ? "year_one" : "year_many"]},
                              {"months", months},
                              {"months_word", words[age.months == 1 ? "month_one" : "month_many"]}});
}

Object student_names(const Material& material, const base::Date& day) {
    const record::Student& student = material.one.student;
    const Words& words = material.words;
    Object names;
    names.reserve(24);
    names.emplace_back("name", Value(plain_name(student.name), student.name.place));
    names.emplace_back("full_name", Value(full_name(student.name), student.name.place));
    names.emplace_back("called", Value(called(student.name), student.name.place));
    names.emplace_back("given", value_of(student.name.given));
    names.emplace_back("family", value_of(student.name.family));
    names.emplace_back("preferred", value_of(student.name.preferred));
    add_pronouns(material, names);
    names.emplace_back("birth_date", value_of(words, student.birth_date));
    names.emplace_back("age", age_text(words, student.birth_date, day));
    names.emplace_back("grade", value_of(student.grade));
    names.emplace_back("grade_text", Value(grade_text(words, student.grade.value), student.grade.place));
    names.emplace_back("id", value_of(student.id));
    names.emplace_back("state_id", value_of(student.state_id));
    names.emplace_back("home_language", Value(language_name(words, student.home_language.value),
                                              student.home_language.place));
    names.emplace_back("language_of_instruction",
                       Value(language_name(words, student.language_of_instruction.value),
                             student.language_of_instruction.place));
    names.emplace_back("english_learner", student.english_learner.value);
    names.emplace_back("interpreter_needed", student.interpreter_needed.value);
    add_school(material, names);
    return names;
}

}  // namespace iepress::compose
