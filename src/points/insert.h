// Data points of a table into the text of a case file: every other byte stays as it is.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "points/table.h"

namespace iepress::points {

/// The case file with a <point> for each point and a <no-data> for each absence of the table that it has not yet: a point behind the last
/// <point> of its goal or objective that is not later, written as the lines around it are. `xml` is
/// what the roster's student was made of.
[[nodiscard]] std::string with_points(std::string_view xml, const Table& table, const Roster& roster,
                                      std::uint32_t student);

/// The new text of a student's case file, read again and found to hold every point of the table.
/// Reports points/case-changed where the file is no longer what the roster was made of, and what
/// keeps it from being read. `evaluations` are the case's further files.
[[nodiscard]] std::optional<std::string> imported(const Table& table, const Roster& roster, std::uint32_t student,
                                                  std::span<const std::filesystem::path> evaluations,
                                                  base::Diagnostics& diagnostics);

/// How many points of the table a target's case has not yet.
[[nodiscard]] std::size_t new_points(const Table& table, std::uint32_t target);

}  // namespace iepress::points
