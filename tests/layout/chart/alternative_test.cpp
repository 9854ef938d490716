#include "layout/chart/alternative.h"

#include <catch2/catch.hpp>
#include <string>

using iepress::layout::chart::alternative_of;
namespace markup = iepress::markup;

TEST_CASE("a progress chart says its measure, values, aim line and phases") {
    markup::ProgressChart chart;
    chart.measure = "Words read correctly";
    chart.unit = "%";
    chart.points = {{{2025, 9, 26}, 41.5, "Sep 26"}, {{2025, 9, 12}, 36, "Sep 12"}};
    chart.baseline = markup::ProgressChart::Point{{2025, 9, 5}, 32, ""};
    chart.target = markup::ProgressChart::Point{{2026, 1, 15}, 80, ""};
    chart.phases = {{{2025, 9, 20}, "Graphic organizer"}};
    CHECK(alternative_of(chart) ==
          "Progress chart of Words read correctly. 2 data points: September 12, 2025: 36%; "
          "September 26, 2025: 41.5%. Aim line from 32% on September 5, 2025 to 80% on January 15, 2026. "
          "Phases: Graphic organizer from September 20, 2025.");
}

TEST_CASE("a unit that is a word stands apart from its number") {
    markup::ProgressChart chart;
    chart.unit = "prompts";
    chart.points = {{{2025, 9, 12}, 3, ""}};
    CHECK(alternative_of(chart) == "Progress chart. 1 data point: September 12, 2025: 3 prompts.");
}

TEST_CASE("a chart without points still says where it leads") {
    markup::ProgressChart chart;
    chart.measure = "Steps";
    chart.target = markup::ProgressChart::Point{{}, 10, ""};
    CHECK(alternative_of(chart) == "Progress chart of Steps. No data points. Target: 10.");
    chart.target.reset();
    chart.baseline = markup::ProgressChart::Point{{2025, 9, 5}, 2, ""};
    CHECK(alternative_of(chart) ==
          "Progress chart of Steps. No data points. Baseline: 2 on September 5, 2025.");
}

TEST_CASE("24 points are said in full, more of them in short") {
    markup::ProgressChart chart;
    for (int day = 1; day <= 24; ++day) chart.points.push_back({{2025, 10, day}, 20.0 + day, ""});
    chart.points[11].value = 99;
    chart.points[17].value = 3;
    const std::string full = alternative_of(chart);
    for (int day = 1; day <= 24; ++day) {
        CHECK(full.find("October " + std::to_string(day) + ", 2025") != std::string::npos);
    }
    chart.points.push_back({{2025, 10, 25}, 50, ""});
    CHECK(alternative_of(chart) ==
          "Progress chart. 25 data points: first, October 1, 2025: 21; last, October 25, 2025: 50; "
          "lowest, October 18, 2025: 3; highest, October 12, 2025: 99.");
}

TEST_CASE("a score profile says each score, its word, its place and its interval") {
    markup::ScoreProfile chart;
    chart.interval_label = "90% confidence interval";
    chart.bars = {{"CELF-5 Core Language", "85", -1, -1.4, -0.6, "Below average"},
                  {"Recalling Sentences", "10", 0, {}, {}, ""},
                  {"Vocabulary", "118", 1.2, {}, 1.5, ""}};
    CHECK(
        alternative_of(chart) ==
        "Score profile on the normal curve, 3 scores. CELF-5 Core Language: 85, Below average, 1 standard "
        "deviation below the mean, 90% confidence interval from 1.4 to 0.6 standard deviations below the "
        "mean; "
        "Recalling Sentences: 10, at the mean; Vocabulary: 118, 1.2 standard deviations above the mean, 90% "
        "confidence interval from 1.2 to 1.5 standard deviations above the mean.");
    chart.bars = {{"A", "98", -0.1, -0.6, 0.4, ""}};
    CHECK(alternative_of(chart) ==
          "Score profile on the normal curve, 1 score. A: 98, 0.1 standard deviations below the mean, 90% "
          "confidence "
          "interval from 0.6 standard deviations below the mean to 0.4 standard deviations above the mean.");
    CHECK(alternative_of(markup::ScoreProfile{}) == "Score profile on the normal curve without scores.");
}

TEST_CASE("a timeline says its events in order, done or not") {
    markup::Timeline chart;
    chart.events = {{"01/12/2026", "Parent's consent", true}, {"", "Evaluation", false}};
    CHECK(alternative_of(chart) ==
          "Timeline of 2 events, 1 done. 01/12/2026: Parent's consent, done; Evaluation, not done.");
    CHECK(alternative_of(markup::Timeline{}) == "Timeline without events.");
}
