#include "ledger/messages.h"

#include <array>

namespace iepress::ledger {

std::span<const base::Message* const> messages() {
    static constexpr std::array all{&no_ledger, &bad_ledger, &in_use, &unwritable};
    return all;
}

}  // namespace iepress::ledger
