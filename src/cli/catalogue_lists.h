// What `iepress list` says of the catalogue (instruments, rulers and age policies) and of progress codes.
#pragma once

#include <string>

#include "progress/codes.h"
#include "scores/instrument.h"

namespace iepress::cli {

/// As aligned columns for a person, where a question mark stands behind what is unverified, or as a
/// JSON array with one object a line.
enum class ListFormat { text, json };

[[nodiscard]] std::string list_instruments(const scores::Catalogue& catalogue, ListFormat format);
[[nodiscard]] std::string list_rulers(const scores::Catalogue& catalogue, ListFormat format);
[[nodiscard]] std::string list_age_policies(const scores::Catalogue& catalogue, ListFormat format);
[[nodiscard]] std::string list_progress_codes(const progress::CodeSets& sets, ListFormat format);

}  // namespace iepress::cli
