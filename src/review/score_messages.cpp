#include "review/score_messages.h"

#include <array>

namespace iepress::review {

std::span<const Message* const> score_messages() {
    static constexpr std::array all{
        &age_outside_range, &age_outside_unverified_range, &swapped_day_and_month, &wrong_norm_age,
        &unknown_age_policy, &score_outside_metric, &other_metric, &misspelled_part, &wrong_percentile,
        &malformed_percentile, &age_equivalent_alone, &interval_misses_score, &half_interval, &several_levels,
        &interval_without_level, &wrong_descriptor, &rulers_differ, &unknown_ruler, &unknown_instrument,
        &superseded_edition, &composite_without_parts, &early_retest, &english_test, &unverified_direction,
        &claim_within_error, &unsupported_recommendation, &unanswered_concern};
    return all;
}

}  // namespace iepress::review
