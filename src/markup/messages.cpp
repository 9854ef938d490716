#include "markup/messages.h"

#include <array>

namespace iepress::markup {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &malformed,          &mismatched_tag,    &unclosed_element,   &too_deep,        &wrong_character,
        &private_use,        &unknown_reference, &wrong_root,         &unknown_element, &misplaced_element,
        &wrong_order,        &repeated_element,  &missing_element,    &stray_text,      &unknown_attribute,
        &repeated_attribute, &missing_attribute, &bad_value,          &empty_heading,   &skipped_heading,
        &repeated_id,        &bad_link,          &dead_link,          &empty_link,      &ragged_row,
        &overlapping_cells,  &long_rowspan,      &wrong_column_count, &headless_table,
        &crossed_phase,      &second_trend};
    return all;
}

}  // namespace iepress::markup
