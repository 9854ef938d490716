// Whole small drawings as text, lengths in 1/100 pt: what a change of layout does is to be seen.
#include <catch2/catch.hpp>

#include "layout/chart/chart_fixture.h"

using namespace iepress::layout::test;
namespace markup = iepress::markup;

TEST_CASE("a progress chart of three points and a phase, whole") {
    markup::ProgressChart chart;
    chart.measure = "Steps";
    chart.minimum = 0;
    chart.maximum = 10;
    chart.data_label = "Student data";
    chart.aim_label = "Aim line";
    chart.points = {{{2025, 9, 1}, 2, "9/1"}, {{2025, 9, 11}, 3, "9/11"}, {{2025, 9, 21}, 6, "9/21"}};
    chart.baseline = markup::ProgressChart::Point{{2025, 9, 1}, 2, ""};
    chart.target = markup::ProgressChart::Point{{2025, 10, 1}, 8, ""};
    chart.phases = {{{2025, 9, 16}, "New cue"}};
    CHECK(dump(drawn(chart, 300)) == R"(30000 x 9206
line 75 1134,7963 29600,7963
text 372,8195 size 650: 0
line 40 1134,6883 29600,6883
text 372,7115 size 650: 2
line 40 1134,5803 29600,5803
text 372,6035 size 650: 4
line 40 1134,4723 29600,4723
text 372,4955 size 650: 6
line 40 1134,3643 29600,3643
text 372,3875 size 650: 8
line 40 1134,2563 29600,2563
text 0,2795 size 650: 10
line 75 1734,7963 1734,8158
text 1241,9015 size 650: 9/1
line 75 10822,7963 10822,8158
text 10144,9015 size 650: 9/11
line 75 19911,7963 19911,8158
text 19233,9015 size 650: 9/21
line 75 dashed 14912,7963 14912,1048
text 15172,1743 size 650: New
text 16700,1743 size 650: cue
line 100 dashed 1734,6883 29000,3643
ring 29000,3643 radius 360
disc 29000,3643 radius 120
line 120 1734,6883 10822,6343
disc 1734,6883 radius 200
disc 10822,6343 radius 200
disc 19911,4723 radius 200
line 120 0,463 1560,463
disc 780,463 radius 200
text 1885,695 size 650: Student
text 4450,695 size 650: data
line 100 dashed 7114,463 8674,463
text 8999,695 size 650: Aim
text 10358,695 size 650: line
Progress chart of Steps. 3 data points: September 1, 2025: 2; September 11, 2025: 3; September 21, 2025: 6. Aim line from 2 on September 1, 2025 to 8 on October 1, 2025. Phases: New cue from September 16, 2025.
)");
}

TEST_CASE("a timeline of two events, whole") {
    markup::Timeline chart;
    chart.events = {{"01/12/2026", "Consent", true}, {"02/20/2026", "Evaluation", false}};
    CHECK(dump(drawn(chart, 300)) == R"(30000 x 2866
line 120 dashed 640,1433 15000,1433
disc 320,1433 radius 320
text 0,695 size 650: 01/12/2026
text 0,2675 size 650: Consent
ring 15320,1433 radius 260
text 15000,695 size 650: 02/20/2026
text 15000,2675 size 650: Evaluation
Timeline of 2 events, 1 done. 01/12/2026: Consent, done; 02/20/2026: Evaluation, not done.
)");
}

TEST_CASE("a score profile of one score, whole") {
    markup::ScoreProfile chart;
    chart.interval_label = "90% confidence interval";
    chart.groups = {{"", {}, {{"PPVT-5", "112", 0.8, 0.4, 1.2, "Average"}}}};
    const std::string text = dump(drawn(chart, 300));
    // Without the bell, whose points say nothing to a reader.
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        if (end - at < 200 || end + 1 == text.size()) shown += text.substr(at, end - at + 1);
        at = end + 1;
    }
    CHECK(shown == R"(30000 x 9047
line 120 60,463 1500,463
line 120 60,183 60,743
line 120 1500,183 1500,743
disc 780,463 radius 200
text 1885,695 size 650: 90%
text 3338,695 size 650: confidence
text 6852,695 size 650: interval
fill 12142,3548 19218,3548 19218,5116 12142,5116
line 40 5066,3548 5066,5116
line 40 8604,3548 8604,5116
line 40 12142,3548 12142,5116
line 40 19218,3548 19218,5116
line 40 22756,3548 22756,5116
line 40 26294,3548 26294,5116
line 75 5066,3548 26294,3548
line 75 5066,5116 26294,5116
line 75 15680,3548 15680,5116
text 0,4564 size 650: PPVT-5
text 2743,4564 size 650: 112
text 27501,4564 size 650: Average
line 50 dashed 5066,4332 26294,4332
line 120 17095,4332 19925,4332
line 120 17095,4052 17095,4612
line 120 19925,4052 19925,4612
disc 18510,4332 radius 260
text 4694,6005 size 650: 55
text 8232,6005 size 650: 70
text 11770,6005 size 650: 85
text 15122,6005 size 650: 100
text 18660,6005 size 650: 115
text 22198,6005 size 650: 130
text 25736,6005 size 650: 145
text 0,6005 size 650: Standard
text 0,6891 size 650: score
text 4694,7971 size 650: <1
text 8418,7971 size 650: 2
text 11770,7971 size 650: 16
text 15308,7971 size 650: 50
text 18846,7971 size 650: 84
text 22384,7971 size 650: 98
text 25736,7971 size 650: >99
text 0,7971 size 650: Percentile
text 0,8856 size 650: rank
Score profile on the normal curve, 1 score. PPVT-5: 112, Average, 0.8 standard deviations above the mean, percentile rank 79, 90% confidence interval from 0.4 to 1.2 standard deviations above the mean.
)");
}
