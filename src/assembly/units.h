// The unit that a level of a goal could be carried over in.
#pragma once

#include <string>

#include "record/evaluation.h"

namespace iepress::assembly {

/// The unit that a measure's number is in: its own, "percent" of a percentage, "seconds" of a time without one. "" of
/// standard scores and the like, which rank a child among others and are no level of a skill.
[[nodiscard]] std::string unit_of(const record::Measure& measure);

}  // namespace iepress::assembly
