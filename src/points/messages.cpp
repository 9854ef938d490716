#include "points/messages.h"

#include <array>

namespace iepress::points {

std::span<const Message* const> messages() {
    static constexpr std::array all{&empty_table,       &no_rows,
                                    &other_encoding,    &not_utf_8,
                                    &control_character, &unclosed_quote,
                                    &text_after_quote,  &cell_count,
                                    &missing_column,    &repeated_column,
                                    &unknown_heading,   &more_problems,
                                    &spreadsheet_habit, &missing_cell,
                                    &unknown_student,   &unknown_goal,
                                    &unknown_objective, &unknown_person,
                                    &same_student,      &no_own_rows,
                                    &other_students,    &wrong_date,
                                    &no_such_day,       &ambiguous_date,
                                    &mixed_dates,       &serial_date,
                                    &before_birth,      &missing_value,
                                    &wrong_number,      &value_is_date,
                                    &ambiguous_number,  &negative_number,
                                    &of_zero,           &above_of,
                                    &above_100,         &two_of,
                                    &other_unit,        &absence_with_value,
                                    &blank_text,        &repeated_date,
                                    &contradiction,     &already_there,
                                    &heading_twice,     &case_changed};
    return all;
}

}  // namespace iepress::points
