// A district's school calendar: which days are school days and business days (34 CFR 300.11), and which
// stretches have no school. Where it says nothing, nothing is guessed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "rules/clock.h"

namespace iepress::rules {

/// Days in a row with one reason why they are not counted.
struct Stretch {
    enum class Why { school_break, holiday, closure, summer, vacation, absence, business_holiday };
    base::Date from, to;  ///< both in it
    Why why = Why::holiday;
    std::string name;  ///< the district's own: "Winter break"; may be empty

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct SchoolYear {
    base::Date first, last;  ///< days with school
};

/// What a calendar file says. Years are in order and do not overlap.
struct CalendarFacts {
    std::string name;
    std::vector<SchoolYear> years;
    std::vector<Stretch> no_school;           ///< breaks, holidays, closures
    std::vector<Stretch> business_holidays;   ///< Federal and State holidays
    std::vector<base::Date> extra_days;       ///< school on a Saturday, or within a break
};

/// Immutable. It knows the days from its first school year's first day to its last one's last.
class Calendar {
public:
    explicit Calendar(CalendarFacts facts);

    [[nodiscard]] const std::string& name() const noexcept { return facts_.name; }
    [[nodiscard]] base::Date first() const;
    [[nodiscard]] base::Date last() const;
    [[nodiscard]] const std::vector<SchoolYear>& years() const noexcept { return facts_.years; }

    [[nodiscard]] bool is_school_day(const base::Date& day) const;
    [[nodiscard]] bool is_business_day(const base::Date& day) const;

    /// The `number`th school or business day after a day (that day itself is day 0); nothing where the
    /// calendar ends too soon, or begins after the day. `number` >= 1.
    [[nodiscard]] std::optional<base::Date> nth_after(DayType days, const base::Date& day, int number) const;
    /// The `number`th such day before a day.
    [[nodiscard]] std::optional<base::Date> nth_before(DayType days, const base::Date& day, int number) const;
    /// How many such days lie after `from`, up to `to` with it.
    [[nodiscard]] int count(DayType days, const base::Date& from, const base::Date& to) const;

    /// The school year in which a day lies; null between years.
    [[nodiscard]] const SchoolYear* year_of(const base::Date& day) const;
    /// The first school year that begins after a day; null where the calendar has none.
    [[nodiscard]] const SchoolYear* year_after(const base::Date& day) const;

    /// Stretches between two school days with more than `longer_than` weekdays in them. One begins with its
    /// first weekday, for the weekend before it still counts, and ends the day before school goes on.
    [[nodiscard]] std::vector<Stretch> vacations(int longer_than) const;
    /// From the day after each school year to the day before the next.
    [[nodiscard]] std::vector<Stretch> summers() const;
    /// The named stretches without school, or the business holidays, that touch the days after `from` up to
    /// `to`, by their first day; summers with them.
    [[nodiscard]] std::vector<Stretch> named_between(DayType days, const base::Date& from, const base::Date& to) const;

private:
    [[nodiscard]] const std::vector<long>& days_of(DayType days) const;
    [[nodiscard]] std::string name_of(long from, long to) const;

    CalendarFacts facts_;
    std::vector<long> school_days_, business_days_;  ///< in order, as days since 1970
};

/// Reads a calendar file (docs/deadlines.md). Reports what does not fit together in it.
[[nodiscard]] std::optional<Calendar> load_calendar(const std::filesystem::path& file, base::Diagnostics& diagnostics);

}  // namespace iepress::rules
