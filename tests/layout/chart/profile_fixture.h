// Score profiles that the tests of their drawings and of their pages share.
#pragma once

#include <string>
#include <vector>

#include "layout/chart/chart_fixture.h"

namespace iepress::layout::test {

inline const std::vector<markup::ScoreProfile::Band> five_bands = {
    {{}, -2, "Well below average"}, {-2, -1, "Below average"}, {-1, 1, "Average"}, {1, 2, "Above average"},
    {2, {}, "Well above average"}};

inline markup::ScoreProfile motor_profile() {
    markup::ScoreProfile chart;
    chart.interval_label = "90% confidence interval";
    chart.ruler = "Bands: the publisher's own";
    chart.bands = five_bands;
    chart.groups = {
        {"BOT-2", {},
         {{"Fine Manual Control", "38", -1.2, -1.6, -0.8, "Below average",
           markup::ScoreProfile::Bar::Level::composite},
                       {"Fine Motor Precision", "9", -1.2, -1.8, -0.6, "Below average",
                        markup::ScoreProfile::Bar::Level::subtest}}},
        {"SPM-2", {},
         {{"Vision", "61", -1.1, {}, {}, "Below average", markup::ScoreProfile::Bar::Level::none, true}}}};
    return chart;
}

inline markup::ScoreProfile::Criterion criterion(std::string label, double score, double cut) {
    markup::ScoreProfile::Criterion one;
    one.label = std::move(label);
    one.value = std::to_string(static_cast<int>(score));
    one.score = score;
    one.low = score;
    one.high = score;
    one.cut = cut;
    one.cut_label = "cut-off for grade K to 3";
    one.word = "below the cut-off";
    return one;
}

inline void check_sound(const Drawing& drawing) {
    CHECK(outside_the_box(drawing) == "");
    CHECK(overlapping_text(drawing) == "");
}

inline long count_words(const Drawing& drawing, std::string_view word) {
    const std::vector<std::string> shown = words(drawing);
    return std::count(shown.begin(), shown.end(), word);
}

inline markup::ScoreProfile long_profile(int groups, int rows) {
    markup::ScoreProfile chart = motor_profile();
    chart.groups.clear();
    for (int g = 0; g < groups; ++g) {
        markup::ScoreProfile::Group group{"Test" + std::to_string(g), {}, {}};
        if (g % 2 == 1) group.bands = {{{}, 0, "Low"}, {0, {}, "High"}};
        for (int r = 0; r < rows; ++r) {
            markup::ScoreProfile::Bar bar{"Row" + std::to_string(g * rows + r), "100", (r % 7) - 3.0};
            bar.word = "Average";
            bar.reversed = g == 1;
            group.bars.push_back(bar);
        }
        chart.groups.push_back(group);
    }
    return chart;
}

}  // namespace iepress::layout::test
