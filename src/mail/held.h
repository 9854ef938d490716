// Pieces that are not printed, and why.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "mail/mailing.h"

namespace iepress::mail {

/// The codes of the errors among them, in their order.
[[nodiscard]] std::vector<std::string> error_codes(const base::Diagnostics& diagnostics);

/// A planned piece that could not be made.
[[nodiscard]] HeldPiece held_piece(const Plan& plan, const PlannedPiece& planned, const base::Diagnostics& problems);

}  // namespace iepress::mail
