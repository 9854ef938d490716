// What can stand in the way of next year's case, and what is left to do in one.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::carry {

using base::Message;
using base::Severity;

inline constexpr Message no_goals{
    "carry/no-goals", Severity::error, "the case has no goals, so there is no year to carry forward",
    "name the file that holds the IEP, or begin a new case with \"iepress new\"", {}};
inline constexpr Message rewrite_left{
    "carry/rewrite-left", Severity::warning, "a comment marked REWRITE says what is to be decided or written anew here",
    "do what the comment says, then delete the comment", {}};

[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::carry
