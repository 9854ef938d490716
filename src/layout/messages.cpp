#include "layout/messages.h"

#include <array>

namespace iepress::layout {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &unknown_text_role, &unknown_table_role, &narrow_column, &unknown_family, &tall_furniture, &style_not_xml,
        &style_unknown_element, &style_unknown_attribute, &style_missing_attribute,
        &style_bad_value, &style_repeated, &style_based_on_itself, &style_missing_role,
        &style_unknown_text, &style_low_contrast, &style_no_room};
    return all;
}

}  // namespace iepress::layout
