#include "rules/messages.h"

#include <array>

namespace iepress::rules {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &no_rules,          &malformed,    &unexpected_element, &unexpected_attribute,
        &missing_attribute, &wrong_date,   &wrong_status,       &wrong_jurisdiction,
        &missing_source,    &missing_text, &repeated};
    return all;
}

}  // namespace iepress::rules
