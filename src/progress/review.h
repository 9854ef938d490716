// What somebody should look at again before a progress report leaves the building: data that cannot be, and
// codes and words that the data do not bear out.
#pragma once

#include "base/diagnostics.h"
#include "progress/codes.h"

namespace iepress::progress {

/// Of all goals and objectives, and of what the reports said in each period, with the data to its end.
void review_progress(const record::Case& one, const scores::Catalogue& catalogue, const CodeSets& codes,
                     base::Diagnostics& findings);

}  // namespace iepress::progress
