// One law file: XML to rules.
#pragma once

#include <string>
#include <vector>

#include "datafile/file.h"
#include "rules/book.h"

namespace iepress::rules {

/// Adds the rules of one file to `rules`, which holds those of the same folder so far, so that
/// an id that comes twice is found. Reports each problem; a rule with one is left out.
void read_law_file(const datafile::Element& root, const std::string& topic, std::vector<Rule>& rules);

}  // namespace iepress::rules
