#include "layout/chart/gap_bands.h"

#include <algorithm>
#include <utility>

namespace iepress::layout::chart {

namespace {

constexpr double bracket_in_ems = 0.35;
constexpr double widest_in_ems = 14;

/// The first row where a label is clear of those before it.
std::size_t row_for(const GapBand& band, Points gap, const std::vector<GapBand>& before) {
    for (std::size_t row = 0;; ++row) {
        const bool taken = std::any_of(before.begin(), before.end(), [&](const GapBand& other) {
            return other.row == row && other.label_left < band.label_left + band.label.width + gap &&
                   band.label_left < other.label_left + other.label.width + gap;
        });
        if (!taken) return row;
    }
}

}  // namespace

Points GapBands::height(const Canvas& canvas) const {
    if (bands.empty()) return {};
    Points height = canvas.text_size() * (bracket_in_ems * 2);
    for (const Points row : row_heights) height += row;
    return height;
}

GapBands gap_bands(const Canvas& canvas, const std::vector<const Gap*>& gaps,
                   const std::vector<std::pair<Points, Points>>& sides, Points width) {
    GapBands all;
    const Points gap = canvas.text_size() * 0.8;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        GapBand band{sides[i].first, sides[i].second,
                     canvas.label(gaps[i]->label, std::min(canvas.text_size() * widest_in_ems, width)), {}, 0};
        const Points middle = (band.left + band.right) / 2;
        band.label_left = std::clamp(middle - band.label.width / 2, Points{},
                                     std::max(width - band.label.width, Points{}));
        band.row = row_for(band, gap, all.bands);
        all.row_heights.resize(std::max(all.row_heights.size(), band.row + 1));
        all.row_heights[band.row] = std::max(all.row_heights[band.row], band.label.height);
        all.bands.push_back(std::move(band));
    }
    return all;
}

void draw_brackets(Canvas& canvas, const GapBands& all, Points top) {
    const Points foot = top + canvas.text_size() * bracket_in_ems;
    for (const GapBand& band : all.bands) {
        canvas.stroke({{band.left, top}, {band.left, foot}, {band.right, foot}, {band.right, top}}, Points{0.75},
                      canvas.style().axis);
        Points y = foot + canvas.text_size() * bracket_in_ems;
        for (std::size_t row = 0; row < band.row; ++row) y += all.row_heights[row];
        canvas.place(band.label, {band.label_left + band.label.width / 2, y}, Anchor::center);
    }
}

}  // namespace iepress::layout::chart
