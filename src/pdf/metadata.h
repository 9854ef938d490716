// What a document says about itself: document information, XMP, output intent, preferences.
#pragma once

#include <string>

#include "layout/pages.h"
#include "pdf/objects.h"
#include "pdf/write.h"

namespace iepress::pdf {

/// The XMP packet: title, author, subject, language and dates as in the document information, and
/// the claims to PDF/UA-1 and PDF/A-3a.
[[nodiscard]] std::string xmp_packet(const layout::Pages& pages, const Options& options);

/// Fills the information dictionary and the catalog.
void add_metadata(Objects& objects, const layout::Pages& pages, const Options& options,
                  const std::string& colour_profile);

}  // namespace iepress::pdf
