// The messages about a mailing's manifest.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::mail {

inline constexpr base::Message bad_manifest{
    "mail/bad-manifest",
    base::Severity::error,
    "this is no manifest of a mailing, or a damaged one: {}",
    "name the folder that iepress mail wrote; make the mailing again if its manifest was changed",
    {}};

/// All of them.
[[nodiscard]] std::span<const base::Message* const> manifest_messages();

}  // namespace iepress::mail
