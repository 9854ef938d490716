// One test: when and how it was given, its results table, and what the results say.
#include <string>

#include "compose/evaluation/parts.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

using scores::AssessmentResult;

std::string age_in_words(const Words& words, const scores::Age& age) {
    return words.fill("age", {{"years", std::to_string(age.years)},
                              {"years_word", words[age.years == 1 ? "year_one" : "year_many"]},
                              {"months", std::to_string(age.months)},
                              {"months_word", words[age.months == 1 ? "month_one" : "month_many"]}});
}

/// "1 year, 11 months; corrected for prematurity 1 year, 10 months (Ages and Stages …)".
std::string corrected_age_text(const Words& words, const AssessmentResult& result) {
    if (!result.corrected) return {};
    return words.fill("corrected_age", {{"age", age_in_words(words, *result.corrected)},
                                        {"policy", result.age_policy->title}});
}

/// Whose words describe the scores, said above the table.
std::string ruler_text(const Words& words, const AssessmentResult& result) {
    if (result.ruler != nullptr) return words.fill("ruler_line", {{"ruler", result.ruler->title}});
    for (const scores::MeasureResult& one : result.measures) {
        if (one.word.origin == scores::Origin::publisher) return words["ruler_line_publisher"];
    }
    return {};
}

void add_circumstances(const Material& material, const AssessmentResult& result, Object& names) {
    const Words& words = material.words;
    const record::Assessment& assessment = *result.assessment;
    names.emplace_back("form", value_of(assessment.form));
    names.emplace_back("norms", Value(words.label("norms", assessment.norms.value), assessment.norms.place));
    names.emplace_back("language", Value(words.label("language", assessment.language.value),
                                         assessment.language.place));
    names.emplace_back("date", value_of(words, assessment.date));
    std::string age = age_text(words, material.one.student.birth_date, result.day);
    std::string ruler = ruler_text(words, result);
    names.emplace_back("has_circumstances", !age.empty() || assessment.date || assessment.form ||
                                                assessment.norms || assessment.language || !ruler.empty());
    names.emplace_back("age", std::move(age));
    names.emplace_back("corrected_age", corrected_age_text(words, result));
    names.emplace_back("ruler", std::move(ruler));
}

}  // namespace

Object assessment_names(const Material& material, const AssessmentResult& result) {
    const record::Assessment& assessment = *result.assessment;
    Object names;
    names.reserve(40);
    names.emplace_back("title", assessment.title ? value_of(assessment.title) : value_of(assessment.instrument));
    names.emplace_back("instrument", value_of(assessment.instrument));
    add_circumstances(material, result, names);
    names.emplace_back("description", blocks(material, assessment.description));
    names.emplace_back("validity", blocks(material, assessment.validity));
    names.emplace_back("interpretation", blocks(material, assessment.interpretation));
    names.emplace_back("higher_is_more_difficulty", result.mirrored);
    add_results_table(material, result, names);
    names.emplace_back("readings", reading_names(material, result));
    names.emplace_back("about", result.instrument != nullptr ? result.instrument->about : std::string{});
    names.emplace_back("has_for_family", !assessment.for_family.empty());
    names.emplace_back("for_family", blocks(material, assessment.for_family));
    names.emplace_back("plain", plain_names(material, result));
    return names;
}

}  // namespace iepress::compose
