#include <catch2/catch.hpp>

#include "support/names_at.h"
#include "support/progress_report.h"

using namespace iepress;
using compose::DocumentKind;
using test::report;
using test::text_at;

TEST_CASE("the latest period that has begun is reported, or the one asked for") {
    const auto names = report(test::sample("full"));
    REQUIRE(text_at(names, "period.label") == "Quarter 1, 2026–2027");
    REQUIRE(text_at(names, "period.report_date") == "11/20/2026");
    REQUIRE(text_at(names, "next_report") == "The next progress report comes on 01/29/2027.");
    const auto second = report(test::sample("full"), "q2");
    REQUIRE(text_at(second, "period.label") == "Quarter 2, 2026–2027");
    REQUIRE(text_at(second, "next_report").empty());
    REQUIRE(text_at(second, "goals.0.code").empty());  // code B is the first quarter's
    REQUIRE(text_at(report(test::sample("bare")), "period.report_date") == "11/21/2026");
}

TEST_CASE("a goal's data stop with the period and stand in order of date") {
    const auto names = report(test::sample("full"));
    REQUIRE(text_at(names, "goals.0.points") == "4");  // not the one of February
    REQUIRE(text_at(names, "goals.0.points.1.date") == "09/25/2026");
    REQUIRE(text_at(names, "goals.0.points.1.label") == "Sep 25");
    REQUIRE(text_at(names, "goals.0.points.1.value_text") == "38% (19 of 50 trials)");
    REQUIRE(text_at(names, "goals.0.points.1.note") == "Laptop forgotten.");
    REQUIRE(text_at(names, "goals.0.points.0.value_text") == "36%");
    REQUIRE(text_at(names, "goals.0.points.0.measure") == "note samples");
    REQUIRE(text_at(names, "goals.0.latest") == "44%");
    REQUIRE(text_at(names, "goals.0.code") == "B");
}

TEST_CASE("the verdict says where the goal stands, with the numbers") {
    const auto names = report(test::sample("full"));
    REQUIRE(text_at(names, "goals.0.standing") == "On track");
    REQUIRE(text_at(names, "goals.0.verdict") ==
            "On track: the middle of the last results is 42.5%; the aim line asks for 40.6% at that time. "
            "The latest result is 44% on 11/13/2026. The goal level is 80%.");
    REQUIRE(text_at(names, "goals.0.expected") == "40.6%");
    REQUIRE(text_at(names, "goals.0.is_below") == "no");
    REQUIRE(text_at(names, "goals.1.verdict") ==
            "The latest result, 1 prompt on 11/06/2026, reaches the goal level of 1 prompt.");
    REQUIRE(text_at(names, "goals.1.is_met") == "yes");
    REQUIRE(text_at(names, "goals.2.standing") == "Too few results");
    REQUIRE(text_at(names, "goals.2.verdict") ==
            "Only 1 result so far; at least 3 are needed to say where the goal stands. "
            "The latest is 63 words per minute on 10/16/2026.");
    REQUIRE(text_at(report(test::sample("bare")), "goals.0.verdict") == "No results were recorded in this period.");
}

TEST_CASE("a level below the aim line says what is to be done") {
    const auto names = report(test::with(test::sample("full"), "date=\"2026-10-02\" value=\"41\"",
                                         "date=\"2026-10-02\" value=\"36\""));
    REQUIRE(text_at(names, "goals.0.standing") == "Below the aim line");
    REQUIRE(text_at(names, "goals.0.is_below") == "yes");
    REQUIRE(text_at(names, "goals.0.verdict") ==
            "Below the aim line: the middle of the last results is 40%; the aim line asks for 40.6% at that time. "
            "The latest result is 44% on 11/13/2026. The goal level is 80%. The team should look at what to change.");
}

TEST_CASE("four results on one side of the aim line are said") {
    const auto names =
        report(test::with(test::with(test::sample("full"), "<phase date=\"2026-10-01\">Laptop introduced</phase>", ""),
                          "<point date=\"2026-10-02\" value=\"41\"/>",
                          "<point date=\"2026-10-02\" value=\"41\"/><point date=\"2026-10-09\" value=\"45\"/><point "
                          "date=\"2026-11-06\" value=\"50\"/>"));
    REQUIRE(text_at(names, "goals.0.standing") == "On track");
    const auto below = report(test::with(
        test::with(test::sample("full"), "date=\"2026-10-02\" value=\"41\"", "date=\"2026-10-02\" value=\"30\""),
        "<point date=\"2026-11-13\" value=\"44\"/>",
        "<point date=\"2026-10-16\" value=\"30\"/><point date=\"2026-10-30\" value=\"31\"/><point date=\"2026-11-13\" "
        "value=\"40\"/>"));
    REQUIRE(text_at(below, "goals.0.verdict") ==
            "Below the aim line: the middle of the last results is 31%; the aim line asks for 41.8% at that time. "
            "The latest result is 40% on 11/13/2026. The goal level is 80%. The last 4 results are all below the aim "
            "line. The team should look at what to change.");
}

