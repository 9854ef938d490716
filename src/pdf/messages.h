// The messages of the pdf stage.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::pdf {

inline constexpr base::Message library_failed{
    "pdf/library-failed",
    base::Severity::error,
    "the PDF could not be built: {}",
    "a title, heading or link text of more than 32,000 characters is the known cause; shorten it",
    {}};

/// All messages of this stage.
[[nodiscard]] std::span<const base::Message* const> messages();

}  // namespace iepress::pdf
