// The messages of the rules stage: law data and calendars that are incomplete, and deadlines.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::rules {

using base::Message;
using base::Severity;

inline constexpr Message no_rules{
    "rules/no-rules", Severity::error, "there is no law data in {}",
    "name a data folder that has a folder law with .xml files, or leave --data out", {}};
inline constexpr Message wrong_jurisdiction{
    "rules/wrong-jurisdiction", Severity::error,
    "the jurisdiction {} is neither US nor a state such as US-CA", "write US for a federal rule",
    {}};
inline constexpr Message repeated{"rules/repeated", Severity::error, "a second rule of the id {} in the same folder",
                                  "remove one of the two", {}};

// The school calendar.
inline constexpr Message reversed_days{"rules/reversed-days", Severity::error, "{} lies before {}",
                                       "exchange the two days, or correct one of them", {}};
inline constexpr Message outside_year{"rules/outside-year", Severity::error,
                                      "this <{}> is not within its school year, which goes from {} to {}",
                                      "move it into the year that it belongs to, or correct the day", {}};
inline constexpr Message year_order{"rules/year-order", Severity::error,
                                    "the school year that begins on {} stands after one that ends on {}",
                                    "list the school years in order; they do not overlap", {}};
inline constexpr Message year_gap{
    "rules/year-gap", Severity::error,
    "{} days lie between this school year and the one before; expected a summer of at most 150",
    "add the school year that is missing between the two", {}};
inline constexpr Message calendar_begins{"rules/calendar-begins", Severity::error,
                                         "the school calendar begins on {}, after the day from which {} is counted",
                                         "add the school year before to the calendar file", "34 CFR 300.11"};
inline constexpr Message calendar_ends{
    "rules/calendar-ends", Severity::error, "the school calendar ends on {}, before the time of {} has run out",
    "add the next school year to the calendar file", "34 CFR 300.11"};

// Deadlines: the clock's id and citation; the child's days stand in the excerpt.
inline constexpr Message late{
    "rules/late", Severity::warning, "the deadline {} has passed, and the case does not say that it was met ({})",
    "do it now, and write down why it is late; if it is done, write its date into the case", {}};
inline constexpr Message planned_late{
    "rules/planned-late", Severity::warning, "what the deadline {} asks for is planned for a day after it ({})",
    "find an earlier day", {}};
inline constexpr Message due_soon{"rules/due-soon", Severity::warning, "the deadline {} is within two weeks ({})",
                                  "plan the day, and send the notices that it needs", {}};
inline constexpr Message done_late{"rules/done-late", Severity::note, "the deadline {} was met late ({})",
                                   "keep the reason on file; a state may ask for it", {}};
inline constexpr Message stated_late{
    "rules/stated-late", Severity::warning, "the case states a later day for {} than the rule gives ({})",
    "correct the day in <milestones>", {}};
inline constexpr Message no_calendar{"rules/no-calendar", Severity::note,
                                     "the deadline {} needs the school calendar; it is not computed ({})",
                                     "give the district's calendar with --calendar", {}};
inline constexpr Message unverified_clock{
    "rules/unverified-clock", Severity::note, "the time frame {} is not verified; it is not computed ({})",
    "confirm it in a clocks folder of your own data: docs/deadlines.md", {}};
inline constexpr Message unverified_year_end{
    "rules/unverified-year-end", Severity::note,
    "near the end of the school year {} follows a rule that is not verified; it is not computed ({})",
    "confirm it in a clocks folder of your own data: docs/deadlines.md", {}};
inline constexpr Message answer_not_stated{
    "rules/answer-not-stated", Severity::note,
    "the case does not say when the school answered the request, which {} asks for ({})",
    "add the <notice> of kind prior-written-notice or consent-request with its date", {}};
inline constexpr Message no_state_clock{
    "rules/no-state-clock", Severity::note, "the data have no time frames of {}; only the federal ones are computed",
    "add them in a clocks folder of your own data: docs/deadlines.md", "34 CFR 300.301(c)(1)(ii)"};
inline constexpr Message no_state{"rules/no-state", Severity::note,
                                  "the case names no state; only the federal time frames are computed",
                                  "write the school's <state> as a code such as TX", "34 CFR 300.301(c)(1)(ii)"};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::rules
