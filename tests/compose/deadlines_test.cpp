// The deadline sheet: what it says of each clock.
#include <catch2/catch.hpp>

#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;

namespace {

compose::Object sheet(const std::string& xml, const base::Date& as_of) {
    static const compose::Strings english = test::product_strings("en");
    compose::Request request = test::request_for(compose::DocumentKind::deadline_sheet);
    request.as_of = as_of;
    return test::names_of(test::case_of(xml), english, request);
}

std::string consent_of(const std::string& day) {
    const std::string xml = test::with(test::sample("bare"), "</student>",
                                       "</student><milestones><consent>" + day + "</consent></milestones>");
    return xml;
}

}  // namespace

TEST_CASE("a deadline prints its days, its due day and where it stands") {
    const auto names = sheet(consent_of("2025-11-17"), {2026, 1, 17});
    REQUIRE(test::text_at(names, "rows.0.due") == "01/16/2026");
    REQUIRE(test::text_at(names, "rows.0.start") == "11/17/2025");
    REQUIRE(test::text_at(names, "rows.0.counted") == "61 of 60 calendar days");
    REQUIRE(test::text_at(names, "rows.0.standing") == "LATE by 1 day");
    REQUIRE(test::text_at(names, "rows.0.citation") == "34 CFR 300.301(c)(1)(i)");
    REQUIRE(test::text_at(sheet(consent_of("2025-11-17"), {2026, 1, 16}), "rows.0.standing") == "Due TODAY");
    REQUIRE(test::text_at(sheet(consent_of("2025-11-17"), {2026, 1, 14}), "rows.0.standing") == "Due in 2 days");
}
