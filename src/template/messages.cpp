#include "template/messages.h"

#include <array>

namespace iepress::template_ {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &unreadable_folder, &wrong_characters, &unclosed_tag,     &unknown_tag,     &unescaped_tag,
        &delimiter_tag,     &unclosed_section, &unopened_section, &missing_partial, &endless_partial,
        &too_deep,          &too_large,        &missing_template, &unknown_name,    &not_a_text};
    return all;
}

}  // namespace iepress::template_
