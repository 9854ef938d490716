// A page's content stream: its items painted in their order, each in its marked content.
#pragma once

#include <span>
#include <string>

#include "layout/pages.h"
#include "pdf/glyph_use.h"
#include "pdf/marked_content.h"
#include "pdf/text_show.h"

namespace iepress::pdf {

/// The structure type's name in the file: "TD". Standard types only: no RoleMap is needed.
[[nodiscard]] std::string_view role_name(layout::Role role);

struct PageContent {
    std::string operators;  ///< not compressed
    PageTags tags;
};

/// `fonts` is indexed by face; null for one that is not used.
[[nodiscard]] PageContent page_content(const layout::Page& page, std::span<const layout::Node> tree,
                                       std::span<const Replacement> replacements,
                                       std::span<const PageFont> fonts);

}  // namespace iepress::pdf
