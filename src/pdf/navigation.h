// Ways through a document: links, bookmarks, page labels.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/pages.h"
#include "pdf/objects.h"

namespace iepress::pdf {

/// Adds a page's link annotations; gives their object numbers. `first_key` is the /StructParent
/// of the first.
[[nodiscard]] std::vector<std::uint32_t> add_links(Objects& objects, const layout::Pages& pages,
                                                   std::uint32_t page, std::span<const HPDF_Dict> page_dicts,
                                                   std::uint32_t first_key);

/// The outline, every branch open, shown beside the page when the file is opened.
void add_bookmarks(Objects& objects, const layout::Pages& pages, std::span<const HPDF_Dict> page_dicts);

/// Pages are labelled 1, 2, 3, as they are printed.
void add_page_labels(Objects& objects);

}  // namespace iepress::pdf
