// What a mailing says to the record of disclosures.
#pragma once

#include <vector>

#include "ledger/ledger.h"
#include "mail/mailing.h"

namespace iepress::mail {

/// One for each piece (34 CFR 99.32(a), 300.614).
[[nodiscard]] std::vector<ledger::Disclosure> disclosures(const Manifest& manifest, Way way);

}  // namespace iepress::mail
