#include "rules/due_day.h"

#include <algorithm>

namespace iepress::rules {

namespace {

base::Date days_after(const base::Date& day, long number) { return base::from_days(base::to_days(day) + number); }

bool has_stop(const Clock& clock, Stop::Kind kind) {
    return std::any_of(clock.stops.begin(), clock.stops.end(), [&](const Stop& stop) { return stop.kind == kind; });
}

bool needs_calendar(const Clock& clock) {
    return clock.days == DayType::school || clock.days == DayType::business || clock.year_end ||
           has_stop(clock, Stop::Kind::vacation) || has_stop(clock, Stop::Kind::summer);
}

/// What a calendar-day clock does not count, in order and without overlap.
std::vector<Stretch> stopped(const Clock& clock, const Calendar& calendar) {
    std::vector<Stretch> all;
    for (const Stop& stop : clock.stops) {
        std::vector<Stretch> some;
        if (stop.kind == Stop::Kind::vacation) some = calendar.vacations(stop.threshold);
        if (stop.kind == Stop::Kind::summer) some = calendar.summers();
        all.insert(all.end(), some.begin(), some.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    std::vector<Stretch> apart;
    for (Stretch& one : all) {
        if (!apart.empty() && one.from <= apart.back().to) {
            apart.back().to = std::max(apart.back().to, one.to);
        } else {
            apart.push_back(std::move(one));
        }
    }
    return apart;
}

std::vector<Stretch> clipped(std::vector<Stretch> all, const base::Date& start, const base::Date& due) {
    std::vector<Stretch> inside;
    for (Stretch& one : all) {
        one.from = std::max(one.from, days_after(start, 1));
        one.to = std::min(one.to, due);
        if (one.from <= one.to) inside.push_back(std::move(one));
    }
    return inside;
}

DueDay not_computed(Obstacle obstacle) {
    DueDay none;
    none.obstacle = obstacle;
    return none;
}

/// Absences on school days after `from`, up to `to` with it; each day once.
std::vector<base::Date> absences_between(const CountFrom& from, const base::Date& after, const base::Date& to) {
    std::vector<base::Date> days;
    for (const base::Date& day : from.absences) {
        if (day > after && day <= to && from.calendar->is_school_day(day)) days.push_back(day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

DueDay calendar_days(const Clock& clock, const CountFrom& from) {
    DueDay found;
    found.due = days_after(from.start, clock.quantity);
    if (from.calendar == nullptr || clock.stops.empty()) return found;
    for (const Stretch& one : stopped(clock, *from.calendar)) {
        if (one.to <= from.start || one.from > found.due) continue;
        const base::Date begin = std::max(one.from, days_after(from.start, 1));
        found.due = days_after(found.due, base::to_days(one.to) - base::to_days(begin) + 1);
        found.left_out.push_back({begin, one.to, one.why, one.name});
    }
    if (from.start < from.calendar->first()) return not_computed(Obstacle::calendar_begins);
    if (found.due > from.calendar->last()) return not_computed(Obstacle::calendar_ends);
    return found;
}

/// TEC 29.004(a)(1): a child who is absent on three days or more of the period has it lengthened by as many
/// school days. The period is the one without its extension.
int extension_of(const Clock& clock, const CountFrom& from, const base::Date& due, std::vector<base::Date>& absent) {
    for (const Stop& stop : clock.stops) {
        if (stop.kind != Stop::Kind::absence) continue;
        absent = absences_between(from, from.start, due);
        if (static_cast<int>(absent.size()) >= stop.threshold) return static_cast<int>(absent.size());
    }
    absent.clear();
    return 0;
}

DueDay open_days(const Clock& clock, const CountFrom& from) {
    const Calendar& calendar = *from.calendar;
    if (from.start < calendar.first()) return not_computed(Obstacle::calendar_begins);
    auto due = calendar.nth_after(clock.days, from.start, clock.quantity);
    if (!due) return not_computed(Obstacle::calendar_ends);
    DueDay found;
    std::vector<base::Date> absent;
    found.extension = extension_of(clock, from, *due, absent);
    if (found.extension > 0) due = calendar.nth_after(clock.days, from.start, clock.quantity + found.extension);
    if (!due) return not_computed(Obstacle::calendar_ends);
    found.due = *due;
    found.left_out = clipped(calendar.named_between(clock.days, from.start, *due), from.start, *due);
    for (const base::Date& day : absent) found.left_out.push_back({day, day, Stretch::Why::absence, {}});
    return found;
}

DueDay counted_back(const Clock& clock, const CountFrom& from) {
    DueDay found;
    if (clock.days == DayType::calendar) {
        found.due = days_after(from.start, -clock.quantity);
        return found;
    }
    if (from.start > from.calendar->last()) return not_computed(Obstacle::calendar_ends);
    const auto due = from.calendar->nth_before(clock.days, from.start, clock.quantity);
    if (!due) return not_computed(Obstacle::calendar_begins);
    found.due = *due;
    return found;
}

int left_in_year(const YearEnd& rule, const base::Date& day, const Calendar& calendar, const SchoolYear& year) {
    if (rule.days == DayType::calendar) return static_cast<int>(base::to_days(year.last) - base::to_days(day));
    return calendar.count(rule.days, day, year.last);
}

DueDay due_by_year_end(const YearEnd& rule, const Calendar& calendar, const SchoolYear& year) {
    if (!rule.confirmed) return not_computed(Obstacle::year_end_unverified);
    DueDay found;
    found.by_year_end = true;
    if (rule.due == YearEnd::Due::fixed_day) found.due = {year.last.year, rule.month, rule.day};
    if (rule.due == YearEnd::Due::year_end) found.due = days_after(year.last, rule.plus);
    if (rule.due == YearEnd::Due::next_year) {
        const SchoolYear* next = calendar.year_after(year.last);
        if (next == nullptr) return not_computed(Obstacle::calendar_ends);
        found.due = days_after(next->first, rule.plus);
    }
    return found;
}

/// The rule for the end of the year where it applies; nothing where it does not.
std::optional<DueDay> year_end(const Clock& clock, const CountFrom& from) {
    const YearEnd& rule = *clock.year_end;
    const base::Date day = base::is_valid(from.year_end_start) ? from.year_end_start : from.start;
    const SchoolYear* year = from.calendar->year_of(day);
    if (year == nullptr) return std::nullopt;
    const int left = left_in_year(rule, day, *from.calendar, *year);
    if (left < rule.from || left > rule.to) return std::nullopt;
    const auto absent = absences_between(from, from.start, year->last);
    if (rule.unless_absent > 0 && static_cast<int>(absent.size()) >= rule.unless_absent) return std::nullopt;
    return due_by_year_end(rule, *from.calendar, *year);
}

}  // namespace

base::Date years_after(const base::Date& day, int years) {
    const base::Date same{day.year + years, day.month, day.day};
    return base::is_valid(same) ? same : base::Date{same.year, same.month, base::days_in_month(same.year, same.month)};
}

DueDay due_day(const Clock& clock, const CountFrom& from) {
    if (!clock.fact.confirmed()) return not_computed(Obstacle::unverified);
    if (needs_calendar(clock) && from.calendar == nullptr) return not_computed(Obstacle::needs_calendar);
    if (clock.days == DayType::year) {
        DueDay found;
        found.due = years_after(from.start, clock.quantity);
        return found;
    }
    if (clock.direction == Direction::before) return counted_back(clock, from);
    if (clock.year_end) {
        if (from.start < from.calendar->first()) return not_computed(Obstacle::calendar_begins);
        if (from.start > from.calendar->last()) return not_computed(Obstacle::calendar_ends);
        if (auto found = year_end(clock, from)) return *found;
    }
    return clock.days == DayType::calendar ? calendar_days(clock, from) : open_days(clock, from);
}

int days_counted(const Clock& clock, const CountFrom& from, const base::Date& day) {
    if (day <= from.start) return 0;
    if (clock.days == DayType::school || clock.days == DayType::business) {
        return from.calendar == nullptr ? 0 : from.calendar->count(clock.days, from.start, day);
    }
    long count = base::to_days(day) - base::to_days(from.start);
    if (from.calendar == nullptr) return static_cast<int>(count);
    for (const Stretch& one : clipped(stopped(clock, *from.calendar), from.start, day)) {
        count -= base::to_days(one.to) - base::to_days(one.from) + 1;
    }
    return static_cast<int>(count);
}

}  // namespace iepress::rules
