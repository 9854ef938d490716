// One law file: XML to rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "rules/book.h"

namespace iepress::rules {

/// Adds the rules of one file to `rules`, which holds those of the same folder so far, so that
/// an id that comes twice is found. Reports each problem; a rule with one is left out.
void read_law_file(std::string_view xml, std::string topic, const std::string& file,
                   std::vector<Rule>& rules, base::Diagnostics& diagnostics);

}  // namespace iepress::rules
