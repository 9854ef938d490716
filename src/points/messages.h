// The messages of the points stage: what can be wrong with a table of data points.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::points {

using base::Message;
using base::Severity;

// --- Is it a table? -----------------------------------------------------------------------

inline constexpr Message empty_table{"points/empty-table", Severity::error, "the table is empty",
                                     "write a line of headings and a line for each data point", {}};
inline constexpr Message no_rows{"points/no-rows", Severity::error, "there are headings and no data point below them",
                                 "is this the right file? each data point is a line of its own", {}};
inline constexpr Message other_encoding{"points/other-encoding", Severity::error,
                                        "the table is saved as {}, not as UTF-8",
                                        "save it again as \"CSV UTF-8\"", {}};
inline constexpr Message not_utf_8{"points/not-utf-8", Severity::error, "this character is not written in UTF-8",
                                   "save the table again as \"CSV UTF-8\", not as plain \"CSV\"", {}};
inline constexpr Message control_character{"points/control-character", Severity::error,
                                           "a control character (code {}) stands here",
                                           "delete it; a workbook (.xlsx) must be saved as CSV first", {}};
inline constexpr Message unclosed_quote{
    "points/unclosed-quote", Severity::error, "the quotation mark that opens here is never closed",
    "write one at the end of the cell; a quotation mark inside a cell is written twice", {}};
inline constexpr Message text_after_quote{
    "points/text-after-quote", Severity::error, "words stand behind the quotation mark that closes a cell",
    "a quotation mark inside a cell is written twice; or one is missing further up", {}};
inline constexpr Message cell_count{
    "points/cell-count", Severity::error, "the line has {} cells where the headings are {}",
    "put a cell that holds the separator, such as a note with a comma, in quotation marks", {}};
inline constexpr Message missing_column{
    "points/missing-column", Severity::error, "no heading means the column \"{}\"",
    "name it so, or say in a mapping file which heading it is (docs/points.md)", {}};
inline constexpr Message repeated_column{"points/repeated-column", Severity::error,
                                         "two headings mean the column \"{}\"",
                                         "remove one, or say in a mapping file that it is left out", {}};
inline constexpr Message unknown_heading{"points/unknown-heading", Severity::note,
                                         "column {} has a heading that is not known; it is left out",
                                         "say in a mapping file what it means, or that it is left out", {}};
inline constexpr Message more_problems{
    "points/more-problems", Severity::error, "and {} more problems of the same table",
    "mend these first, then try again", {}};
inline constexpr Message spreadsheet_habit{"points/spreadsheet-habit", Severity::note,
                                           "taken as it is meant: {}", {}, {}};

// --- Whose is it? -------------------------------------------------------------------------

inline constexpr Message missing_cell{
    "points/missing-cell", Severity::error, "the cell \"{}\" is empty", "fill it in", {}};
inline constexpr Message unknown_student{
    "points/unknown-student", Severity::error, "no case has a student with this id",
    "write the id as the case file has it; a spreadsheet drops zeros in front", {}};
inline constexpr Message unknown_goal{
    "points/unknown-goal", Severity::error, "the student's case has no goal or objective with this id",
    "write the id=\"...\" of the <goal>, or say in a mapping file which word means it", {}};
inline constexpr Message unknown_objective{"points/unknown-objective", Severity::error,
                                           "the goal has no objective with this id",
                                           "write the id=\"...\" of the <objective>", {}};
inline constexpr Message unknown_person{
    "points/unknown-person", Severity::error, "the student's team has no member with this id",
    "write the id=\"...\" of the <member>, or say in a mapping file whose initials these are", {}};
inline constexpr Message same_student{"points/same-student", Severity::error,
                                      "two cases are about a student with the same id",
                                      "name one of them, or mend the id in the other", {}};
inline constexpr Message no_own_rows{"points/no-own-rows", Severity::error,
                                     "no line of the table is about the student of this case",
                                     "check the student's id in both; a spreadsheet drops zeros in front", {}};
inline constexpr Message other_students{"points/other-students", Severity::note,
                                        "lines about other students are left out: {}", {}, {}};

// --- Is it a date? ------------------------------------------------------------------------

