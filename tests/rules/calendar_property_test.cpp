// The count against a naive one, day by day, over ten years of random calendars.
#include <random>

#include "case_days.h"

using namespace iepress;

namespace {

class Random {
public:
    explicit Random(unsigned seed) : numbers_(seed) {}
    /// From `low` to `high`; not by a distribution of the library, whose numbers differ between libraries.
    long between(long low, long high) {
        return low + static_cast<long>(numbers_() % static_cast<unsigned long>(high - low + 1));
    }

private:
    std::mt19937 numbers_;
};

long number(const base::Date& date) { return base::to_days(date); }

rules::Stretch some_stretch(Random& random, long low, long high, long length, rules::Stretch::Why why) {
    const long from = random.between(low, high - length);
    return {base::from_days(from), base::from_days(from + length - 1), why, {}};
}

/// Ten school years, with breaks, holidays, closures, a Saturday with school, and business holidays.
rules::CalendarFacts random_facts(Random& random) {
    using Why = rules::Stretch::Why;
    rules::CalendarFacts facts;
    for (int year = 2023; year < 2033; ++year) {
        const long first = number({year, 8, 10}) + random.between(0, 30);
        const long last = number({year + 1, 5, 15}) + random.between(0, 40);
        facts.years.push_back({base::from_days(first), base::from_days(last)});
        for (int i = 0; i < 3; ++i) {
            facts.no_school.push_back(
                some_stretch(random, first + 5, last - 5, random.between(3, 16), Why::school_break));
            facts.no_school.push_back(some_stretch(random, first + 5, last - 5, 1, Why::holiday));
            facts.no_school.push_back(some_stretch(random, first + 5, last - 5, random.between(1, 2), Why::closure));
            facts.business_holidays.push_back(some_stretch(random, first, last, 1, Why::business_holiday));
        }
        facts.extra_days.push_back(base::from_days(random.between(first, last)));
    }
    return facts;
}

bool naive_weekend(long day) { return (day + 4) % 7 == 0 || (day + 4) % 7 == 6; }  // day 0 was a Thursday; Sunday is 0

bool naive_in(const std::vector<rules::Stretch>& all, long day) {
    for (const rules::Stretch& one : all) {
        if (number(one.from) <= day && day <= number(one.to)) return true;
    }
    return false;
}

bool naive_counts(const rules::CalendarFacts& facts, rules::DayType days, long day) {
    if (days == rules::DayType::calendar) return true;
    if (days == rules::DayType::business) return !naive_weekend(day) && !naive_in(facts.business_holidays, day);
    bool in_year = false;
    for (const rules::SchoolYear& year : facts.years) in_year |= number(year.first) <= day && day <= number(year.last);
    if (!in_year) return false;
    for (const base::Date& extra : facts.extra_days) {
        if (number(extra) == day) return true;
    }
    return !naive_weekend(day) && !naive_in(facts.no_school, day);
}

/// Whether a day lies in a vacation of more than `threshold` weekdays: walks to the school days around it.
bool naive_vacation(const rules::CalendarFacts& facts, long day, int threshold) {
    const auto school = [&](long one) { return naive_counts(facts, rules::DayType::school, one); };
    if (school(day)) return false;
    long before = day, after = day;
    while (!school(before)) --before;
    while (!school(after)) ++after;
    int weekdays = 0, weekdays_to_day = 0;
    for (long one = before + 1; one < after; ++one) {
        weekdays += naive_weekend(one) ? 0 : 1;
        if (one <= day) weekdays_to_day = weekdays;
    }
    return weekdays > threshold && weekdays_to_day > 0;
}

bool naive_summer(const rules::CalendarFacts& facts, long day) {
    for (const rules::SchoolYear& year : facts.years) {
        if (number(year.first) <= day && day <= number(year.last)) return false;
    }
    return true;
}

rules::Clock clock_of(rules::DayType days, int quantity) {
    rules::Clock clock;
    clock.id = "test";
    clock.fact.status = datafile::FactStatus::confirmed;
    clock.days = days;
    clock.quantity = quantity;
    return clock;
}

/// The due day by walking; each day asks `skipped`.
template <class Skipped>
long naive_due(long start, int quantity, Skipped skipped) {
    long day = start;
    for (int counted = 0; counted < quantity;) counted += skipped(++day) ? 0 : 1;
    return day;
}

}  // namespace

TEST_CASE("school and business days are those of a count day by day") {
    Random random(20251122);
    for (int round = 0; round < 20; ++round) {
        const rules::CalendarFacts facts = random_facts(random);
        const rules::Calendar calendar(facts);
        for (int i = 0; i < 60; ++i) {
            const auto days = i % 2 == 0 ? rules::DayType::school : rules::DayType::business;
            const int quantity = static_cast<int>(random.between(1, 90));
            const long start = random.between(number(calendar.first()), number(calendar.last()) - 400);
            const auto skipped = [&](long day) { return !naive_counts(facts, days, day); };
            const rules::CountFrom from{base::from_days(start), {}, &calendar, {}};
            const rules::DueDay found = due_day(clock_of(days, quantity), from);
            INFO("round " << round << ", " << quantity << " days after " << base::to_iso(from.start));
            REQUIRE(found.obstacle == rules::Obstacle::none);
            REQUIRE(number(found.due) == naive_due(start, quantity, skipped));
            REQUIRE(days_counted(clock_of(days, quantity), from, found.due) == quantity);
            // Counted back from the day after the due day, the first of them is not before the start.
            const auto back = calendar.nth_before(days, base::from_days(number(found.due) + 1), quantity);
            REQUIRE(back);
            REQUIRE(number(*back) > start);
        }
    }
}

TEST_CASE("calendar days stop for vacations and summers as in a count day by day") {
    Random random(4);
    for (int round = 0; round < 20; ++round) {
        const rules::CalendarFacts facts = random_facts(random);
        const rules::Calendar calendar(facts);
        for (int i = 0; i < 60; ++i) {
            const bool vacations = i % 2 == 0;
            rules::Clock clock = clock_of(rules::DayType::calendar, static_cast<int>(random.between(1, 120)));
            clock.stops.push_back({vacations ? rules::Stop::Kind::vacation : rules::Stop::Kind::summer, 5});
            const long start = random.between(number(calendar.first()), number(calendar.last()) - 400);
            const auto skipped = [&](long day) {
                return vacations ? naive_vacation(facts, day, 5) : naive_summer(facts, day);
            };
            const rules::CountFrom from{base::from_days(start), {}, &calendar, {}};
            const rules::DueDay found = due_day(clock, from);
            INFO("round " << round << ", " << clock.quantity << " days after " << base::to_iso(from.start));
            REQUIRE(found.obstacle == rules::Obstacle::none);
            REQUIRE(number(found.due) == naive_due(start, clock.quantity, skipped));
            REQUIRE(days_counted(clock, from, found.due) == clock.quantity);
            long left_out = 0;
            for (const rules::Stretch& one : found.left_out) left_out += number(one.to) - number(one.from) + 1;
            REQUIRE(number(found.due) == start + clock.quantity + left_out);
        }
    }
}
