#include <catch2/catch.hpp>

#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;
using compose::DocumentKind;
using test::text_at;

namespace {

compose::Object report(const std::string& xml) { return test::names_of(xml, DocumentKind::evaluation_report); }

compose::Object report_of(const std::string& xml, std::string_view evaluation) {
    static const compose::Strings english = test::product_strings("en");
    compose::Request request = test::request_for(DocumentKind::evaluation_report);
    request.evaluation = evaluation;
    return test::names_of(test::case_of(xml), english, request);
}

}  // namespace

TEST_CASE("a report has the title of its discipline, a combined one of all") {
    const std::string xml = test::sample("full");
    REQUIRE(text_at(report(xml), "document.title") == "Multidisciplinary Evaluation Report");
    REQUIRE(text_at(report(xml), "disciplines") == "Occupational therapy and Speech-language pathology");
    REQUIRE(text_at(report_of(xml, "ot"), "document.title") == "Occupational Therapy Evaluation Report");
    REQUIRE(text_at(report_of(xml, "slp"), "document.title") == "Speech-Language Evaluation Report");
    REQUIRE(text_at(report(test::sample("bare")), "document.title") == "Physical Therapy Evaluation Report");
    const auto other = report(
        test::with(test::sample("bare"), "discipline=\"PT\" examiner=\"rao\">",
                   "discipline=\"other\" examiner=\"rao\"><discipline-name>School Psychology</discipline-name>"));
    REQUIRE(text_at(other, "document.title") == "School Psychology Evaluation Report");
}

TEST_CASE("a combined report says what the disciplines share once") {
    const auto names = report(test::sample("full"));
    REQUIRE(text_at(names, "sources") == "2");
    REQUIRE(text_at(names, "background") == "2");
    REQUIRE(text_at(names, "background.0.blocks") == "1");
    REQUIRE(text_at(names, "referral.blocks") == "2");  // the referral's reason and the common question
    REQUIRE(text_at(names, "referral.concerns") == "writing and communication");
    REQUIRE(text_at(names, "section_level") == "3");
    REQUIRE(text_at(report_of(test::sample("full"), "ot"), "section_level") == "2");
}

TEST_CASE("dates of testing come in order, and the age is that of the first and the last") {
    const auto names = report(test::sample("full"));
    REQUIRE(text_at(names, "testing_dates") == "10/05/2026, 10/08/2026, and 10/16/2026");
    REQUIRE(text_at(names, "age_at_testing") == "15 years, 7 months to 15 years, 8 months");
    REQUIRE(text_at(names, "report_date") == "10/21/2026");
    REQUIRE(text_at(report_of(test::sample("full"), "slp"), "age_at_testing") == "15 years, 7 months");
}

TEST_CASE("a results table prints scores as typed and invents nothing") {
    const auto names = report_of(test::sample("full"), "ot");
    const std::string vmi = "evaluations.0.assessments.0.";
    REQUIRE(text_at(names, vmi + "interval_heading") == "90% confidence interval");
    REQUIRE(text_at(names, vmi + "score_heading") == "Standard score");
    REQUIRE(text_at(names, vmi + "measures.0.score") == "85");
    REQUIRE(text_at(names, vmi + "measures.0.interval") == "78–92");
    REQUIRE(text_at(names, vmi + "measures.0.percentile") == "16");
    REQUIRE(text_at(names, vmi + "measures.0.percentile_computed") == "yes");
    REQUIRE(text_at(names, vmi + "measures.0.descriptor") == "Below Average");
    REQUIRE(text_at(names, vmi + "measures.1.interval") == "not reported");
    REQUIRE(text_at(names, vmi + "measures.1.percentile") == "30");
    REQUIRE(text_at(names, vmi + "measures.1.percentile_computed") == "no");
    REQUIRE(text_at(names, vmi + "measures.1.descriptor") == "Average");
    REQUIRE(text_at(names, vmi + "metrics") == "1");  // one sentence for two scores of one metric

    const std::string speed = "evaluations.0.assessments.2.";
    REQUIRE(text_at(names, speed + "measures.0.raw") == "41 letters per minute");
    REQUIRE(text_at(names, speed + "has_intervals") == "no");
    REQUIRE(text_at(names, speed + "has_percentiles") == "no");
    REQUIRE(text_at(names, speed + "has_scores") == "no");
}

TEST_CASE("intervals of several levels in one table each say their own") {
    const auto names = report_of(test::with(test::sample("full"), "score=\"92\" percentile=\"30\"",
                                            "score=\"92\" low=\"86\" high=\"98\" confidence=\"95\""), "ot");
    const std::string vmi = "evaluations.0.assessments.0.";
    REQUIRE(text_at(names, vmi + "interval_heading") == "Confidence interval");
    REQUIRE(text_at(names, vmi + "measures.0.interval") == "78–92 (90%)");
    REQUIRE(text_at(names, vmi + "measures.1.interval") == "86–98 (95%)");
}

