#include "packet/messages.h"

#include <array>

namespace iepress::packet {

std::span<const Message* const> messages() {
    static constexpr std::array all{
        &not_a_pdf,
        &encrypted,
        &damaged_page,
        &no_tags,
        &untagged_content,
        &mark_without_tag,
        &mark_twice,
        &tag_without_mark,
        &wrong_parent,
        &font_not_embedded,
        &font_without_unicode,
        &no_language,
        &no_title,
        &title_not_shown,
        &figure_without_alternative,
        &heading_cell_without_scope,
        &link_without_description,
        &link_without_tag,
        &no_attachment,
    };
    return all;
}

}  // namespace iepress::packet