inline constexpr Message wrong_date{
    "points/wrong-date", Severity::error, "this is not a date such as 2026-03-25 or 3/25/2026",
    "write the year with four digits, 1900 to 2199", {}};
inline constexpr Message no_such_day{"points/no-such-day", Severity::error, "the calendar does not have this day",
                                     "check the month and the day", {}};
inline constexpr Message ambiguous_date{
    "points/ambiguous-date", Severity::error, "this date has two meanings: {} or {}",
    "write 2026-03-25, or say in a mapping file which comes first: <dates order=\"month-first\"/>", {}};
inline constexpr Message mixed_dates{"points/mixed-dates", Severity::error,
                                     "this date has the {} first, an earlier one the {}",
                                     "write all dates of a table in one way, best as 2026-03-25", {}};
inline constexpr Message serial_date{"points/serial-date", Severity::error,
                                     "this is the number by which a spreadsheet counts days, not a date",
                                     "give the column the format of a date, then save the table again", {}};
inline constexpr Message before_birth{"points/before-birth", Severity::error, "the date is before the student's birth",
                                      "check the year", {}};

// --- Is it a value? -----------------------------------------------------------------------

inline constexpr Message missing_value{"points/missing-value", Severity::error, "the line has no value",
                                       "fill it in; of a session without data, say why in a column absence", {}};
inline constexpr Message wrong_number{
    "points/wrong-number", Severity::error, "the cell \"{}\" holds no number",
    "write digits such as 85, 12.5, 85% or 4/5; leave the value empty and say why in a column absence", {}};
inline constexpr Message value_is_date{
    "points/value-is-date", Severity::error, "a date stands where a value is expected",
    "a spreadsheet makes a date of 4/5: give the column the format of text and type it again", {}};
inline constexpr Message ambiguous_number{
    "points/ambiguous-number", Severity::error,
    "the comma or point in this number can be for decimals or for thousands",
    "leave it out, or say in a mapping file which it is: <numbers decimal=\"point\"/>", {}};
inline constexpr Message negative_number{
    "points/negative-number", Severity::error, "the number in the cell \"{}\" is below 0", "check the number", {}};
inline constexpr Message of_zero{
    "points/of-zero", Severity::error, "a value out of 0 says nothing",
    "write how many there were; of a session without any, say why in a column absence", {}};
inline constexpr Message above_of{
    "points/above-of", Severity::error, "the value is more than the number that it is out of",
    "check both; a percentage needs its sign (85%) or a mapping file with value-with-of=\"percent\"", {}};
inline constexpr Message above_100{
    "points/above-100", Severity::error, "the value is above 100 percent", "check the value", {}};
inline constexpr Message two_of{
    "points/two-of", Severity::error, "the value and the column \"of\" name different totals", "keep one of them", {}};
inline constexpr Message other_unit{"points/other-unit", Severity::error, "the goal is measured in another unit",
                                    "write the unit of its baseline and criterion, and values in it", {}};
inline constexpr Message absence_with_value{"points/absence-with-value", Severity::error,
                                            "the line has a value and the reason of an absence",
                                            "a session without data has no value; put other remarks in the note", {}};
inline constexpr Message blank_text{"points/blank-text", Severity::error, "the cell \"{}\" is still to be filled in",
                                    "write it in place of the whole blank, or leave the cell empty", {}};

// --- Does it fit together? ----------------------------------------------------------------

inline constexpr Message repeated_date{"points/repeated-date", Severity::error,
                                       "the goal has a second point for this date{}",
                                       "keep one of them, or say in a column condition in what they differ", {}};
inline constexpr Message contradiction{"points/contradiction", Severity::error,
                                       "the case has another value for this goal and date",
                                       "mend the one that is wrong; nothing in the case is replaced", {}};
inline constexpr Message already_there{"points/already-there", Severity::note,
                                       "data points that the case has already, with the same value: {}", {}, {}};
inline constexpr Message heading_twice{"points/heading-twice", Severity::error,
                                       "the same heading stands twice in the mapping file", "keep one of them", {}};
inline constexpr Message case_changed{"points/case-changed", Severity::error,
                                      "the case file was changed while the table was being read; nothing was written",
                                      "try again", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::points
