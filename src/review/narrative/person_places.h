// Where in a sentence a person stands: the evidence without which a capital is no name.
#pragma once

#include "review/narrative/cast.h"
#include "review/narrative/name_runs.h"
#include "review/narrative/reading.h"

namespace iepress::review {

/// What makes a capital a person: doing something, having something, being spoken to.
enum class Stand : std::uint8_t { nothing, doer, owner, partner };

/// Borrows from the caller.
class PersonPlaces {
public:
    PersonPlaces(const Reading& reading, const Cast& cast) : reading_(reading), cast_(cast) {}

    [[nodiscard]] Stand stand_of(const NameRun& run) const;
    /// "Teagan's letters"
    [[nodiscard]] bool is_owner(const NameRun& run) const;
    /// "Teagan holds", of the verbs that the lexicon has for people.
    [[nodiscard]] bool has_person_verb(const NameRun& run) const;
    /// "Teagan can", "Teagan often puts": any verb.
    [[nodiscard]] bool is_followed_by_verb(const NameRun& run) const;
    /// Begins its sentence, or stands behind the words that open it: "With help, Kaelith", "when Kaelith".
    [[nodiscard]] bool leads_clause(const NameRun& run) const;
    /// ", who is", ", 8;5,", ", called", "(DOB": what stands behind somebody's name.
    [[nodiscard]] bool introduces_somebody(std::size_t at) const;

private:
    [[nodiscard]] bool is_contracted_verb(const NameRun& run) const;
    [[nodiscard]] bool is_told_of(const NameRun& run) const;
    [[nodiscard]] bool is_object_of_person(const NameRun& run) const;
    [[nodiscard]] bool is_beside_people(const NameRun& run) const;

    const Reading& reading_;
    const Cast& cast_;
};

}  // namespace iepress::review
