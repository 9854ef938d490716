#include "layout/paginate.h"

#include <algorithm>

#include "layout/fragment/fragmenter.h"
#include "layout/measure/measurer.h"
#include "layout/messages.h"
#include "layout/place/furniture.h"
#include "layout/place/placer.h"
#include "layout/shape/block_shaper.h"

namespace iepress::layout {

using base::Points;

namespace {

/// The style loader knows no fonts; a family that there is not would be replaced in silence.
void check_families(const Style& style, const text::FontLibrary& fonts, base::Diagnostics& diagnostics) {
    std::string_view known;
    for (const auto& [role, text] : style.text) {
        if (text.family == known) continue;
        known = text.family;
        if (!fonts.own_face({text.family, text.weight, text.italic})) {
            diagnostics.report(unknown_family, {}, role, style.name, text.family);
        }
    }
}

}  // namespace

std::optional<Pages> paginate(const markup::Document& document, const Style& style, text::Shaper& shaper,
                              base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    check_families(style, shaper.fonts(), diagnostics);
    Shaped shaped = shape_document(document, style, shaper, diagnostics);
    FurniturePainter furniture(document, style, shaper, diagnostics);
    const ContentRoom room = furniture.room();
    if (diagnostics.error_count() != errors_before) return std::nullopt;

    const bool leftwards = text::direction_of(document.language) == text::Direction::right_to_left;
    Column column;
    column.x = leftwards ? style.margin_end : style.margin_start;
    column.width = style.page_width - style.margin_start - style.margin_end;
    column.max_height = room.bottom - room.top;
    column.measure = style.maximum_measure;
    const Measured measured = measure_document(shaped, style, column, shaper, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;

    const Fragmenter fragmenter(measured);
    const Points first_top = std::max(style.first_page_top, room.top);
    const std::vector<PageSpan> spans = fragmenter.pages(room.bottom - first_top, column.max_height);

    Pages pages;
    pages.language = document.language;
    pages.title = document.title;
    pages.author = document.author;
    pages.subject = document.subject;
    pages.tree = std::move(shaped.tree);
    pages.pages.reserve(spans.size());
    Painter painter(pages, shaped, shaper.fonts(), style.accent);
    Placer placer(shaped, measured, fragmenter, style, pages, painter);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        painter.begin_page(style.page_width, style.page_height);
        furniture.paint_watermark(painter);
        furniture.paint_header(painter, i + 1, spans.size());
        placer.place(spans[i], i == 0 ? first_top : room.top);
        furniture.paint_footer(painter, i + 1, spans.size());
    }
    placer.finish(shaper, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return pages;
}

}  // namespace iepress::layout
