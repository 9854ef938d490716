#include <string>
#include <utility>
#include <variant>

#include "layout/chart/alternative.h"
#include "layout/chart/canvas.h"
#include "layout/chart/charts.h"
#include "layout/drawing.h"

namespace iepress::layout {

Drawing draw_chart(const markup::Figure& figure, base::Points width, const Style& style,
                   std::string_view language, text::Shaper& shaper, base::Diagnostics& diagnostics) {
    // A figure has no place of its own; its caption stands beside the chart in the file.
    const base::Place place = figure.caption.empty() ? base::Place{} : figure.caption.runs.front().place;
    chart::Canvas canvas(style, language, place, shaper, diagnostics);
    const base::Points height =
        std::visit([&](const auto& one) { return chart::draw(canvas, one, width); }, figure.chart);
    std::string alternative =
        figure.alternative.empty()
            ? std::visit([](const auto& one) { return chart::alternative_of(one); }, figure.chart)
            : figure.alternative;
    return std::move(canvas).finish(width, height, std::move(alternative));
}

}  // namespace iepress::layout
