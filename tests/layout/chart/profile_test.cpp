// Score profiles with bands, groups, reversed rows and criteria.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "layout/chart/profile_fixture.h"

using namespace iepress::layout;
using namespace iepress::layout::test;
namespace base = iepress::base;
namespace markup = iepress::markup;
using markup::ScoreProfile;
using Bar = ScoreProfile::Bar;
using Level = ScoreProfile::Bar::Level;

namespace {

std::vector<Fill> fills_of(const Drawing& drawing, base::Colour colour) {
    std::vector<Fill> all;
    for (const Item& item : drawing.items) {
        const auto* fill = std::get_if<Fill>(&item);
        if (fill != nullptr && fill->colour == colour) all.push_back(*fill);
    }
    return all;
}

/// The bands' rectangles from left to right that reach down furthest: those behind the rows.
std::vector<Fill> bands_of(const Drawing& drawing) {
    const ChartStyle style = chart_style().chart;
    std::vector<Fill> all = fills_of(drawing, style.band_light);
    for (const Fill& one : fills_of(drawing, style.band_dark)) all.push_back(one);
    Points bottom;
    for (const Fill& one : all) bottom = std::max(bottom, one.ys[2]);
    all.erase(std::remove_if(all.begin(), all.end(), [&](const Fill& one) { return one.ys[2] < bottom; }),
              all.end());
    std::sort(all.begin(), all.end(), [](const Fill& a, const Fill& b) { return a.xs[0] < b.xs[0]; });
    return all;
}

/// Where a word stands: the start of its first run.
GlyphRun run_of(const Drawing& drawing, std::string_view word) {
    for (const Item& item : drawing.items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run != nullptr && shown(drawing, *run) == word) return *run;
    }
    FAIL("no " << word);
    return {};
}

}  // namespace

TEST_CASE("bands that all rows share stand behind all of them and are named once") {
    const Drawing drawing = drawn(motor_profile());
    check_sound(drawing);
    const std::vector<Fill> bands = bands_of(drawing);
    REQUIRE(bands.size() == 5);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (i > 0) CHECK(bands[i].xs[0] == bands[i - 1].xs[1]);
        if (i > 0) CHECK_FALSE(bands[i].colour == bands[i - 1].colour);
        CHECK(contrast(chart_style().text.at("chart-label").colour, bands[i].colour) >= 4.5);
    }
    CHECK((bands[2].xs[1] - bands[2].xs[0]).value == Approx((bands[1].xs[1] - bands[1].xs[0]).value * 2));
    CHECK(bands[2].colour == chart_style().chart.band_dark);
    CHECK(count_words(drawing, "Well") == 2);
    CHECK(count_words(drawing, "Above") == 1);
    CHECK(run_of(drawing, "Above").y < run_of(drawing, "BOT-2").y);
    CHECK(text_of(drawing).find("publisher's") != std::string::npos);
}

TEST_CASE("bands of its own stand behind a group's rows alone, the same ones from the groups once") {
    ScoreProfile chart = motor_profile();
    chart.groups[1].bands = {{{}, 0, "Low"}, {0, {}, "High"}};
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    const std::vector<Fill> own = bands_of(drawing);
    REQUIRE(own.size() == 2);
    CHECK(own[0].ys[0] > run_of(drawing, "Precision").y);
    CHECK(run_of(drawing, "High").y < own[0].ys[0]);
    CHECK(run_of(drawing, "High").y > run_of(drawing, "Precision").y);

    chart.bands.clear();
    for (ScoreProfile::Group& group : chart.groups) group.bands = five_bands;
    CHECK(dump(drawn(chart)) == dump(drawn(motor_profile())));
}

TEST_CASE("a band too narrow for a word of its name shows none") {
    ScoreProfile chart = motor_profile();
    chart.bands = {{{}, -1.1, "Delayed"}, {-1.1, -1, "Questionable"}, {-1, {}, "Typical"}};
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    CHECK(count_words(drawing, "Delayed") == 1);
    CHECK(count_words(drawing, "Questionable") == 0);
    CHECK(bands_of(drawing).size() == 3);
}

TEST_CASE("composites and subtests differ in shape and weight, and are told in the legend") {
    const Drawing drawing = drawn(motor_profile());
    const base::Colour data = chart_style().chart.data;
    CHECK(fills_of(drawing, data).size() == 2);  // the legend's and the row's diamond
    CHECK(count_words(drawing, "Composite") == 1);
    CHECK(count_words(drawing, "Subtest") == 1);
    CHECK(run_of(drawing, "Control").face != run_of(drawing, "Precision").face);
    const std::vector<Disc> all = discs(drawing);
    CHECK(all.back().radius > all[all.size() - 2].radius);  // without a level the disc is as it was
}

TEST_CASE("rows stand in from their group's name, those without a group don't") {
    ScoreProfile chart = motor_profile();
    chart.groups.push_back({"", {}, {{"Alone", "100", 0}}});
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    CHECK(run_of(drawing, "Vision").x > run_of(drawing, "BOT-2").x);
    CHECK(run_of(drawing, "Alone").x == run_of(drawing, "BOT-2").x);
}

TEST_CASE("a reversed row has a sign, and the sign is explained") {
    ScoreProfile chart = motor_profile();
    const auto signs = [&] {
        const Drawing drawing = drawn(chart);
        check_sound(drawing);
        const auto all = strokes(drawing);
        return std::count_if(all.begin(), all.end(), [](const Stroke& one) {
            return one.xs.size() == 3 && one.colour == chart_style().text.at("chart-label").colour;
        });
    };
    CHECK(signs() == 4);  // two arrows at the row, two at the note
    CHECK(text_of(drawn(chart)).find("counts | the | other | way") != std::string::npos);
    chart.reversed_note = "High is harder.";
    CHECK(text_of(drawn(chart)).find("High | is | harder.") != std::string::npos);
    chart.groups[1].bars[0].reversed = false;
    CHECK(signs() == 0);
    CHECK(text_of(drawn(chart)).find("harder") == std::string::npos);
}

