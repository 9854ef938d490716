// The list of what a batch is about: case files from names, folders and standard input.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace iepress::batch {

/// A child's file with the evaluation files that were named after it.
struct CaseFiles {
    std::filesystem::path child;
    std::vector<std::filesystem::path> evaluations;
};

}  // namespace iepress::batch
