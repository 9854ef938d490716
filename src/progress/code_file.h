// One file of progress codes: XML to a set.
#pragma once

#include <vector>

#include "progress/codes.h"

namespace iepress::progress {

/// Adds the set of one file to `sets`, which holds those of the same folder so far. Reports each problem; a set
/// with one is left out.
void read_code_file(const datafile::Element& root, std::vector<CodeSet>& sets);

}  // namespace iepress::progress
