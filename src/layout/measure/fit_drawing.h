// A drawing must fit its column and a page.
#pragma once

#include "layout/drawing.h"

namespace iepress::layout {

/// Makes a drawing smaller in proportion, if it is larger than this.
void fit_drawing(Drawing& drawing, base::Points width, base::Points height);

/// Moves an item.
void move(Item& item, base::Points x, base::Points y);

}  // namespace iepress::layout
