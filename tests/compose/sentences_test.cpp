// The computed sentences: ordinals, pronouns, units, and whose word it is.
#include <catch2/catch.hpp>

#include "compose/ordinal.h"
#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;
using test::text_at;

namespace {

const compose::Strings& english() {
    static const compose::Strings words = test::product_strings("en");
    return words;
}

std::string case_with(const std::string& assessment, const std::string& pronouns = "<pronouns>she</pronouns>") {
    return "<case><student "
           "id=\"1\"><name><given>Ilse</given><family>Marek</family></name><birth-date>2018-03-05</birth-date>" +
           pronouns +
           "</student><team><member id=\"t\" role=\"other\"><name><given>Oda</given></name></member></team>"
           "<evaluation id=\"e\" discipline=\"OT\" examiner=\"t\"><report-date>2026-03-02</report-date>"
           "<testing-date>2026-02-10</testing-date>" +
           assessment + "<educational-impact>She writes slowly.</educational-impact></evaluation></case>";
}

std::string test_of(const std::string& measures, const std::string& instrument = {}) {
    return "<assessment" + (instrument.empty() ? "" : " instrument=\"" + instrument + "\"") + "><title>Test</title>" +
           measures + "</assessment>";
}

/// The computed paragraph of a test's scores.
std::string reading(const std::string& measures, const std::string& pronouns = "<pronouns>she</pronouns>",
                    const std::string& instrument = {}) {
    const auto names =
        test::names_of(case_with(test_of(measures, instrument), pronouns), compose::DocumentKind::evaluation_report);
    return text_at(names, "evaluations.0.assessments.0.readings.0.text");
}

/// What the family reads of it.
std::string plain(const std::string& measures) {
    const auto names = test::names_of(case_with(test_of(measures)), compose::DocumentKind::evaluation_report);
    return text_at(names, "evaluations.0.assessments.0.plain.0.text");
}

}  // namespace

TEST_CASE("ordinal numbers") {
    base::Diagnostics diagnostics;
    const compose::Words words(english(), diagnostics);
    const std::pair<int, const char*> expected[] = {
        {1, "1st"},   {2, "2nd"},   {3, "3rd"},     {4, "4th"},     {10, "10th"},   {11, "11th"},
        {12, "12th"}, {13, "13th"}, {21, "21st"},   {22, "22nd"},   {23, "23rd"},   {50, "50th"},
        {91, "91st"}, {99, "99th"}, {101, "101st"}, {111, "111th"}, {112, "112th"}, {113, "113th"}};
    for (const auto& [number, text] : expected) CHECK(compose::ordinal(words, number) == text);
    CHECK(compose::at_percentile(words, "12") == "at the 12th percentile");
    CHECK(compose::at_percentile(words, "<1") == "below the 1st percentile");
    CHECK(compose::at_percentile(words, ">99") == "above the 99th percentile");
    CHECK(compose::at_percentile(words, "16-25") == "between the 16th and 25th percentiles");
    CHECK(compose::at_percentile(words, "16–22") == "between the 16th and 22nd percentiles");
    CHECK(compose::at_percentile(words, "0.4") == "at a percentile rank of 0.4");
    for (const char* none : {"", "twelfth", "<", "5-", "-"}) CHECK(compose::at_percentile(words, none).empty());
}

TEST_CASE("a paragraph begins with the name and goes on with the pronoun") {
    const std::string two =
        "<measure name=\"Precision\" metric=\"scaled\" score=\"9\"/><measure name=\"Speed\" metric=\"scaled\" "
        "score=\"11\"/>";
    CHECK(reading(two) ==
          "Ilse’s scaled score of 9 on Precision is at the 37th percentile. Her scaled score of 11 on Speed is at the "
          "63rd percentile.");
    CHECK(reading(two, "<pronouns>he</pronouns>").find(" His scaled score of 11") != std::string::npos);
    CHECK(reading(two, "<pronouns>they</pronouns>").find(" Their scaled score of 11") != std::string::npos);
    CHECK(reading(two, "").find(" Ilse’s scaled score of 11") !=
          std::string::npos);  // nobody wrote the pronouns down: no guess
}

