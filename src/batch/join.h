// Shards as one batch again: proves that together they are the whole and that each file is still as it was made.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "batch/report.h"
#include "ledger/ledger.h"

namespace iepress::batch {

/// What making the documents took, from the ledgers.
struct Times {
    std::vector<float> milliseconds;  ///< of each document, in no order
    std::string slowest;              ///< its file
    double longest = 0;               ///< milliseconds of that one
};

struct Joined {
    ledger::Run run;  ///< what the shards have in common
    Totals totals;
    Times times;
};

/// Folders of a batch, or folders that hold its shards (`shard-1-of-3`, ...).
[[nodiscard]] std::vector<std::filesystem::path> shard_folders(std::span<const std::filesystem::path> folders);

/// Reads the ledgers and all files that they name, on several threads. With `out` (a folder that exists) the report of
/// the whole goes there: the bytes of the report that one run would give, but for the folders before the outputs.
/// Reports what keeps the shards from being one whole batch and gives nothing; reports batch/not-made and gives the
/// rest.
[[nodiscard]] std::optional<Joined> join(std::span<const std::filesystem::path> folders,
                                         const std::optional<std::filesystem::path>& out, unsigned threads,
                                         base::Diagnostics& diagnostics);

}  // namespace iepress::batch