TEST_CASE("criteria stand on their own scale with their cut-off") {
    ScoreProfile chart = motor_profile();
    chart.criteria = {criterion("Travel", 25, 75), criterion("Play", 75, 25)};
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    std::vector<Disc> all = discs(drawing);
    const Disc travel = all[all.size() - 2], play = all.back();
    CHECK(travel.x < play.x);
    CHECK(travel.y > run_of(drawing, "Vision").y);
    const std::vector<Fill> heads = fills_of(drawing, chart_style().chart.aim);
    REQUIRE(heads.size() == 2);
    CHECK(heads[0].xs[2].value == Approx(play.x.value));
    CHECK(heads[1].xs[2].value == Approx(travel.x.value));
    CHECK(count_words(drawing, "off") == 4);
    CHECK(count_words(drawing, "criterion") == 1);
    CHECK(count_words(drawing, "0") == 1);  // one scale for both

    chart.criteria[1].maximum = 150;
    chart.criteria[1].unit = "m";
    const Drawing own = drawn(chart);
    check_sound(own);
    CHECK(count_words(own, "0") == 2);
    CHECK(text_of(own).find("150 | m") != std::string::npos);
    CHECK(discs(own).back().x < play.x);

    chart.groups.clear();
    const Drawing alone = drawn(chart);
    check_sound(alone);
    CHECK(count_words(alone, "Percentile") == 0);
    CHECK(count_words(alone, "confidence") == 1);
    CHECK(discs(alone).size() == 3);
}

TEST_CASE("a score beyond six standard deviations is an arrowhead at the edge") {
    ScoreProfile chart = motor_profile();
    chart.groups.push_back({"", {}, {{"Off", "1", -9, -9.5, -5.5, ""}, {"In", "32", -4.5, -5.2, -3.8, ""}}});
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    CHECK(fills_of(drawing, chart_style().chart.data).size() == 3);
    CHECK(text_of(drawing).find("190") == std::string::npos);  // the other side stays as it was
    CHECK(text_of(drawing).find("145") != std::string::npos);
}

TEST_CASE("where there is no room beside the text, it stands above its plot") {
    ScoreProfile chart = motor_profile();
    chart.criteria = {criterion("Travel", 25, 75)};
    chart.groups[1].bands = {{{}, 0, "Low"}, {0, {}, "High"}};
    const Drawing drawing = drawn(chart, 504, chart_style(2.3));
    check_sound(drawing);
    const Disc last = discs(drawing).back();
    CHECK(run_of(drawing, "Travel").y < last.y);
    CHECK(run_of(drawing, "High").y < run_of(drawing, "Vision").y);
    CHECK(run_of(drawing, "SPM-2").y < run_of(drawing, "High").y);
}

TEST_CASE("random profiles with everything stay in their box, in both directions") {
    std::mt19937 random(7);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const std::vector<std::string> labels = {
        "PPVT-5", "Fine Manual Control, combined norms, second form", "اختبار", "Verständnis", "Well-Below Average"};
    const auto label = [&] { return labels[static_cast<std::size_t>(below(5))]; };
    const auto random_bands = [&] {
        std::vector<ScoreProfile::Band> bands;
        double from = -4 + below(30) / 10.0;
        if (below(2) == 0) bands.push_back({{}, from, label()});
        for (int i = below(6); i > 0; --i) {
            const double to = from + (1 + below(20)) / 10.0;
            bands.push_back({from, to, label()});
            from = to + (below(4) == 0 ? 0.1 : 0);
        }
        if (below(2) == 0) bands.push_back({from, {}, label()});
        return bands;
    };
    for (int round = 0; round < 150; ++round) {
        ScoreProfile chart;
        chart.ruler = below(2) == 0 ? label() : "";
        if (below(2) == 0) chart.bands = random_bands();
        for (int g = below(4); g > 0; --g) {
            ScoreProfile::Group group{below(3) == 0 ? "" : label(), {}, {}};
            if (below(2) == 0) group.bands = random_bands();
            for (int i = 1 + below(6); i > 0; --i) {
                Bar bar{label(), std::to_string(below(160)), below(160) / 10.0 - 8};
                if (below(2) == 0) bar.z_low = bar.z - below(30) / 10.0;
                if (below(2) == 0) bar.z_high = bar.z + below(30) / 10.0;
                bar.word = label();
                bar.level = static_cast<Level>(below(3));
                bar.reversed = below(4) == 0;
                group.bars.push_back(bar);
            }
            chart.groups.push_back(group);
        }
        for (int i = below(4); i > 0; --i) {
            chart.criteria.push_back(criterion(label(), below(101), below(101)));
            if (below(3) == 0) chart.criteria.back().maximum = 150;
            if (below(3) == 0) chart.criteria.back().unit = "steps";
        }
        markup::Figure figure;
        figure.chart = chart;
        const Points width{300.0 + below(240)};
        const Style style = chart_style(1 + below(3) * 0.6);
        const std::string language = below(3) == 0 ? "ar" : "en-US";
        for (const Drawing& drawing : drawn_in({width, Points{400}, Points{500}}, figure, style, language)) {
            INFO("round " << round);
            REQUIRE(outside_the_box(drawing) == "");
            REQUIRE(overlapping_text(drawing) == "");
        }
    }
}
