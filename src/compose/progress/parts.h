// One goal of a progress report.
#pragma once

#include "compose/material.h"
#include "progress/results.h"

namespace iepress::compose {

/// What goal_names has, and what docs/template-names.md lists under "Progress report", with the data up to
/// `last_day` and the words of the reporting period.
[[nodiscard]] Object progress_names(const Material& material, const record::Goal& goal,
                                    std::size_t number, std::string_view period,
                                    const base::Date& last_day);

/// What the sentences about a goal or an objective rest on. Borrows all of it.
struct Judged {
    const Material& material;
    const record::Level& baseline;
    const record::Level& criterion;
    const progress::TargetResult& result;
    const std::string& unit;

    [[nodiscard]] const Words& words() const { return material.words; }
    [[nodiscard]] std::string quantity(double value) const;
    /// The level now; of fewer than five trials as M of N, never as a percentage. "" where there is none.
    [[nodiscard]] std::string level() const;
    [[nodiscard]] std::string latest() const;       ///< the last point; "" without points
    [[nodiscard]] std::string latest_date() const;
    [[nodiscard]] std::string wanted() const;       ///< the criterion's number with its unit
};

/// Where a goal or objective stands, in two or three words: for a table.
[[nodiscard]] std::string standing_text(const Words& words, const progress::TargetResult& result);
/// The same as sentences with the numbers that they rest on; in short sentences for families.
[[nodiscard]] std::string verdict_text(const Judged& judged);
/// By what the verdict was reached, as a clause: "the last 4 results are all below the aim line".
[[nodiscard]] std::string reason_text(const Judged& judged);
/// How sure one can be with so few results; "" where the verdict says it, or where nothing is to be doubted.
[[nodiscard]] std::string sureness_text(const Judged& judged);
/// Whether the goal will be met in time, and where the trend leads.
[[nodiscard]] std::string outlook_text(const Judged& judged);
/// The rate shown and the rate needed, a week; "" where neither is known.
[[nodiscard]] std::string rates_text(const Judged& judged);

/// The case manager's code and what its set says of it; in a draft without one, the code that the data suggest:
/// {code, code_label, code_text, code_family, code_reason, suggested_code, suggested_label, suggestion}. The labels
/// of a set that nobody has verified say so.
void add_codes(const Judged& judged, const record::ProgressEntry& entry, Object& names);
/// The codes of the goals' entries of a period, each once, in the order of the set:
/// {code_key, has_code_key, code_key_unverified}.
void add_code_key(const Material& material, std::string_view period, Object& names);
/// What a report says of a goal in a period; an empty entry where it says nothing.
[[nodiscard]] const record::ProgressEntry& entry_of(const record::Goal& goal, std::string_view period);

/// `rows`: the points with the phases as headings and the times without data, by date. The goal is cut to the
/// report's last day. Also {has_points, has_notes, points}.
void add_data_table(const Material& material, const record::Goal& goal, Object& names);

/// Of the services that have entries, from the first day of the period to the last: {has_minutes, minutes}. Without a
/// first day all entries count, and only of a service with a beginning it is known what was planned.
void add_minutes(const Material& material, const std::optional<base::Date>& first, const base::Date& last,
                 Object& names);

/// `chart`: {show, measure, unit, minimum, maximum, has_aim, baseline_date, ..., points, phases, has_trends, trends,
/// has_gaps, gaps, level_value}; the verdict and the level in words are the goal's.
/// The goal's points are in order of date. Data that are not judged have no aim line.
[[nodiscard]] Object chart_names(const Material& material, const record::Goal& goal,
                                 const progress::TargetResult& result);

}  // namespace iepress::compose
