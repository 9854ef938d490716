#include "text/messages.h"

#include <array>

namespace iepress::text {

std::span<const Message* const> messages() {
    static constexpr std::array all{&bad_manifest, &manifest_entry, &missing_font, &broken_font,
                                    &no_glyph};
    return all;
}

}  // namespace iepress::text
