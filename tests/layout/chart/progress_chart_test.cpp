#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "layout/chart/chart_fixture.h"

using namespace iepress::layout;
using namespace iepress::layout::test;
using iepress::base::Colour;
using iepress::base::Date;
using iepress::base::from_days;
using iepress::base::to_days;
using iepress::markup::ProgressChart;

namespace {

void check_sound(const Drawing& drawing) {
    CHECK(outside_the_box(drawing) == "");
    CHECK(overlapping_text(drawing) == "");
}

/// Filled discs of the points, without the dots of legend and target.
std::vector<Disc> dots(const Drawing& drawing, const Style& style = chart_style()) {
    std::vector<Disc> all;
    for (const Disc& disc : discs(drawing)) {
        if (disc.filled && disc.colour == style.chart.data) all.push_back(disc);
    }
    return all;
}

std::vector<Stroke> data_paths(const Drawing& drawing) {
    std::vector<Stroke> paths;
    for (const Stroke& stroke : strokes(drawing)) {
        if (stroke.colour == chart_style().chart.data && stroke.dashes.empty()) paths.push_back(stroke);
    }
    return paths;
}

ProgressChart many_points(int count) {
    ProgressChart chart = reading_chart();
    chart.points.clear();
    for (int i = 0; i < count; ++i) {
        const Date date = from_days(to_days({2025, 9, 1}) + i);
        chart.points.push_back(
            {date, static_cast<double>((i * 37) % 101), fmt::format("{}/{}", date.month, date.day)});
    }
    return chart;
}

}  // namespace

TEST_CASE("the words of a progress chart are its numbers, dates and legend, and nothing else") {
    ProgressChart chart = reading_chart();
    chart.even_spacing = true;
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    std::string text;
    for (const std::string& word : words(drawing)) text += word + " ";
    CHECK(text ==
          "0 25 50 75 100 Sep 12 Sep 26 Oct 10 Oct 24 Nov 7 Nov 21 Dec 5 Dec 19 Student data Aim line ");
}

TEST_CASE("evenly spaced points are as far apart as their number says") {
    ProgressChart chart = reading_chart();
    chart.even_spacing = true;
    chart.points[1].date = {2025, 9, 13};
    chart.data_label = "";
    const std::vector<Disc> points = dots(drawn(chart));
    REQUIRE(points.size() == 8);
    for (std::size_t i = 2; i < points.size(); ++i) {
        CHECK((points[i].x - points[i - 1].x).value == Approx((points[1].x - points[0].x).value));
    }
}

TEST_CASE("points by date are as far apart as their days") {
    ProgressChart chart = reading_chart();
    chart.data_label = "";
    chart.points = {{{2025, 9, 1}, 10, ""}, {{2025, 9, 11}, 20, ""}, {{2025, 10, 1}, 30, ""}};
    const std::vector<Disc> points = dots(drawn(chart));
    REQUIRE(points.size() == 3);
    CHECK((points[2].x - points[1].x).value == Approx(2 * (points[1].x - points[0].x).value));
    CHECK((points[0].y - points[2].y).value == Approx(20 * 0.54));
}

TEST_CASE("no line joins points across a phase line") {
    ProgressChart chart = reading_chart();
    chart.phases = {{{2025, 10, 10}, "Graphic organizer"}, {{2025, 11, 30}, "Peer partner"}};
    chart.data_label = "";
    for (const bool even : {false, true}) {
        chart.even_spacing = even;
        const Drawing drawing = drawn(chart);
        check_sound(drawing);
        const std::vector<Stroke> paths = data_paths(drawing);
        REQUIRE(paths.size() == 3);
        CHECK(paths[0].xs.size() == 2);  // the point on the phase's own date begins it
        CHECK(paths[1].xs.size() == 4);
        CHECK(paths[2].xs.size() == 2);
        int phase_lines = 0;
        for (const Stroke& line : strokes(drawing)) {
            const bool vertical = line.xs.size() == 2 && line.xs[0] == line.xs[1] && !line.dashes.empty();
            if (!vertical) continue;
            ++phase_lines;
            for (const Stroke& path : paths) {
                CHECK((path.xs.back() < line.xs[0] || path.xs.front() > line.xs[0]));
            }
        }
        CHECK(phase_lines == 2);
    }
}

