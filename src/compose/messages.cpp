#include "compose/messages.h"

#include <array>

namespace iepress::compose {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &malformed_strings, &unexpected_element, &missing_attribute,  &wrong_status,
        &repeated_word,     &missing_word,       &unknown_word,       &wrong_placeholder,
        &missing_case,      &no_evaluation,      &unknown_evaluation, &no_goals,
        &unknown_period,    &missing_rule,       &missing_wording};
    return all;
}

}  // namespace iepress::compose
