#include "pdf/messages.h"

#include <array>

namespace iepress::pdf {

std::span<const base::Message* const> messages() {
    static constexpr std::array<const base::Message*, 1> all{&library_failed};
    return all;
}

}  // namespace iepress::pdf
