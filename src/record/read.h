// The record stage: case files in, one `Case` out.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "record/case.h"

namespace iepress::record {

/// Reads a child's case file, the evaluation files that it refers to (`<evaluation file="ot.xml"/>`,
/// never outside the folder of the case) and `further` ones, and joins them. Reports every problem
/// of every file; gives nothing if one of them is an error.
[[nodiscard]] std::optional<Case> read_case(const std::filesystem::path& file,
                                            std::span<const std::filesystem::path> further,
                                            base::Diagnostics& diagnostics);

/// The same with the bytes that the child's file has or is to have.
[[nodiscard]] std::optional<Case> read_case(const std::filesystem::path& file, std::string bytes,
                                            std::span<const std::filesystem::path> further,
                                            base::Diagnostics& diagnostics);

/// Whether a file is a child's case file, by its root element.
[[nodiscard]] bool is_case_file(const std::filesystem::path& file);

/// Whether a file is a therapist's evaluation file, by its root element. A file that cannot be read
/// or has no root is not: reading it as a case says what is wrong with it.
[[nodiscard]] bool is_evaluation_file(const std::filesystem::path& file);

/// The student's id as a case file states it, found without building the case: what shares out a hundred thousand cases
/// among machines. Nothing if there is none, or if it is written in a way that only reading the case unfolds.
[[nodiscard]] std::optional<std::string> student_id_of(std::string_view xml);

/// A case from memory, for one file without references. `name` is what messages call it.
[[nodiscard]] std::optional<Case> read_case_text(std::string name, std::string xml,
                                                 base::Diagnostics& diagnostics);

/// The case as indented text, one value a line with its place: for tests and bug reports.
[[nodiscard]] std::string dump(const Case& one);

}  // namespace iepress::record
