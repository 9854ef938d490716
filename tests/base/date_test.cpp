#include <catch2/catch.hpp>

#include "base/date.h"

using namespace iepress::base;

TEST_CASE("a date is read only in the ISO form and only if the calendar has it") {
    REQUIRE(parse_iso_date("2024-02-29") == Date{2024, 2, 29});
    for (const char* wrong : {"2026-02-30", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10",
                              "2026-1-05", "01/05/2026", "2026-01-05 ", "", "2026-01-0x",
                              "1899-12-31", "2200-01-01"}) {
        INFO(wrong);
        REQUIRE_FALSE(parse_iso_date(wrong).has_value());
    }
}

TEST_CASE("days count every day of the supported years once") {
    long expected = to_days({1900, 1, 1});
    REQUIRE(to_days({1970, 1, 1}) == 0);
    for (int year = 1900; year <= 2199; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in_month(year, month); ++day, ++expected) {
                const Date date{year, month, day};
                if (to_days(date) != expected || from_days(expected) != date) FAIL(to_iso(date));
            }
        }
    }
}

TEST_CASE("dates print as ISO and as American forms do") {
    REQUIRE(to_iso({2026, 1, 5}) == "2026-01-05");
    REQUIRE(to_us({2026, 1, 5}) == "01/05/2026");
}
