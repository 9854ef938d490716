#include "review/narrative/cast.h"

#include <algorithm>

#include "review/letters.h"

namespace iepress::review {

namespace {

constexpr std::string_view separators = " ,;:/()&\"";

/// Calls `each` for every part of a text between separators.
template <class Each>
void split(std::string_view text, std::string_view between, const Each& each) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(between, begin), text.size());
        if (end > begin) each(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

std::string without_stops(std::string text) {
    std::erase(text, '.');
    return text;
}

Gender relationship_gender(std::string_view relationship, const Lexicon& lexicon) {
    Gender gender = Gender::unknown;
    split(lowered(relationship), separators, [&](std::string_view word) {
        if (gender == Gender::unknown) gender = gender_of(lexicon.kinds(word));
    });
    return gender;
}

}  // namespace

Gender gender_of(WordKinds kinds) noexcept {
    if (kinds.any(WordKind::role_female, WordKind::title_female)) return Gender::female;
    if (kinds.any(WordKind::role_male, WordKind::title_male)) return Gender::male;
    return Gender::unknown;
}

Cast::Cast(const record::Case& one, const scores::Catalogue& catalogue, const Lexicon& lexicon)
    : lexicon_(lexicon), pronouns_(one.student.pronouns.value) {
    using record::Pronouns;
    const Gender own = pronouns_ == Pronouns::she  ? Gender::female
                       : pronouns_ == Pronouns::he ? Gender::male
                                                   : Gender::unknown;
    add_person(one.student.name, own, true);
    const record::School& school = one.student.school;
    for (const record::Text* text : {&school.name, &school.district}) add_thing(text->value);
    add_address(school.address);
    for (const record::FamilyMember& member : one.family) {
        add_person(member.name, relationship_gender(member.relationship.value, lexicon), false);
        add_address(member.address);
    }
    for (const record::TeamMember& member : one.team) {
        add_person(member.name, Gender::unknown, false);
        add_thing(member.title.value);
        team_.emplace_back(plain(member.name.given.value), plain(member.name.family.value));
    }
    for (const record::Evaluation& evaluation : one.evaluations) add_evaluation(evaluation);
    for (const scores::Instrument& instrument : catalogue.instruments) add_instrument(instrument);
}

void Cast::add_evaluation(const record::Evaluation& evaluation) {
    add_thing(evaluation.discipline_name.value);
    for (const auto* sections : {&evaluation.background, &evaluation.observations, &evaluation.roles}) {
        for (const record::Section& section : *sections) add_thing(section.title.value);
    }
    for (const record::Assessment& test : evaluation.assessments) {
        for (const record::Text* text : {&test.instrument, &test.title, &test.form, &test.norms})
            add_thing(text->value);
        for (const record::Measure& measure : test.measures) add_thing(measure.name.value);
    }
}

void Cast::add_instrument(const scores::Instrument& instrument) {
    add_thing(instrument.code);
    add_thing(instrument.title);
    add_thing(instrument.publisher);
    for (const std::string& alias : instrument.aliases) add_thing(alias);
    for (const scores::InstrumentPart& part : instrument.parts) {
        add_thing(part.name);
        for (const std::string& alias : part.aliases) add_thing(alias);
    }
}

void Cast::add_address(const record::Address& address) {
    for (const record::Text* text : {&address.street, &address.city, &address.state}) add_thing(text->value);
}

void Cast::add_thing(std::string_view text) {
    split(plain(text), separators, [&](std::string_view word) {
        things_.try_emplace(without_stops(std::string(word)), 0);
        split(word, "-", [&](std::string_view part) { things_.try_emplace(std::string(part), 0); });
    });
}

void Cast::add_person(const record::Name& name, Gender gender, bool student) {
    for (const record::Text* text : {&name.given, &name.preferred}) {
        add_name(text->value, gender, student);
        if (*text) given_.push_back(plain(text->value));
    }
    add_name(name.middle.value, gender, student);
    add_name(name.family.value, Gender::unknown, false);
    add_name(name.suffix.value, Gender::unknown, false);
    add_initials(name, student);
}

void Cast::add_name(std::string_view name, Gender gender, bool student) {
    split(plain(name), separators, [&](std::string_view word) {
        const auto add = [&](std::string part) {
            Name& known = names_[part];
            known.student = known.student || student;
            if (known.gender == Gender::unknown) known.gender = gender;
        };
        add(without_stops(std::string(word)));
        // "Abara-Quinn" is also called by either part.
        if (word.find('-') != word.npos) split(word, "-", [&](std::string_view part) { add(std::string(part)); });
    });
}

void Cast::add_initials(const record::Name& name, bool student) {
    std::string given, middle, family;
    for (const auto& [text, initials] :
         {std::pair{&name.given, &given}, {&name.middle, &middle}, {&name.family, &family}}) {
        split(plain(text->value), " -", [&, initials = initials](std::string_view word) { *initials += word.front(); });
    }
    for (const std::string& initials : {given + middle, given + family, given + middle + family}) {
        if (initials.size() >= 2) add_name(initials, Gender::unknown, student);
    }
}

const Cast::Name* Cast::find(std::string_view name) const {
    if (const auto found = names_.find(name); found != names_.end()) return &found->second;
    // A nickname: "Maddie" for Madeline, "Ben" for Benjamin, or a form that the data lists.
    for (const std::string& given : given_) {
        std::string_view stem = name;
        for (const std::string_view ending : {"ie", "y", "i"}) {
            if (stem.size() > ending.size() + 2 && stem.ends_with(ending)) {
                stem.remove_suffix(ending.size());
                break;
            }
        }
        const bool doubled =
            stem.size() != name.size() && stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2];
        const bool shorter =
            stem.size() >= 3 && given.size() > stem.size() &&
            (given.starts_with(stem) || (doubled && given.starts_with(stem.substr(0, stem.size() - 1))));
        if (shorter || lexicon_.are_forms_of_one_name(given, name)) {
            if (const auto found = names_.find(given); found != names_.end()) return &found->second;
        }
    }
    return nullptr;
}

bool Cast::is_thing(std::string_view name) const { return things_.contains(name); }

void Cast::introduce(std::string_view name, Gender gender) { add_name(name, gender, false); }

void Cast::learn_title(std::string_view family_name, Gender gender) {
    Titled& titled = titles_[plain(family_name)];
    (gender == Gender::female ? titled.female : titled.male) = true;
}

void Cast::settle() {
    const auto told = [&](std::string_view family_name) {
        const auto found = titles_.find(family_name);
        if (found == titles_.end() || found->second.female == found->second.male) return Gender::unknown;
        return found->second.female ? Gender::female : Gender::male;
    };
    for (auto& [name, known] : names_) {
        if (known.gender == Gender::unknown && !known.student) known.gender = told(name);
    }
    for (const auto& [given, family] : team_) {
        const auto found = names_.find(given);
        if (found != names_.end() && found->second.gender == Gender::unknown) found->second.gender = told(family);
    }
    // What a given name tells is least: it only keeps the guard from taking Omar for a "she".
    for (auto& [name, known] : names_) {
        const WordKinds kinds = lexicon_.kinds(name);
        if (known.gender != Gender::unknown || known.student || kinds.any(WordKind::given)) continue;
        if (kinds.any(WordKind::given_female) != kinds.any(WordKind::given_male)) {
            known.gender = kinds.any(WordKind::given_female) ? Gender::female : Gender::male;
        }
    }
}

}  // namespace iepress::review
