#include <catch2/catch.hpp>

#include "case_days.h"
#include "support/folder.h"

using namespace iepress;
using test::day;

namespace {

std::optional<rules::Calendar> read(const std::string& inner, base::Diagnostics& diagnostics) {
    test::Folder folder;
    folder.add("calendar.xml", "<calendar name=\"Ours\">" + inner + "</calendar>");
    return rules::load_calendar(folder.path() / "calendar.xml", diagnostics);
}

std::string problem_of(const std::string& inner) {
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(read(inner, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    return std::string{diagnostics.all()[0].message->code};
}

}  // namespace

TEST_CASE("a calendar file says which days are school days and business days") {
    base::Diagnostics diagnostics;
    const auto calendar = read(
        "<year first=\"2025-09-02\" last=\"2026-06-12\"><holiday date=\"2025-10-13\"/>"
        "<closure date=\"2025-12-03\" name=\"Snow\"/><break from=\"2025-12-22\" to=\"2026-01-02\"/>"
        "<school-day date=\"2025-12-06\"/></year><business-holiday date=\"2025-10-13\"/>", diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(calendar);
    REQUIRE(calendar->name() == "Ours");
    REQUIRE(calendar->is_school_day(day("2025-09-02")));
    REQUIRE_FALSE(calendar->is_school_day(day("2025-09-01")));
    REQUIRE_FALSE(calendar->is_school_day(day("2025-09-06")));  // a Saturday
    REQUIRE_FALSE(calendar->is_school_day(day("2025-10-13")));
    REQUIRE_FALSE(calendar->is_school_day(day("2025-12-03")));
    REQUIRE(calendar->is_school_day(day("2025-12-06")));  // a Saturday that makes up for it
    REQUIRE_FALSE(calendar->is_school_day(day("2026-01-02")));
    REQUIRE_FALSE(calendar->is_school_day(day("2026-06-13")));
    REQUIRE_FALSE(calendar->is_business_day(day("2025-10-13")));
    REQUIRE(calendar->is_business_day(day("2025-12-24")));
    REQUIRE_FALSE(calendar->is_business_day(day("2025-12-27")));
}

TEST_CASE("a vacation begins with its first weekday and ends before school goes on") {
    const auto all = test::worked_calendar().vacations(5);
    REQUIRE(all.size() == 2);  // winter and summer; the spring break has no more than 5 weekdays
    REQUIRE(all[0] == test::stretch("2025-12-22", "2026-01-04", rules::Stretch::Why::vacation, "Winter break"));
    REQUIRE(all[1] == test::stretch("2026-06-15", "2026-08-30", rules::Stretch::Why::summer));
    REQUIRE(test::worked_calendar().vacations(4).size() == 3);
}

TEST_CASE("a calendar that does not fit together is refused") {
    const std::string year = "<year first=\"2025-09-02\" last=\"2026-06-12\"/>";
    REQUIRE(problem_of("") == "datafile/missing-element");
    REQUIRE(problem_of("<year first=\"2025-09-02\" last=\"2025-06-12\"/>") == "rules/reversed-days");
    REQUIRE(problem_of("<year first=\"2025-09-02\" last=\"2026-06-12\"><holiday date=\"2026-07-04\"/></year>") ==
            "rules/outside-year");
    REQUIRE(
        problem_of(
            "<year first=\"2025-09-02\" last=\"2026-06-12\"><break from=\"2026-01-02\" to=\"2025-12-22\"/></year>") ==
        "rules/reversed-days");
    REQUIRE(problem_of(year + "<year first=\"2026-06-12\" last=\"2027-06-12\"/>") == "rules/year-order");
    REQUIRE(problem_of(year + "<year first=\"2027-09-02\" last=\"2028-06-12\"/>") == "rules/year-gap");
    REQUIRE(problem_of("<year first=\"2025-09-02\"/>") == "datafile/missing-attribute");
    REQUIRE(problem_of(year + "<holiday date=\"2026-01-01\"/>") == "datafile/unknown-element");
    REQUIRE(problem_of("<year first=\"2025-09-31\" last=\"2026-06-12\"/>") == "datafile/wrong-value");
}
