#include <catch2/catch.hpp>

#include "case_days.h"
#include "support/folder.h"

using namespace iepress;

namespace {

const std::string good =
    "<clock id=\"wa/evaluation\" jurisdiction=\"US-WA\" citation=\"WAC 1\" checked=\"2026-11-22\" status=\"confirmed\" "
    "source=\"read\" quantity=\"35\" days=\"school\" start=\"consent\" end=\"eligibility\" for=\"initial\" "
    "replaces=\"us/initial-evaluation\"><text>Words.</text><text lang=\"es\">Palabras.</text>"
    "<stops when=\"absence\" at-least=\"3\"/><year-end from=\"0\" to=\"5\" days=\"school\" due=\"06-30\"/></clock>";

std::string file_of(const std::string& clocks) { return "<clocks>" + clocks + "</clocks>"; }

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t found = text.find(from);
    INFO(from);
    REQUIRE(found != std::string::npos);
    return text.replace(found, from.size(), to);
}

std::string problem_of(const std::string& clock) {
    test::Folder folder;
    folder.add("clocks/one.xml", file_of(clock));
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(rules::load_clocks({folder.path()}, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    return std::string{diagnostics.all()[0].message->code};
}

}  // namespace

TEST_CASE("a district's clock confirms ours of the same id, and is computed then") {
    test::Folder folder;
    folder.add("clocks/ours.xml", file_of(good));
    base::Diagnostics diagnostics;
    const auto clocks =
        rules::load_clocks({std::filesystem::path(IEPRESS_SOURCE_DIR) / "data", folder.path()}, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(clocks);
    REQUIRE(clocks->all.size() == test::shipped_clocks().all.size());
    const rules::Clock* clock = clocks->find("wa/evaluation");
    REQUIRE(clock->fact.confirmed());
    REQUIRE(*rules::text_in(*clock, "es-MX") == "Palabras.");
    REQUIRE(rules::text_in(*clock, "fr") == nullptr);
    REQUIRE(clock->stops.size() == 1);
    REQUIRE(clock->year_end->month == 6);
    record::Case one = test::case_in("WA");
    one.milestones.consent = test::stated("2025-09-02");
    const auto found = rules::deadlines(one, *clocks, &test::worked_calendar(), test::day("2026-01-01"), diagnostics);
    REQUIRE(found.all.front().clock == clock);
    REQUIRE(found.all.front().due == test::day("2025-10-21"));  // day 33 on Oct 17
}

TEST_CASE("a clock that is incomplete or does not fit together is refused") {
    REQUIRE(problem_of(with(good, "quantity=\"35\"", "quantity=\"0\"")) == "datafile/wrong-value");
    REQUIRE(problem_of(with(good, " quantity=\"35\"", "")) == "datafile/missing-attribute");
    REQUIRE(problem_of(with(with(good, "days=\"school\"", "days=\"weeks\""), "<stops when=\"absence\" at-least=\"3\"/>",
                            "")) == "datafile/wrong-value");
    REQUIRE(problem_of(with(good, "start=\"consent\"", "start=\"birth\"")) == "datafile/wrong-value");
    REQUIRE(problem_of(with(good, " source=\"read\"", "")) == "datafile/missing-source");
    REQUIRE(problem_of(with(good, "US-WA", "Washington")) == "rules/wrong-jurisdiction");
    REQUIRE(problem_of(with(good, "when=\"absence\" at-least=\"3\"", "when=\"summer\"")) == "datafile/wrong-value");
    REQUIRE(problem_of(with(good, "06-30", "06-31")) == "datafile/wrong-value");
    REQUIRE(problem_of(with(good, "<text>Words.</text>", "")) == "datafile/missing-element");
    REQUIRE(problem_of(with(good, "to=\"5\"", "to=\"-1\"")) == "datafile/wrong-value");
    REQUIRE(problem_of(with(good, "<stops", "<stop")) == "datafile/unknown-element");
    REQUIRE(problem_of(good + good) == "rules/repeated");
}

TEST_CASE("every shipped clock has its words in Spanish, and a federal clock to replace") {
    for (const rules::Clock& clock : test::shipped_clocks().all) {
        INFO(clock.id);
        REQUIRE(rules::text_in(clock, "es") != nullptr);
        if (clock.replaces.empty()) continue;
        const rules::Clock* federal = test::shipped_clocks().find(clock.replaces);
        REQUIRE(federal != nullptr);
        REQUIRE(federal->jurisdiction == "US");
        REQUIRE(clock.jurisdiction != "US");
    }
}
