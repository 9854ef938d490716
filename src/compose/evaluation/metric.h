// A score in print: with its unit, or with the name of its metric.
#pragma once

#include <string>
#include <string_view>

#include "compose/words.h"
#include "record/evaluation.h"

namespace iepress::compose {

/// "62%", "7.4 seconds", "41 letters per minute", "85".
[[nodiscard]] std::string with_unit(const Words& words, const std::string& typed, const record::Measure& measure);

/// Whether the unit, or nothing at all, says what a score's number counts.
[[nodiscard]] bool says_itself(const record::Measure& measure);

/// "85" below a heading that names the metric, else "37 (composite)".
enum class MetricInHeading { yes, no };
[[nodiscard]] std::string score_text(const Words& words, const record::Measure& measure, MetricInHeading heading);

/// "Standard score" above the numbers where all are of that kind, else "Score".
struct ScoreHeading {
    std::string text;
    MetricInHeading names_metric = MetricInHeading::no;
};
[[nodiscard]] ScoreHeading score_heading(const Words& words, const record::Assessment& assessment);

}  // namespace iepress::compose
