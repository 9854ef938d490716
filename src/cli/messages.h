// The messages of the command line, and the catalogue of all stages' messages.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace iepress::cli {

inline constexpr base::Message same_path{
    "cli/same-path", base::Severity::error, "two documents would be written to {}",
    "render them into different folders with --out, or one at a time with -o", {}};
inline constexpr base::Message output_is_input{
    "cli/output-is-input", base::Severity::error, "{} is the case file itself; it is not overwritten",
    "give the output another name", {}};
inline constexpr base::Message output_exists{
    "cli/output-exists", base::Severity::error, "there is a file {} already; it is not overwritten",
    "give another name with -o, or remove the file", {}};
inline constexpr base::Message next_year_exists{
    "cli/next-year-exists", base::Severity::error, "there is a file {} already; it is not overwritten",
    "give another name with --to, or replace the file with --force", {}};
inline constexpr base::Message no_attachment{
    "cli/no-attachment", base::Severity::error, "there is no case inside {}",
    "it was made with --no-embed-data, or by another program", {}};

[[nodiscard]] std::span<const base::Message* const> messages();

/// Every message of every stage, in the order of the flow.
[[nodiscard]] std::vector<const base::Message*> catalogue();

/// The catalogue as `docs/diagnostics.md`.
[[nodiscard]] std::string catalogue_markdown();

}  // namespace iepress::cli
