// Numbers, ages, grades and dates as a report writes them.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "review/narrative/reading.h"

namespace iepress::review {

/// "fourteen", "twenty-one", "7"; nothing for other words.
[[nodiscard]] std::optional<int> whole_number(std::string_view lower);
/// "third", "3rd", "twelfth".
[[nodiscard]] std::optional<int> ordinal(std::string_view lower);

/// A value read from tokens [first, last).
template <class Value>
struct Found {
    Value value{};
    std::size_t first = 0, last = 0;
};

/// School grades: 0 is kindergarten, -1 what comes before it.
struct Grade {
    int number = 0;
    bool person = false;  ///< "a third grader", "a kindergartner"
};
/// "third grade", "third-grade", "3rd grader", "grade 3", "kindergarten", "Pre-K" at a token.
[[nodiscard]] std::optional<Found<Grade>> grade_at(const Reading& reading, std::size_t at);
/// The case's own grade: "3", "K", "Pre-K", "Grade 3", "third"; nothing if it says something else.
[[nodiscard]] std::optional<int> read_grade(std::string_view text);

/// A day, or a month and year with day 0, at a token: "01/17/2023", "1/7/23", "2027-01-17",
/// "January 17, 2023", "17 January 2023", "January 2023".
[[nodiscard]] std::optional<Found<base::Date>> date_at(const Reading& reading, std::size_t at);

}  // namespace iepress::review
