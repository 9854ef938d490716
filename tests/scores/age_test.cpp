#include "scores/age.h"

#include <catch2/catch.hpp>
#include <optional>

using iepress::base::Date;
using iepress::base::from_days;
using iepress::base::to_days;
using iepress::scores::Age;
using iepress::scores::age_at;
using iepress::scores::corrected_age;
using iepress::scores::months_of;

namespace {

void check_age(Date born, Date tested, Age expected) {
    const Age age = age_at(born, tested);
    CHECK(age.years == expected.years);
    CHECK(age.months == expected.months);
    CHECK(age.days == expected.days);
}

}  // namespace

TEST_CASE("ages of published sample reports") {
    // Birth and test dates as the reports print them; the reports print years and months.
    check_age({2001, 2, 2}, {2013, 10, 22}, {12, 8, 20});    // BOT-2 sample report: 12:08
    check_age({2006, 12, 15}, {2010, 4, 8}, {3, 3, 23});     // CELF-P2 A&NZ sample: 3y 3m
    check_age({2013, 10, 15}, {2019, 6, 27}, {5, 8, 12});    // CELF-P3 sample: 5:8
    check_age({2007, 11, 7}, {2017, 11, 8}, {10, 0, 1});     // CELF-5 UK sample: 10:0
    check_age({2019, 8, 26}, {2025, 11, 3}, {6, 2, 7});      // Sensory Profile 2 School Companion: 6:2
    check_age({2010, 11, 17}, {2012, 11, 16}, {1, 11, 29});  // PDMS-2 sample, before correction
}

TEST_CASE("the published age that is corrected for prematurity") {
    // PDMS-2 sample report: born 44 days early, printed as 22 months.
    const Age age = corrected_age({1, 11, 29}, 44);
    CHECK(age == Age{1, 10, 15});
    CHECK(months_of(age) == 22);
    CHECK(corrected_age({1, 11, 29}, 0) == Age{1, 11, 29});
    CHECK(corrected_age({0, 1, 0}, 30) == Age{});
    CHECK(corrected_age({0, 0, 3}, 60) == Age{});
}

TEST_CASE("ages at the edges of months and years") {
    check_age({2015, 6, 1}, {2015, 6, 1}, {0, 0, 0});
    check_age({2015, 12, 31}, {2016, 1, 1}, {0, 0, 0});  // 1 less 31, plus the 30 borrowed
    check_age({2015, 1, 31}, {2015, 3, 1}, {0, 1, 0});   // a month of 28 days is lent as 30
    check_age({2016, 2, 29}, {2021, 2, 28}, {4, 11, 29});
    check_age({2016, 2, 29}, {2021, 3, 1}, {5, 0, 2});
    check_age({2015, 5, 10}, {2021, 5, 9}, {5, 11, 29});  // the day before the birthday
    check_age({2015, 5, 10}, {2021, 5, 10}, {6, 0, 0});
}

TEST_CASE("no age before birth or without a date") {
    CHECK(age_at({2015, 5, 10}, {2015, 5, 9}) == Age{});
    CHECK(age_at({}, {2015, 5, 9}) == Age{});
    CHECK(age_at({2015, 2, 30}, {2016, 5, 9}) == Age{});
}

TEST_CASE("age grows with the day of testing and turns over on the birthday") {
    for (long born_day = to_days({2011, 12, 20}); born_day <= to_days({2012, 3, 5}); ++born_day) {
        const Date born = from_days(born_day);
        Age before{};
        for (long day = born_day; day <= to_days({2020, 4, 2}); ++day) {
            const Date tested = from_days(day);
            const Age age = age_at(born, tested);
            const bool valid = age.years >= 0 && age.months >= 0 && age.months <= 11 && age.days >= 0 &&
                               age.days <= 30 && age >= before;
            if (!valid) FAIL(to_iso(born) << " tested " << to_iso(tested));
            if (tested.month == born.month && tested.day == born.day &&
                age != Age{tested.year - born.year, 0, 0}) {
                FAIL("birthday of " << to_iso(born) << " on " << to_iso(tested));
            }
            before = age;
        }
    }
}

TEST_CASE("completed years are the calendar's over 25 years of birth dates") {
    const Date tested{2026, 3, 17};
    for (long day = to_days({2001, 3, 17}); day <= to_days(tested); ++day) {
        const Date born = from_days(day);
        const bool had_birthday = Date{0, born.month, born.day} <= Date{0, tested.month, tested.day};
        if (age_at(born, tested).years != tested.year - born.year - (had_birthday ? 0 : 1)) {
            FAIL("born " << to_iso(born));
        }
    }
}

TEST_CASE("days before term as a stored policy counts them") {
    using iepress::scores::AgePolicy;
    using iepress::scores::days_before_term;
    AgePolicy by_days;
    by_days.full_term_weeks = 40;
    CHECK(days_before_term(by_days, 33, 5) == 44);  // the published PDMS-2 sample, by its due date
    CHECK(days_before_term(by_days, 40, 0) == 0);
    CHECK(days_before_term(by_days, 41, 3) == 0);
    AgePolicy asq;  // support.agesandstages.com: 39 weeks, 3 weeks or more early, 4 days round up
    asq.full_term_weeks = 39;
    asq.least_weeks_early = 3;
    asq.round_up_from_days = 4;
    CHECK(days_before_term(asq, 32, 3) == 49);
    CHECK(days_before_term(asq, 32, 4) == 42);
    CHECK(days_before_term(asq, 36, 0) == 21);
    CHECK(days_before_term(asq, 36, 4) == 0);  // counts as 37 weeks: 2 weeks early
}
