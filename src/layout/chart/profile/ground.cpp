// What stands behind the rows: bands in two tints with lines between them, gridlines and the mean.
#include <algorithm>
#include <cmath>

#include "layout/chart/profile/draw.h"

namespace iepress::layout::chart {

namespace {

using Band = markup::ScoreProfile::Band;

struct Stretch {
    Points left, right;
};

Stretch stretch_of(const ProfileColumns& columns, const Band& band) {
    return {band.from ? columns.x(*band.from) : columns.left, band.to ? columns.x(*band.to) : columns.right};
}

bool holds_mean(const Band& band) { return band.from.value_or(-1) <= 0 && band.to.value_or(1) > 0; }

/// Tints alternate; the band around the mean has the darker one, so that it looks the same with
/// every ruler.
base::Colour tint_at(const ChartStyle& style, const std::vector<BandText>& bands, std::size_t index) {
    const auto middle = std::find_if(bands.begin(), bands.end(),
                                     [](const BandText& band) { return holds_mean(*band.band); });
    const auto anchor = static_cast<std::size_t>(middle == bands.end() ? 0 : middle - bands.begin());
    return (index + anchor) % 2 == 0 ? style.band_dark : style.band_light;
}

std::vector<Position> rectangle(Points left, Points right, Points top, Points bottom) {
    return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}

void draw_bands(Canvas& canvas, const ProfileColumns& columns, const std::vector<BandText>& bands, Points top,
                Points bottom) {
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const Stretch at = stretch_of(columns, *bands[i].band);
        if (at.right <= at.left) continue;
        canvas.fill(rectangle(at.left, at.right, top, bottom), tint_at(canvas.style(), bands, i));
    }
    for (const BandText& one : bands) {
        for (const auto& end : {one.band->from, one.band->to}) {
            if (!end || *end <= columns.lowest || *end >= columns.highest) continue;
            const Points x = columns.x(*end);
            canvas.stroke({{x, top}, {x, bottom}}, Points{0.5}, canvas.style().axis);
        }
    }
}

}  // namespace

void draw_ground(Canvas& canvas, const ProfileContent& content, const GroupText& group, Points top,
                 Points bottom) {
    const ChartStyle& style = canvas.style();
    const ProfileColumns& columns = content.columns;
    if (group.bands.empty()) {
        // beside bands of other groups the middle would look like one
        if (!content.has_bands) canvas.fill(rectangle(columns.x(-1), columns.x(1), top, bottom),
                                            tint_of(style.data));
        for (int z = columns.lowest; z <= columns.highest; ++z) {
            if (z == 0) continue;
            canvas.stroke({{columns.x(z), top}, {columns.x(z), bottom}}, Points{0.4}, style.grid);
        }
    } else {
        draw_bands(canvas, columns, group.bands, top, bottom);
        for (const Points x : {columns.left, columns.right}) {
            canvas.stroke({{x, top}, {x, bottom}}, Points{0.5}, style.axis);
        }
    }
    for (const Points y : {top, bottom}) {
        canvas.stroke({{columns.left, y}, {columns.right, y}}, Points{0.75}, style.axis);
    }
}

void draw_mean(Canvas& canvas, const ProfileContent& content, const GroupText& group, Points top,
               Points bottom) {
    const Points x = content.columns.x(0);
    // solid lines are the bands' borders, where there are any
    canvas.stroke({{x, top}, {x, bottom}}, Points{0.75}, canvas.style().axis,
                  group.bands.empty() ? Dashes{} : Dashes{Points{3}, Points{2}});
}

Points height_of_names(const std::vector<BandText>& bands) {
    Points height;
    for (const BandText& band : bands) height = std::max(height, band.name.height);
    return height;
}

void draw_names(Canvas& canvas, const ProfileColumns& columns, const std::vector<BandText>& bands,
                Points bottom) {
    for (const BandText& band : bands) {
        if (band.name.empty()) continue;
        const Stretch at = stretch_of(columns, *band.band);
        canvas.place(band.name, {(at.left + at.right) / 2, bottom - band.name.height}, Anchor::center);
    }
}

Points height_of_strip(const Canvas& canvas, const std::vector<BandText>& bands) {
    const Points names = height_of_names(bands);
    return names > Points{} ? names + canvas.text_size() * 0.6 : names;
}

void draw_name_strip(Canvas& canvas, const ProfileContent& content, const GroupText& group, Points top) {
    const Points height = height_of_strip(canvas, group.bands);
    draw_ground(canvas, content, group, top, top + height);
    for (const BandText& band : group.bands) {
        const Stretch at = stretch_of(content.columns, *band.band);
        const Points gap = (height - band.name.height) / 2;
        canvas.place(band.name, {(at.left + at.right) / 2, top + gap}, Anchor::center);
    }
}

}  // namespace iepress::layout::chart
