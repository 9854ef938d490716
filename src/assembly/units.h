// The unit that a level of a goal is counted in.
#pragma once

#include <string>
#include <string_view>

#include "record/evaluation.h"

namespace iepress::assembly {

/// "percent" and "%" are one; capitals and white space do not count.
[[nodiscard]] bool same_unit(std::string_view one, std::string_view other);

/// The unit that a measure's number is in: its own, "percent" of a percentage, "seconds" of a time without one. "" of
/// standard scores and the like, which rank a child among others and are no level of a skill.
[[nodiscard]] std::string unit_of(const record::Measure& measure);

}  // namespace iepress::assembly
