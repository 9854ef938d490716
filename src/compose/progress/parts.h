// One goal of a progress report.
#pragma once

#include "compose/material.h"

namespace iepress::compose {

/// What goal_names has, and: {points, chart, latest, verdict, standing, code, narrative, next_steps}
/// with the data up to `last_day` and the words of the reporting period.
[[nodiscard]] Object progress_names(const Material& material, const record::Goal& goal,
                                    std::size_t number, std::string_view period,
                                    const base::Date& last_day);

/// `chart`: {show, measure, unit, minimum, maximum, has_aim, baseline_date, ..., points, phases}.
/// The goal's points are in order of date.
[[nodiscard]] Object chart_names(const Material& material, const record::Goal& goal);

}  // namespace iepress::compose
