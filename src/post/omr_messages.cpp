#include "post/omr_messages.h"

#include <array>

namespace iepress::post {

std::span<const Message* const> omr_messages() {
    static constexpr std::array all{&no_omr,          &repeated_omr, &unknown_omr,   &unverified_omr,
                                    &omr_no_start,    &omr_no_end,   &omr_marks_touch, &omr_off_page,
                                    &omr_in_window,   &omr_in_text,  &omr_on_mark};
    return all;
}

}  // namespace iepress::post
