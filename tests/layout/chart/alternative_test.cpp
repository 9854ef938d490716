#include "layout/chart/alternative.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

using iepress::layout::chart::alternative_of;
using iepress::layout::chart::Excerpt;
using iepress::layout::chart::whole_of;
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

namespace {

markup::ProgressChart full_chart() {
    markup::ProgressChart chart;
    chart.measure = "Letters on the line";
    chart.unit = "%";
    chart.trend_label = "Trend";
    chart.target_label = "Goal";
    chart.points = {{{2025, 9, 12}, 40, "", 5, 2}, {{2025, 9, 26}, 50, "", 4}, {{2025, 10, 10}, 75, "", 4, 3}};
    chart.baseline = markup::ProgressChart::Point{{2025, 9, 5}, 30};
    chart.target = markup::ProgressChart::Point{{2026, 1, 15}, 80};
    chart.phases = {{{2025, 10, 1}, "Slant board"}};
    chart.trends = {{{2025, 10, 10}, {2025, 10, 24}, 70, 79.5}, {{2025, 9, 12}, {2025, 9, 26}, 40, 50}};
    chart.gaps = {{{2025, 10, 13}, {2025, 10, 17}, "Absent"}, {{2025, 9, 22}, {2025, 9, 22}, "Field trip"}};
    chart.level = markup::ProgressChart::Level{75, "Level now"};
    chart.verdict = "Too few points to say.";
    return chart;
}

}  // namespace

TEST_CASE("a progress chart says counts, level, trends, target, gaps, and its verdict last") {
    markup::ProgressChart chart = full_chart();
    CHECK(alternative_of(chart) ==
          "Progress chart of Letters on the line. 3 data points: September 12, 2025: 40% (2 of 5); "
          "September 26, 2025: 50% (of 4); October 10, 2025: 75% (3 of 4). Level now: 75%. "
          "Trend before Slant board from 40% on September 12, 2025 to 50% on September 26, 2025. "
          "Trend in Slant board from 70% on October 10, 2025 to 79.5% on October 24, 2025. "
          "Aim line from 30% on September 5, 2025 to 80% on January 15, 2026. Target: 80% on January 15, 2026. "
          "Phases: Slant board from October 1, 2025. "
          "Gaps: Field trip on September 22, 2025; Absent from October 13, 2025 to October 17, 2025. "
          "Too few points to say.");
    chart.phases.clear();
    chart.trends.pop_back();
    CHECK(alternative_of(chart).find(" Trend from 70% on October 10, 2025 to 79.5%") != std::string::npos);
}

TEST_CASE("a progress chart in Spanish, dates and all") {
    using W = markup::ProgressWord;
    markup::ProgressChart chart = full_chart();
    chart.phases = {{{2025, 10, 1}, "tablero inclinado"}};
    chart.gaps = {{{2025, 10, 13}, {2025, 10, 17}, "ausente"}};
    chart.level->label = "Nivel actual";
    chart.measure = "Letras sobre la línea";
    chart.verdict = "Aún no se puede decir.";
    chart.points.resize(1);
    chart.words = {{W::title, "Gráfica de progreso: {measure}"},
                   {W::one_point, "{count} dato: {values}"},
                   {W::value_counted, "{date}, {amount} ({counted} de {of})"},
                   {W::date, "{day} de {month} de {year}"},
                   {W::dated, "{amount} el {date}"},
                   {W::trend_before, "Tendencia antes de {phase}: de {from} a {to}"},
                   {W::trend_in, "Tendencia con {phase}: de {from} a {to}"},
                   {W::aim, "Línea de meta de {from} a {to}"},
                   {W::target, "Meta: {value}"},
                   {W::phases, "Fases: {phases}"},
                   {W::phase, "{label} desde el {from}"},
                   {W::gaps, "Sin datos: {gaps}"},
                   {W::gap, "{label} del {from} al {until}"},
                   {W::month_1, "enero"},
                   {W::month_9, "septiembre"},
                   {W::month_10, "octubre"}};
    CHECK(alternative_of(chart) ==
          "Gráfica de progreso: Letras sobre la línea. 1 dato: 12 de septiembre de 2025, 40% (2 de 5). "
          "Nivel actual: 75%. Tendencia antes de tablero inclinado: de 40% el 12 de septiembre de 2025 a 50% el 26 de "
          "septiembre de 2025. Tendencia con tablero inclinado: de 70% el 10 de octubre de 2025 a 79.5% el 24 de "
          "octubre de 2025. Línea de meta de 30% el 5 de septiembre de 2025 a 80% el 15 de enero de 2026. "
          "Meta: 80% el 15 de enero de 2026. Fases: tablero inclinado desde el 1 de octubre de 2025. "
          "Sin datos: ausente del 13 de octubre de 2025 al 17 de octubre de 2025. Aún no se puede decir.");
}

