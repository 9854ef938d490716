// Joins evaluation files to a child's file: where they may lie, and that they are about the same
// child.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "record/case.h"
#include "record/problems.h"

namespace iepress::record {

/// The path of a file that a case refers to. Nothing, and reported at `asked_from`, if it leaves
/// the folder of the case: by an absolute path, by "..", or by a link.
[[nodiscard]] std::optional<std::filesystem::path> inside_folder(const std::filesystem::path& folder,
                                                                 const std::string& reference,
                                                                 const base::Place& asked_from,
                                                                 Problems& problems);

/// The name that a file named on the command line has in the case: its path within the case's
/// folder if it lies there, else its own name.
[[nodiscard]] std::string name_in_case(const std::filesystem::path& folder,
                                       const std::filesystem::path& file);

/// Reports, with both places, where an evaluation file contradicts the child's: id, given and
/// family name, birth date, pronouns.
void check_agreement(const Student& student, const Student& identified, Problems& problems);

}  // namespace iepress::record
