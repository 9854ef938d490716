// What is due when in a case: each clock that applies to the child, counted over the district's calendar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/case.h"
#include "rules/due_day.h"
#include "rules/events.h"

namespace iepress::rules {

/// As of a day, what asks for action first.
enum class Standing {
    late,           ///< not done, and its day is past
    planned_late,   ///< the case plans it for a day after its day
    due,            ///< not done, and there is time
    not_computed,   ///< see the obstacle
    done_late,
    waiting,        ///< what starts it has not happened
    done_in_time,
    replaced,       ///< the state has a time frame of its own, 34 CFR 300.301(c)(1)(ii)
};

struct Deadline {
    const Clock* clock = nullptr;
    Standing standing = Standing::waiting;
    Obstacle obstacle = Obstacle::none;
    base::Date start;        ///< no valid day while it waits
    base::Place start_place;
    int counted = 0;         ///< days gone by, to the day it was done or to today
    int extension = 0;       ///< school days that absences add to the clock's quantity
    std::vector<Stretch> left_out;
    bool by_year_end = false;
    std::optional<base::Date> due, done, planned;
    std::optional<base::Date> stated;  ///< the due day that the case itself states
    int days = 0;            ///< late: calendar days after the due day; due: to it
    bool state_may_differ = false;  ///< the state's own time frame is not verified
};

struct Deadlines {
    base::Date as_of;
    std::string state;         ///< "US-TX"; empty where the case names none
    bool state_known = false;  ///< whether the data has clocks of that state
    std::string calendar;      ///< its name; empty without one
    std::vector<Deadline> all; ///< what is late first, then by day
};

/// The clocks of the country and of the child's state, each with its day and standing. What the case states
/// for a day after `as_of` is a plan. Where the case states a due day that is earlier than the computed one, it
/// holds. `calendar` may be null. Reports a calendar that does not reach as far as a clock
/// (rules/calendar-begins, rules/calendar-ends). The deadlines borrow the clocks.
[[nodiscard]] Deadlines deadlines(const record::Case& one, const Clocks& clocks, const Calendar* calendar,
                                  const base::Date& as_of, base::Diagnostics& diagnostics);

/// What somebody should act on, as findings at the place of each clock's start: rules/late, rules/due-soon ...
void report_deadlines(const Deadlines& deadlines, base::Diagnostics& findings);

}  // namespace iepress::rules
