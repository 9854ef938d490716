// Who belongs to the case, and what in it is called how: the names that a narrative may use.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "record/case.h"
#include "review/narrative/reading.h"
#include "scores/instrument.h"

namespace iepress::review {

enum class Gender : std::uint8_t { unknown, female, male };

class Cast {
public:
    Cast(const record::Case& one, const scores::Catalogue& catalogue, const Lexicon& lexicon);

    struct Name {
        Gender gender = Gender::unknown;
        bool student = false;  ///< the child's own given name, nickname or initials
    };
    /// Somebody of the case, or whom a narrative introduces; null for anybody else. `plain` as
    /// `review::plain` leaves it. Nicknames of given names and parts of hyphenated names count.
    [[nodiscard]] const Name* find(std::string_view plain) const;
    /// A school, a town, a test, a title of the case.
    [[nodiscard]] bool is_thing(std::string_view plain) const;

    void introduce(std::string_view name, Gender gender);
    /// "Ms. Roark" somewhere in the case says how others speak of her. Two answers are none.
    void learn_title(std::string_view family_name, Gender gender);
    /// After all titles are learned: given names of the team follow their family names.
    void settle();

    [[nodiscard]] record::Pronouns pronouns() const noexcept { return pronouns_; }

private:
    void add_person(const record::Name& name, Gender gender, bool student);
    void add_name(std::string_view name, Gender gender, bool student);
    void add_initials(const record::Name& name, bool student);
    void add_thing(std::string_view text);
    void add_address(const record::Address& address);
    void add_evaluation(const record::Evaluation& evaluation);
    void add_instrument(const scores::Instrument& instrument);

    const Lexicon& lexicon_;
    record::Pronouns pronouns_ = record::Pronouns::unknown;
    std::map<std::string, Name, std::less<>> names_;
    std::map<std::string, char, std::less<>> things_;
    std::vector<std::string> given_;  ///< of everybody in the case, for nicknames
    struct Titled {
        bool female = false, male = false;
    };
    std::map<std::string, Titled, std::less<>> titles_;
    std::vector<std::pair<std::string, std::string>> team_;  ///< given and family name
};

/// The gender that a relationship or role tells ("mother"), by the lexicon.
[[nodiscard]] Gender gender_of(WordKinds kinds) noexcept;

}  // namespace iepress::review
