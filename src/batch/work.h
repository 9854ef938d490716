// The list of what a batch is about: case files from names, folders and standard input.
#pragma once

#include <filesystem>
#include <istream>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace iepress::batch {

/// A child's file with the evaluation files that were named after it.
struct CaseFiles {
    std::filesystem::path child;
    std::vector<std::filesystem::path> evaluations;
};

/// An evaluation file belongs to the case before it; one that stands first is a case of its own, and reading it says
/// that the child's file is missing.
[[nodiscard]] std::vector<CaseFiles> group_files(std::span<const std::string> names);

/// The same, where a name may also be a folder (all case files in it at any depth, in order of their paths; an
/// evaluation file in a folder is named by its case) or "-" (`input` holds such names, one a line). No file is opened
/// further than to its root element. Reports batch/no-cases.
[[nodiscard]] std::vector<CaseFiles> list_cases(std::span<const std::string> names, std::istream& input,
                                                base::Diagnostics& diagnostics);

}  // namespace iepress::batch
