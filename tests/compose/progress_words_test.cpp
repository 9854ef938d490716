// What a progress report says beside the verdict: codes, certainty, outlook, data, minutes; and how it says it to
// families.
#include <catch2/catch.hpp>

#include "review/readability.h"
#include "support/names_at.h"
#include "support/progress_report.h"

using namespace iepress;
using compose::DocumentKind;
using test::report;
using test::text_at;

namespace {

/// The case with the codes of a set.
std::string with_codes(const std::string& set) {
    return test::with(test::sample("full"), "<reporting-periods>", "<reporting-periods codes=\"" + set + "\">");
}

}  // namespace

TEST_CASE("the words of a set that nobody verified say so") {
    const std::string named = with_codes("us-ms");
    const auto names = report(named);
    CHECK(text_at(names, "goals.0.code_text") == "B: Insufficient progress (wording not yet verified)");
    CHECK(text_at(names, "code_key") == "1");
    CHECK(text_at(names, "code_key.0.value") == "B");
    CHECK(text_at(names, "code_key_unverified") == "yes");
    const auto confirmed = report(test::with(with_codes("us-ct"), "code=\"B\"", "code=\"Satisfactory Progress\""));
    CHECK(text_at(confirmed, "goals.0.code_text") == "Satisfactory Progress");
    CHECK(text_at(confirmed, "code_key_unverified") == "no");
    const auto of_nobody = report(test::with(named, "code=\"B\"", "code=\"Q\""));
    CHECK(text_at(of_nobody, "goals.0.code_text") == "Q");
    CHECK(text_at(of_nobody, "goals.0.code_family").empty());
    CHECK(text_at(of_nobody, "has_codes") == "yes");
    CHECK(text_at(of_nobody, "has_code_key") == "no");
}

TEST_CASE("only a draft suggests a code, only where none is given, and with its reason") {
    const std::string named = with_codes("us-ca");
    const auto given = report(named);
    CHECK(text_at(given, "goals.0.suggestion").empty());
    const std::string without = test::with(named, " code=\"B\"", "");
    CHECK(text_at(report(without), "goals.0.suggestion") ==
          "2: Partial progress: 1 to 49 percent of the way (wording not yet verified). This is a suggestion of the "
          "program, because the middle of the last results is at or better than the aim line, and the level now is 22 "
          "percent of the way. The case manager decides.");
    CHECK(text_at(report(without), "has_codes") == "no");
    const auto final_report = report(test::with(without, "status=\"draft\"", "status=\"final\""));
    CHECK(text_at(final_report, "goals.0.suggestion").empty());
    CHECK(text_at(final_report, "goals.0.code_text").empty());
}

TEST_CASE("the reason that a set has for a code is printed with its words") {
    const auto names = report(test::with(with_codes("us-ca"), "code=\"B\"", "code=\"2\" reason=\"B\""));
    CHECK(text_at(names, "goals.0.code_reason") == "B: Absences (wording not yet verified)");
}

TEST_CASE("how sure one can be, and whether the goal is met in time") {
    const auto names = report(test::sample("full"));
    CHECK(text_at(names, "goals.0.sureness") == "There are only 2 results since the last change. A trend needs 7.");
    CHECK(text_at(names, "goals.0.outlook") ==
          "Yes, if the results stay at the aim line. There are too few results to name a day.");
    CHECK(text_at(names, "goals.0.rates") == "Needed from now on: 1.3 percentage points more each week.");
    CHECK(text_at(names, "goals.1.outlook") == "Yes. The goal is met.");
    CHECK(text_at(names, "goals.1.sureness").empty());
    CHECK(text_at(names, "goals.2.outlook") == "It is too early to say.");
    CHECK(text_at(report(test::sample("bare")), "goals.0.outlook") == "These results cannot tell.");
}

namespace {

/// Nine results of the goal's one phase, a week apart, `step` more each week from 34 on.
std::string nine_results(double step) {
    std::string points;
    for (int week = 0; week < 9; ++week) {
        const base::Date day = base::from_days(base::to_days({2026, 9, 11}) + 7 * week);
        points += "<point date=\"" + base::to_iso(day) + "\" value=\"" + std::to_string(34 + step * week) + "\"/>";
    }
    std::string text = test::with(test::sample("full"), "<phase date=\"2026-10-01\">Laptop introduced</phase>", "");
    for (const char* old : {"<point date=\"2026-09-11\" value=\"36\"/>", "<point date=\"2026-10-02\" value=\"41\"/>",
                            "<point date=\"2026-09-25\" value=\"38\" of=\"50\">Laptop forgotten.</point>"}) {
        text = test::with(text, old, "");
    }
    return test::with(text, "<point date=\"2026-11-13\" value=\"44\"/>", points);
}

}  // namespace

