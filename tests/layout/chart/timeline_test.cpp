#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "layout/chart/chart_fixture.h"

using namespace iepress::layout;
using namespace iepress::layout::test;
using iepress::markup::Timeline;

namespace {

void check_sound(const Drawing& drawing) {
    CHECK(outside_the_box(drawing) == "");
    CHECK(overlapping_text(drawing) == "");
}

Timeline evaluation_timeline() {
    Timeline chart;
    chart.events = {{"01/12/2026", "Parent's consent", true},
                    {"02/20/2026", "Evaluation finished", true},
                    {"03/13/2026", "Eligibility meeting", false},
                    {"04/12/2026", "IEP in effect", false}};
    return chart;
}

}  // namespace

TEST_CASE("events stand on one line, filled when done and open when not") {
    const Drawing drawing = drawn(evaluation_timeline());
    check_sound(drawing);
    const std::vector<Disc> all = discs(drawing);
    REQUIRE(all.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(all[i].y == all[0].y);
        CHECK(all[i].filled == (i < 2));
        if (i > 0) CHECK(all[i].x > all[i - 1].x);
    }
    const std::vector<Stroke> ways = strokes(drawing);
    REQUIRE(ways.size() == 3);
    CHECK(ways[0].dashes.empty());  // to what is done
    CHECK_FALSE(ways[1].dashes.empty());
    CHECK_FALSE(ways[2].dashes.empty());
}

TEST_CASE("many events wrap to rows and each is drawn once") {
    Timeline chart;
    for (int i = 1; i <= 23; ++i)
        chart.events.push_back({"day " + std::to_string(i), "event" + std::to_string(i), i < 9});
    const Drawing drawing = drawn(chart);
    check_sound(drawing);
    CHECK(discs(drawing).size() == 23);
    std::vector<std::string> shown = words(drawing);
    for (int i = 1; i <= 23; ++i) {
        CHECK(std::count(shown.begin(), shown.end(), "event" + std::to_string(i)) == 1);
    }
    double rows = 1;
    const std::vector<Disc> all = discs(drawing);
    for (std::size_t i = 1; i < all.size(); ++i) rows += all[i].y > all[i - 1].y ? 1 : 0;
    CHECK(rows >= 3);
}

TEST_CASE("an empty timeline draws nothing") {
    const Drawing drawing = drawn(Timeline{});
    CHECK(drawing.items.empty());
    CHECK(drawing.height.value == 0);
    CHECK(drawing.alternative == "Timeline without events.");
}

TEST_CASE("one event, no words, very long words") {
    Timeline chart;
    chart.events = {{"", "", false}};
    check_sound(drawn(chart));
    chart.events = {{"01/12/2026", "Consent", true}};
    check_sound(drawn(chart));
    chart.events.push_back({"by the end of the second full week of school",
                            "Donaudampfschifffahrtsgesellschaft" + std::string(120, 'x'), false});
    chart.events.push_back(
        {"then", "A long description of what the team has to do before the meeting can take place", false});
    for (const double width : {504.0, 120.0}) {
        for (const double scale : {1.0, 2.4}) check_sound(drawn(chart, width, chart_style(scale)));
    }
}

TEST_CASE("right-to-left timelines run from the right") {
    Timeline chart;
    chart.events = {{"٢٠٢٦/٠١/١٢", "موافقة ولي الأمر", true}, {"٢٠٢٦/٠٢/٢٠", "انتهاء التقييم", false}};
    const Drawing drawing = drawn(chart, 504, chart_style(), "ar");
    check_sound(drawing);
    const std::vector<Disc> all = discs(drawing);
    REQUIRE(all.size() == 2);
    CHECK(all[0].x > all[1].x);
}

TEST_CASE("random timelines stay in their box") {
    std::mt19937 random(7);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const std::vector<std::string> labels = {
        "", "Consent", "The team meets with the family and an interpreter", "اجتماع", "Prior written notice",
        "x"};
    for (int round = 0; round < 100; ++round) {
        Timeline chart;
        for (int i = below(20); i > 0; --i) {
            chart.events.push_back({labels[static_cast<std::size_t>(below(6))],
                                    labels[static_cast<std::size_t>(below(6))], below(2) == 0});
        }
        const Drawing drawing =
            drawn(chart, 150 + below(400), chart_style(1 + below(3) * 0.6), below(4) == 0 ? "ar" : "en-US");
        INFO("round " << round);
        REQUIRE(outside_the_box(drawing) == "");
        REQUIRE(overlapping_text(drawing) == "");
        REQUIRE(discs(drawing).size() == chart.events.size());
    }
}
