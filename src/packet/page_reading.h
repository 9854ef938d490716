// A page's operators carried out as far as it takes to know what stands where.
#pragma once

#include <optional>
#include <string_view>

#include "packet/matrix.h"
#include "packet/page_parts.h"
#include "packet/printed_page.h"

namespace iepress::packet {

/// The page as a reader shows it: what the crop box leaves of it, turned by /Rotate.
struct PageFrame {
    base::Points width, height;
    Point corner, opposite;  ///< of what is shown, in the page's own space
    Matrix to_page;          ///< from the page's own space to points from the top left, y downwards
};
[[nodiscard]] PageFrame page_frame(const PdfFile& file, const PoDoFo::PdfObject* page);

/// Everything but the digest. Nothing for content that cannot be read to its end.
[[nodiscard]] std::optional<PrintedPage> read_page(const PoDoFo::PdfObject* page, std::string_view content,
                                                   PageParts& parts);

}  // namespace iepress::packet
