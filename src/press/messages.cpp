#include "press/messages.h"

#include <array>

namespace iepress::press {

std::span<const base::Message* const> messages() {
    static constexpr std::array all{&unknown_edition, &unknown_language, &no_date,
                                    &missing_folder, &long_summary, &readability, &hard_to_read,
                                    &findings_in_final, &review_found};
    return all;
}

}  // namespace iepress::press
