#include "mail/held.h"

namespace iepress::mail {

std::vector<std::string> error_codes(const base::Diagnostics& diagnostics) {
    std::vector<std::string> codes;
    for (const base::Diagnostic& one : diagnostics.all()) {
        if (one.message->severity == base::Severity::error) codes.emplace_back(one.message->code);
    }
    return codes;
}

HeldPiece held_piece(const Plan& plan, const PlannedPiece& planned, const base::Diagnostics& problems) {
    return {planned.number, plan.cases[planned.case_index].child.string(), planned.student, planned.recipient.people,
            error_codes(problems)};
}

}  // namespace iepress::mail
