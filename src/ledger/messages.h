// The messages of the ledger: folders without one, and ledgers that cannot be used.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::ledger {

inline constexpr base::Message no_ledger{"ledger/none",
                                         base::Severity::error,
                                         "there is no ledger in the folder {}",
                                         "name a folder that iepress batch or iepress mail has written into",
                                         {}};
inline constexpr base::Message bad_ledger{
    "ledger/bad",
    base::Severity::error,
    "{} is no ledger that this iepress can read: {}",
    "was it made by a newer iepress, or changed by another program? a batch into a new folder makes a new one",
    {}};
inline constexpr base::Message in_use{"ledger/in-use",
                                      base::Severity::error,
                                      "another iepress is at work in the folder {}",
                                      "wait for it to end, or stop it with Ctrl-C; then call this one again",
                                      {}};
inline constexpr base::Message unwritable{"ledger/unwritable",
                                          base::Severity::error,
                                          "cannot write the ledger in {}: {}",
                                          "check the folder, its permissions and the free space",
                                          {},
                                          base::Fault::machine};

/// All messages of this stage.
[[nodiscard]] std::span<const base::Message* const> messages();

}  // namespace iepress::ledger