TEST_CASE("no English is left in a progress chart that brings all words") {
    markup::ProgressChart chart = full_chart();
    chart.measure = chart.level->label = chart.verdict = chart.target_label = "§";
    chart.phases = {{{2025, 9, 20}, "§"}, {{2025, 10, 1}, ""}};
    for (auto& gap : chart.gaps) gap.label = "§";
    chart.points.push_back({{}, 3});
    for (const auto& entry : markup::chart_words<markup::ProgressWord>()) {
        std::string own = "§";
        for (const std::string_view slot : markup::slots_of(entry.english)) own.append("{").append(slot).append("}");
        chart.words[entry.word] = own;
    }
    const auto has_letters = [](const std::string& text) {
        return std::any_of(text.begin(), text.end(),
                           [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    };
    CHECK_FALSE(has_letters(alternative_of(chart)));
    chart.baseline.reset();
    CHECK_FALSE(has_letters(alternative_of(chart)));
    chart.baseline = chart.target;
    chart.target.reset();
    chart.points.resize(1);
    CHECK_FALSE(has_letters(alternative_of(chart)));
    chart.points.clear();
    chart.measure.clear();
    CHECK_FALSE(has_letters(alternative_of(chart)));
    for (int day = 1; day <= 25; ++day) chart.points.push_back({{2025, 10, day}, 20.0 + day});
    CHECK_FALSE(has_letters(alternative_of(chart)));
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
    chart.groups = {{"", {}, {{"CELF-5 Core Language", "85", -1, -1.4, -0.6, "Below average"},
                              {"Recalling Sentences", "10", 0},
                              {"Vocabulary", "118", 1.2, {}, 1.5, ""}}}};
    CHECK(
        alternative_of(chart) ==
        "Score profile on the normal curve, 3 scores. CELF-5 Core Language: 85, Below average, 1 standard "
        "deviation below the mean, percentile rank 16, 90% confidence interval from 1.4 to 0.6 standard "
        "deviations below the mean; "
        "Recalling Sentences: 10, at the mean, percentile rank 50; Vocabulary: 118, 1.2 standard deviations "
        "above the mean, percentile rank 88, 90% confidence interval from 1.2 to 1.5 standard deviations above "
        "the mean.");
    chart.groups = {{"", {}, {{"A", "98", -0.1, -0.6, 0.4, ""}}}};
    CHECK(alternative_of(chart) ==
          "Score profile on the normal curve, 1 score. A: 98, 0.1 standard deviations below the mean, percentile "
          "rank 46, 90% confidence interval from 0.6 standard deviations below the mean to 0.4 standard "
          "deviations above the mean.");
    chart.groups = {{"", {}, {{"Far", "1", -4.5}, {"High", "150", 3.3}}}};
    CHECK(alternative_of(chart) ==
          "Score profile on the normal curve, 2 scores. Far: 1, 4.5 standard deviations below the mean, percentile "
          "rank below 1; High: 150, 3.3 standard deviations above the mean, percentile rank above 99.");
    CHECK(alternative_of(markup::ScoreProfile{}) == "Score profile on the normal curve without scores.");
}

namespace {

markup::ScoreProfile grouped_profile() {
    using Level = markup::ScoreProfile::Bar::Level;
    markup::ScoreProfile chart;
    chart.interval_label = "90% confidence interval";
    chart.ruler = "Bands: the publisher's own";
    chart.reversed_note = "High scores mean more difficulty; turned round here.";
    chart.criterion_title = "Against a criterion";
    chart.groups = {{"SPM-2",
                     {{{}, -1, "Some problems"}, {-1, 1, "Typical"}, {1, {}, "More"}},
                     {{"Vision", "61", -1.1, -1.5, -0.7, "Some problems", Level::subtest, true},
                      {"Total", "58", -0.8, {}, {}, "Typical", Level::composite, true}}}};
    markup::ScoreProfile::Criterion travel;
    travel.label = "SFA Travel";
    travel.value = "62";
    travel.score = 62;
    travel.low = 57;
    travel.high = 67;
    travel.cut = 75;
    travel.cut_label = "cut-off for grade K to 3";
    travel.word = "below the cut-off";
    chart.criteria = {travel};
    return chart;
}

}  // namespace

TEST_CASE("a score profile says its bands, reversed rows and criteria") {
    markup::ScoreProfile chart = grouped_profile();
    CHECK(alternative_of(chart) ==
          "Score profile on the normal curve, 3 scores. Bands: the publisher's own. Bands: Some problems up to 1 "
          "standard deviation below the mean; Typical from 1 standard deviation below the mean to 1 standard "
          "deviation above the mean; More from 1 standard deviation above the mean up. High scores mean more "
          "difficulty; turned round here. SPM-2. Vision (Subtest): 61, Some problems, 1.1 standard deviations below "
          "the mean, percentile rank 14, 90% confidence interval from 1.5 to 0.7 standard deviations below the mean, "
          "direction turned round; Total (Composite): 58, Typical, 0.8 standard deviations below the mean, "
          "percentile rank 21, direction turned round. Against a criterion. SFA Travel: 62, below the cut-off, on a "
          "scale from 0 to 100, 90% confidence interval from 57 to 67, cut-off for grade K to 3: 75.");
    // Bands that are not the same everywhere stand with their group.
    chart.groups.push_back({"", {}, {{"PPVT-5", "100", 0}}});
    const std::string both = alternative_of(chart);
    CHECK(both.find("SPM-2. Bands: Some problems up to") != std::string::npos);
    chart.groups.clear();
    CHECK(alternative_of(chart).starts_with("Against a criterion, 1 score. SFA Travel: 62,"));
}

TEST_CASE("a part of a score profile says which, and its own rows alone") {
    const markup::ScoreProfile chart = grouped_profile();
    Excerpt second;
    second.part = 1;
    second.parts = 3;
    second.first_row = 1;
    second.end_row = 2;
    const std::string text = alternative_of(chart, second);
    CHECK(text.starts_with("Score profile on the normal curve, 3 scores. Part 2 of 3. "));
    CHECK(text.find("SPM-2. Total") != std::string::npos);
    CHECK(text.find("Vision") == std::string::npos);
    CHECK(text.find("SFA") == std::string::npos);
}

TEST_CASE("no English is left where the document brings all words") {
    markup::ScoreProfile chart = grouped_profile();
    chart.interval_label = chart.ruler = chart.reversed_note = chart.criterion_title = "";
    chart.criteria[0].cut_label = chart.criteria[0].word = "";
    chart.groups[0].label = "§";
    chart.groups[0].bands = {{{}, -1, "§"}, {-1, 1, "§"}, {1, {}, "§"}};
    chart.groups[0].bars.push_back({"§", "1", -4, -5, 5, "§"});
    chart.groups[0].bars.push_back({"§", "2", 4, 3, 5, "§"});
    chart.groups[0].bars.push_back({"§", "3", 0, 0, 0, "§"});
    for (auto& bar : chart.groups[0].bars) bar.label = bar.word = "§";
    chart.criteria[0].label = "§";
    for (const auto& entry : markup::chart_words<markup::ProfileWord>()) {
        std::string own = "§";
        for (const std::string_view slot : markup::slots_of(entry.english)) own.append("{").append(slot).append("}");
        chart.words[entry.word] = own;
    }
    Excerpt part = whole_of(chart);
    part.parts = 2;
    for (const char c : alternative_of(chart, part)) {
        CHECK_FALSE(((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')));
    }
}

TEST_CASE("a timeline says its events in order, done or not") {
    markup::Timeline chart;
    chart.events = {{"01/12/2026", "Parent's consent", true}, {"", "Evaluation", false}};
    CHECK(alternative_of(chart) ==
          "Timeline of 2 events, 1 done. 01/12/2026: Parent's consent, done; Evaluation, not done.");
    CHECK(alternative_of(markup::Timeline{}) == "Timeline without events.");
}