TEST_CASE("a criterion of so many times is decided from the results") {
    const std::string counted =
        test::with(test::sample("full"), "<criterion value=\"80\" unit=\"percent\">in 4 of 5 samples",
                   "<criterion value=\"36\" unit=\"percent\" times=\"4\" out-of=\"5\">in 4 of 5 samples");
    REQUIRE(text_at(report(counted), "goals.0.verdict") ==
            "The goal is met: of the last 4 results, 4 reach the level. The goal asks for 36% in 4 of 5 samples.");
    const auto lost = report(test::with(test::with(counted, "times=\"4\" out-of=\"5\"", "times=\"2\" in-a-row=\"yes\""),
                                        "date=\"2026-11-13\" value=\"44\"", "date=\"2026-11-13\" value=\"30\""));
    REQUIRE(text_at(lost, "goals.0.standing") == "Reached before, not kept");
    REQUIRE(text_at(lost, "goals.0.verdict") ==
            "The goal was met on 09/25/2026, but the level was not kept: of the last 2 results, 1 reach 36%.");
}

TEST_CASE("data of an instrument that is not meant for progress are not judged") {
    const auto names =
        report(test::with(test::sample("full"), "<goal id=\"notes\"", "<goal id=\"notes\" instrument=\"SP-2\""));
    REQUIRE(text_at(names, "goals.0.standing") == "Not judged");
    REQUIRE(text_at(names, "goals.0.verdict") ==
            "These results come from the Child Sensory Profile 2, which is not meant for measuring progress. "
            "They are shown, and not judged.");
    REQUIRE(text_at(names, "goals.0.points") == "4");
    REQUIRE(text_at(names, "goals.0.chart.has_aim") == "no");
    REQUIRE(text_at(names, "goals.0.outlook") == "These results cannot tell.");
}

TEST_CASE("the code that the data suggest stands beside the case manager's") {
    const std::string named =
        test::with(test::sample("full"), "<reporting-periods>", "<reporting-periods codes=\"us-ms\">");
    const auto names = report(named);
    REQUIRE(text_at(names, "goals.0.code") == "B");
    REQUIRE(text_at(names, "goals.0.code_label") == "Insufficient progress");
    REQUIRE(text_at(names, "goals.0.suggested_code") == "A");
    REQUIRE(text_at(names, "goals.0.suggested_label") == "Sufficient progress");
    REQUIRE(text_at(names, "goals.0.code_family").rfind("At this rate", 0) == 0);
}

TEST_CASE("a level that is reached does not claim the rest of the criterion") {
    const auto names = report(test::with(test::sample("full"), "date=\"2026-11-13\" value=\"44\"",
                                         "date=\"2026-11-13\" value=\"84\""));
    REQUIRE(text_at(names, "goals.0.verdict") ==
            "The latest result, 84% on 11/13/2026, reaches the goal level of 80%. "
            "The team still checks the rest of the goal: in 4 of 5 samples.");
}

TEST_CASE("a goal without anything to compare with says so") {
    const auto names = report(test::with(test::sample("full"),
                                         "<baseline value=\"32\" unit=\"percent\" date=\"2026-09-04\"/>", ""));
    REQUIRE(text_at(names, "goals.0.standing") == "Cannot be compared yet");
}

TEST_CASE("the chart's numbers are the points' and the aim line's") {
    const auto names = report(test::sample("full"));
    const std::string chart = "goals.0.chart.";
    REQUIRE(text_at(names, chart + "measure") == "note samples (%)");
    REQUIRE(text_at(names, chart + "minimum") == "0");
    REQUIRE(text_at(names, chart + "maximum") == "100");
    REQUIRE(text_at(names, chart + "baseline_date") == "2026-09-04");
    REQUIRE(text_at(names, chart + "target_value") == "80");
    REQUIRE(text_at(names, chart + "points") == "4");
    REQUIRE(text_at(names, chart + "phases.0.label") == "Laptop introduced");
    REQUIRE(text_at(names, "goals.1.chart.maximum") == "5");
    REQUIRE(text_at(names, "goals.2.chart.maximum") == "120");
    REQUIRE(text_at(names, "goals.2.chart.baseline_date") == "2026-10-16");  // the first point's day
    REQUIRE(text_at(report(test::sample("bare")), "goals.0.chart.show") == "no");
}

