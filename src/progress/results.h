// What a goal's data points say: level, trend, the way to the criterion, and a verdict with every number
// that a sentence about it needs. The words are compose's.
//
// A point counts when it has a date and a value and was taken by the last day. Of days, the number line is
// base::to_days; rates are in the goal's unit a week.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "progress/aim.h"
#include "progress/regression.h"
#include "record/case.h"
#include "scores/instrument.h"

namespace iepress::progress {

struct Point {
    const record::DataPoint* written = nullptr;
    base::Date date;
    double value = 0;
    std::optional<double> of;       ///< N, where it was written
    std::optional<double> counted;  ///< M of a percentage with its N: 80 % of 5 trials are 4
    std::size_t phase = 0;          ///< position in TargetResult::phases
    /// From fewer than five trials: shown as M of N, since one trial more or less moves a percentage by 20 and more.
    bool few_trials = false;
};

/// From one change of instruction to the next. No line goes from one phase into another.
struct PhaseResult {
    const record::Phase* written = nullptr;  ///< null: before the first change that the goal states
    std::size_t first = 0, count = 0;        ///< its points, within TargetResult::points
    std::optional<LeastSquares> least_squares;  ///< over base::to_days: a slope is in units a day
    std::optional<TheilSen> theil_sen;
};

/// From how many points of a phase on its trend is read as one: Iowa's Area Education Agencies, which
/// decide by four points below that.
inline constexpr std::size_t fewest_for_trend = 7;
/// Fewer results than these show no direction: one may be luck, two are a line through anything.
inline constexpr std::size_t fewest_points = 3;
/// Below this N, M of N is said instead of a percentage.
inline constexpr double fewest_trials = 5;

/// The level now: the median of the last three points of the running phase, so that neither a bad day nor a
/// good one decides; of fewer where it has fewer.
struct LevelNow {
    double value = 0;
    std::size_t points = 0;      ///< that it is the median of: 1 to 3
    /// The aim line on the middle of their days: what the level is compared with.
    std::optional<double> expected;
    std::optional<double> distance;  ///< of the level from it; above 0 on the better side
};

/// How fast it goes, and how fast it would have to.
struct Rates {
    std::optional<double> needed;  ///< from the level now on the last point's day to the criterion on the target date
    std::optional<double> shown;   ///< Theil and Sen's slope of the running phase, from seven points
    std::optional<Interval> shown_interval;
    /// Whether the interval lies on the better side of 0.
    bool improving = false;
};

/// Where the trend leads, from the level now. Only with a trend of seven points that has an interval.
struct Outlook {
    enum class Kind {
        unknown,
        likely,    ///< even the slowest rate of the interval reaches the criterion by the target date
        unlikely,  ///< not even the fastest does
        open,      ///< the data do not decide
    };
    Kind kind = Kind::unknown;
    std::optional<double> at_target, at_target_low, at_target_high;  ///< levels on the target date
    /// When the criterion is reached at the rate shown: nothing where the interval holds 0, where it
    /// points away, or after the year 2199.
    std::optional<base::Date> reached_on;
};

/// In the order of record::lists::counted_in.
enum class CountedIn { sessions, days, weeks };

/// The goal's own criterion, "80 percent on 4 of 5 days", decided from the points of all phases.
struct Mastery {
    enum class Rule {
        none,        ///< the criterion has no number
        value,       ///< only a value: whether the last point has it
        total,       ///< so many times, whenever
        in_a_row,    ///< so many times without a miss
        window,      ///< so many of so many that follow one another
    };
    Rule rule = Rule::none;
    CountedIn counted_in = CountedIn::sessions;
    int times = 1, out_of = 1;  ///< as asked; `out_of` is `times` where the rule has none
    int reached = 0;    ///< how many of the last `looked_at` reach the value; of `total`: of all
    int looked_at = 0;  ///< how many there are to look at, at most `out_of`; of `total`: all
    bool met = false;   ///< as of the last point
    /// The first day on which the rule held; with `met` false it did not stay so. Nothing for `value`.
    std::optional<base::Date> first_met;
    bool has_words = false;  ///< the criterion also says in words what no number decides: Rule::value only
};

enum class Verdict {
    met,             ///< the goal's own criterion
    not_kept,        ///< the criterion was met, but the latest points no longer meet it
    on_track,
    below,
    too_few_points,  ///< fewer than three, and the criterion cannot be decided
    no_data,
    undecided,       ///< points, but no line to hold them against
    refused,         ///< these are no progress data: see Refusal
};

/// By which rule the verdict was reached. The numbers stand in the result.
enum class Rule {
    none,
    criterion,        ///< Mastery
    four_points,      ///< the last four points of the running phase all on one side of the aim line
    trend,            ///< the rate's interval against the rate needed, from seven points
    level,            ///< LevelNow::distance
};

enum class Refusal {
    none,
    instrument,  ///< the instrument is not meant for measuring progress
    units,       ///< baseline and criterion are in different units
};

/// What is missing for a verdict.
enum class Missing { nothing, baseline, criterion, dates, direction };

/// How sure one can be with so few points.
enum class Sufficiency {
    none,    ///< fewer than three points: no statement
    level,   ///< a level, but no trend: fewer than seven points in the running phase
    vague,   ///< seven points or more, but they go up and down so much that the trend may be none
    clear,   ///< a trend whose interval does not hold 0
};

/// Of a goal or an objective. Borrows from the case and the catalogue.
struct TargetResult {
    std::vector<Point> points;        ///< in order of date; of one day, in the order of the file
    std::vector<PhaseResult> phases;  ///< in order of date; only those that have begun; at least one
    std::optional<AimLine> aim;
    int better = 0;  ///< 1: higher is better, -1: lower, 0: nobody can tell
    std::optional<double> baseline, criterion;
    std::optional<base::Date> target_date;
    std::optional<LevelNow> level;
    /// Part of the way from the baseline to the criterion that the level now has come: 0.5 is half;
    /// below 0 is behind the baseline, above 1 beyond the criterion.
    std::optional<double> share;
    /// Of the running phase's last points, those in a row that are worse than the aim line, or not.
    int last_below = 0, last_above = 0;
    Rates rates;
    Outlook outlook;
    Mastery mastery;
    Sufficiency sufficiency = Sufficiency::none;
    Verdict verdict = Verdict::no_data;
    Rule rule = Rule::none;
    Missing missing = Missing::nothing;
    Refusal refusal = Refusal::none;
    const scores::Instrument* instrument = nullptr;  ///< the one that is refused; its progress_fact says by whom
};

struct ObjectiveResult {
    const record::Objective* objective = nullptr;
    TargetResult result;
};

struct GoalResult {
    const record::Goal* goal = nullptr;
    TargetResult result;
    std::vector<ObjectiveResult> objectives;  ///< in the order of the file; they share the goal's phases
};

/// All goals of a case, in its order.
struct Results {
    base::Date last_day;
    std::vector<GoalResult> goals;

    [[nodiscard]] const GoalResult* find(const record::Goal& goal) const;
};

/// Of each goal with the points up to `last_day`, and that day's.
[[nodiscard]] Results compute(const record::Case& one, const scores::Catalogue& catalogue, const base::Date& last_day);
[[nodiscard]] GoalResult compute(const record::Goal& goal, const scores::Catalogue& catalogue,
                                 const base::Date& last_day);

}  // namespace iepress::progress
