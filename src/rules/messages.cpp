#include "rules/messages.h"

#include <array>

namespace iepress::rules {

std::span<const Message* const> messages() {
    static constexpr std::array all{&no_rules, &wrong_jurisdiction, &repeated};
    return all;
}

}  // namespace iepress::rules