TEST_CASE("a sentence says whose word describes the score") {
    CHECK(reading("<measure name=\"Recalling Sentences\" metric=\"scaled\" score=\"9\"/>", "<pronouns>she</pronouns>",
                  "CELF-5")
              .ends_with("at the 37th percentile, which the publisher calls average."));
    CHECK(reading("<measure name=\"Precision\" metric=\"scaled\" score=\"9\" descriptor=\"Low Average\"/>")
              .ends_with("at the 37th percentile, described as low average."));
    CHECK(reading("<measure name=\"Seeking\" metric=\"category\" descriptor=\"More Than Others\"/>") ==
          "Ilse’s result on Seeking is described as “more than others”.");
}

TEST_CASE("what has no place on the curve is said with its unit, one or many") {
    CHECK(reading("<measure name=\"Stairs\" metric=\"raw\" raw=\"1\" unit=\"steps\"/>") ==
          "Ilse’s raw score on Stairs is 1 step.");
    CHECK(reading("<measure name=\"Stairs\" metric=\"raw\" raw=\"12\" unit=\"steps\"/>") ==
          "Ilse’s raw score on Stairs is 12 steps.");
    CHECK(reading("<measure name=\"Timed Up and Go\" metric=\"time\" raw=\"7.4\"/>") ==
          "Ilse’s time on Timed Up and Go is 7.4 seconds.");
    CHECK(reading("<measure name=\"Travel\" metric=\"criterion\" score=\"62\"/>") ==
          "Ilse’s criterion score on Travel is 62.");
    CHECK(reading("<measure name=\"Legibility\" metric=\"percent\" score=\"80\"/>") ==
          "Ilse’s score on Legibility is 80%.");
}

TEST_CASE("a family reads how many of 100 children") {
    CHECK(plain("<measure name=\"Precision\" metric=\"scaled\" score=\"7\" descriptor=\"Below average\"/>") ==
          "Precision: Ilse did as well as or better than about 16 of 100 children of the same age. The examiner calls "
          "this “below average”.");
    CHECK(plain("<measure name=\"Precision\" metric=\"scaled\" score=\"1\"/>") ==
          "Precision: Nearly all children of the same age did better.");
    CHECK(plain("<measure name=\"Precision\" metric=\"scaled\" score=\"19\"/>") ==
          "Precision: Ilse did better than nearly all children of the same age.");
    CHECK(plain("<measure name=\"Precision\" metric=\"raw\" raw=\"30\"/>") == "Precision: 30.");
    const auto names = test::names_of(
        case_with("<assessment><title>Test</title><higher-is-more-difficulty>yes</higher-is-more-difficulty>"
                  "<measure name=\"Hearing\" metric=\"t-score\" score=\"64\"/></assessment>"),
        compose::DocumentKind::evaluation_report);
    CHECK(text_at(names, "evaluations.0.assessments.0.plain.0.text") ==
          "Hearing: Ilse has as much or more trouble here than about 92 of 100 children of the same age.");
}

TEST_CASE("no table of scores reaches the family's or the meeting's copy") {
    for (const char* edition : {"family", "summary"}) {
        const std::string text = test::file_text(test::source_folder() / "templates" /
                                                 ("evaluation-report-" + std::string(edition) + ".mustache"));
        CHECK(text.find("evaluation/assessment") == std::string::npos);
        CHECK(text.find("{{raw}}") == std::string::npos);
        CHECK(text.find("open_points") == std::string::npos);
    }
    const std::string family = test::file_text(test::source_folder() / "templates/evaluation-report-family.mustache");
    CHECK(family.find("<table") == std::string::npos);
    CHECK(family.find("score-profile") == std::string::npos);
}