TEST_CASE("a point alone in its phase is still drawn") {
    ProgressChart chart = reading_chart();
    chart.data_label = "";
    chart.phases = {{{2025, 10, 10}, "A"}, {{2025, 10, 20}, "B"}};
    const Drawing drawing = drawn(chart);
    CHECK(dots(drawing).size() == 8);
    CHECK(data_paths(drawing).size() == 2);
}

TEST_CASE("aim and data lines differ without colour") {
    const Drawing drawing = drawn(reading_chart());
    const Style style = chart_style();
    int dashed = 0;
    for (const Stroke& stroke : strokes(drawing)) {
        if (stroke.colour == style.chart.aim) {
            CHECK_FALSE(stroke.dashes.empty());
            ++dashed;
        }
        if (stroke.colour == style.chart.data) CHECK(stroke.dashes.empty());
    }
    CHECK(dashed == 2);  // the line and its sample in the legend
    const auto all = discs(drawing);
    CHECK(std::count_if(all.begin(), all.end(), [](const Disc& disc) { return !disc.filled; }) == 1);
}

TEST_CASE("no points, one point, two of one day") {
    ProgressChart chart = reading_chart();
    chart.data_label = "";
    chart.points.clear();
    check_sound(drawn(chart));
    CHECK(dots(drawn(chart)).empty());
    chart.baseline.reset();
    chart.target.reset();
    check_sound(drawn(chart));
    chart.points = {{{2025, 9, 12}, 36, "Sep 12"}};
    check_sound(drawn(chart));
    CHECK(dots(drawn(chart)).size() == 1);
    chart.points.push_back({{2025, 9, 12}, 50, "Sep 12"});
    check_sound(drawn(chart));
    CHECK(dots(drawn(chart)).size() == 2);
    CHECK(words(drawn(chart)).size() == 7);  // five numbers, and "Sep 12" once, not on top of itself
    chart.even_spacing = true;
    check_sound(drawn(chart));
}

TEST_CASE("300 points are all drawn, with as many dates as have room") {
    const ProgressChart chart = many_points(300);
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    CHECK(dots(drawing).size() == 301);  // and the legend's
    const std::vector<std::string> shown = words(drawing);
    CHECK(shown.size() > 15);
    CHECK(std::count(shown.begin(), shown.end(), "9/1") == 1);
    CHECK(std::count(shown.begin(), shown.end(), "6/27") == 1);  // the last
    CHECK(drawing.alternative.find("300 data points: first") != std::string::npos);
}

TEST_CASE("values outside the range widen the scale") {
    ProgressChart chart = reading_chart();
    chart.data_label = "";
    chart.points[3].value = 130;
    chart.points[4].value = -20;
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    const std::vector<Disc> points = dots(drawing);
    REQUIRE(points.size() == 8);
    CHECK(points[3].y < points[2].y);
    CHECK(points[4].y > points[0].y);
    CHECK(text_of(drawing).find("150") != std::string::npos);
}

TEST_CASE("equal values and an empty range") {
    ProgressChart chart = reading_chart();
    for (auto& point : chart.points) point.value = 5;
    chart.minimum = chart.maximum = 5;
    chart.baseline->value = chart.target->value = 5;
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    CHECK(dots(drawing).size() == 9);
}

TEST_CASE("a target after the last point has a place of its own") {
    for (const bool even : {false, true}) {
        ProgressChart chart = reading_chart();
        chart.data_label = "";
        chart.even_spacing = even;
        chart.target->date = {2026, 3, 1};
        const Drawing drawing = drawn(chart);
        const auto all = discs(drawing);
        const auto ring = std::find_if(all.begin(), all.end(), [](const Disc& disc) { return !disc.filled; });
        REQUIRE(ring != all.end());
        CHECK(ring->x > dots(drawing).back().x);
        check_sound(drawing);
    }
}

TEST_CASE("very long labels move the plot, not each other") {
    ProgressChart chart = reading_chart();
    const std::string sentence =
        "Small-group reading with the classroom teacher and a peer partner, four days a week";
    chart.data_label = sentence;
    chart.aim_label = sentence + " " + sentence;
    for (auto& point : chart.points) point.label = "the week of " + point.label + " in room 12";
    chart.phases = {{{2025, 9, 20}, sentence},
                    {{2025, 9, 28}, sentence},
                    {{2025, 12, 1}, sentence},
                    {{2025, 12, 18}, "Supercalifragilisticexpialidocious-and-more-of-it"}};
    for (const double width : {504.0, 300.0, 180.0}) check_sound(drawn(chart, width));
}

