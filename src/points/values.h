// Single cells to dates and amounts: what has one meaning is read, whatever way it is written; what
// has two or none is named by a message.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostics.h"
#include "points/mapping.h"

namespace iepress::points {

/// A number that was typed with so many decimals: 12.50 is {12.5, 2}.
struct Decimal {
    double value = 0;
    int decimals = 0;
};
/// The characters: "12.50". Reading them again gives the same number.
[[nodiscard]] std::string typed(const Decimal& number);
/// M of N in percent with at most two decimals: 80, 33.33.
[[nodiscard]] Decimal percentage(double value, double of);

/// How a date was written.
enum class DateForm { iso, month_first, day_first, equal };

struct DateReading {
    base::Date date;
    DateForm form = DateForm::iso;
    bool has_time = false;
    const base::Message* trouble = nullptr;  ///< why there is no date
    base::Date other;  ///< the second meaning of an ambiguous one; `date` is the first
};

/// ISO dates, and numbers for month, day and year with "/", "-" or "." between them. 3/4/2026 is
/// ambiguous where the order is not stated; 3/25/2026, 25/3/2026 and 3/3/2026 are not.
[[nodiscard]] DateReading read_date(std::string_view cell, DateOrder order);

struct NumberReading {
    Decimal number;
    bool decimal_comma = false, thousands_comma = false;
    const base::Message* trouble = nullptr;
};

/// Digits with decimals, at most 15 of them; a decimal comma if it cannot be one for thousands.
[[nodiscard]] NumberReading read_number(std::string_view cell, DecimalSign sign);

/// A number, a percentage ("85 %"), or M of N ("4/5", "4 of 5").
struct AmountReading {
    NumberReading value;
    std::optional<NumberReading> of;
    bool percent = false;
    const base::Message* trouble = nullptr;  ///< of any of its parts
};
[[nodiscard]] AmountReading read_amount(std::string_view cell, DecimalSign sign);

}  // namespace iepress::points
