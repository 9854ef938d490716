#include "record/messages.h"

#include <array>

namespace iepress::record {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &empty_file, &utf_16, &not_utf_8, &other_encoding, &control_character, &doctype, &unclosed_tag,
        &stray_end_tag, &malformed_tag, &unclosed_markup, &malformed_comment, &stray_markup,
        &lone_less_than, &lone_ampersand, &unknown_entity, &too_deep, &text_outside, &second_root,
        &wrong_root, &evaluation_alone, &unknown_element, &unknown_attribute, &repeated_element,
        &repeated_attribute, &missing_element, &missing_attribute, &empty_value, &stray_text, &blank,
        &missing_title, &too_many_problems, &wrong_date, &no_such_day, &wrong_flag, &wrong_word,
        &wrong_number, &number_out_of_range, &wrong_language, &wrong_id, &reserved_id, &duplicate_id,
        &unknown_reference, &other_recommendation, &birth_after_date, &end_before_begin, &outside_folder,
        &reference_with_content, &disagreement, &same_name};
    return all;
}

}  // namespace iepress::record
