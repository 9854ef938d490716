#include <array>

#include "review/narrative_messages.h"

namespace iepress::review {

std::span<const Message* const> narrative_messages() {
    static constexpr std::array all{
        &foreign_name,     &wrong_pronoun,  &other_grade,        &other_school,    &other_birth_date,
        &placeholder,      &repeated_paragraph, &date_after_report};
    return all;
}

}  // namespace iepress::review
