// The closed lists of the case file: which words a kind, a role or a status may be.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "record/evaluation.h"

namespace iepress::record {

struct WordList {
    std::string_view name;  ///< as in docs/case-file.md and data/case.rng
    std::span<const std::string_view> words;
};

/// The position of a word in its list; nothing if it is not there.
[[nodiscard]] std::optional<std::size_t> find_word(const WordList& list, std::string_view word);

/// The nearest of `words` to a mistyped one; empty if none is near.
[[nodiscard]] std::string_view nearest_word(std::span<const std::string_view> words, std::string_view typed);

/// "; did you mean x?", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view nearest);

namespace lists {
extern const WordList status, pronouns, sex, edition, team_role, discipline, evaluation_kind, source_kind,
    background_kind, observation_kind, role_kind, measure_level, metric, recommendation_kind,
    eligibility_status, category, domain, service_kind, accommodation_kind, accommodation_setting, factor,
    environment, test_participation, decision, attendance_status, meeting_kind, notice_kind, notice_part,
    counted_in, missed_reason, time_span, rights_remain;
}  // namespace lists

/// The word of the case file for a metric: "standard", "scale-15-5"; "" for none.
[[nodiscard]] std::string_view metric_word(Metric metric);

/// All lists, for `iepress list codes` and the tests.
[[nodiscard]] std::span<const WordList* const> word_lists();

}  // namespace iepress::record
