#include "post/envelope_messages.h"

#include <array>

namespace iepress::post {

std::span<const Message* const> envelope_messages() {
    static constexpr std::array all{&no_envelopes,   &repeated_envelope,   &unknown_envelope, &unknown_larger,
                                    &window_outside, &page_too_wide,       &panel_too_high,   &panel_sum,
                                    &first_panel_lower, &no_safe_place,    &unverified_envelope, &no_postage,
                                    &postage_order};
    return all;
}

}  // namespace iepress::post
