// How wide the columns of a table become.
#pragma once

#include <span>
#include <vector>

#include "layout/shape/boxes.h"

namespace iepress::layout {

/// A cell's need of width, for the columns that it covers.
struct CellExtent {
    std::uint32_t column = 0, span = 1;
    Extent extent;  ///< padding included
};

/// What each column needs: the largest of its own cells, and its part of what cells over several
/// columns need beyond that, shared out by what the columns have.
[[nodiscard]] std::vector<Extent> column_extents(std::uint32_t columns, std::span<const CellExtent> cells);

/// Widths that add up to at most `width`. Fixed columns have theirs, but at least their minimum;
/// content columns lie between minimum and maximum; shares divide the rest by their parts. A
/// table with a share or a content column fills the width. Without room for the minima the
/// columns shrink in proportion to them.
[[nodiscard]] std::vector<base::Points> column_widths(std::span<const markup::ColumnWidth> columns,
                                                      std::span<const Extent> extents, base::Points width);

}  // namespace iepress::layout
