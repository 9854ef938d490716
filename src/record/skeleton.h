// A case file to fill in, for `iepress new`.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "record/case.h"

namespace iepress::record {

/// The commented case file for an OT, SLP or PT, from `skeletons/` of the data folder. Its blanks
/// are "[fill in: ...]" and "____-__-__"; the reader reports each one that is left (record/blank).
/// Nothing, and reported, if the file cannot be read.
[[nodiscard]] std::optional<std::string> skeleton(const std::filesystem::path& data, Discipline discipline,
                                                  base::Diagnostics& diagnostics);

/// The discipline of "OT", "slp" or "Pt"; nothing for other words.
[[nodiscard]] std::optional<Discipline> find_discipline(std::string_view word);

}  // namespace iepress::record
