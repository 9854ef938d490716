#include "datafile/messages.h"

#include <array>

namespace iepress::datafile {

std::span<const Message* const> messages() {
    static constexpr std::array all{&malformed,         &wrong_root,  &unknown_element, &unknown_attribute,
                                    &missing_attribute, &wrong_value, &empty_element,   &missing_source};
    return all;
}

}  // namespace iepress::datafile
