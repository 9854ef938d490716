#include "scores/bands.h"

#include <catch2/catch.hpp>

using namespace iepress;
using namespace iepress::scores;
using record::Measure;
using record::Metric;

namespace {

using Level = Measure::Level;

/// The seven bands of PDMS-2 quotients, as its sample report prints them.
Bands quotients() {
    return {Metric::standard,
            std::nullopt,
            {{131, 165, "Very Superior"},
             {121, 130, "Superior"},
             {111, 120, "Above Average"},
             {90, 110, "Average"},
             {80, 89, "Below Average"},
             {70, 79, "Poor"},
             {35, 69, "Very Poor"}},
            {}};
}

Bands open(Metric metric, std::optional<Level> level, double average_from, std::string average) {
    return {
        metric, level, {{average_from, std::nullopt, std::move(average)}, {std::nullopt, average_from - 1, "low"}}, {}};
}

Ruler ruler(std::vector<Bands> bands) { return {"r", "A ruler", std::move(bands), {}}; }

std::string word_at(double score) {
    const Bands bands = quotients();
    const Band* band = band_of(bands, score);
    return band == nullptr ? "none" : band->word;
}

std::string counted(const Ruler& ruler, Metric metric, double score, Level level = Level::subtest) {
    return word_of(ruler, metric, level, score, Direction::as_counted);
}

}  // namespace

TEST_CASE("a score is in the band whose ends include it") {
    CHECK(word_at(165) == "Very Superior");
    CHECK(word_at(131) == "Very Superior");
    CHECK(word_at(130) == "Superior");
    CHECK(word_at(110) == "Average");
    CHECK(word_at(90) == "Average");
    CHECK(word_at(89) == "Below Average");
    CHECK(word_at(70) == "Poor");
    CHECK(word_at(69) == "Very Poor");
    CHECK(word_at(35) == "Very Poor");
}

TEST_CASE("a computed score between two whole points belongs to the lower band") {
    CHECK(word_at(89.999) == "Below Average");
    CHECK(word_at(110.7) == "Average");
    CHECK(word_at(90 - 1e-13) == "Average");  // what conversion through z loses
}

TEST_CASE("no band beyond the table's ends") {
    CHECK(word_at(34) == "none");
    CHECK(word_at(34.9) == "none");
    CHECK(word_at(165.5) == "Very Superior");
    CHECK(word_at(166) == "none");
    CHECK(band_of(Bands{}, 100) == nullptr);
    const Bands open_ends = open(Metric::standard, std::nullopt, 85, "fine");
    CHECK(band_of(open_ends, 1000)->word == "fine");
    CHECK(band_of(open_ends, -1000)->word == "low");
}

TEST_CASE("bands of a level stand before those for all levels") {
    const std::vector<Bands> all{open(Metric::standard, std::nullopt, 85, "all"),
                                 open(Metric::standard, Level::composite, 90, "composite"),
                                 open(Metric::scaled, Level::subtest, 7, "subtest")};
    CHECK(bands_for(all, Metric::standard, Level::composite) == &all[1]);
    CHECK(bands_for(all, Metric::standard, Level::total) == &all[1]);
    CHECK(bands_for(all, Metric::standard, Level::subtest) == &all[0]);
    CHECK(bands_for(all, Metric::scaled, Level::subtest) == &all[2]);
    CHECK(bands_for(all, Metric::scaled, Level::composite) == nullptr);
    CHECK(bands_for(all, Metric::t_score, Level::subtest) == nullptr);
}

TEST_CASE("one ruler speaks of each normal metric through z") {
    const Ruler common = ruler({open(Metric::standard, std::nullopt, 85, "average")});
    CHECK(counted(common, Metric::standard, 85) == "average");
    CHECK(counted(common, Metric::standard, 84) == "low");
    CHECK(counted(common, Metric::scaled, 7) == "average");
    CHECK(counted(common, Metric::scaled, 6) == "low");
    CHECK(counted(common, Metric::scale_15_5, 10) == "average");
    CHECK(counted(common, Metric::scale_15_5, 9) == "low");
    CHECK(counted(common, Metric::composite_50_10, 40) == "average");
    CHECK(counted(common, Metric::t_score, 39) == "low");
    CHECK(counted(common, Metric::z_score, -1) == "average");
    CHECK(counted(common, Metric::z_score, -1.01) == "low");
}

TEST_CASE("conversion never moves a score out of the band whose end it is") {
    // mean, SD and standard points as whole numbers: 15 * (score - mean) is a multiple of the SD there.
    struct Case { Metric metric; int mean, deviation; };
    for (const auto& [metric, mean, deviation] : {Case{Metric::scaled, 10, 3},
                                                  {Metric::scale_15_5, 15, 5},
                                                  {Metric::t_score, 50, 10},
                                                  {Metric::composite_50_10, 50, 10}}) {
        for (int score = mean - 4 * deviation; score <= mean + 4 * deviation; ++score) {
            if (15 * (score - mean) % deviation != 0) continue;
            const int standard = 100 + 15 * (score - mean) / deviation;
            INFO(score << " is " << standard);
            CHECK(counted(ruler({open(Metric::standard, std::nullopt, standard, "in")}), metric, score) == "in");
            CHECK(counted(ruler({open(Metric::standard, std::nullopt, standard + 1, "in")}), metric, score) == "low");
        }
    }
}

TEST_CASE("other metrics have the ruler's own bands or no word") {
    const Ruler common = ruler({open(Metric::standard, std::nullopt, 85, "average")});
    for (const Metric metric : {Metric::raw, Metric::criterion, Metric::percent, Metric::time, Metric::percentile,
                                Metric::age_equivalent, Metric::growth}) {
        CHECK(counted(common, metric, 90).empty());
    }
    const Ruler percentiles = ruler({open(Metric::percentile, std::nullopt, 16, "average")});
    CHECK(counted(percentiles, Metric::percentile, 16) == "average");
    CHECK(word_of(percentiles, Metric::percentile, Level::subtest, 85, Direction::mirrored) == "low");
    CHECK(counted(percentiles, Metric::standard, 100).empty());
}

TEST_CASE("a ruler's own bands of a metric stand before those of the standard score") {
    const Ruler both =
        ruler({open(Metric::standard, std::nullopt, 85, "average"), open(Metric::scaled, std::nullopt, 8, "own")});
    CHECK(counted(both, Metric::scaled, 8) == "own");
    CHECK(counted(both, Metric::scaled, 7) == "low");
    CHECK(counted(both, Metric::standard, 85) == "average");
}

TEST_CASE("the word of a mirrored score goes by difficulty") {
    const Ruler common = ruler({open(Metric::standard, std::nullopt, 85, "average")});
    const auto mirrored = [&](Metric metric, double score) {
        return word_of(common, metric, Level::composite, score, Direction::mirrored);
    };
    CHECK(mirrored(Metric::t_score, 60) == "average");
    CHECK(mirrored(Metric::t_score, 61) == "low");
    CHECK(mirrored(Metric::t_score, 20) == "average");
    CHECK(mirrored(Metric::standard, 116) == "low");
    CHECK(mirrored(Metric::raw, 20).empty());
    const Ruler own = ruler({open(Metric::raw, std::nullopt, 8, "own")});
    CHECK(word_of(own, Metric::raw, Level::subtest, 9, Direction::as_counted) == "own");
    CHECK(word_of(own, Metric::raw, Level::subtest, 9, Direction::mirrored).empty());
}
