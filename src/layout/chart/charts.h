// The kinds of charts that are one drawing, each drawn at a width; score profiles are in profile/.
#pragma once

#include "layout/chart/canvas.h"
#include "markup/document.h"

namespace iepress::layout::chart {

/// Each draws from the canvas's top left corner and gives the height that it used. No mark leaves
/// the width, whatever the data and the labels.
[[nodiscard]] Points draw(Canvas& canvas, const markup::ProgressChart& chart, Points width);
[[nodiscard]] Points draw(Canvas& canvas, const markup::Timeline& chart, Points width);

}  // namespace iepress::layout::chart
