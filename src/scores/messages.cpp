#include "scores/messages.h"

#include <array>

namespace iepress::scores {

std::span<const Message* const> messages() {
    static constexpr std::array all{&reversed_ends, &band_order,   &band_gap,          &repeated_name,
                                    &repeated_id,   &unknown_area, &unknown_successor, &unknown_age_policy};
    return all;
}

}  // namespace iepress::scores
