#include "datafile/messages.h"

#include <array>

namespace iepress::datafile {

std::span<const Message* const> messages() {
    static constexpr std::array all{&malformed, &wrong_root,        &unknown_element, &unknown_attribute, &stray_text,
                                    &missing_element, &repeated,   &missing_attribute, &wrong_value, &wrong_text,
                                    &empty_element, &missing_source};
    return all;
}

}  // namespace iepress::datafile
