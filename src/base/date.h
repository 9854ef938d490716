// Calendar dates without a clock or a time zone: a case file's dates, and today's as handed in.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace iepress::base {

/// A day of the proleptic Gregorian calendar. A default one (0000-00-00) is no date.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Reads "2026-01-23" (ISO 8601, exactly ten characters). Nothing if it is no day of the
/// calendar, such as 2026-02-30, or its year is not within 1900 to 2199.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

[[nodiscard]] bool is_valid(const Date& date) noexcept;
[[nodiscard]] int days_in_month(int year, int month) noexcept;

/// Days since 1970-01-01; differences are days between dates.
[[nodiscard]] long to_days(const Date& date) noexcept;
[[nodiscard]] Date from_days(long days) noexcept;

/// Birthdays between the two days; somebody born on February 29 has the birthday on March 1 where there is none.
[[nodiscard]] int full_years(const Date& birth, const Date& day) noexcept;

[[nodiscard]] std::string to_iso(const Date& date);  ///< "2026-01-23"
[[nodiscard]] std::string to_us(const Date& date);   ///< "01/23/2026", as American forms print it

}  // namespace iepress::base
