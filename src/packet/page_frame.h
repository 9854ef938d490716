// Where a page of any PDF lies: its box, cropped and turned.
#pragma once

#include "base/units.h"
#include "packet/matrix.h"
#include "packet/pdf_file.h"

namespace iepress::packet {

/// The page as a reader shows it: what the crop box leaves of it, turned by /Rotate.
struct PageFrame {
    base::Points width, height;
    Point corner, opposite;  ///< of what is shown, in the page's own space
    Matrix to_page;          ///< from the page's own space to points from the top left, y downwards
};
[[nodiscard]] PageFrame page_frame(const PdfFile& file, const PoDoFo::PdfObject* page);

}  // namespace iepress::packet
