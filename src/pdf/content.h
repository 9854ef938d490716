// A page's content stream: its items painted in their order, each in its marked content.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/fonts.h"
#include "pdf/glyph_use.h"

namespace iepress::pdf {

/// A font as content streams name it: /F0, /F1 …, with the codes and widths of its glyphs.
struct PageFont {
    std::uint32_t number = 0;
    const std::vector<ShownGlyph>* glyphs = nullptr;
    double scale = 10;         ///< 1/10000 em in one font unit
    std::uint32_t anchor = 0;  ///< FaceUse::anchor
};

/// The structure type's name in the file: "TD". Standard types only: no RoleMap is needed.
[[nodiscard]] std::string_view role_name(layout::Role role);

/// The MCID of each mark of a page: node marks are counted, artifacts have -1.
[[nodiscard]] std::vector<std::int32_t> mark_ids(const layout::Page& page);

/// The operators, not compressed. `fonts` is indexed by face; null for one that is not used.
[[nodiscard]] std::string page_content(const layout::Page& page, std::span<const layout::Node> tree,
                                       std::span<const Replacement> replacements,
                                       std::span<const PageFont> fonts);

}  // namespace iepress::pdf
