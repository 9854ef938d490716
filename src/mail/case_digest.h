// What a piece was made from, as one digest: the manifest has it, and the proof computes it again.
#pragma once

#include <string>

#include "record/case.h"

namespace iepress::mail {

/// SHA-256 of the child's file, the evaluation files and the tables of points that were joined to it; hexadecimal.
/// Of their bytes, not of their names.
[[nodiscard]] std::string case_digest(const record::Case& one);

}  // namespace iepress::mail
