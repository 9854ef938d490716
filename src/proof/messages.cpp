#include "proof/messages.h"

#include <array>

namespace iepress::proof {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &volume_changed,
        &locked, &page_count,         &wrong_totals,      &unknown_volume,   &missing_number,  &number_twice,
        &out_of_order,   &wrong_sides,        &sheet_order,       &no_mark,          &bad_mark,        &other_mailing,
        &wrong_mark,     &wrong_words,        &page_changed,      &case_changed,     &unknown_student, &student_twice,
        &not_family,     &excluded_recipient, &not_of_age,        &unknown_envelope, &no_letter,       &address_differs,
        &wrong_name,     &name_too_many,      &wrong_address,     &address_outside,  &in_window,       &child_missing,
        &other_child,    &wrong_language,     &enclosure_differs, &not_blank,        &further_pages,   &short_id,
    };
    return all;
}

}  // namespace iepress::proof
