// Pages of another program's PDF, such as a state's notice of rights, made fit to be painted in ours.
#pragma once

#include <filesystem>
#include <optional>

#include "base/diagnostics.h"
#include "pdf/foreign.h"

namespace iepress::packet {

/// Each page as a form XObject of the size that a reader sees, with all that its content refers to; objects that
/// pages share are there once. Tags and links of the file stay behind, and so does what its annotations show: notes,
/// filled fields. Reports what `verify` reports of a file that cannot be read or is locked, packet/damaged-page for
/// a page whose content has no end; gives nothing then.
[[nodiscard]] std::optional<pdf::ForeignPages> take_over(const std::filesystem::path& file,
                                                         base::Diagnostics& diagnostics);

}  // namespace iepress::packet
