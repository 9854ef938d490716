#include "rules/deadline.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "rules/messages.h"

namespace iepress::rules {

namespace {

struct Given {
    const record::Case& one;
    const Calendar* calendar;
    base::Date as_of;
};

bool has_category(const record::Case& one, const std::string& category) {
    const auto& further = one.eligibility.secondary;
    return one.eligibility.primary.value == category ||
           std::any_of(further.begin(), further.end(), [&](const record::Text& other) { return other.value == category; });
}

bool applies(const Clock& clock, const record::Case& one, const std::string& state) {
    if (clock.jurisdiction != "US" && clock.jurisdiction != state) return false;
    if (clock.phase != Phase::any && clock.phase != phase_of(one)) return false;
    if (clock.eligible_only && one.eligibility.status.value == "not-eligible") return false;
    return clock.category.empty() || has_category(one, clock.category);
}

/// A child has one referral and one consent, and the first of several days is the strict one; IEP meetings
/// and evaluations come again, and the last one counts.
bool comes_again(Event event) {
    return event == Event::iep_meeting || event == Event::last_evaluation || event == Event::meeting_request;
}

/// What a clock before a meeting counts from may lie ahead; any other start has happened.
std::optional<EventDay> start_of(const Clock& clock, const Given& given) {
    std::vector<EventDay> days = days_of(clock.start, given.one);
    if (clock.direction == Direction::after) {
        std::erase_if(days, [&](const EventDay& day) { return day.date > given.as_of; });
    }
    if (days.empty()) return std::nullopt;
    return comes_again(clock.start) ? days.back() : days.front();
}

bool can_end(const Clock& clock, const base::Date& start, const base::Date& day) {
    if (clock.direction == Direction::before) return true;
    return clock.days == DayType::year ? day > start : day >= start;
}

/// The first day of the end event, done or planned.
void find_stated_end(const Clock& clock, const Given& given, Deadline& deadline) {
    for (const EventDay& day : days_of(clock.end, given.one)) {
        if (!can_end(clock, deadline.start, day.date)) continue;
        (day.date <= given.as_of ? deadline.done : deadline.planned) = day.date;
        return;
    }
}

/// A school that has the parent's consent has answered by then, and a later notice is of something else. If
/// the consent came after the due day and no notice before it is in the case, nobody can say whether the
/// answer was late.
void find_response(const Clock& clock, const Given& given, Deadline& deadline) {
    find_stated_end(clock, given, deadline);
    const auto& consent = given.one.milestones.consent;
    if (!consent || consent.value < deadline.start || consent.value > given.as_of) return;
    if (deadline.done && *deadline.done <= consent.value) return;
    deadline.done.reset();
    deadline.planned.reset();
    if (!deadline.due) return;
    if (consent.value <= *deadline.due) deadline.done = consent.value;
    else deadline.obstacle = Obstacle::end_not_stated;
}

void find_end(const Clock& clock, const Given& given, Deadline& deadline) {
    if (clock.end == Event::response && clock.direction == Direction::after) find_response(clock, given, deadline);
    else find_stated_end(clock, given, deadline);
}

/// The due day that the case states, if it belongs to this turn of the clock.
std::optional<base::Date> stated_day(const Clock& clock, const Given& given, const base::Date& start) {
    const record::Milestones& dates = given.one.milestones;
    const record::DateField& field = clock.start == Event::last_evaluation ? dates.reevaluation_due : dates.annual_review_due;
    if (clock.end != Event::annual_review && clock.start != Event::last_evaluation) return std::nullopt;
    return field && field.value > start ? std::optional(field.value) : std::nullopt;
}

CountFrom count_from(const Clock& clock, const Given& given, const base::Date& start) {
    CountFrom from{start, {}, given.calendar, {}};
    if (clock.year_end) {
        const auto days = days_of(clock.year_end->of, given.one);
        if (!days.empty()) from.year_end_start = days.front().date;
    }
    for (const record::DateField& day : given.one.milestones.absences) from.absences.push_back(day.value);
    return from;
}

void judge(const base::Date& as_of, Deadline& deadline) {
    if (deadline.obstacle != Obstacle::none) {
        deadline.standing = Standing::not_computed;
        return;
    }
    const long due = base::to_days(*deadline.due);
    const auto set = [&](Standing standing, long days) {
        deadline.standing = standing;
        deadline.days = static_cast<int>(days);
    };
    if (deadline.done) {
        const long over = base::to_days(*deadline.done) - due;
        return over > 0 ? set(Standing::done_late, over) : set(Standing::done_in_time, -over);
    }
    const long left = due - base::to_days(as_of);
    if (left < 0) return set(Standing::late, -left);
    if (deadline.planned && *deadline.planned > *deadline.due) {
        return set(Standing::planned_late, base::to_days(*deadline.planned) - due);
    }
    set(Standing::due, left);
}

void report_obstacle(const Deadline& deadline, const Calendar* calendar, base::Diagnostics& diagnostics) {
    if (deadline.obstacle == Obstacle::calendar_begins) {
        diagnostics.report(calendar_begins, deadline.start_place, base::to_iso(calendar->first()), deadline.clock->id);
    } else if (deadline.obstacle == Obstacle::calendar_ends) {
        diagnostics.report(calendar_ends, deadline.start_place, base::to_iso(calendar->last()), deadline.clock->id);
    }
}

Deadline run(const Clock& clock, const Given& given, base::Diagnostics& diagnostics) {
    Deadline deadline;
    deadline.clock = &clock;
    const auto start = start_of(clock, given);
    if (!start) {
        if (!clock.fact.confirmed()) {
            deadline.standing = Standing::not_computed;
            deadline.obstacle = Obstacle::unverified;
        }
        return deadline;
    }
    deadline.start = start->date;
    deadline.start_place = start->place;
    const CountFrom from = count_from(clock, given, start->date);
    DueDay found = due_day(clock, from);
    deadline.obstacle = found.obstacle;
    report_obstacle(deadline, given.calendar, diagnostics);
    deadline.extension = found.extension;
    deadline.by_year_end = found.by_year_end;
    deadline.left_out = std::move(found.left_out);
    if (found.obstacle == Obstacle::none) deadline.due = found.due;
    deadline.stated = stated_day(clock, given, start->date);
    if (deadline.due && deadline.stated) deadline.due = std::min(*deadline.due, *deadline.stated);
    find_end(clock, given, deadline);
    const base::Date to = deadline.done ? *deadline.done : given.as_of;
    if (deadline.due && clock.direction == Direction::after) deadline.counted = days_counted(clock, from, to);
    judge(given.as_of, deadline);
    return deadline;
}

/// 34 CFR 300.301(c)(1)(ii): a state's own time frame stands in the place of the federal one.
void replace_federal(std::vector<Deadline>& all) {
    for (const Deadline& own : all) {
        if (own.clock->replaces.empty()) continue;
        for (Deadline& other : all) {
            if (other.clock->id != own.clock->replaces) continue;
            if (own.clock->fact.confirmed()) other.standing = Standing::replaced;
            else other.state_may_differ = true;
        }
    }
}

/// The longest overdue first, then by the day that comes next; what has no day keeps the order of the data.
std::tuple<int, long> urgency(const Deadline& deadline) {
    const int rank = static_cast<int>(deadline.standing);
    if (deadline.standing == Standing::late || deadline.standing == Standing::planned_late) return {rank, -deadline.days};
    if (deadline.standing == Standing::due) return {rank, deadline.days};
    return {rank, 0};
}

}  // namespace

Deadlines deadlines(const record::Case& one, const Clocks& clocks, const Calendar* calendar, const base::Date& as_of,
                    base::Diagnostics& diagnostics) {
    Deadlines found;
    found.as_of = as_of;
    found.state = state_of(one);
    found.calendar = calendar == nullptr ? std::string{} : calendar->name();
    for (const Clock& clock : clocks.all) {
        if (clock.jurisdiction == found.state) found.state_known = true;
        if (applies(clock, one, found.state)) found.all.push_back(run(clock, {one, calendar, as_of}, diagnostics));
    }
    replace_federal(found.all);
    std::stable_sort(found.all.begin(), found.all.end(),
                     [](const Deadline& a, const Deadline& b) { return urgency(a) < urgency(b); });
    return found;
}

}  // namespace iepress::rules
