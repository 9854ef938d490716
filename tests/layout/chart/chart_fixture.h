// What the chart tests share: fonts, a style, and questions to ask a drawing.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "layout/drawing.h"

namespace iepress::layout::test {

struct Extent {
    double left = 0, top = 0, right = 0, bottom = 0;
};

using base::Points;

/// The library of fonts/fonts.xml, loaded once.
inline const text::FontLibrary& fonts() {
    static const text::FontLibrary library = [] {
        base::Diagnostics diagnostics;
        const std::filesystem::path folder{"/usr/share/fonts"};  // Debian's
        auto loaded = text::FontLibrary::load(
            std::filesystem::path(IEPRESS_SOURCE_DIR) / "fonts" / "fonts.xml", {&folder, 1}, diagnostics);
        if (!loaded) FAIL(base::to_text(diagnostics.all()));
        return std::move(*loaded);
    }();
    return library;
}

/// Standard charts: labels of 6.5 pt, a plot 54 pt high. `scale` enlarges all of it.
inline Style chart_style(double scale = 1) {
    Style style;
    TextStyle label;
    label.size = Points{6.5 * scale};
    label.colour = {0x3d, 0x45, 0x51};
    style.text["chart-label"] = label;
    style.chart.height = Points{54 * scale};
    style.chart.data = {0x1f, 0x4e, 0x9e};
    style.chart.aim = {0xb5, 0x09, 0x09};
    style.chart.grid = {0x91, 0x94, 0x98};
    style.chart.axis = {0x56, 0x5c, 0x65};
    style.chart.data_width = Points{1.2 * scale};
    style.chart.aim_width = Points{1 * scale};
    style.chart.marker_radius = Points{2 * scale};
    return style;
}

/// Draws for pages of this room, and requires that nothing was reported.
inline std::vector<Drawing> drawn_in(const DrawingRoom& room, const markup::Figure& figure,
                                     const Style& style = chart_style(), std::string_view language = "en-US") {
    text::Shaper shaper(fonts());
    base::Diagnostics diagnostics;
    std::vector<Drawing> drawings = draw_chart(figure, room, style, language, shaper, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    CHECK(diagnostics.all().empty());
    return drawings;
}

/// The one drawing on a page that is never full.
inline Drawing drawn_figure(const markup::Figure& figure, double width = 504,
                            const Style& style = chart_style(), std::string_view language = "en-US") {
    std::vector<Drawing> drawings = drawn_in({Points{width}, Points{1e6}, Points{1e6}}, figure, style, language);
    REQUIRE(drawings.size() == 1);
    return std::move(drawings.front());
}

/// The same for a figure that is this chart alone.
template <class Chart>
Drawing drawn(const Chart& chart, double width = 504, const Style& style = chart_style(),
              std::string_view language = "en-US") {
    markup::Figure figure;
    figure.chart = chart;
    return drawn_figure(figure, width, style, language);
}

/// The text of a run without the white space that hangs behind it.
inline std::string shown(const Drawing& drawing, const GlyphRun& run) {
    std::string text = drawing.text.substr(run.text_begin, run.text_end - run.text_begin);
    text.erase(text.find_last_not_of(" \n") + 1);
    return text;
}

/// A level or upright line ends flush with its corners; others reach half their width further.
inline Extent extent_of_corners(const std::vector<Points>& xs, const std::vector<Points>& ys, double margin) {
    const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
    const auto [top, bottom] = std::minmax_element(ys.begin(), ys.end());
    const double across = *top == *bottom ? 0 : margin;
    const double along = *left == *right ? 0 : margin;
    return {left->value - across, top->value - along, right->value + across, bottom->value + along};
}

/// Without the spaces at its ends, which hang and show nothing.
inline Extent extent_of_run(const Drawing& drawing, const GlyphRun& run) {
    const text::FaceMetrics& metrics = fonts().face(run.face).metrics();
    const double em = run.size.value / metrics.units_per_em;
    double x = run.x.value;
    Extent extent{x, run.y.value - 0.75 * run.size.value, x, run.y.value + 0.22 * run.size.value};
    bool first = true;
    for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
        const text::Glyph& glyph = drawing.glyphs[run.first_glyph + i];
        const bool space = drawing.text[glyph.cluster] == ' ';
        if (!space && first) extent.left = x;
        x += glyph.advance * em;
        if (!space) extent.right = x;
        if (!space) first = false;
    }
    return extent;
}

inline bool overlap(const Extent& a, const Extent& b) {
    constexpr double touch = 0.02;
    return a.left < b.right - touch && b.left < a.right - touch && a.top < b.bottom - touch &&
           b.top < a.bottom - touch;
}

inline long hundredths(Points length) { return std::lround(length.value * 100); }

inline std::string dump_corners(const std::vector<Points>& xs, const std::vector<Points>& ys) {
    std::string text;
    for (std::size_t i = 0; i < xs.size(); ++i)
        text += fmt::format(" {},{}", hundredths(xs[i]), hundredths(ys[i]));
    return text;
}

/// What an item covers: of glyphs, the advances and the height of letters with their descenders.
inline Extent extent_of(const Drawing& drawing, const Item& item) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) return extent_of_run(drawing, *run);
    if (const auto* stroke = std::get_if<Stroke>(&item)) {
        return extent_of_corners(stroke->xs, stroke->ys, stroke->width.value / 2);
    }
    if (const auto* fill = std::get_if<Fill>(&item)) return extent_of_corners(fill->xs, fill->ys, 0);
    const Disc& disc = std::get<Disc>(item);
    const double reach = disc.radius.value + (disc.filled ? 0 : disc.width.value / 2);
    return {disc.x.value - reach, disc.y.value - reach, disc.x.value + reach, disc.y.value + reach};
}

