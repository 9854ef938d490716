// The messages of the base stage: files that cannot be read or written.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::base {

inline constexpr Message missing_file{"base/missing-file", Severity::error, "there is no file {}",
                                      "check the name and the folder", {}};
inline constexpr Message not_a_file{"base/not-a-file", Severity::error,
                                    "{} is a folder, not a file", "name a file in it", {}};
inline constexpr Message unreadable_file{"base/unreadable-file", Severity::error,
                                         "cannot read {}: {}", "check who may read the file", {}, Fault::machine};
inline constexpr Message file_too_large{"base/file-too-large", Severity::error,
                                        "{} has {} MB; at most {} MB are read",
                                        "a case file of one child is under 1 MB; is this the right file?",
                                        {}};
inline constexpr Message unwritable_file{"base/unwritable-file", Severity::error,
                                         "cannot write {}: {}",
                                         "check the folder, its permissions and the free space", {}, Fault::machine};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::base
