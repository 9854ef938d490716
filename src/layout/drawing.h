// A drawing that layout places as one unsplittable piece: a chart.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "layout/style.h"
#include "markup/document.h"
#include "text/shape.h"

namespace iepress::layout {

/// Items with coordinates from the drawing's own top left; glyph and text ranges are into its own
/// `glyphs` and `text`.
struct Drawing {
    base::Points width, height;
    std::vector<text::Glyph> glyphs;
    std::string text;
    std::vector<Item> items;
    std::string alternative;  ///< what the chart shows, in words with the numbers
};

/// Draws a chart at a width. `language` is the figure's; labels come from the chart itself.
[[nodiscard]] Drawing draw_chart(const markup::Figure& figure, base::Points width,
                                 const Style& style, std::string_view language,
                                 text::Shaper& shaper, base::Diagnostics& diagnostics);

}  // namespace iepress::layout
