// The logical tree of a finished PDF, read once.
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "packet/pdf_file.h"

namespace iepress::packet {

struct Tags {
    std::size_t elements = 0;
    /// By page dictionary and MCID: the elements that hold the mark.
    std::map<std::pair<const PoDoFo::PdfObject*, long long>, std::vector<const PoDoFo::PdfObject*>> marks;
    /// Annotations that an element holds.
    std::map<const PoDoFo::PdfObject*, const PoDoFo::PdfObject*> annotations;
    std::size_t figures_without_alternative = 0;
    std::size_t heading_cells_without_scope = 0;
};

[[nodiscard]] Tags read_tags(const PdfFile& file);

}  // namespace iepress::packet
