#include "points/habits.h"

#include "points/messages.h"

namespace iepress::points {

namespace {

struct Phrase {
    std::string_view one, many;  ///< "{}" is the count; the same words where it says nothing
};

/// In the order of `Habit`.
constexpr std::array<Phrase, habit_count> phrases{{
    {"a byte order mark before the first heading", ""},
    {"a line \"sep=\" before the headings", ""},
    {"semicolons between the cells", ""},
    {"tabs between the cells", ""},
    {"1 empty line", "{} empty lines"},
    {"1 line with empty cells behind the last column", "{} lines with empty cells behind the last column"},
    {"1 line with blanks around a cell", "{} lines with blanks around a cell"},
    {"1 date with month and day in numbers, such as 3/25/2026",
     "{} dates with month and day in numbers, such as 3/25/2026"},
    {"1 date with a time of day, which is left out", "{} dates with a time of day, which is left out"},
    {"1 number with a decimal comma, 1,5 for 1.5", "{} numbers with a decimal comma, 1,5 for 1.5"},
    {"1 number with a comma at the thousands, 1,250 for 1250",
     "{} numbers with a comma at the thousands, 1,250 for 1250"},
    {"1 value with a percent sign", "{} values with a percent sign"},
    {"1 value such as 4/5, which means 4 of 5", "{} values such as 4/5, which means 4 of 5"},
    {"1 count such as 4 of 5 for a goal in percent, which becomes 80",
     "{} counts such as 4 of 5 for goals in percent, which become 80"},
}};

}  // namespace

void Habits::report(const base::Place& file, base::Diagnostics& diagnostics) const {
    for (std::size_t i = 0; i < habit_count; ++i) {
        if (counts_[i] == 0) continue;
        const bool plural = counts_[i] != 1 && !phrases[i].many.empty();
        diagnostics.report(
            spreadsheet_habit, file,
            plural ? fmt::format(fmt::runtime(phrases[i].many), counts_[i]) : std::string(phrases[i].one));
    }
}

}  // namespace iepress::points
