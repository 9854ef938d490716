// The day on which a clock runs out: how its days are counted, what they leave out, what the end of the
// school year changes.
#pragma once

#include <optional>
#include <vector>

#include "rules/calendar.h"
#include "rules/clock.h"

namespace iepress::rules {

/// Why no day can be computed.
enum class Obstacle {
    none,
    unverified,           ///< nobody has read the rule
    needs_calendar,       ///< it counts school days, or stops for breaks
    calendar_begins,      ///< the calendar begins after the start
    calendar_ends,        ///< the calendar ends before the clock does
    year_end_unverified,  ///< nobody has read the end-of-year rule that would apply
    end_not_stated,       ///< the case does not say when the school answered
};

struct DueDay {
    Obstacle obstacle = Obstacle::none;
    base::Date due;              ///< valid where there is no obstacle
    int extension = 0;           ///< school days that absences add
    bool by_year_end = false;
    std::vector<Stretch> left_out;  ///< what the count passed over, clipped to (start, due]
};

/// What the count rests on besides the clock. `absences` are the child's, in any order.
struct CountFrom {
    base::Date start;
    base::Date year_end_start;  ///< the day of the year-end rule's own event; invalid where the case has none
    const Calendar* calendar = nullptr;
    std::vector<base::Date> absences;
};

/// The day after the start is day 1; a clock that counts before its start counts backwards.
[[nodiscard]] DueDay due_day(const Clock& clock, const CountFrom& from);

/// How many of the clock's days have gone by after `start`, up to `day` with it. Zero where the calendar is
/// needed and does not reach.
[[nodiscard]] int days_counted(const Clock& clock, const CountFrom& from, const base::Date& day);

/// The same day so many years later; February 29 becomes the 28th.
[[nodiscard]] base::Date years_after(const base::Date& day, int years);

}  // namespace iepress::rules
