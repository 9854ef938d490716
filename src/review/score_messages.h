// The findings about scores: what does not fit together, and what an attorney would ask about. The
// child's own numbers stand in the excerpt, never in the text.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::review {

using base::Message;
using base::Severity;

// --- Age ----------------------------------------------------------------------------------

inline constexpr Message age_outside_range{
    "review/age-outside-range", Severity::error,
    "the child's age on the day of testing is outside the ages of the norms of {}, {}",
    "check birth date and testing date; if both are right, these scores cannot be reported as norms", {}};
inline constexpr Message age_outside_unverified_range{
    "review/age-outside-unverified-range", Severity::warning,
    "the child's age on the day of testing is outside the ages of the norms of {}, {} as far as is known; nobody has verified them",
    "look the ages up in the manual, and confirm them in the instrument's data file", {}};
inline constexpr Message swapped_day_and_month{
    "review/swapped-day-and-month", Severity::error, "day and month of {} have probably changed places: {}",
    "check it against the test form", {}};
inline constexpr Message wrong_norm_age{
    "review/wrong-norm-age", Severity::error, "the norms were looked up for another age than the dates give",
    "check birth date and testing date, or score the test again with the right age", {}};
inline constexpr Message unknown_age_policy{
    "review/unknown-age-policy", Severity::error, "there is no age policy {}",
    "`iepress list age-policies` shows the codes; write none for no correction", {}};

// --- Scores -------------------------------------------------------------------------------

inline constexpr Message score_outside_metric{
    "review/score-outside-metric", Severity::error, "the score is not within {} to {}, where {} lie",
    "check the score and its metric", {}};
inline constexpr Message other_metric{
    "review/other-metric", Severity::warning, "this part of {} is reported as {}; here it says {}",
    "check the metric: a score on the wrong scale is a wrong percentile", {}};
inline constexpr Message misspelled_part{
    "review/misspelled-part", Severity::warning, "{} has no part of this name; did you mean \"{}\"?",
    "write the name as the instrument's data file has it, so that its range and its areas are known", {}};
inline constexpr Message wrong_percentile{
    "review/wrong-percentile", Severity::error,
    "the percentile rank does not go with the score",
    "check both against the score report", {}};
inline constexpr Message malformed_percentile{
    "review/malformed-percentile", Severity::error, "this is not a percentile rank",
    "write a number such as 12, <1 or >99, or a range such as 16-25", {}};
inline constexpr Message age_equivalent_alone{
    "review/age-equivalent-alone", Severity::warning,
    "an age equivalent stands here without a score or a percentile rank",
    "add the standard score: an age equivalent alone says nothing about how unusual a result is", {}};

// --- Intervals ----------------------------------------------------------------------------

inline constexpr Message interval_misses_score{
    "review/interval-misses-score", Severity::error, "the confidence interval does not hold its score",
    "check the three numbers against the score report", {}};
inline constexpr Message half_interval{
    "review/half-interval", Severity::error, "the interval has one end only",
    "write both low and high, or neither", {}};
inline constexpr Message several_levels{
    "review/several-levels", Severity::error, "the intervals of this table are of several levels: {}",
    "a table has one level, named in its heading: give all intervals at the same one", {}};
inline constexpr Message interval_without_level{
    "review/interval-without-level", Severity::warning, "nobody says of which level the intervals are",
    "write confidence=\"90\" (or 68, 95) with each, or <confidence> in the assessment", {}};

// --- Words --------------------------------------------------------------------------------

inline constexpr Message wrong_descriptor{
    "review/wrong-descriptor", Severity::error, "the descriptor is not the word that {} has for the score",
    "correct the word or the score, or declare the ruler that the word comes from", {}};
inline constexpr Message rulers_differ{
    "review/rulers-differ", Severity::warning, "{} and the publisher have different words for the score",
    "the report prints both; decide which one the team goes by", {}};
inline constexpr Message unknown_ruler{
    "review/unknown-ruler", Severity::error, "there is no ruler {}",
    "`iepress list rulers` shows the codes; write publisher for the publisher's own words", {}};

// --- The test -----------------------------------------------------------------------------

inline constexpr Message unknown_instrument{
    "review/unknown-instrument", Severity::note, "{} is in no instrument's data file; its scores are printed unchecked",
    "`iepress list instruments` shows the codes; docs/instruments.md says how to add one", {}};
inline constexpr Message superseded_edition{
    "review/superseded-edition", Severity::warning, "{} has been superseded by {}",
    "say in the report why the older edition was given", {}};
inline constexpr Message composite_without_parts{
    "review/composite-without-parts", Severity::warning, "a composite stands here without any of the scores that it is made of",
    "add its subtests: a composite can hide a strength and a need that cancel out", {}};
inline constexpr Message early_retest{
    "review/early-retest", Severity::warning, "the same test was given before, and less than {} months lie between",
    "say in the report why it was given again, and what practice may have added", {}};
inline constexpr Message english_test{
    "review/english-test", Severity::error,
    "a test in English for an English learner, without a word on language and mode",
    "say how language was taken into account and set <english-learner-caveat>yes</english-learner-caveat>",
    "34 CFR 300.304(c)(1)(ii)"};
inline constexpr Message unverified_direction{
    "review/unverified-direction", Severity::warning,
    "nobody has verified whether high scores of {} mean more difficulty; the report takes it so",
    "write <higher-is-more-difficulty>yes</higher-is-more-difficulty> or no, from the manual", {}};

// --- What is concluded --------------------------------------------------------------------

inline constexpr Message claim_within_error{
    "review/claim-within-error", Severity::warning,
    "a difference is claimed between two scores whose confidence intervals overlap",
    "say that they do not differ reliably, or leave the comparison out", {}};
inline constexpr Message unsupported_recommendation{
    "review/unsupported-recommendation", Severity::warning, "nothing in the evaluation is named that this recommendation rests on",
    "write supported-by with the ids of measures, needs or observations", {}};
inline constexpr Message unanswered_concern{
    "review/unanswered-concern", Severity::warning,
    "the referral names this area, and no measure or observation answers it",
    "add what was measured or observed, or say why it was not assessed", "34 CFR 300.304(c)(4)"};

[[nodiscard]] std::span<const Message* const> score_messages();

}  // namespace iepress::review
