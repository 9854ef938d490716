// The messages of the pdf stage.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::pdf {

inline constexpr base::Message library_failed{
    "pdf/library-failed", base::Severity::error, "the PDF could not be built (libharu error {:#06x}, detail {})",
    "a title, heading or link text of more than 32,000 characters is the known cause; shorten it", {}};
inline constexpr base::Message font_not_subset{
    "pdf/font-not-subset", base::Severity::error, "the font {} could not be cut down to the letters in use",
    "install the font's Debian package again; its file may be damaged", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const base::Message* const> messages();

}  // namespace iepress::pdf
