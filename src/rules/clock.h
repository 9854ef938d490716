// Clocks of the law as data: from which event, how many days of which kind, what stops them, what
// the end of the school year changes, and what replaces what.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "datafile/fact.h"

namespace iepress::rules {

/// 34 CFR 300.11: a "day" is a calendar day unless the rule says business or school day.
enum class DayType { calendar, school, business, year };

/// What happens to a case and starts or ends a clock; `events.h` finds their days in it.
enum class Event {
    referral,         ///< a referral, or a parent's request for an evaluation
    response,         ///< the school's proposal or refusal, or its request for consent
    consent,          ///< of the parent, to the evaluation
    report,           ///< the last evaluator's report
    eligibility,      ///< the team's determination
    iep_meeting,
    offer,            ///< the notice that offers the IEP, or says that the child is not eligible
    iep_begin,        ///< services begin
    annual_review,
    last_evaluation,
    meeting_request,  ///< a parent's request for an IEP meeting
};

/// Whether the due day lies after the start, or before an event to come: "10 school days before the meeting".
enum class Direction { after, before };

/// Which children a clock is for.
enum class Phase { any, initial, reevaluation };

/// Days of a calendar-day clock that are not counted, and absences that lengthen a school-day clock.
struct Stop {
    enum class Kind {
        vacation,  ///< a stretch of more than `threshold` weekdays without school
        summer,    ///< from the day after the last day of a school year to the day before the next begins
        absence,   ///< the child's, of `threshold` school days or more: each adds a school day
    };
    Kind kind = Kind::summer;
    int threshold = 0;
};

/// Another due day when the clock starts near the end of a school year.
struct YearEnd {
    enum class Due { fixed_day, year_end, next_year };
    int from = 0, to = 0;  ///< days left after `of`, to the last day of school with it
    DayType days = DayType::calendar;
    Event of = Event::consent;
    Due due = Due::fixed_day;
    int month = 0, day = 0;       ///< of a fixed day, in the year in which school ends
    int plus = 0;                 ///< calendar days after the last day, or after the first of the next year
    int unless_absent = 0;        ///< not for a child who was absent so many school days until the year's end; 0: for all
    bool confirmed = true;        ///< an unconfirmed one is never applied; the clock is not computed then
};

struct ClockWords {
    std::string language;
    std::string text;
};

struct Clock {
    std::string id;            ///< "us/initial-evaluation"
    std::string jurisdiction;  ///< "US", "US-TX"
    std::string citation;
    datafile::Fact fact;
    std::string text;          ///< in plain words, in English
    std::vector<ClockWords> translations;
    int quantity = 0;
    DayType days = DayType::calendar;
    Event start = Event::consent, end = Event::eligibility;
    Direction direction = Direction::after;
    Phase phase = Phase::any;
    bool eligible_only = false;  ///< not for a child found not eligible
    std::string category;        ///< only for children with this disability category; empty: for all
    std::string replaces;        ///< id of the federal clock that gives way to this one
    std::vector<Stop> stops;
    std::optional<YearEnd> year_end;
};

/// The text in a language ("es-MX" finds "es"); null where nobody has written it.
[[nodiscard]] const std::string* text_in(const Clock& clock, std::string_view language);

/// All clocks, in the order of files and lines. Immutable, shared between threads.
struct Clocks {
    std::vector<std::shared_ptr<const std::string>> files;  ///< what places point into
    std::vector<Clock> all;

    [[nodiscard]] const Clock* find(std::string_view id) const;
};

/// Reads every `*.xml` of the folders' `clocks`; a later folder's clock replaces an earlier one of the same
/// id (a district confirms or corrects it). Reports what is incomplete.
[[nodiscard]] std::optional<Clocks> load_clocks(const std::vector<std::filesystem::path>& folders,
                                                base::Diagnostics& diagnostics);

}  // namespace iepress::rules
