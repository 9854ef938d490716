// The proof that no page went to the wrong family: reads the streams of a mailing from disk again.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>

#include "base/diagnostics.h"
#include "base/ordered_work.h"

namespace iepress::proof {

/// What was looked at.
struct Verdict {
    std::size_t volumes = 0, pieces = 0, sheets = 0, pages = 0;
    std::size_t marks = 0;  ///< Data Matrix symbols decoded
};

/// Proves a mailing from `manifest.json` in `folder`, the volumes beside it and the cases, which are read from `cases`
/// (a child's file before its evaluations' files), or where the manifest names them if there are none. Reports every
/// page that should not be where it is, at most ten of a kind a volume, and what `record` and `packet` report of
/// files that cannot be read: in the manifest's order, however many threads there are. As many volumes are in memory
/// as threads read them. Gives nothing where there is no manifest to go by, and where `limits.stop` ended it early:
/// what was reported is a part then.
[[nodiscard]] std::optional<Verdict> prove(const std::filesystem::path& folder,
                                           std::span<const std::filesystem::path> cases,
                                           const base::WorkLimits& limits, base::Diagnostics& diagnostics);

}  // namespace iepress::proof
