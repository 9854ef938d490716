// Special factors, 34 CFR 300.324(a)(2), that the evidence raises: questions to the team, never answers.
#include <algorithm>

#include "assembly/parts.h"
#include "base/language.h"
#include "base/lower_words.h"

namespace iepress::assembly {

namespace {

using What = FactorSign::What;

/// The words of the sign stand in the area, one after the other.
bool is_in(std::string_view area, std::string_view sign) {
    const std::vector<std::string> words = base::lower_words(area);
    const std::vector<std::string> wanted = base::lower_words(sign);
    return std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
}

bool has_category(const record::Eligibility& eligibility, std::string_view category) {
    return eligibility.primary.value == category ||
           std::any_of(eligibility.secondary.begin(), eligibility.secondary.end(),
                       [&](const record::Text& one) { return one.value == category; });
}

bool speaks_another(const record::Student& student) {
    return student.home_language && student.language_of_instruction &&
           !base::same_language(student.home_language.value, student.language_of_instruction.value);
}

void add_statements(const std::vector<Statement>& from, FactorQuestion& question, const auto& fits) {
    for (const Statement& one : from) {
        const bool there = std::any_of(question.evidence.begin(), question.evidence.end(), [&](const Statement& other) {
            return other.text.data() == one.text.data();
        });
        if (!there && fits(one)) question.evidence.push_back(one);
    }
}

void look_for(const record::Case& one, const FactorSign& sign, FactorQuestion& question) {
    const std::vector<const record::Evaluation*> evaluations = evaluations_of(one);
    switch (sign.what) {
        case What::need:
            return add_statements(statements_of(evaluations, Statement::Kind::need), question,
                                  [&](const Statement& need) { return is_in(need.area, sign.words); });
        case What::recommendation:
            return add_statements(statements_of(evaluations, Statement::Kind::recommendation), question,
                                  [&](const Statement& recommended) { return recommended.area == sign.words; });
        case What::category:
            if (has_category(one.eligibility, sign.words)) question.categories.push_back(sign.words);
            return;
        case What::english_learner: question.english_learner = one.student.english_learner.value; return;
        case What::home_language: question.home_language = speaks_another(one.student); return;
    }
}

/// A factor that the team has decided to address raises no question.
bool is_addressed(const record::Case& one, std::string_view factor) {
    return std::any_of(one.special_factors.begin(), one.special_factors.end(), [&](const record::SpecialFactor& decided) {
        return decided.kind.value == factor && decided.needed.value;
    });
}

}  // namespace

std::vector<FactorQuestion> factor_questions(const record::Case& one, const Guide& guide) {
    std::vector<FactorQuestion> questions;
    for (const FactorSigns& factor : guide.factors) {
        if (is_addressed(one, factor.factor)) continue;
        FactorQuestion question;
        question.factor = factor.factor;
        for (const FactorSign& sign : factor.signs) look_for(one, sign, question);
        const bool raised = !question.evidence.empty() || !question.categories.empty() || question.english_learner ||
                            question.home_language;
        if (raised) questions.push_back(std::move(question));
    }
    return questions;
}

}  // namespace iepress::assembly