/// What leaves the drawing's own box, one a line; empty when nothing does.
inline std::string outside_the_box(const Drawing& drawing) {
    constexpr double rounding = 0.02;
    std::string report;
    for (const Item& item : drawing.items) {
        const Extent extent = extent_of(drawing, item);
        const bool only_spaces = std::holds_alternative<GlyphRun>(item) && extent.left == extent.right;
        if (only_spaces) continue;  // they hang beyond a line's end, and show nothing
        const bool inside = extent.left >= -rounding && extent.top >= -rounding &&
                            extent.right <= drawing.width.value + rounding &&
                            extent.bottom <= drawing.height.value + rounding;
        if (!inside) {  // and a NaN is never inside
            report += fmt::format("item of kind {}: {:.2f} {:.2f} {:.2f} {:.2f} in {:.2f} x {:.2f}\n",
                                  item.index(), extent.left, extent.top, extent.right, extent.bottom,
                                  drawing.width.value, drawing.height.value);
        }
    }
    return report;
}

/// Pieces of text that cover each other, one pair a line; empty when none do.
inline std::string overlapping_text(const Drawing& drawing) {
    std::vector<std::pair<Extent, std::string>> pieces;
    for (const Item& item : drawing.items) {
        if (const auto* run = std::get_if<GlyphRun>(&item)) {
            pieces.emplace_back(extent_of_run(drawing, *run), shown(drawing, *run));
        }
    }
    std::string report;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (std::size_t j = i + 1; j < pieces.size(); ++j) {
            if (overlap(pieces[i].first, pieces[j].first)) {
                report += fmt::format("\"{}\" and \"{}\"\n", pieces[i].second, pieces[j].second);
            }
        }
    }
    return report;
}

/// The text of each run in painting order, white space at its ends removed.
inline std::vector<std::string> words(const Drawing& drawing) {
    std::vector<std::string> all;
    for (const Item& item : drawing.items) {
        if (const auto* run = std::get_if<GlyphRun>(&item)) all.push_back(shown(drawing, *run));
    }
    return all;
}

/// The same joined by " | ".
inline std::string text_of(const Drawing& drawing) {
    return fmt::format("{}", fmt::join(words(drawing), " | "));
}

inline std::vector<Disc> discs(const Drawing& drawing) {
    std::vector<Disc> all;
    for (const Item& item : drawing.items) {
        if (const auto* disc = std::get_if<Disc>(&item)) all.push_back(*disc);
    }
    return all;
}

inline std::vector<Stroke> strokes(const Drawing& drawing) {
    std::vector<Stroke> all;
    for (const Item& item : drawing.items) {
        if (const auto* stroke = std::get_if<Stroke>(&item)) all.push_back(*stroke);
    }
    return all;
}

/// All items, one a line, lengths in 1/100 pt: equal drawings have equal dumps.
inline std::string dump(const Drawing& drawing) {
    std::string text = fmt::format("{} x {}\n", hundredths(drawing.width), hundredths(drawing.height));
    for (const Item& item : drawing.items) {
        if (const auto* run = std::get_if<GlyphRun>(&item)) {
            text += fmt::format("text {},{} size {}: {}\n", hundredths(run->x), hundredths(run->y),
                                hundredths(run->size), shown(drawing, *run));
        } else if (const auto* stroke = std::get_if<Stroke>(&item)) {
            text +=
                fmt::format("line {}{}{}\n", hundredths(stroke->width),
                            stroke->dashes.empty() ? "" : " dashed", dump_corners(stroke->xs, stroke->ys));
        } else if (const auto* fill = std::get_if<Fill>(&item)) {
            text += fmt::format("fill{}\n", dump_corners(fill->xs, fill->ys));
        } else {
            const Disc& disc = std::get<Disc>(item);
            text += fmt::format("{} {},{} radius {}\n", disc.filled ? "disc" : "ring", hundredths(disc.x),
                                hundredths(disc.y), hundredths(disc.radius));
        }
    }
    return text + drawing.alternative + "\n";
}

/// Eight points of a goal from 32 to 80, every two weeks from 2025-09-12.
inline markup::ProgressChart reading_chart() {
    markup::ProgressChart chart;
    chart.measure = "Words read correctly";
    chart.unit = "%";
    chart.data_label = "Student data";
    chart.aim_label = "Aim line";
    chart.points = {{{2025, 9, 12}, 36, "Sep 12"},  {{2025, 9, 26}, 41, "Sep 26"},
                    {{2025, 10, 10}, 39, "Oct 10"}, {{2025, 10, 24}, 52, "Oct 24"},
                    {{2025, 11, 7}, 58, "Nov 7"},   {{2025, 11, 21}, 55, "Nov 21"},
                    {{2025, 12, 5}, 66, "Dec 5"},   {{2025, 12, 19}, 71, "Dec 19"}};
    chart.baseline = markup::ProgressChart::Point{{2025, 9, 12}, 32, ""};
    chart.target = markup::ProgressChart::Point{{2025, 12, 19}, 80, ""};
    return chart;
}

}  // namespace iepress::layout::test
