#include "review/narrative/mentions.h"

#include <algorithm>
#include <array>

#include "review/narrative/name_runs.h"

namespace iepress::review {

namespace {

using record::Pronouns;

constexpr std::size_t longest_predicate = 12;

Mention of_gender(Gender gender, std::size_t last) {
    return {false, gender != Gender::male, gender != Gender::female, last};
}

constexpr bool is_given(WordKinds kinds) {
    return kinds.any(WordKind::given, WordKind::given_female, WordKind::given_male);
}

Mention of_run(const Reading& reading, const Cast& cast, const NameRun& run) {
    if (const Gender title = gender_of(run.title); title != Gender::unknown) return of_gender(title, run.last);
    Gender gender = Gender::unknown;
    bool known = false;
    for (std::size_t at = run.name; at < run.last; ++at) {
        if (reading[at].kind == Token::Kind::mark) continue;
        const Cast::Name* name = cast.find(name_of(reading, at));
        if (name == nullptr) continue;
        if (name->student && !run.titled()) return {true, false, false, run.last};
        if (reading.kinds(at).any(WordKind::place, WordKind::proper) && !run.titled() && !is_given(reading.kinds(at)))
            continue;
        known = true;
        if (gender == Gender::unknown) gender = name->gender;
    }
    if (!known && run.titled()) return of_gender(Gender::unknown, run.last);
    if (known) return of_gender(gender, run.last);
    // A stranger that the guard reports, a place, a thing: of these, given names alone are of somebody.
    const WordKinds kinds = reading.kinds(run.name);
    if (!is_given(kinds) || kinds.any(WordKind::name_word, WordKind::place)) return {false, false, false, run.last};
    return of_gender(kinds.any(WordKind::given_female)  ? Gender::female
                     : kinds.any(WordKind::given_male) ? Gender::male
                                                       : Gender::unknown,
                     run.last);
}

/// "is a sociable boy": what the student is said to be is nobody else.
bool is_predicate(const Reading& reading, std::size_t at) {
    const std::size_t begin = reading.sentence_of(at).first;
    bool whole = reading.kinds(at).any(WordKind::determiner);  // what stands before it is no part of the noun
    for (std::size_t step = 1; step <= longest_predicate && at >= begin + step; ++step) {
        const std::size_t here = at - step;
        const WordKinds kinds = reading.kinds(here);
        if (kinds.any(WordKind::copula)) return true;
        if (whole && reading.word(here).ends_with("ing")) return false;
        whole = whole || kinds.any(WordKind::determiner);
        if (reading[here].kind == Token::Kind::mark && !reading.is_mark(here, ",-")) return false;
        if (step > 1 && (kinds.any(WordKind::preposition, WordKind::conjunction, WordKind::subordinator) ||
                         reading.is(here, "who")))
            return false;
    }
    return false;
}

/// "another student", "a classmate": the words that mean the child of the report mean somebody else.
bool is_somebody_else(const Reading& reading, std::size_t at) {
    const std::size_t begin = reading.sentence_of(at).first;
    for (std::size_t step = 1; step <= 4 && at >= begin + step; ++step) {
        const std::size_t here = at - step;
        if (reading[here].kind == Token::Kind::mark) break;
        if (reading.kinds(here).any(WordKind::indefinite)) return !is_predicate(reading, here);
        if (reading.kinds(here).any(WordKind::determiner, WordKind::possessive, WordKind::preposition)) return false;
    }
    return false;
}

bool is_one_of_people(const Reading& reading, std::size_t at) {
    if (!reading.is(at + 1, "of")) return false;
    for (std::size_t here = at + 2; here < at + 6; ++here) {
        if (reading.kinds(here).any(WordKind::plural) || reading.is(here, "them") || reading.is(here, "us"))
            return true;
    }
    return false;
}

Mention of_role(const Reading& reading, const Cast& cast, std::size_t at) {
    const WordKinds kinds = reading.kinds(at);
    const Gender gender = gender_of(kinds);
    if (kinds.any(WordKind::self) && !kinds.any(WordKind::plural)) {
        const bool own_gender = (gender == Gender::female && cast.pronouns() == Pronouns::she) ||
                                (gender == Gender::male && cast.pronouns() == Pronouns::he);
        const bool somebody_else = is_somebody_else(reading, at);
        if (gender == Gender::unknown && !somebody_else) return {false, false, false, at + 1};
        if (own_gender && !somebody_else) return {false, false, false, at + 1};
        if (gender != Gender::unknown && is_predicate(reading, at)) return {false, false, false, at + 1};
        return of_gender(gender, at + 1);
    }
    if (kinds.any(WordKind::plural)) return {false, false, false, at + 1};
    return of_gender(gender, at + 1);
}

struct Form {
    std::string_view word;
    Pronoun pronoun;
};
constexpr std::array<Form, 8> forms{{
    {"she", {Gender::female, Pronoun::Case::subject}},
    {"her", {Gender::female, Pronoun::Case::possessive}},
    {"hers", {Gender::female, Pronoun::Case::possessive}},
    {"herself", {Gender::female, Pronoun::Case::reflexive}},
    {"he", {Gender::male, Pronoun::Case::subject}},
    {"him", {Gender::male, Pronoun::Case::object}},
    {"his", {Gender::male, Pronoun::Case::possessive}},
    {"himself", {Gender::male, Pronoun::Case::reflexive}},
}};

}  // namespace

Mention mention_at(const Reading& reading, const Cast& cast, std::size_t at) {
    const Token& token = reading[at];
    if (token.kind == Token::Kind::mark || token.kind == Token::Kind::number) return {false, false, false, at + 1};
    if (token.capital) {
        if (const auto run = name_run_at(reading, cast, at)) return of_run(reading, cast, *run);
    }
    const WordKinds kinds = token.kinds;
    if (kinds.any(WordKind::role, WordKind::role_female, WordKind::role_male)) return of_role(reading, cast, at);
    for (const std::string_view ending : {"ologist", "apist", "atrist", "ician", "arian", "etist", "entist", "onist"}) {
        if (reading.word(at).ends_with(ending)) return of_gender(Gender::unknown, at + 1);
    }
    if (token.capital && kinds.any(WordKind::animal)) return {false, false, false, at + 1};
    if (kinds.any(WordKind::mention, WordKind::animal)) return of_gender(Gender::unknown, at + 1);
    // "one of them"; "one expects" is nobody.
    if (kinds.any(WordKind::one_of) && is_one_of_people(reading, at)) return of_gender(Gender::unknown, at + 1);
    return {false, false, false, at + 1};
}

Pronoun pronoun_at(const Reading& reading, std::size_t at) {
    if (!reading.is_word(at)) return {};
    const std::string_view word = reading.word(at);
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const Form& form) { return form.word == word; });
    return found == forms.end() ? Pronoun{} : found->pronoun;
}

bool is_students_subject(const Reading& reading, const Cast& cast, std::size_t at) {
    switch (cast.pronouns()) {
        case Pronouns::she: return reading.is(at, "she");
        case Pronouns::he: return reading.is(at, "he");
        case Pronouns::they: return reading.is(at, "they");
        case Pronouns::unknown: break;
    }
    return false;
}

}  // namespace iepress::review
