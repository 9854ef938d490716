// Who is spoken of, word by word: what a "she" may refer to.
#pragma once

#include "review/narrative/cast.h"
#include "review/narrative/reading.h"

namespace iepress::review {

/// What one token says about people. A mention may be of the student, or of somebody else who is
/// a woman or girl, a man or boy, or either.
struct Mention {
    bool student = false;
    bool female = false, male = false;
    std::size_t last = 0;  ///< end of its tokens

    [[nodiscard]] bool somebody_else() const noexcept { return female || male; }
    [[nodiscard]] bool may_be(Gender gender) const noexcept { return gender == Gender::female ? female : male; }
};
[[nodiscard]] Mention mention_at(const Reading& reading, const Cast& cast, std::size_t at);

/// A third-person singular pronoun with a gender.
struct Pronoun {
    Gender gender = Gender::unknown;  ///< unknown: no such pronoun
    enum class Case { subject, object, possessive, reflexive } form = Case::subject;
};
[[nodiscard]] Pronoun pronoun_at(const Reading& reading, std::size_t at);

/// True for the student's own pronoun as a subject, by the pronouns of the case.
[[nodiscard]] bool is_students_subject(const Reading& reading, const Cast& cast, std::size_t at);

}  // namespace iepress::review
