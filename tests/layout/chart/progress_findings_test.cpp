// What a progress chart draws of a report's findings: trends, gaps, the target's level, counts.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "layout/chart/chart_fixture.h"

using namespace iepress::layout;
using namespace iepress::layout::test;
using iepress::base::from_days;
using iepress::base::to_days;
using iepress::markup::ProgressChart;

namespace {

void check_sound(const Drawing& drawing) {
    CHECK(outside_the_box(drawing) == "");
    CHECK(overlapping_text(drawing) == "");
}

/// Strokes of a colour, those of the legend left out.
std::vector<Stroke> strokes_of(const Drawing& drawing, iepress::base::Colour colour) {
    std::vector<Stroke> found;
    for (const Stroke& stroke : strokes(drawing)) {
        if (stroke.colour == colour && stroke.ys.front().value > 9) found.push_back(stroke);
    }
    return found;
}

bool shows(const Drawing& drawing, std::string_view word) {
    const std::vector<std::string> all = words(drawing);
    return std::find(all.begin(), all.end(), word) != all.end();
}

ProgressChart full_chart() {
    ProgressChart chart = reading_chart();
    chart.trend_label = "Trend";
    chart.gap_label = "No data";
    chart.target_label = "Goal";
    chart.phases = {{{2025, 11, 3}, "Graphic organizer"}};
    chart.trends = {{{2025, 9, 12}, {2025, 10, 24}, 35, 49}, {{2025, 11, 7}, {2025, 12, 19}, 55, 70}};
    chart.gaps = {{{2025, 11, 24}, {2025, 11, 28}, "Absent"}};
    chart.level = ProgressChart::Level{68, "Level now"};
    return chart;
}

}  // namespace

TEST_CASE("the data line breaks at a gap, whose ground is hatched and named") {
    ProgressChart chart = reading_chart();
    chart.gaps = {{{2025, 11, 24}, {2025, 11, 28}, "Absent"}};
    for (const bool even : {false, true}) {
        chart.even_spacing = even;
        const Drawing drawing = drawn(chart);
        check_sound(drawing);
        const std::vector<Stroke> paths = strokes_of(drawing, chart_style().chart.data);
        REQUIRE(paths.size() == 2);
        CHECK(paths[0].xs.size() == 6);
        CHECK(paths[1].xs.size() == 2);
        // the hatching stands between the two
        for (const Stroke& line : strokes_of(drawing, chart_style().chart.grid)) {
            if (line.ys[0] == line.ys[1]) continue;
            CHECK(line.xs[0] >= paths[0].xs.back());
            CHECK(line.xs[1] <= paths[1].xs.front());
        }
        CHECK(shows(drawing, "Absent"));
        CHECK_FALSE(shows(drawing, "No"));
    }
}

TEST_CASE("a gap whose days a point lies on breaks the line on its other side alone") {
    ProgressChart chart = reading_chart();
    const auto sizes = [&](const ProgressChart& one) {
        std::vector<std::size_t> all;
        for (const Stroke& path : strokes_of(drawn(one), chart_style().chart.data)) all.push_back(path.xs.size());
        return all;
    };
    chart.gaps = {{{2025, 10, 10}, {2025, 10, 12}, "Absent"}};  // begins on the third point
    CHECK(sizes(chart) == std::vector<std::size_t>{3, 5});
    chart.gaps = {{{2025, 10, 8}, {2025, 10, 10}, "Absent"}};  // ends on it
    CHECK(sizes(chart) == std::vector<std::size_t>{2, 6});
    chart.gaps = {{{2025, 12, 20}, {2026, 1, 4}, "Break"}};
    CHECK(sizes(chart) == std::vector<std::size_t>{8});
}

TEST_CASE("each trend is a line of its own, told from data and aim without colour") {
    const Drawing drawing = drawn(full_chart());
    check_sound(drawing);
    const Style style = chart_style();
    const std::vector<Stroke> trends = strokes_of(drawing, style.chart.trend);
    REQUIRE(trends.size() == 2);
    Points phase_line;
    for (const Stroke& line : strokes_of(drawing, style.chart.axis)) {
        if (!line.dashes.empty()) phase_line = line.xs[0];
    }
    CHECK(trends[0].xs.back() < phase_line);
    CHECK(trends[1].xs.front() > phase_line);
    for (const Stroke& trend : trends) {
        CHECK(trend.dashes.size() == 4);
        CHECK(trend.width > style.chart.data_width);
    }
    // 35 to 49 on a plot of 54 pt for 0 to 100
    CHECK((trends[0].ys[0] - trends[0].ys[1]).value == Approx(14 * 0.54));
    CHECK(shows(drawing, "Trend"));
}

TEST_CASE("a trend ends where the plot does, and widens neither axis") {
    ProgressChart chart = reading_chart();
    chart.trend_label = "Trend";
    const auto trend_of = [&](bool even) {
        chart.even_spacing = even;
        const Drawing drawing = drawn(chart);
        check_sound(drawing);
        CHECK_FALSE(shows(drawing, "150"));
        return strokes_of(drawing, chart_style().chart.trend);
    };
    const std::vector<Stroke> frame = [&] { return strokes_of(drawn(chart), chart_style().chart.grid); }();
    const Points top = frame.back().ys[0];
    for (const bool even : {false, true}) {
        chart.trends = {{{2025, 9, 12}, {2025, 12, 19}, 50, 150}};
        const std::vector<Stroke> rising = trend_of(even);
        REQUIRE(rising.size() == 1);
        CHECK(rising[0].ys.back().value == Approx(top.value));
        chart.trends = {{{2025, 9, 12}, {2025, 12, 19}, 120, 150}};
        CHECK(trend_of(even).empty());
        chart.trends = {{{2024, 9, 12}, {2026, 12, 19}, 0, 100}};
        const std::vector<Stroke> long_one = trend_of(even);
        REQUIRE(long_one.size() == 1);
        CHECK(long_one[0].xs.front() >= frame.back().xs.front());
        CHECK(long_one[0].xs.back() <= frame.back().xs.back());
        chart.trends = {{{2025, 12, 19}, {2025, 9, 12}, 0, 100}, {{}, {2025, 9, 12}, 0, 100}};
        CHECK(trend_of(even).empty());
    }
}

