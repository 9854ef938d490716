// The review stage: what somebody should look at again before a report leaves the building.
// Findings are diagnostics; `excerpt` holds the sentence that one is about.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "record/case.h"
#include "review/lexicon.h"
#include "scores/results.h"

namespace iepress::review {

/// Scores: ages, ranges, percentiles, intervals, bands, editions, retests, support, concerns.
void review_scores(const record::Case& one, const scores::Results& results,
                   const scores::Catalogue& catalogue, base::Diagnostics& findings);

/// Differences between two scores that a narrative claims and their confidence intervals do not bear.
void review_claims(const record::Case& one, const scores::Results& results, const Lexicon& lexicon,
                   base::Diagnostics& findings);

/// The copied-report guard: names, pronouns, grades, schools, birth dates, placeholders, repeated
/// paragraphs and dates that do not belong to this child, in every narrative of the evaluations.
void review_narratives(const record::Case& one, const scores::Catalogue& catalogue,
                       const Lexicon& lexicon, base::Diagnostics& findings);

}  // namespace iepress::review
