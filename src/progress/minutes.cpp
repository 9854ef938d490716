#include "progress/minutes.h"

#include <algorithm>
#include <cmath>

namespace iepress::progress {

namespace {

using Entries = std::vector<record::ServiceEntry>;

struct Span {
    base::Date first, last;

    [[nodiscard]] bool holds(const base::Date& day) const { return first <= day && day <= last; }
};

double sum_within(const Entries& entries, const Span& span) {
    double sum = 0;
    for (const record::ServiceEntry& one : entries) {
        if (one.date && one.minutes && span.holds(one.date.value)) sum += one.minutes.value.value;
    }
    return sum;
}

/// Monday to Friday; 1970-01-01 was a Thursday.
int school_days(const Span& span) {
    int count = 0;
    for (long day = base::to_days(span.first); day <= base::to_days(span.last); ++day) {
        const long weekday = ((day + 3) % 7 + 7) % 7;  // 0: Monday
        count += weekday < 5;
    }
    return count;
}

/// The days of the period on which the service runs; nothing where it begins later or has ended.
std::optional<Span> running_days(const record::Service& service, const Span& period) {
    Span span = period;
    if (service.begin) span.first = std::max(span.first, service.begin.value);
    if (service.end) span.last = std::min(span.last, service.end.value);
    return span.first <= span.last ? std::optional(span) : std::nullopt;
}

double sessions_of(const Rhythm& rhythm, const Span& span) {
    const auto days = static_cast<double>(base::to_days(span.last) - base::to_days(span.first) + 1);
    constexpr double days_of_a_month = 365.25 / 12;
    switch (rhythm.per) {
        case Rhythm::Per::day: return std::round(rhythm.times * school_days(span));
        case Rhythm::Per::week: return std::round(rhythm.times * days / 7);
        case Rhythm::Per::month: break;
    }
    return std::round(rhythm.times * days / days_of_a_month);
}

std::vector<Missed> lapses_of(const record::Service& service, const Span& period) {
    std::vector<Missed> lapses;
    for (const record::ServiceEntry& one : service.missed) {
        if (!one.date || !period.holds(one.date.value)) continue;
        Missed missed{&one, {}};
        for (const record::ServiceEntry& other : service.made_up) {
            const bool of_it = other.missed_date && other.missed_date.value == one.date.value;
            if (of_it && other.date && other.date.value <= period.last) missed.made_up.push_back(&other);
        }
        lapses.push_back(std::move(missed));
    }
    std::stable_sort(lapses.begin(), lapses.end(), [](const Missed& a, const Missed& b) {
        return a.entry->date.value < b.entry->date.value;
    });
    return lapses;
}

}  // namespace

std::optional<Rhythm> rhythm_of(const record::Service& service) {
    const record::Sessions& sessions = service.sessions;
    if (!sessions.times || !sessions.per) return std::nullopt;
    const double times = sessions.times.value.value;
    if (sessions.per.value == "day") return Rhythm{times, Rhythm::Per::day};
    if (sessions.per.value == "week") return Rhythm{times, Rhythm::Per::week};
    if (sessions.per.value == "month") return Rhythm{times, Rhythm::Per::month};
    return std::nullopt;
}

ServiceMinutes minutes_of(const record::Service& service, const std::optional<Rhythm>& rhythm,
                          const base::Date& first, const base::Date& last) {
    const Span period{first, last};
    ServiceMinutes minutes;
    minutes.service = &service;
    if (rhythm && service.minutes) {
        const auto running = running_days(service, period);
        minutes.planned_sessions = running ? sessions_of(*rhythm, *running) : 0;
        minutes.planned = *minutes.planned_sessions * service.minutes.value.value;
    }
    minutes.delivered = sum_within(service.delivered, period);
    minutes.missed = sum_within(service.missed, period);
    minutes.made_up = sum_within(service.made_up, period);
    const Span to_the_end{{}, last};
    minutes.owed = std::max(0.0, sum_within(service.missed, to_the_end) - sum_within(service.made_up, to_the_end));
    minutes.lapses = lapses_of(service, period);
    return minutes;
}

MinutesTotal total(const std::vector<ServiceMinutes>& services) {
    MinutesTotal sum;
    sum.planned = 0;
    for (const ServiceMinutes& one : services) {
        sum.planned = sum.planned && one.planned ? std::optional(*sum.planned + *one.planned) : std::nullopt;
        sum.delivered += one.delivered;
        sum.missed += one.missed;
        sum.made_up += one.made_up;
        sum.owed += one.owed;
    }
    return sum;
}

bool has_entries(const record::Service& service) {
    return !service.delivered.empty() || !service.missed.empty() || !service.made_up.empty();
}

}  // namespace iepress::progress
