// Times without data: a hatched band in the plot, and below it a bracket with its name.
#pragma once

#include <vector>

#include "layout/chart/canvas.h"
#include "layout/chart/series.h"

namespace iepress::layout::chart {

struct GapBand {
    Points left, right;
    Label label;
    Points label_left;
    std::size_t row = 0;  ///< of the label, from the bracket down
};

struct GapBands {
    std::vector<GapBand> bands;
    std::vector<Points> row_heights;

    /// From the brackets' top to the foot of the last row; 0 without bands.
    [[nodiscard]] Points height(const Canvas& canvas) const;
};

/// Bands at `sides` (by date, one for each gap), their labels between 0 and `width`.
[[nodiscard]] GapBands gap_bands(const Canvas& canvas, const std::vector<const Gap*>& gaps,
                                 const std::vector<std::pair<Points, Points>>& sides, Points width);

/// The brackets from `top` down, with their labels.
void draw_brackets(Canvas& canvas, const GapBands& all, Points top);

}  // namespace iepress::layout::chart
