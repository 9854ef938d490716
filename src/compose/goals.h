// Annual goals, as the IEP states them and the progress report measures them.
#pragma once

#include <string>

#include "compose/material.h"

namespace iepress::compose {

/// "61%", "4 of 5 trials", "14 words per minute": a number with its unit as it prints.
[[nodiscard]] std::string quantity_text(const Words& words, std::string_view typed,
                                        std::string_view unit);
/// A level with its words: "80% on 4 of 5 consecutive days".
[[nodiscard]] std::string level_text(const Words& words, const record::Level& level);
/// A data point's value in the goal's unit, with what it is out of.
[[nodiscard]] std::string point_text(const Words& words, const record::DataPoint& point,
                                     std::string_view unit);
/// The unit of a goal: the baseline's, or the criterion's.
[[nodiscard]] const std::string& unit_of(const record::Level& baseline, const record::Level& criterion);

/// The goal as one sentence: as written, or put together from its parts. "" where the parts are
/// too few or stand in another language than the document.
[[nodiscard]] std::string goal_statement(const Material& material, const record::Goal& goal);
[[nodiscard]] std::string objective_statement(const Material& material,
                                              const record::Objective& objective);

/// A goal: {number, area, domain, statement, lang, parts, baseline, criterion, measurement, schedule,
/// responsible, target_date, has_objectives, objectives, missing_parts}.
[[nodiscard]] Object goal_names(const Material& material, const record::Goal& goal, std::size_t number);

/// "30 minutes, 4 times per week"; what there is of the two.
[[nodiscard]] std::string service_amount(const Words& words, const record::Number& minutes,
                                         const record::Text& frequency);

/// Services by kind of 34 CFR 300.320(a)(4); `kind` empty: all.
[[nodiscard]] List service_names(const Material& material, std::string_view kind);
/// Accommodations and modifications; `setting` empty: all, else those of it and of "all".
[[nodiscard]] List accommodation_names(const Material& material, std::string_view setting);

}  // namespace iepress::compose
