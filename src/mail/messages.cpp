#include "mail/messages.h"

#include <array>

namespace iepress::mail {

std::span<const Message* const> messages() {
    static constexpr std::array<const Message*, 16> all{
        &same_student,  &case_changed,  &too_thick,   &address_too_long, &no_words,
        &folder_in_use, &folder_busy,   &no_pieces,   &no_such_piece,    &other_mailing,
        &interrupted,   &not_proven,    &unknown_password_part,          &same_password_for_all,
        &short_password, &omr_on_words};
    return all;
}

}  // namespace iepress::mail
