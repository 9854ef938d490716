// The part of a batch that runs on many threads: one case into files beside their final names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/run.h"
#include "text/shape.h"

namespace iepress::batch {

enum class Made : std::uint8_t { made, kept, not_made, unwritable };

struct DocumentResult {
    Made made = Made::not_made;
    ledger::Document document;  ///< with its final name; of one that was not made only the findings
    std::filesystem::path temporary;
};

/// What became of a case.
struct CaseResult {
    bool is_own = true;                     ///< false: another shard's, nothing was done
    std::string key;                        ///< of the student; empty: the case could not be read
    base::Diagnostic student;               ///< its place alone, for a message about it
    std::vector<DocumentResult> documents;  ///< in order of the plan's kinds
    base::Diagnostics problems;             ///< of documents that were not made, and of the case itself if there is one
};

/// What all threads of a run share.
struct Bench {
    const Plan& plan;
    const press::Press& press;
    const ledger::Ledger& ledger;
};

/// Reads case `index` of the plan and makes its documents. Throws ledger::Failure.
[[nodiscard]] CaseResult make_case(const Bench& bench, text::Shaper& shaper, std::size_t index);

/// Removes what was written and is not to take its place.
void discard(const CaseResult& result);

/// The counts of problems by weight and code.
[[nodiscard]] ledger::Findings count(const base::Diagnostics& diagnostics);

}  // namespace iepress::batch
