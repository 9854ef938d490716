// One file of clocks: XML to clocks.
#pragma once

#include <vector>

#include "datafile/file.h"
#include "rules/clock.h"

namespace iepress::rules {

/// Adds the clocks of one file to `clocks`, which holds those of the same folder so far, so that an id that
/// comes twice is found. Reports each problem; a clock with one is left out.
void read_clock_file(const datafile::Element& root, std::vector<Clock>& clocks);

}  // namespace iepress::rules
