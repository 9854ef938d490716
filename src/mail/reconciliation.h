// The sheet on which whoever prints, folds and counts checks off that everything is there.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "mail/mailing.h"

namespace iepress::mail {

/// A PDF: what each volume holds with room for a count and initials, the postage, what is held back and why, and which
/// pieces want a look. No names: pieces, students' ids and codes.
[[nodiscard]] std::optional<std::string> reconciliation_sheet(const press::Press& press, const Plan& plan,
                                                              const Manifest& manifest, const Order& order,
                                                              base::Diagnostics& diagnostics);

}  // namespace iepress::mail
