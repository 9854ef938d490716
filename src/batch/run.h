// A batch: many cases in, a PDF for each and a report, so that a kill at any moment costs a second's work.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "batch/identity.h"
#include "batch/work.h"
#include "compose/compose.h"
#include "ledger/ledger.h"
#include "press/press.h"

namespace iepress::batch {

enum class Naming : std::uint8_t { key, stem };
enum class Start : std::uint8_t { fresh, resume };

/// What is to be made, and where.
struct Plan {
    std::vector<CaseFiles> cases;
    std::vector<const compose::KindEntry*> kinds;  ///< made of each case, in this order
    press::Order order;                            ///< of each document; its kind is not looked at
    std::string order_digest;                      ///< batch::order_digest
    std::string installation;                      ///< press::installation_digest
    std::string program;                           ///< "iepress 0.1.0"
    std::filesystem::path folder;
    Naming naming = Naming::key;
    Start start = Start::fresh;
    Shard shard;
    unsigned threads = 1;
};

/// How far a run is. Cases of other shards count as passed.
struct Progress {
    std::uint64_t listed = 0, passed = 0;              ///< cases
    std::uint64_t own = 0;                             ///< cases of this shard among those passed
    std::uint64_t made = 0, kept = 0, not_made = 0;    ///< documents; kept: were there already, the same
    std::uint64_t pages = 0, bytes = 0, warnings = 0;  ///< of made and kept
};

/// Who looks on. Called by the thread that runs the batch.
struct Watch {
    std::function<void(const Progress&)> progress;      ///< after each case
    std::function<void(base::Diagnostics&&)> problems;  ///< of a case that has a document that could not be made
    const std::atomic<bool>* stop = nullptr;            ///< true: end early and cleanly
};

enum class End : std::uint8_t { finished, interrupted, machine_failed, refused };
struct Outcome {
    End end = End::refused;
    Progress progress;
};

/// Makes the folder (mode 0700) if there is none, and in it each document (mode 0600), `ledger.sqlite`, and at the end
/// `report.json` and `report.csv`. Files come to the disk in groups, and the ledger's rows behind them. With
/// Start::resume only what is missing or would come out otherwise is made; the result is the same as that of a run
/// without interruption. One bad case never stops the others; a disk that fails does. Reports what keeps the run from
/// beginning or going on, and batch/left-behind.
[[nodiscard]] Outcome run(const Plan& plan, const press::Press& press, const Watch& watch,
                          base::Diagnostics& diagnostics);

}  // namespace iepress::batch