TEST_CASE("a percentage above 100 widens the axis") {
    const auto names = report(test::with(test::sample("full"), "date=\"2026-11-13\" value=\"44\"",
                                         "date=\"2026-11-13\" value=\"104\""));
    REQUIRE(text_at(names, "goals.0.chart.maximum") == "120");
}

TEST_CASE("a goal is one grammatical sentence of its parts, or as it was written") {
    const auto names = report(test::sample("full"));
    REQUIRE(text_at(names, "goals.0.statement") ==
            "By 06/04/2027, given a laptop and a 20-minute lecture, Nadi will take notes that hold the main ideas, "
            "reaching 80% in 4 of 5 samples, as measured by note samples, weekly.");
    REQUIRE(text_at(names, "goals.1.statement") == "Nadi will ask for help with one prompt or fewer.");
    REQUIRE(text_at(names, "goals.2.statement") ==
            "By 06/04/2027, Nadi will read a page aloud, reaching 110 words per minute, as measured by probe.");
    REQUIRE(text_at(report(test::sample("bare")), "goals.0.statement") == "Ilse will climb one flight of stairs.");
    REQUIRE(text_at(names, "goals.0.objectives.0.statement") == "Nadi will reach 55 percent.");
    const auto condition_first = report(test::with(
        test::with(test::sample("full"), "<target-date>2027-06-04</target-date>\n      <objective", "<objective"),
        "Given a laptop", "AAC ready, given a laptop"));
    REQUIRE(text_at(condition_first, "goals.0.statement").rfind("AAC ready, given a laptop", 0) == 0);
}

TEST_CASE("for a family the goal's sentence leaves its level and measurement to the facts below it") {
    const compose::Strings english = test::product_strings("en");
    compose::Request request = test::request_for(DocumentKind::progress_report);
    request.edition = "family";
    const auto names = test::names_of(test::case_of(test::sample("full")), english, request);
    REQUIRE(text_at(names, "goals.0.statement") ==
            "By 06/04/2027, given a laptop and a 20-minute lecture, Nadi will take notes that hold the main ideas.");
    REQUIRE(text_at(names, "goals.0.criterion") == "80% in 4 of 5 samples");
    REQUIRE(text_at(names, "goals.0.measurement") == "note samples");
    REQUIRE(text_at(names, "goals.0.has_facts") == "yes");
}

TEST_CASE("a goal in another language than the document stays in its parts") {
    const compose::Strings spanish = test::product_strings("es");
    const auto names = test::names_of(test::case_of(test::sample("full")), spanish,
                                      test::request_for(DocumentKind::progress_report));
    REQUIRE(text_at(names, "goals.0.has_statement") == "no");
    REQUIRE(text_at(names, "goals.0.parts") == "2");
    REQUIRE(text_at(names, "goals.1.statement") == "Nadi will ask for help with one prompt or fewer.");
    REQUIRE(text_at(names, "goals.1.lang") == "en-US");
}

TEST_CASE("services and accommodations") {
    const auto names = report(test::sample("full"));
    REQUIRE(text_at(names, "services.0.amount") == "30 minutes, 3 times per week");
    REQUIRE(text_at(names, "services.0.dates") == "11/30/2026\u00a0– 11/29/2027");
    REQUIRE(text_at(names, "services.0.setting") == "in a group");
    REQUIRE(text_at(names, "services.1.missing_details") ==
            "the date on which it begins, how often, where, and how long");
    REQUIRE(text_at(names, "accommodations.1.is_modification") == "yes");
}

TEST_CASE("a case without goals, or without the period asked for, is reported") {
    const compose::Strings english = test::product_strings("en");
    compose::Request request = test::request_for(DocumentKind::progress_report);
    request.period = "q9";
    const record::Case one = test::case_of(test::sample("full"));
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(test::composed(&one, english, request, diagnostics));
    REQUIRE(diagnostics.contains("compose/unknown-period"));

    record::Case none = one;
    none.goals.clear();
    base::Diagnostics again;
    request.period = {};
    REQUIRE_FALSE(test::composed(&none, english, request, again));
    REQUIRE(again.contains("compose/no-goals"));
}
