#include "compose/messages.h"

#include <array>

namespace iepress::compose {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &missing_word,       &unknown_word, &wrong_placeholder, &missing_case, &no_evaluation,
        &unknown_evaluation, &no_goals,     &unknown_period,    &missing_rule, &missing_wording,
        &unknown_evidence, &unknown_notice, &unknown_meeting};
    return all;
}

}  // namespace iepress::compose
