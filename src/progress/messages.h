// The findings about goals' data and about what a progress report says of them. The child's own numbers and
// codes stand in the excerpt, never in the text.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::progress {

using base::Message;
using base::Severity;

// The data.
inline constexpr Message percent_out_of_range{
    "progress/percent-out-of-range", Severity::warning, "a percentage lies between 0 and 100; this data point does not",
    "correct the value, or the unit of the goal's baseline and criterion", {}};
inline constexpr Message more_than_all{
    "progress/more-than-all", Severity::warning,
    "a data point counts more than there were: its value is above its \"of\"",
    "exchange or correct the two numbers", {}};
inline constexpr Message impossible_percentage{
    "progress/impossible-percentage", Severity::warning,
    "no whole number out of so many trials gives this percentage",
    "write the percentage of the trials that were counted, or correct \"of\"", {}};
inline constexpr Message negative_value{
    "progress/negative-value", Severity::warning, "a data point is below 0, and baseline and criterion are not",
    "correct the value", {}};
inline constexpr Message same_day{
    "progress/same-day", Severity::warning,
    "two data points of one goal have the same day and condition, so that nobody can tell why there are two",
    "remove the one that was entered twice, or say in \"condition\" how they differ", {}};
inline constexpr Message before_baseline{
    "progress/before-baseline", Severity::warning, "a data point is older than the baseline that it is compared with",
    "correct one of the two dates, or leave the point to the year before", {}};
inline constexpr Message after_target{
    "progress/after-target", Severity::warning, "a data point was taken after the goal's target date",
    "correct one of the two dates, or begin the next goal", {}};
inline constexpr Message point_in_gap{
    "progress/point-in-gap", Severity::warning, "a data point stands on a day that the goal lists under <no-data>",
    "correct one of the two dates", {}};
inline constexpr Message unknown_phase{
    "progress/unknown-phase", Severity::warning, "a data point names a phase that the goal does not have",
    "use the words of a <phase> of the goal, or add that phase with its date", {}};
inline constexpr Message other_phase{
    "progress/other-phase", Severity::warning,
    "a data point names one phase, and its date lies in another; the date counts",
    "correct the date of the point or of the phase, or the name", {}};
inline constexpr Message mixed_units{
    "progress/mixed-units", Severity::warning,
    "the data are not judged, because baseline and criterion are in different units",
    "measure both in the unit of the data points", "34 CFR 300.320(a)(3)(i)"};
inline constexpr Message refused_instrument{
    "progress/refused-instrument", Severity::warning,
    "{} is not meant for measuring progress, so these data are not judged",
    "measure the skill itself: how often, how well, how long; see docs/progress.md", {}};
inline constexpr Message unknown_instrument{
    "progress/unknown-instrument", Severity::warning,
    "no instrument of this code is known, so nothing says whether it is meant for measuring progress",
    "use a code of \"iepress list instruments\", or add the instrument to a data folder", {}};
inline constexpr Message incomplete_criterion{
    "progress/incomplete-criterion", Severity::warning,
    "the criterion does not say how often it is to be reached: {}",
    "write times=\"4\" out-of=\"5\" for 4 of 5, or times=\"3\" in-a-row=\"yes\"", {}};

// What the report says of them.
inline constexpr Message unknown_code_set{
    "progress/unknown-code-set", Severity::warning, "there is no set of progress codes of this id",
    "use one of \"iepress list progress-codes\", or add it to a data folder", {}};
inline constexpr Message unknown_code{
    "progress/unknown-code", Severity::warning, "the progress code is not one of the set {}",
    "use a code of \"iepress list progress-codes\", or name another set in <reporting-periods codes=\"...\">", {}};
inline constexpr Message unknown_reason{
    "progress/unknown-reason", Severity::warning, "the reason is not one of the set {}",
    "use a reason of \"iepress list progress-codes\"", {}};
inline constexpr Message code_disagrees{
    "progress/code-disagrees", Severity::warning, "the progress code says something else than the data",
    "look at both again; if the code stays, say in the narrative what the data do not show", "34 CFR 300.320(a)(3)"};
inline constexpr Message too_few_for_code{
    "progress/too-few-for-code", Severity::warning,
    "the progress code judges a goal of which there are fewer than {} data points",
    "say that it is too early to tell, or add the points that were taken", "34 CFR 300.320(a)(3)"};
inline constexpr Message without_number{
    "progress/without-number", Severity::warning,
    "the report says how this goal goes, and there is no number: no data point to the end of the period, "
    "and none in its words",
    "add the data points, or say that it was not measured", "34 CFR 300.320(a)(3)"};
inline constexpr Message no_new_data{
    "progress/no-new-data", Severity::warning,
    "the report says how this goal goes, and no data point was taken within its period",
    "add the points of the period, or say why there are none", "34 CFR 300.320(a)(3)"};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::progress
