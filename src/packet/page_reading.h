// A page's operators carried out as far as it takes to know what stands where.
#pragma once

#include <optional>
#include <string_view>

#include "packet/page_parts.h"
#include "packet/printed_page.h"

namespace iepress::packet {

/// Everything but the digest. Nothing for content that cannot be read to its end.
[[nodiscard]] std::optional<PrintedPage> read_page(const PoDoFo::PdfObject* page, std::string_view content,
                                                   PageParts& parts);

}  // namespace iepress::packet
