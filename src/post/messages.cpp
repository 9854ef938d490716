#include "post/messages.h"

#include <array>

namespace iepress::post {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &no_address,         &incomplete_address,   &wrong_zip,           &unknown_state,
        &zip_elsewhere,      &military_post_office, &unit_without_number, &box_without_number,
        &two_places,         &other_script,         &long_line,           &no_house_number,
        &no_recipient,       &unstated_rights,      &court_order_unclear, &excluded_at_address,
        &rights_not_settled, &rights_contradict,    &early_transfer,      &no_student_address};
    return all;
}

}  // namespace iepress::post
