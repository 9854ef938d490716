// The messages of the copied-report guard: what stayed in a narrative from another child's report.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::review {

using base::Message;
using base::Severity;

inline constexpr Message foreign_name{
    "review/foreign-name", Severity::error,
    "a name that belongs to nobody in this case; expected the student, the family, the team, or somebody whom the text introduces",
    "correct the name, add the person to <family> or <team>, or say in the text who it is: \"her friend Amina\"", {}};
inline constexpr Message wrong_pronoun{
    "review/wrong-pronoun", Severity::error,
    "\"{}\" does not agree with the pronouns of the case ({}), and the text names nobody else whom it could mean",
    "correct the pronoun, or say whom it means", {}};
inline constexpr Message other_grade{
    "review/other-grade", Severity::error,
    "the child is said to be in a grade that is not the one of the case",
    "correct the grade here, or <grade> of the student", {}};
inline constexpr Message other_school{
    "review/other-school", Severity::error, "the child is said to be at a school that is not the one of the case",
    "correct the school here, or <school> of the student; for an earlier school, say when it was", {}};
inline constexpr Message other_birth_date{
    "review/other-birth-date", Severity::error,
    "{} that cannot be the child's by the birth date of the case",
    "correct the date here, or <birth-date> of the student", {}};
inline constexpr Message placeholder{
    "review/placeholder", Severity::error, "a placeholder is left in the text: {}",
    "write what belongs there, or remove it", {}};
inline constexpr Message repeated_paragraph{
    "review/repeated-paragraph", Severity::error, "the same paragraph stands in the case twice, {}",
    "keep it where it belongs, and write here what is to be said of this section", {}};
inline constexpr Message date_after_report{
    "review/date-after-report", Severity::error,
    "a date after the report's own date is told as if it had passed",
    "correct the date, or say that it is planned: \"due by\", \"scheduled for\"", {}};

[[nodiscard]] std::span<const Message* const> narrative_messages();

}  // namespace iepress::review
