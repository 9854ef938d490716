#include "mail/marks.h"

#include <fmt/format.h>

#include "mail/lettering.h"
#include "mail/symbols.h"
#include "post/placement.h"

namespace iepress::mail {

namespace {

constexpr base::Colour black{0, 0, 0};
constexpr base::Colour quiet{0x4a, 0x4a, 0x4a};

void add_artifact(layout::Page& page, layout::Item item) {
    const auto index = static_cast<std::uint32_t>(page.items.size());
    page.items.push_back(std::move(item));
    if (!page.marks.empty()) {
        layout::Mark& last = page.marks.back();
        const auto* kind = std::get_if<layout::ArtifactKind>(&last.owner);
        if (kind != nullptr && *kind == layout::ArtifactKind::layout && last.first_item + last.item_count == index) {
            ++last.item_count;
            return;
        }
    }
    page.marks.push_back({layout::ArtifactKind::layout, index, 1});
}

void add_rectangle(layout::Page& page, const base::Box& box) {
    const base::Points right = box.x + box.width, bottom = box.y + box.height;
    add_artifact(page, layout::Fill{{box.x, right, right, box.x}, {box.y, box.y, bottom, bottom}, black});
}

/// Dark modules that touch in a row are one rectangle: a gap of the printer's between two would cost a reader dearly.
void draw_modules(layout::Page& page, const Modules& modules, const base::Box& box) {
    const base::Points side = box.width / modules.size;
    for (unsigned row = 0; row < modules.size; ++row) {
        for (unsigned begin = 0; begin < modules.size;) {
            unsigned end = begin;
            while (end < modules.size && modules.at(row, end)) ++end;
            if (end > begin) {
                add_rectangle(page, {box.x + side * begin, box.y + side * row, side * (end - begin), side});
            }
            begin = end + 1;
        }
    }
}

constexpr double bars_an_inch = 22.0;

}  // namespace

std::string mark_words(std::string_view pattern, const SheetMark& mark) {
    return fmt::format(fmt::runtime(pattern), fmt::arg("piece", mark.piece), fmt::arg("pieces", mark.pieces),
                       fmt::arg("sheet", mark.sheet), fmt::arg("sheets", mark.sheets));
}

void draw_mark(layout::Page& page, const SheetMark& mark, std::string_view pattern, text::Shaper& shaper,
               base::Diagnostics& diagnostics) {
    constexpr unsigned modules_a_side = 22;  // a module is a point: 14 mil, for the readers of inserters
    if (const auto modules = data_matrix(encode(mark), modules_a_side)) draw_modules(page, *modules, data_matrix_box);
    Lettering lettering;
    lettering.size = {7.5};
    lettering.colour = quiet;
    const base::Points baseline = mark_band.y + mark_band.height * 0.75;
    set_line(page, mark_words(pattern, mark), mark_band.x, baseline, lettering, shaper, diagnostics,
             layout::ArtifactKind::layout);
}

void draw_folds(layout::Page& page, const post::Placement& placement) {
    constexpr base::Points begin{9}, end{16}, width{0.5};
    for (const base::Points fold : placement.folds) {
        add_artifact(page, layout::Stroke{{begin, end}, {fold, fold}, width, quiet, {}});
        const base::Points right_begin = page.width - end, right_end = page.width - begin;
        add_artifact(page, layout::Stroke{{right_begin, right_end}, {fold, fold}, width, quiet, {}});
    }
}

void draw_omr(layout::Page& page, const post::OmrScheme& scheme, const std::vector<bool>& printed) {
    for (std::size_t i = 0; i < printed.size(); ++i) {
        if (printed[i]) add_rectangle(page, post::omr_mark_box(scheme, i));
    }
}

void draw_intelligent_mail(layout::Page& page, std::string_view bars, base::Points x, base::Points top) {
    // a tracker takes the middle third
    constexpr base::Points width{0.02 * 72};
    const base::Points third = post::barcode_height / 3.0;
    const base::Points pitch{72.0 / bars_an_inch};
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const bool up = bars[i] == 'F' || bars[i] == 'A';
        const bool down = bars[i] == 'F' || bars[i] == 'D';
        const base::Points begin = up ? top : top + third;
        const base::Points end = down ? top + post::barcode_height : top + 2.0 * third;
        add_rectangle(page, {x + pitch * static_cast<double>(i), begin, width, end - begin});
    }
}

}  // namespace iepress::mail
