#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "layout/chart/chart_fixture.h"

using namespace iepress::layout;
using namespace iepress::layout::test;
using iepress::markup::ScoreProfile;
using W = iepress::markup::ProfileWord;

namespace {

void check_sound(const Drawing& drawing) {
    CHECK(outside_the_box(drawing) == "");
    CHECK(overlapping_text(drawing) == "");
}

void set_bars(ScoreProfile& chart, std::vector<ScoreProfile::Bar> bars) {
    chart.groups = {{"", {}, std::move(bars)}};
}

ScoreProfile language_profile() {
    ScoreProfile chart;
    chart.interval_label = "90% confidence interval";
    chart.groups = {{"", {}, {{"CELF-5 Core Language", "85", -1, -1.4, -0.6, "Below average"},
                  {"Recalling Sentences", "7", -1, {}, {}, ""},
                  {"PPVT-5", "112", 0.8, 0.4, 1.2, "Average"}}}};
    return chart;
}

/// The mark of each score, without the one in the legend.
std::vector<Disc> marks(const Drawing& drawing, std::size_t count) {
    std::vector<Disc> all = discs(drawing);
    REQUIRE(all.size() >= count);
    return {all.end() - static_cast<long>(count), all.end()};
}

}  // namespace

TEST_CASE("scores stand at their z, one row each") {
    const Drawing drawing = drawn(language_profile());
    check_sound(drawing);
    const std::vector<Disc> all = marks(drawing, 3);
    CHECK(all[0].x == all[1].x);
    CHECK(all[0].y < all[1].y);
    CHECK(all[1].y < all[2].y);
    ScoreProfile ends;
    set_bars(ends, {{"", "", -3}, {"", "", 0}, {"", "", 3}});
    const std::vector<Disc> three = marks(drawn(ends), 3);
    CHECK((three[2].x - three[1].x).value == Approx((three[1].x - three[0].x).value));
}

TEST_CASE("labels, values, words and both scales are printed") {
    const std::string text = text_of(drawn(language_profile()));
    for (const char* word : {"85", "7", "112", "PPVT-5", "55", "100", "145", "<1", "16", "50", "84", ">99"}) {
        INFO(word);
        CHECK(text.find(word) != std::string::npos);
    }
    ScoreProfile unnamed = language_profile();
    unnamed.words = {{W::standard_score, "Puntuación"}, {W::percentile_rank, "Percentil"}};
    const std::string spanish = text_of(drawn(unnamed));
    CHECK(spanish.find("Puntuación") != std::string::npos);
    CHECK(spanish.find("Standard") == std::string::npos);
    CHECK(spanish.find("Percentile") == std::string::npos);
}

TEST_CASE("an interval is a bar with two caps around its score") {
    ScoreProfile chart;
    set_bars(chart, {{"A", "85", -1, -1.5, -0.25, ""}});
    const Drawing drawing = drawn(chart);
    std::vector<Stroke> bars;
    for (const Stroke& stroke : strokes(drawing)) {
        if (stroke.colour == chart_style().chart.data) bars.push_back(stroke);
    }
    REQUIRE(bars.size() == 3);
    const Disc mark = marks(drawing, 1)[0];
    CHECK(bars[0].xs[0] < mark.x);
    CHECK(bars[0].xs[1] > mark.x);
    CHECK(bars[1].xs[0] == bars[0].xs[0]);
    CHECK(bars[2].xs[0] == bars[0].xs[1]);
    CHECK(bars[1].ys[0] < bars[1].ys[1]);
}

TEST_CASE("an interval that is typed backwards or has one end") {
    ScoreProfile chart;
    set_bars(chart, {{"A", "85", -1, 0.25, -1.5, ""}, {"B", "85", -1, -1.5, {}, ""}});
    check_sound(drawn(chart));
}

TEST_CASE("scores far out widen the axis") {
    ScoreProfile chart = language_profile();
    chart.groups[0].bars.push_back({"GMFM", "20", -5.3, -6.2, -4.8, ""});
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    const std::vector<Disc> all = marks(drawing, 4);
    CHECK(all[3].x < all[0].x);
    chart.groups[0].bars.push_back({"Nonsense", "?", 1e9, -1e300, 1e300, ""});
    check_sound(drawn(chart));
}

TEST_CASE("no score, one score, sixty scores") {
    ScoreProfile chart;
    check_sound(drawn(chart));
    set_bars(chart, {{"One", "100", 0}});
    check_sound(drawn(chart));
    for (int i = 0; i < 59; ++i)
        chart.groups[0].bars.push_back({"Subtest " + std::to_string(i), "9", -0.33, -1.0, 0.33, "Average"});
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    marks(drawing, 60);
    const std::vector<std::string> shown = words(drawing);
    CHECK(std::count(shown.begin(), shown.end(), "Average") == 59);
}

TEST_CASE("long names wrap and large print stays clear") {
    ScoreProfile chart = language_profile();
    chart.groups[0].bars[0].label =
        "Bruininks-Oseretsky Test of Motor Proficiency, Second Edition: Fine Manual Control composite";
    chart.groups[0].bars[0].word = "Well below average for age and sex";
    chart.groups[0].bars[1].value = "scaled score 7 of 19";
    for (const double width : {504.0, 360.0, 240.0}) {
        for (const double scale : {1.0, 1.6, 2.2}) check_sound(drawn(chart, width, chart_style(scale)));
    }
}

TEST_CASE("right-to-left columns are mirrored and the curve is not") {
    ScoreProfile chart = language_profile();
    for (auto& bar : chart.groups[0].bars) bar.label = "اختبار اللغة";
    chart.interval_label = "فاصل الثقة";
    const Drawing drawing = drawn(chart, 504, chart_style(), "ar");
    check_sound(drawing);
    const std::vector<Disc> all = marks(drawing, 3);
    CHECK(all[2].x > all[0].x);  // 112 is right of 85 in every language
    for (const Item& item : drawing.items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run != nullptr && run->right_to_left) CHECK(run->x.value > 250);
    }
}

TEST_CASE("random score profiles stay in their box") {
    std::mt19937 random(99);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const std::vector<std::string> labels = {
        "", "PPVT-5", "Fine Manual Control, combined norms, second form", "اختبار", "Verständnis", "100"};
    for (int round = 0; round < 100; ++round) {
        ScoreProfile chart;
        chart.groups.emplace_back();
        for (int i = below(12); i > 0; --i) {
            ScoreProfile::Bar bar;
            bar.label = labels[static_cast<std::size_t>(below(6))];
            bar.word = labels[static_cast<std::size_t>(below(6))];
            bar.value = std::to_string(below(160));
            bar.z = below(120) / 10.0 - 6;
            if (below(2) == 0) bar.z_low = bar.z - below(30) / 10.0;
            if (below(2) == 0) bar.z_high = bar.z + below(30) / 10.0;
            chart.groups[0].bars.push_back(std::move(bar));
        }
        const Drawing drawing =
            drawn(chart, 240 + below(300), chart_style(1 + below(3) * 0.5), below(4) == 0 ? "ar" : "en-US");
        INFO("round " << round);
        REQUIRE(outside_the_box(drawing) == "");
        REQUIRE(overlapping_text(drawing) == "");
    }
}
