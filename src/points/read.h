// The points stage: a table of data points in, held against the cases that it is about.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "points/mapping.h"
#include "points/roster.h"
#include "points/table.h"

namespace iepress::points {

/// Largest table that is read: a million points are some 60 MB.
inline constexpr std::size_t largest_table_bytes = std::size_t{1} << 30U;

/// What a line about a student means whom the roster does not have: a mistake, or somebody else's.
enum class OtherStudents { refused, left_out };

/// Reads a table (docs/points.md). A roster of one student needs no column for it. Reports all
/// problems with line and column, the first 1,000 of them, and what was taken as it is meant
/// (points/spreadsheet-habit); gives nothing if one of them is an error.
[[nodiscard]] std::optional<Table> read_table(const std::filesystem::path& file, const Mapping& mapping,
                                              const Roster& roster, OtherStudents others,
                                              base::Diagnostics& diagnostics);

/// The same from memory. `name` is what messages call it.
[[nodiscard]] std::optional<Table> read_table_text(std::string name, std::string bytes, const Mapping& mapping,
                                                   const Roster& roster, OtherStudents others,
                                                   base::Diagnostics& diagnostics);

}  // namespace iepress::points
