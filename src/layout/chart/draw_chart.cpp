#include <string>
#include <utility>
#include <variant>

#include "layout/chart/alternative.h"
#include "layout/chart/canvas.h"
#include "layout/chart/charts.h"
#include "layout/chart/profile/sheets.h"
#include "layout/drawing.h"

namespace iepress::layout {

namespace {

using chart::Canvas;

/// Draws a figure's chart on canvases like one that is still empty.
struct Draw {
    const Canvas& empty;
    const markup::Figure& figure;
    const DrawingRoom& room;

    template <class Chart>
    std::vector<Drawing> operator()(const Chart& chart) const {
        Canvas canvas = empty;
        const base::Points height = chart::draw(canvas, chart, room.width);
        std::vector<Drawing> drawings;  // a list in braces would copy it
        drawings.push_back(std::move(canvas).finish(room.width, height, alternative(chart::alternative_of(chart))));
        return drawings;
    }

    std::vector<Drawing> operator()(const markup::ScoreProfile& chart) const {
        const chart::ProfileContent content = chart::content_of(empty, chart, room.width);
        std::vector<Drawing> drawings;
        for (const chart::Excerpt& excerpt : chart::excerpts_of(empty, content, room)) {
            Canvas canvas = empty;
            const base::Points height = chart::draw_excerpt(canvas, content, excerpt);
            std::string words = chart::alternative_of(chart, excerpt);
            // the figure's own words are about all of it, and are said once
            if (excerpt.part == 0) words = alternative(std::move(words));
            drawings.push_back(std::move(canvas).finish(room.width, height, std::move(words)));
        }
        return drawings;
    }

    [[nodiscard]] std::string alternative(std::string written) const {
        return figure.alternative.empty() ? std::move(written) : figure.alternative;
    }
};

}  // namespace

std::vector<Drawing> draw_chart(const markup::Figure& figure, const DrawingRoom& room, const Style& style,
                                std::string_view language, text::Shaper& shaper,
                                base::Diagnostics& diagnostics) {
    // A figure has no place of its own; its caption stands beside the chart in the file.
    const base::Place place = figure.caption.empty() ? base::Place{} : figure.caption.runs.front().place;
    const Canvas empty(style, language, place, shaper, diagnostics);
    return std::visit(Draw{empty, figure, room}, figure.chart);
}

}  // namespace iepress::layout