TEST_CASE("a trend names the day on which the goal would be reached") {
    const auto fast = report(nine_results(2));
    CHECK(text_at(fast, "goals.0.sureness") == "9 results show clearly that it goes toward the goal.");
    CHECK(text_at(fast, "goals.0.outlook") ==
          "Yes, if it goes on like this. The goal would be reached around 02/26/2027.");
    CHECK(text_at(fast, "goals.0.rates") ==
          "So far: 2 percentage points more each week. Needed from now on: 1.1 percentage points more each week.");
    const std::string late =
        "Not if it goes on like this. The goal would be reached around 08/06/2027, and not by 06/04/2027. ";
    CHECK(text_at(report(nine_results(1)), "goals.0.outlook") == late + "That is before this IEP ends on 11/29/2027.");
    const auto short_iep = report(test::with(nine_results(1), "2027-11-29</iep-end>", "2027-06-10</iep-end>"));
    CHECK(text_at(short_iep, "goals.0.outlook") == late + "That is after this IEP ends on 06/10/2027.");
    CHECK(text_at(report(nine_results(-1)), "goals.0.outlook") ==
          "Not if it goes on like this. The goal would not be reached by 06/04/2027.");
    CHECK(text_at(report(nine_results(-1)), "goals.0.sureness") ==
          "9 results show clearly that it goes away from the goal.");
}

TEST_CASE("the chart has the trend of a phase with enough points, the gaps and the level now") {
    const auto names = report(test::with(nine_results(2), "<progress period=\"q1\"",
                                         "<no-data date=\"2026-09-28\" until=\"2026-10-01\" reason=\"school-closed\"/>"
                                         "<progress period=\"q1\""));
    const std::string chart = "goals.0.chart.";
    REQUIRE(text_at(names, chart + "trends") == "1");
    CHECK(text_at(names, chart + "trends.0.from") == "2026-09-11");
    CHECK(text_at(names, chart + "trends.0.from_value") == "34");
    CHECK(text_at(names, chart + "trends.0.to") == "2026-11-06");
    CHECK(text_at(names, chart + "trends.0.to_value") == "50");
    CHECK(text_at(names, chart + "level_value") == "48");
    CHECK(text_at(names, chart + "gaps.0.until") == "2026-10-01");
    CHECK(text_at(names, chart + "gaps.0.label") == "School closed");
    const auto few = report(test::sample("full"));
    CHECK(text_at(few, chart + "has_trends") == "no");
    CHECK(text_at(few, chart + "points.1.of") == "50");
    CHECK(text_at(few, chart + "points.1.counted") == "19");
    CHECK(text_at(few, chart + "points.0.of").empty());
}

TEST_CASE("fewer than five trials are never a percentage") {
    const auto names = report(test::with(test::sample("full"), "date=\"2026-11-13\" value=\"44\"",
                                         "date=\"2026-11-13\" value=\"50\" of=\"4\""));
    CHECK(text_at(names, "goals.0.points.3.value_text") == "2 of 4 trials");
    CHECK(text_at(names, "goals.0.latest") == "2 of 4 trials");
    const std::string last = test::with(test::sample("full"), "date=\"2026-11-13\" value=\"44\"",
                                        "date=\"2026-11-13\" value=\"50\" of=\"4\"");
    const auto all = report(test::with(last, "date=\"2026-10-02\" value=\"41\"",
                                       "date=\"2026-10-02\" value=\"25\" of=\"4\""));
    CHECK(text_at(all, "goals.0.level") == "3 of 8 trials");  // the middle of 1 and 2 of 4
    CHECK(text_at(all, "goals.0.verdict").find("3 of 8 trials") != std::string::npos);
}

TEST_CASE("a level of counts keeps what they are out of") {
    std::string counts = test::sample("full");
    for (const char* value : {"4", "2", "1"}) {
        const std::string typed = std::string("value=\"") + value + "\"";
        counts = test::with(counts, typed + "/>", typed + " of=\"5\"/>");
    }
    CHECK(text_at(report(counts), "goals.1.level") == "2 of 5 prompts");
    const auto mixed = report(test::with(counts, "value=\"2\" of=\"5\"", "value=\"2\" of=\"6\""));
    CHECK(text_at(mixed, "goals.1.level") == "2 prompts");
}

