// By which a case is known again.
#pragma once

#include <string>

#include "record/case.h"

namespace iepress::record {

/// SHA-256 of all that a case was read from: its own file, its evaluations' files, tables that were joined;
/// hexadecimal.
[[nodiscard]] std::string digest(const Case& one);

}  // namespace iepress::record
