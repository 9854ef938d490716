#include "progress/minutes.h"

#include <catch2/catch.hpp>

#include "record/read.h"

using namespace iepress;
using namespace iepress::progress;

namespace {

record::Service service_of(const std::string& inner) {
    const std::string student = "<student id=\"1\"><name><given>Ida</given><family>Moss</family></name>"
                                "<birth-date>2017-05-02</birth-date></student>";
    base::Diagnostics diagnostics;
    auto one = record::read_case_text("test.xml",
                                      "<case>" + student + "<services><service kind=\"related\"><name>Therapy</name>" +
                                          inner + "</service></services></case>",
                                      diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    return one->services.at(0);
}

constexpr base::Date monday{2026, 9, 7};
constexpr base::Date friday_of_week_10{2026, 11, 13};

ServiceMinutes over(const record::Service& service) {
    return minutes_of(service, rhythm_of(service), monday, friday_of_week_10);
}

}  // namespace

TEST_CASE("planned minutes are sessions of the period's weeks, in whole sessions") {
    const auto weekly = service_of("<minutes>30</minutes><sessions times=\"2\" per=\"week\"/>");
    CHECK(over(weekly).planned_sessions == 19);  // 68 days are 9.71 weeks
    CHECK(over(weekly).planned == 570);
    CHECK(over(service_of("<minutes>30</minutes><sessions times=\"2\" per=\"month\"/>")).planned == 120);
    CHECK(over(service_of("<minutes>10</minutes><sessions times=\"1\" per=\"day\"/>")).planned == 500);  // 50 weekdays
    CHECK_FALSE(over(service_of("<minutes>30</minutes><sessions times=\"9\" per=\"year\"/>")).planned);
    CHECK_FALSE(over(service_of("<sessions times=\"2\" per=\"week\"/>")).planned);
    CHECK_FALSE(over(service_of("<minutes>30</minutes>")).planned);
}

TEST_CASE("a service is planned only while it runs") {
    const std::string weekly = "<minutes>30</minutes><sessions times=\"1\" per=\"week\"/>";
    CHECK(over(service_of(weekly + "<begin-date>2026-10-31</begin-date>")).planned == 60);
    CHECK(over(service_of(weekly + "<end-date>2026-09-13</end-date>")).planned == 30);
    CHECK(over(service_of(weekly + "<begin-date>2026-12-01</begin-date>")).planned == 0);
}

TEST_CASE("what is owed runs on from earlier periods and is never below nothing") {
    const auto service = service_of(
        "<delivered date=\"2026-09-09\" minutes=\"30\"/><delivered date=\"2026-09-16\" minutes=\"25\"/>"
        "<delivered date=\"2026-11-20\" minutes=\"30\"/>"
        "<missed date=\"2026-05-06\" minutes=\"30\" reason=\"school-closed\"/>"
        "<missed date=\"2026-10-14\" minutes=\"30\" reason=\"provider-absent\"/>"
        "<missed date=\"2026-09-30\" minutes=\"20\" reason=\"student-absent\"/>"
        "<missed date=\"2026-11-18\" minutes=\"30\" reason=\"provider-absent\"/>"
        "<made-up date=\"2026-10-21\" minutes=\"15\" missed-date=\"2026-10-14\"/>"
        "<made-up date=\"2026-11-25\" minutes=\"15\" missed-date=\"2026-10-14\"/>");
    const ServiceMinutes minutes = over(service);
    CHECK(minutes.delivered == 55);
    CHECK(minutes.missed == 50);
    CHECK(minutes.made_up == 15);
    CHECK(minutes.owed == 65);  // 30 of May, 20, 30 less 15
    REQUIRE(minutes.lapses.size() == 2);
    CHECK(base::to_iso(minutes.lapses[0].entry->date.value) == "2026-09-30");
    CHECK(minutes.lapses[0].made_up.empty());
    REQUIRE(minutes.lapses[1].made_up.size() == 1);  // the one of November 25 comes after the last day
    CHECK(minutes.lapses[1].made_up[0]->minutes.value.value == 15);
    CHECK(over(service_of("<made-up date=\"2026-10-21\" minutes=\"15\"/>")).owed == 0);
    CHECK(has_entries(service));
    CHECK_FALSE(has_entries(service_of("<minutes>30</minutes>")));
}

TEST_CASE("a total of planned minutes needs those of each service") {
    const auto known = service_of("<minutes>30</minutes><sessions times=\"1\" per=\"week\"/>"
                                  "<missed date=\"2026-10-14\" minutes=\"30\" reason=\"other\"/>");
    const auto unknown = service_of("<delivered date=\"2026-10-14\" minutes=\"40\"/>");
    CHECK(total({over(known), over(known)}).planned == 600);
    const MinutesTotal both = total({over(known), over(unknown)});
    CHECK_FALSE(both.planned);
    CHECK(both.delivered == 40);
    CHECK(both.missed == 30);
    CHECK(both.owed == 30);
}
