// The report of a batch: for each document of each case what became of it. It has no times and nothing of the machine,
// so that a resumed run, and shards that were joined, give the same report as one run; times stand in the ledger.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "base/diagnostics.h"
#include "ledger/ledger.h"

namespace iepress::batch {

/// Gives the next line of a report each time, in order of the list; nothing at the end.
using NextEntry = std::function<std::optional<ledger::EntryMade>()>;

/// What stands at the end of a report.
struct Totals {
    std::uint64_t cases = 0, made = 0, not_made = 0;
    std::uint64_t pages = 0, bytes = 0, errors = 0, warnings = 0;
};

/// Adds a line to the totals; `position` is that of the line before it, nothing at the begin.
void add(const ledger::EntryMade& line, std::optional<std::uint64_t>& position, Totals& totals);

/// Writes `report.json` and `report.csv` (mode 0600) into the folder. Outputs are named as they are from there. Reports
/// base/unwritable-file and gives nothing.
[[nodiscard]] std::optional<Totals> write_report(const std::filesystem::path& folder, const ledger::Run& run,
                                                 const NextEntry& next, base::Diagnostics& diagnostics);

/// Removes a report that is no longer true.
void remove_report(const std::filesystem::path& folder);

}  // namespace iepress::batch
