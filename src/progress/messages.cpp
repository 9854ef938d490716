#include "progress/messages.h"

#include <array>

namespace iepress::progress {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &percent_out_of_range, &more_than_all, &impossible_percentage, &negative_value, &same_day,
        &before_baseline, &after_target, &point_in_gap, &unknown_phase, &other_phase, &mixed_units,
        &refused_instrument, &unknown_instrument, &incomplete_criterion, &unknown_code_set, &unknown_code,
        &unknown_reason, &code_disagrees, &too_few_for_code, &without_number, &no_new_data};
    return all;
}

}  // namespace iepress::progress
