// A drawing that layout places as one unsplittable piece: a chart, or a part of a long one.
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

/// What drawings have to fit in.
struct DrawingRoom {
    base::Points width;
    base::Points first_height;  ///< of the first: less than a page where a caption stands above it
    base::Points height;        ///< of the others: a page's
};

/// Draws a chart at a width, at least one drawing. A score profile that is too long gives several,
/// each whole in itself; other charts give one of any height. `language` is the figure's; labels
/// come from the chart itself.
[[nodiscard]] std::vector<Drawing> draw_chart(const markup::Figure& figure, const DrawingRoom& room,
                                              const Style& style, std::string_view language,
                                              text::Shaper& shaper, base::Diagnostics& diagnostics);

}  // namespace iepress::layout
