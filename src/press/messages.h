// The messages of the press: what an order asks for and the installation does not have.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::press {

inline constexpr base::Message unknown_edition{
    "press/unknown-edition", base::Severity::error, "there is no edition \"{}\"; there are {}",
    "name one of these, or give a style file with --style", {}};
inline constexpr base::Message unknown_language{
    "press/unknown-language", base::Severity::error,
    "there are no words for language \"{}\"; there are {}",
    "name one of these with --language, or add a file to data/strings", {}};
inline constexpr base::Message no_date{
    "press/no-date", base::Severity::error,
    "nothing in the case says which day the document is of",
    "write the report or meeting date into the case, or give --as-of 2026-01-23", {}};
inline constexpr base::Message missing_folder{
    "press/missing-folder", base::Severity::error, "there is no folder {}",
    "check the name; the installation's own folders come with the program", {}, base::Fault::machine};

/// All messages of this stage.
[[nodiscard]] std::span<const base::Message* const> messages();

}  // namespace iepress::press