TEST_CASE("large print enlarges labels without collisions") {
    ProgressChart chart = reading_chart();
    chart.phases = {{{2025, 10, 30}, "Graphic organizer added"}};
    for (const double scale : {1.0, 1.6, 2.4}) {
        const Drawing drawing = drawn(chart, 504, chart_style(scale));
        check_sound(drawing);
        CHECK(dots(drawing, chart_style(scale)).size() == 9);
    }
    // Large labels in a plot that was not enlarged: fewer numbers, none over another.
    Style style = chart_style();
    style.text.find("chart-label")->second.size = iepress::base::Points{16};
    check_sound(drawn(chart, 504, style));
    CHECK(text_of(drawn(chart, 504, style)).find("25") == std::string::npos);
}

TEST_CASE("labels of right-to-left languages are shaped and stay inside") {
    ProgressChart chart = reading_chart();
    chart.data_label = "بيانات الطالب";
    chart.aim_label = "خط الهدف";
    chart.phases = {{{2025, 10, 30}, "دعم إضافي في القراءة"}};
    const Drawing drawing = drawn(chart, 504, chart_style(), "ar");
    check_sound(drawing);
    bool right_to_left = false;
    for (const Item& item : drawing.items) {
        if (const auto* run = std::get_if<GlyphRun>(&item)) right_to_left |= run->right_to_left;
    }
    CHECK(right_to_left);
    // The legend starts at the right: its first sample stands right of its second.
    std::vector<Stroke> samples;
    for (const Stroke& stroke : strokes(drawing)) {
        if (stroke.xs.size() == 2 && stroke.ys[0] == stroke.ys[1] && stroke.ys[0].value < 9)
            samples.push_back(stroke);
    }
    REQUIRE(samples.size() == 2);
    CHECK(samples[0].xs[0] > samples[1].xs[0]);
}

TEST_CASE("points without dates are spaced evenly in the order of the file") {
    ProgressChart chart = reading_chart();
    chart.data_label = "";
    for (auto& point : chart.points) point.date = {};
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    const std::vector<Disc> points = dots(drawing);
    REQUIRE(points.size() == 8);
    for (std::size_t i = 1; i < points.size(); ++i) CHECK(points[i].x > points[i - 1].x);
}

TEST_CASE("the same chart gives the same drawing") {
    ProgressChart chart = reading_chart();
    chart.phases = {{{2025, 10, 30}, "Graphic organizer added"}};
    CHECK(dump(drawn(chart)) == dump(drawn(chart)));
}

TEST_CASE("a figure's own alternative wins") {
    iepress::markup::Figure figure;
    figure.chart = reading_chart();
    CHECK(drawn_figure(figure).alternative.find("8 data points") != std::string::npos);
    figure.alternative = "Reading rose from 36 to 71 percent.";
    CHECK(drawn_figure(figure).alternative == "Reading rose from 36 to 71 percent.");
}

TEST_CASE("random progress charts stay in their box, with every point and no text over another") {
    std::mt19937 random(4711);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const std::vector<std::string> labels = {"",      "Sep 12", "a much longer label than any date",
                                             "Übung", "تجربة",  "1"};
    for (int round = 0; round < 150; ++round) {
        ProgressChart chart;
        chart.minimum = below(50) - 25;
        chart.maximum = below(200) - 25;
        chart.even_spacing = below(2) == 0;
        chart.aim_label = labels[static_cast<std::size_t>(below(6))];
        const auto date = [&] { return from_days(to_days({2025, 9, 1}) + below(200)); };
        for (int i = below(40); i > 0; --i) {
            chart.points.push_back(
                {date(), below(3000) / 10.0 - 80, labels[static_cast<std::size_t>(below(6))]});
        }
        for (int i = below(5); i > 0; --i)
            chart.phases.push_back({date(), labels[static_cast<std::size_t>(below(6))]});
        if (below(2) == 0) chart.baseline = ProgressChart::Point{date(), below(100) * 1.0, ""};
        if (below(2) == 0) chart.target = ProgressChart::Point{date(), below(100) * 1.0, "goal"};
        const double scale = 1 + below(3) * 0.7;
        const Style style = chart_style(scale);
        const Drawing drawing = drawn(chart, 250 + below(300), style, below(4) == 0 ? "ar" : "en-US");
        INFO("round " << round);
        REQUIRE(outside_the_box(drawing) == "");
        REQUIRE(overlapping_text(drawing) == "");
        REQUIRE(dots(drawing, style).size() == chart.points.size());
    }
}
