// A score profile in as many drawings as the pages ask for.
#pragma once

#include <vector>

#include "layout/chart/alternative.h"
#include "layout/chart/profile/content.h"
#include "layout/drawing.h"

namespace iepress::layout::chart {

/// Which rows stand in which drawing: one where all fit, else cut where a group ends, and inside a
/// group where that would leave half of a page empty. Each has one row at least.
[[nodiscard]] std::vector<Excerpt> excerpts_of(const Canvas& canvas, const ProfileContent& content,
                                               const DrawingRoom& room);

/// Draws some rows, with all that stands around them, and gives the height.
[[nodiscard]] Points draw_excerpt(Canvas& canvas, const ProfileContent& content, const Excerpt& excerpt);

}  // namespace iepress::layout::chart