TEST_CASE("phases are headings among the results, and times without data have their reason") {
    const auto names = report(test::with(test::sample("full"), "<phase date=\"2026-10-01\">",
                                         "<no-data date=\"2026-10-19\" until=\"2026-10-23\" reason=\"school-closed\">"
                                         "Autumn break</no-data>"
                                         "<no-data date=\"2027-02-01\" reason=\"student-absent\"/>"
                                         "<phase date=\"2026-10-01\">"));
    REQUIRE(text_at(names, "goals.0.rows") == "6");
    CHECK(text_at(names, "goals.0.rows.1.value_text") == "38% (19 of 50 trials)");
    CHECK(text_at(names, "goals.0.rows.2.phase") == "From 10/01/2026: Laptop introduced");
    CHECK(text_at(names, "goals.0.rows.3.date") == "10/02/2026");
    CHECK(text_at(names, "goals.0.rows.4.value_text") == "No data: school closed");
    CHECK(text_at(names, "goals.0.rows.4.date") == "10/19/2026\u00a0– 10/23/2026");
    CHECK(text_at(names, "goals.0.rows.4.note") == "Autumn break");
}

TEST_CASE("the sentences for a family are short and easy, and name no rate") {
    const compose::Strings english = test::product_strings("en");
    compose::Request request = test::request_for(DocumentKind::progress_report);
    request.edition = "family";
    review::Readability sum;
    const std::string refused = test::with(test::sample("full"), "<goal id=\"notes\"",
                                           "<goal id=\"notes\" instrument=\"SP-2\"");
    for (const std::string& xml : {test::sample("full"), nine_results(2), nine_results(1), nine_results(-1), refused}) {
        const auto names = test::names_of(test::case_of(xml), english, request);
        for (const char* goal : {"goals.0.", "goals.1.", "goals.2."}) {
            for (const char* name : {"verdict", "sureness", "outlook", "code_family"}) {
                review::Readability one;
                const std::string text = text_at(names, std::string(goal) + name);
                INFO(text);
                review::add(one, text);
                review::add(sum, text);
                CHECK(one.grade() <= 8);
                CHECK(text.find("each week") == std::string::npos);
            }
        }
    }
    CHECK(sum.grade() <= 5);
    const auto names = test::names_of(test::case_of(test::sample("full")), english, request);
    CHECK(text_at(names, "goals.0.verdict") ==
          "Nadi is on track. The results are now near 42.5%. By now, 40.6% would be enough. The goal is 80%.");
    CHECK(text_at(names, "goals.1.verdict") == "Nadi has reached this goal. The last result is 1 prompt.");
}

TEST_CASE("service minutes stand where there are entries, with a total of several services") {
    CHECK(text_at(report(test::sample("full")), "has_minutes") == "no");
    const std::string entries = "<begin-date>2026-11-30</begin-date><sessions times=\"3\" per=\"week\"/>"
        "<delivered date=\"2026-12-01\" minutes=\"30\"/>"
        "<missed date=\"2026-12-02\" minutes=\"30\" reason=\"provider-absent\"/>"
        "<made-up date=\"2026-12-04\" minutes=\"20\" missed-date=\"2026-12-02\"/>";
    const std::string place = "<begin-date>2026-11-30</begin-date>\n      <end-date>2027-11-29";
    const std::string one = test::with(test::sample("full"), place, entries + "<end-date>2027-11-29");
    const auto names = report(one, "q2");
    CHECK(text_at(names, "minutes.services") == "1");
    CHECK(text_at(names, "minutes.services.0.planned") == "690");  // 54 days: 23 sessions
    CHECK(text_at(names, "minutes.services.0.delivered") == "30");
    CHECK(text_at(names, "minutes.services.0.owed") == "10");
    CHECK(text_at(names, "minutes.has_total") == "no");
    CHECK(text_at(names, "minutes.lapses.0.reason") == "provider absent");
    CHECK(text_at(names, "minutes.lapses.0.made_up") == "20 on 12/04/2026");
    const std::string vague = test::with(one, "<sessions times=\"3\" per=\"week\"/>", "");
    CHECK(text_at(report(vague, "q2"), "minutes.services.0.planned") == "690");  // of "3 times per week"
    const auto as_needed = report(test::with(vague, "3 times per week", "as needed"), "q2");
    CHECK(text_at(as_needed, "minutes.services.0.planned") == "not known");
    const auto two = report(test::with(one, "<provider>Occupational Therapist</provider>",
                                       "<provider>Occupational Therapist</provider>"
                                       "<missed date=\"2026-12-07\" minutes=\"40\" reason=\"student-absent\"/>"), "q2");
    CHECK(text_at(two, "minutes.has_total") == "yes");
    CHECK(text_at(two, "minutes.services.1.planned") == "not known");
    CHECK(text_at(two, "minutes.total.planned") == "not known");
    CHECK(text_at(two, "minutes.total.owed") == "50");
    CHECK(text_at(two, "minutes.lapses.1.made_up") == "not yet");
}
