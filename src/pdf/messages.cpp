#include "pdf/messages.h"

#include <array>

namespace iepress::pdf {

std::span<const base::Message* const> messages() {
    static constexpr std::array<const base::Message*, 2> all{&library_failed, &font_not_subset};
    return all;
}

}  // namespace iepress::pdf
