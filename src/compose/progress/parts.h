// One goal of a progress report.
#pragma once

#include "compose/material.h"
#include "progress/results.h"

namespace iepress::compose {

/// What goal_names has, and: {points, chart, latest, verdict, standing, code, code_label, code_family,
/// suggested_code, suggested_label, narrative, next_steps} with the data up to `last_day` and the words of the
/// reporting period.
[[nodiscard]] Object progress_names(const Material& material, const record::Goal& goal,
                                    std::size_t number, std::string_view period,
                                    const base::Date& last_day);

/// Where a goal or objective stands, in two or three words: for a table.
[[nodiscard]] std::string standing_text(const Words& words, const progress::TargetResult& result);
/// The same as sentences with the numbers that it rests on. `unit` is the goal's.
[[nodiscard]] std::string verdict_text(const Words& words, const record::Goal& goal,
                                       const progress::TargetResult& result);

/// `chart`: {show, measure, unit, minimum, maximum, has_aim, baseline_date, ..., points, phases}.
/// The goal's points are in order of date.
[[nodiscard]] Object chart_names(const Material& material, const record::Goal& goal);

}  // namespace iepress::compose
