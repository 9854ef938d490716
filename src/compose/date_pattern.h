// How a language writes a date, "{mm}/{dd}/{yyyy}", in the parts that it is written from.
#pragma once

#include <string_view>
#include <vector>

namespace iepress::compose {

struct DatePart {
    enum class Kind { text, year, month, day, short_day, month_name, short_month_name };
    Kind kind;
    std::string_view text;  ///< as the pattern has it: "{mm}", or what is printed if it is text
};

/// The parts borrow from the pattern. A brace that begins no part of a date is text.
[[nodiscard]] std::vector<DatePart> date_parts(std::string_view pattern);

}  // namespace iepress::compose