TEST_CASE("the profile has only scores on the curve, and low is more difficulty throughout") {
    const auto names = report_of(test::sample("full"), "ot");
    REQUIRE(text_at(names, "profile.groups") == "2");  // a group a test and metric; not the raw score
    REQUIRE(text_at(names, "profile.groups.0.bars") == "2");
    REQUIRE(text_at(names, "profile.groups.0.bars.0.z") == "-1");
    REQUIRE(text_at(names, "profile.groups.0.bars.0.low") == "-1.47");
    REQUIRE(text_at(names, "profile.groups.0.bars.0.high") == "-0.53");
    REQUIRE(text_at(names, "profile.groups.0.bars.1.has_interval") == "no");
    REQUIRE(text_at(names, "profile.groups.1.bars.0.z") == "-1.5");  // a T of 65 where higher is harder
    REQUIRE(text_at(names, "profile.groups.1.bars.0.low") == "-2");
    REQUIRE(text_at(names, "profile.groups.1.bars.0.high") == "-1");
    REQUIRE(text_at(names, "profile.reversed") == "yes");
    REQUIRE(text_at(names, "profile.interval") == "Confidence interval");  // 90 and 95
    REQUIRE(text_at(report(test::sample("bare")), "profile.has_chart") == "no");
}

TEST_CASE("bands lie behind the rows on the same curve, from low to high") {
    const auto names = report_of(test::sample("full"), "ot");  // the publisher's, confirmed for this test
    const std::string bands = "profile.groups.0.bands.";
    REQUIRE(text_at(names, bands + "0.from").empty());
    REQUIRE(text_at(names, bands + "0.to") == "-2.03");  // 69.5: half a point below 70
    REQUIRE(text_at(names, bands + "0.to") == text_at(names, bands + "1.from"));
}

TEST_CASE("a score has a sentence, unless the examiner has spoken") {
    const auto names = report_of(test::sample("full"), "ot");
    const auto readings = [&](const std::string& rest) { return text_at(names, "evaluations.0.assessments." + rest); };
    REQUIRE(readings("1.readings.0.text").find("percentile") != std::string::npos);
    const std::string spoken =
        test::with(test::sample("full"), "score=\"92\" percentile=\"30\"/>",
                   "score=\"92\" percentile=\"30\"><interpretation>My own words.</interpretation></measure>");
    const auto own = report_of(spoken, "ot");
    REQUIRE(text_at(own, "evaluations.0.assessments.0.readings.0.is_own") == "yes");
    REQUIRE(text_at(own, "evaluations.0.assessments.0.readings.0.blocks.0.paragraph") == "My own words.");
}

TEST_CASE("a recommendation names what it rests on") {
    const auto names = report_of(test::sample("full"), "ot");
    REQUIRE(text_at(names, "evaluations.0.recommendations.0.based_on") ==
            "Visual-Motor Integration, Hand stamina, and Grasp");
    REQUIRE(text_at(names, "evaluations.0.recommendations.0.kind") == "Accommodation");
}

TEST_CASE("prose keeps its paragraphs, and bullets that follow each other are one list") {
    const auto names = report_of(test::sample("full"), "ot");
    const std::string grasp = "evaluations.0.observations.0.";
    REQUIRE(text_at(names, grasp + "heading") == "Grasp");
    REQUIRE(text_at(names, grasp + "blocks") == "2");
    REQUIRE(text_at(names, grasp + "blocks.0.paragraph") == "Nadi grips the pen hard.");
    REQUIRE(text_at(names, grasp + "blocks.1.bullets") == "2");
    REQUIRE(text_at(names, grasp + "blocks.1.bullets.1.lang") == "so");
    REQUIRE(test::at(names, grasp + "blocks.0.paragraph").text()->place.line > 100);
}

TEST_CASE("a child who needs only therapy and is not eligible is led to Section 504") {
    const std::string eligible = "<eligibility status=\"eligible\"><primary>autism</primary></eligibility></case>";
    const std::string refused = "<eligibility status=\"not-eligible\"></eligibility></case>";
    REQUIRE(text_at(report(test::with(test::sample("bare"), "</case>", refused)), "section_504_route") == "yes");
    REQUIRE(text_at(report(test::with(test::sample("bare"), "</case>", eligible)), "section_504_route") == "no");
    REQUIRE(text_at(report(test::sample("bare")), "section_504_route") == "no");
    // speech may be special education of its own (300.8(a)(2)(ii)): no such note there
    const std::string speech = test::with(test::sample("bare"), "\"PT\"", "\"SLP\"");
    REQUIRE(text_at(report(test::with(speech, "</case>", refused)), "section_504_route") == "no");
}

TEST_CASE("a case without evaluations, or without the one asked for, is reported") {
    const compose::Strings english = test::product_strings("en");
    compose::Request request = test::request_for(DocumentKind::evaluation_report);
    request.evaluation = "music";
    base::Diagnostics diagnostics;
    const record::Case one = test::case_of(test::sample("full"));
    REQUIRE_FALSE(test::composed(&one, english, request, diagnostics));
    REQUIRE(diagnostics.contains("compose/unknown-evaluation"));
    REQUIRE(diagnostics.all()[0].line == 2);

    record::Case none = one;
    none.evaluations.clear();
    base::Diagnostics again;
    request.evaluation = {};
    REQUIRE_FALSE(test::composed(&none, english, request, again));
    REQUIRE(again.contains("compose/no-evaluation"));
}

TEST_CASE("a draft lists fifty points at most, and says how many more there are") {
    std::string wrong;
    for (int i = 0; i < 60; ++i) {
        wrong += "<measure name=\"Copying " + std::to_string(i) + "\" metric=\"standard\" score=\"300\"/>";
    }
    const std::string xml = test::with(test::sample("full"), "<title>Handwriting speed</title>",
                                       "<title>Handwriting speed</title>" + wrong);
    const auto names = report(xml);
    CHECK(text_at(names, "open_points") == "50");
    CHECK(text_at(names, "open_points.0.severity") == "To settle");
    CHECK(text_at(names, "more_points").starts_with("There are "));
    CHECK(text_at(report(test::sample("full")), "more_points").empty());
}
