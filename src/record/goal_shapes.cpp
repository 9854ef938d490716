#include "record/shapes.h"

namespace iepress::record {

namespace {

using enum Count;

constexpr Part<Level> level_attributes[] = {
    {"value", optional, number<&Level::value>},
    {"unit", optional, value<&Level::unit>},
    {"date", optional, value<&Level::date>},
};
constexpr Shape<Level> level_shape{level_attributes, {}, OwnText::words, optional, value<&Level::text>};

constexpr Part<Level> criterion_attributes[] = {
    {"value", optional, number<&Level::value>},
    {"unit", optional, value<&Level::unit>},
    {"date", optional, value<&Level::date>},
    {"times", optional, number<&Level::times, count_of_one_or_more>},
    {"out-of", optional, number<&Level::out_of, count_of_one_or_more>},
    {"counted-in", optional, word<&Level::counted_in, lists::counted_in>},
    {"in-a-row", optional, value<&Level::in_a_row>},
};
constexpr Shape<Level> criterion_shape{criterion_attributes, {}, OwnText::words, optional, value<&Level::text>};

constexpr Part<DataPoint> point_attributes[] = {
    {"date", one, value<&DataPoint::date>},
    {"value", one, number<&DataPoint::value>},
    {"of", optional, number<&DataPoint::of, above_zero>},
    {"condition", optional, value<&DataPoint::condition>},
    {"phase", optional, value<&DataPoint::phase>},
    {"taken-by", optional, reference<&DataPoint::taken_by, team_member_target>},
};
constexpr Shape<DataPoint> point_shape{
    point_attributes, {}, OwnText::words, optional, value<&DataPoint::note>};

constexpr Part<NoData> no_data_attributes[] = {
    {"date", one, value<&NoData::date>},
    {"until", optional, value<&NoData::until>},
    {"reason", optional, word<&NoData::reason, lists::missed_reason>},
};
constexpr Shape<NoData> no_data_shape{no_data_attributes, {}, OwnText::words, optional, value<&NoData::note>};

constexpr Part<Phase> phase_attributes[] = {{"date", one, value<&Phase::date>}};
constexpr Shape<Phase> phase_shape{phase_attributes, {}, OwnText::words, one, value<&Phase::label>};

constexpr Part<ProgressEntry> progress_attributes[] = {
    {"period", one, reference<&ProgressEntry::period, reporting_period_target>},
    {"code", optional, value<&ProgressEntry::code>},
    {"reason", optional, value<&ProgressEntry::reason>},
};
constexpr Part<ProgressEntry> progress_elements[] = {
    {"narrative", optional, value<&ProgressEntry::narrative>},
    {"next-steps", optional, value<&ProgressEntry::next_steps>},
};
constexpr Shape<ProgressEntry> progress_shape{progress_attributes, progress_elements};

constexpr Part<Objective> objective_attributes[] = {{"id", one, id<&Objective::id, IdKind::objective>}};
constexpr Part<Objective> objective_elements[] = {
    {"statement", one, value<&Objective::statement>},
    {"baseline", optional, child<&Objective::baseline, level_shape>},
    {"criterion", optional, child<&Objective::criterion, criterion_shape>},
    {"target-date", optional, value<&Objective::target_date>},
    {"point", many, child<&Objective::points, point_shape>},
};
constexpr Shape<Objective> objective_shape{objective_attributes, objective_elements};

constexpr Part<Goal> goal_attributes[] = {
    {"id", one, id<&Goal::id, IdKind::goal>},
    {"area", one, value<&Goal::area>},
    {"domain", optional, word<&Goal::domain, lists::domain>},
    {"from", optional, references<&Goal::from, recommendation_target>},
    {"instrument", optional, value<&Goal::instrument>},
};
constexpr Part<Goal> goal_elements[] = {
    {"condition", optional, value<&Goal::condition>},
    {"behavior", optional, value<&Goal::behavior>},
    {"measurement", optional, value<&Goal::measurement>},
    {"schedule", optional, value<&Goal::schedule>},
    {"responsible", optional, value<&Goal::responsible>},
    {"statement", optional, value<&Goal::statement>},
    {"baseline", optional, child<&Goal::baseline, level_shape>},
    {"criterion", optional, child<&Goal::criterion, criterion_shape>},
    {"target-date", optional, value<&Goal::target_date>},
    {"objective", many, child<&Goal::objectives, objective_shape>},
    {"point", many, child<&Goal::points, point_shape>},
    {"no-data", many, child<&Goal::no_data, no_data_shape>},
    {"phase", many, child<&Goal::phases, phase_shape>},
    {"progress", many, child<&Goal::progress, progress_shape>},
};
constexpr Shape<Goal> goal_shape{goal_attributes, goal_elements};
constexpr Part<Case> goals_elements[] = {{"goal", some, child<&Case::goals, goal_shape>}};

constexpr Part<ReportingPeriod> period_attributes[] = {
    {"id", one, id<&ReportingPeriod::id, IdKind::reporting_period>},
};
constexpr Part<ReportingPeriod> period_elements[] = {
    {"label", one, value<&ReportingPeriod::label>},
    {"begin-date", one, value<&ReportingPeriod::begin>},
    {"end-date", one, value<&ReportingPeriod::end>},
    {"report-date", optional, value<&ReportingPeriod::report_date>},
};
constexpr Shape<ReportingPeriod> period_shape{period_attributes, period_elements};
constexpr Part<Case> reporting_periods_attributes[] = {{"codes", optional, value<&Case::progress_codes>}};
constexpr Part<Case> reporting_periods_elements[] = {
    {"reporting-period", some, child<&Case::reporting_periods, period_shape>},
};

}  // namespace

constinit const Shape<Case> goals_shape{{}, goals_elements};
constinit const Shape<Case> reporting_periods_shape{reporting_periods_attributes, reporting_periods_elements};

}  // namespace iepress::record
