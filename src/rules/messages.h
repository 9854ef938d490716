// The messages of the rules stage: law data that is incomplete or cannot be read.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::rules {

using base::Message;
using base::Severity;

inline constexpr Message no_rules{
    "rules/no-rules", Severity::error, "there is no law data in {}",
    "name a data folder that has a folder law with .xml files, or leave --data out", {}};
inline constexpr Message wrong_jurisdiction{
    "rules/wrong-jurisdiction", Severity::error,
    "the jurisdiction {} is neither US nor a state such as US-CA", "write US for a federal rule",
    {}};
inline constexpr Message repeated{"rules/repeated", Severity::error, "a second rule of the id {} in the same folder",
                                  "remove one of the two", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::rules