TEST_CASE("target and level are named at the plot's edge, apart even where they are equal") {
    ProgressChart chart = full_chart();
    for (const double level : {68.0, 80.0, 79.0, 0.0, 100.0}) {
        chart.level->value = level;
        const Drawing drawing = drawn(chart);
        check_sound(drawing);
        CHECK(shows(drawing, "Goal:"));
        CHECK(shows(drawing, "80%"));
        CHECK(shows(drawing, "Level"));
        CHECK(shows(drawing, fmt::format("{}%", level)));
        int wedges = 0;
        for (const Item& item : drawing.items) wedges += std::holds_alternative<Fill>(item) ? 1 : 0;
        CHECK(wedges == 1);
    }
    // a level line at the target, besides the aim line
    chart.level.reset();
    const std::vector<Stroke> aims = strokes_of(drawn(chart), chart_style().chart.aim);
    CHECK(std::count_if(aims.begin(), aims.end(), [](const Stroke& one) { return one.dashes.empty(); }) == 2);
    CHECK(std::count_if(aims.begin(), aims.end(), [](const Stroke& one) { return !one.dashes.empty(); }) == 1);
    chart.baseline.reset();
    const Drawing alone = drawn(chart);
    CHECK_FALSE(shows(alone, "Aim"));
    for (const Stroke& one : strokes_of(alone, chart_style().chart.aim)) CHECK(one.dashes.empty());
}

TEST_CASE("counts stand at the markers where they are few or differ, else in the legend") {
    ProgressChart chart = reading_chart();
    for (auto& point : chart.points) point.of = 10;
    CHECK(shows(drawn(chart), "10"));
    CHECK(shows(drawn(chart), "each"));
    CHECK_FALSE(shows(drawn(chart), "n=10"));
    for (auto& point : chart.points) point.counted = 7;
    chart.points[2].of = 8;
    Drawing drawing = drawn(chart);
    check_sound(drawing);
    std::vector<std::string> shown = words(drawing);
    CHECK(std::count(shown.begin(), shown.end(), "7/10") == 7);
    CHECK(std::count(shown.begin(), shown.end(), "7/8") == 1);
    CHECK_FALSE(shows(drawing, "each"));
    for (auto& point : chart.points) {
        point.of = 4;
        point.counted.reset();
    }
    drawing = drawn(chart);
    check_sound(drawing);
    shown = words(drawing);
    CHECK(std::count(shown.begin(), shown.end(), "n=4") == 8);
    chart.words[iepress::markup::ProgressWord::of] = "de {of}";
    CHECK(shows(drawn(chart), "de"));
}

TEST_CASE("a count over the highest point stays below the flags") {
    ProgressChart chart = full_chart();
    for (auto& point : chart.points) {
        point.value = 100;
        point.of = 4;
        point.counted = 4;
    }
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    const std::vector<std::string> shown = words(drawing);
    CHECK(std::count(shown.begin(), shown.end(), "4/4") == 8);
}

TEST_CASE("random charts with all their parts stay in their box, no text over another") {
    std::mt19937 random(815);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const std::vector<std::string> labels = {"", "Absent", "a much longer label than any gap has", "Übung",
                                             "تجربة"};
    const auto label = [&] { return labels[static_cast<std::size_t>(below(5))]; };
    for (int round = 0; round < 150; ++round) {
        ProgressChart chart;
        chart.unit = below(2) == 0 ? "%" : "words per minute";
        chart.even_spacing = below(2) == 0;
        chart.data_label = label();
        chart.aim_label = label();
        chart.trend_label = label();
        chart.gap_label = label();
        chart.target_label = label();
        const auto date = [&] { return from_days(to_days({2025, 9, 1}) + below(200)); };
        for (int i = below(40); i > 0; --i) {
            chart.points.push_back({date(), below(1500) / 10.0 - 20, label(), below(8)});
            if (below(2) == 0) chart.points.back().counted = below(9);
        }
        for (int i = below(4); i > 0; --i) chart.phases.push_back({date(), label()});
        for (int i = below(4); i > 0; --i) {
            chart.trends.push_back({date(), date(), below(300) - 100.0, below(300) - 100.0});
        }
        for (int i = below(5); i > 0; --i) chart.gaps.push_back({date(), date(), label()});
        if (below(2) == 0) chart.baseline = ProgressChart::Point{date(), below(100) * 1.0};
        if (below(2) == 0) chart.target = ProgressChart::Point{date(), below(100) * 1.0, "goal"};
        if (below(2) == 0) chart.level = ProgressChart::Level{below(120) * 1.0, label()};
        const Style style = chart_style(1 + below(3) * 0.7);
        const Drawing drawing = drawn(chart, 250 + below(300), style, below(4) == 0 ? "ar" : "en-US");
        INFO("round " << round);
        REQUIRE(outside_the_box(drawing) == "");
        REQUIRE(overlapping_text(drawing) == "");
    }
}
