// Which heading means which column, and how dates and numbers are written: the shipped
// `data/points/headings.xml` and a school's own mapping file before it (docs/points.md).
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace iepress::points {

enum class Column { student, goal, objective, date, value, of, unit, condition, phase, taken_by, note, absence };
inline constexpr std::size_t column_count = 12;
/// As mapping files and messages call them, in the order of `Column`: "student", "taken-by" ...
[[nodiscard]] std::span<const std::string_view> column_names();

enum class DateOrder { unstated, month_first, day_first };
enum class DecimalSign { unstated, point, comma };
/// What a number beside an N means where the goal is in percent: 4 with 5 is 80 %, or 80 with 5 is.
enum class ValueWithOf { count, percent };

/// A heading as it is compared: small letters, and a space for each run of other characters than
/// letters and digits.
[[nodiscard]] std::string heading_form(std::string_view text);

struct Mapping {
    std::map<std::string, Column, std::less<>> headings;  ///< by heading_form
    std::set<std::string, std::less<>> left_out;          ///< headings that somebody said to leave out
    DateOrder dates = DateOrder::unstated;
    DecimalSign decimal = DecimalSign::unstated;
    ValueWithOf value_with_of = ValueWithOf::count;
    /// Words that stand for ids: "ML" for the team member "lindqvist".
    std::array<std::map<std::string, std::string, std::less<>>, column_count> words;

    [[nodiscard]] std::optional<Column> column_of(std::string_view heading) const;
    /// What a cell stands for: itself, if nothing was said of it.
    [[nodiscard]] std::string_view meaning(Column column, std::string_view cell) const;
};

/// Reads mapping files, each of which stands before those in front of it. Reports what is wrong with
/// any of them and gives nothing.
[[nodiscard]] std::optional<Mapping> load_mapping(std::span<const std::filesystem::path> files,
                                                  base::Diagnostics& diagnostics);

}  // namespace iepress::points
