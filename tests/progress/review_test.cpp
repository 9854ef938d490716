// The clean counterparts of the findings: what is fine gets none. Each finding itself has a fixture in
// tests/messages/progress.
#include "progress/review.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "goals.h"

using namespace iepress::progress;
using namespace iepress::progress::tests;
namespace base = iepress::base;
namespace record = iepress::record;
namespace scores = iepress::scores;

namespace {

const std::filesystem::path shipped = std::filesystem::path(IEPRESS_SOURCE_DIR) / "data";

/// The codes of the findings, in their order, with a space between.
std::string findings_of(const record::Case& one) {
    base::Diagnostics loading, findings;
    static const auto catalogue = scores::load_catalogue({shipped}, loading);
    static const auto codes = load_code_sets({shipped}, loading);
    REQUIRE(catalogue);
    REQUIRE(codes);
    review_progress(one, *catalogue, *codes, findings);
    std::string text;
    for (const auto& finding : findings.all()) {
        text += (text.empty() ? "" : " ") + std::string(finding.message->code).substr(9);
    }
    return text;
}

record::Case case_with(record::Goal goal, const char* state = "MS") {
    record::Case one;
    one.student.school.state = words(state);
    one.goals.push_back(std::move(goal));
    record::ReportingPeriod period;
    period.id = "q1";
    period.begin = on(begin);
    period.end = on(day_of(begin, 60));
    one.reporting_periods.push_back(period);
    return one;
}

record::Goal said(record::Goal goal, const char* code, const char* narrative = "") {
    record::ProgressEntry entry;
    entry.period = "q1";
    entry.place = written;
    if (*code != 0) entry.code = words(code);
    if (*narrative != 0) entry.narrative.push_back({record::Paragraph::Kind::paragraph, narrative, {}, written, {}});
    goal.progress.push_back(entry);
    return goal;
}

record::Goal percent_goal(std::vector<double> values) {
    record::Goal goal = goal_of(values, 20, 80);
    goal.baseline.unit = goal.criterion.unit = words("percent");
    return goal;
}

}  // namespace

TEST_CASE("data that are fine have no findings") {
    record::Goal goal = percent_goal({0, 100, 50, 67});
    goal.points[2].of = number(10);
    goal.points[3].of = number(3);  // 2 of 3, rounded
    goal.points[0].phase = words("flash cards");
    record::Phase first, second;
    first.date = on(begin);
    first.label = words("flash cards");
    second.date = on(day_of(begin, 14));
    second.label = words("songs");
    goal.phases = {second, first};
    goal.points[1].phase = words("songs");  // the day of the change
    record::NoData gap;
    gap.date = on(day_of(begin, 8));
    gap.until = on(day_of(begin, 13));
    goal.no_data = {gap};
    goal.criterion.times = number(4);
    goal.criterion.out_of = number(5);
    CHECK(findings_of(case_with(goal)).empty());
    goal.no_data[0].until = on(day_of(begin, 14));
    CHECK(findings_of(case_with(goal)) == "point-in-gap");
}

TEST_CASE("two points of a day with different conditions are fine, three alike are one finding") {
    record::Goal goal = goal_of({});
    goal.points = {point(5, 1), point(5, 2)};
    goal.points[0].condition = words("morning");
    CHECK(findings_of(case_with(goal)).empty());
    goal.points = {point(5, 1), point(5, 2), point(5, 2), point(6, 1), point(7, 1), point(7, 1)};
    CHECK(findings_of(case_with(goal)) == "same-day same-day");
}

TEST_CASE("points on the days of the baseline and of the target are within the goal's span") {
    record::Goal goal = goal_of({});
    goal.points = {point(0, 20), point(280, 90)};
    CHECK(findings_of(case_with(goal)).empty());
    goal.points = {point(-1, 20), point(281, 90)};
    CHECK(findings_of(case_with(goal)) == "before-baseline after-target");
}

TEST_CASE("a value as large as its \"of\", and one below 0 where the goal is") {
    record::Goal goal = goal_of({});
    goal.points = {point(5, 10), point(6, -2)};
    goal.points[0].of = number(10);
    CHECK(findings_of(case_with(goal)) == "negative-value");
    goal.baseline.value = number(-5);
    CHECK(findings_of(case_with(goal)).empty());
}

TEST_CASE("an objective's data are looked at as well") {
    record::Goal goal = goal_of({22, 24});
    goal.objectives.resize(1);
    goal.objectives[0].criterion.unit = words("percent");
    goal.objectives[0].points = {point(5, 101)};
    CHECK(findings_of(case_with(goal)) == "percent-out-of-range");
}

TEST_CASE("an instrument for progress, and one that is not") {
    record::Goal goal = goal_of({22, 24});
    goal.instrument = words("TUG");
    CHECK(findings_of(case_with(goal)).empty());
    goal.instrument = words("SP-2");
    CHECK(findings_of(case_with(goal)) == "refused-instrument");
    goal = said(goal, "A", "Fine.");
    CHECK(findings_of(case_with(goal)) == "refused-instrument");  // no second finding about its code
}

TEST_CASE("codes that the data bear out") {
    CHECK(findings_of(case_with(said(goal_of({22, 24, 26, 28}), "A"))).empty());
    CHECK(findings_of(case_with(said(goal_of({20, 19, 20, 20}), "A"))) == "code-disagrees");
    CHECK(findings_of(case_with(said(goal_of({20, 19, 20, 20}), "B"))).empty());
    CHECK(findings_of(case_with(said(goal_of({40, 50}), "A"))) == "too-few-for-code");
    CHECK(findings_of(case_with(said(goal_of({40, 50}), "")) ).empty());
}

TEST_CASE("a code is held against the data to the end of its period") {
    // Below the line by day 60 (the eighth point), met later.
    CHECK(findings_of(case_with(said(goal_of({20, 20, 20, 20, 20, 20, 20, 20, 100, 100, 100}), "B"))).empty());
    CHECK(findings_of(case_with(said(goal_of({20, 20, 20, 20, 20, 20, 20, 20, 100, 100, 100}), "C"))) ==
          "code-disagrees");
}

TEST_CASE("a code of no known set is nobody's mistake") {
    CHECK(findings_of(case_with(said(goal_of({22, 24, 26}), "PS"), "WY")).empty());
    CHECK(findings_of(case_with(said(goal_of({22, 24, 26}), "PS"))) == "unknown-code");
    record::Case named = case_with(said(goal_of({22, 24, 26}), "PS"), "WY");
    named.progress_codes = words("neutral");
    CHECK(findings_of(named) == "unknown-code");
}

TEST_CASE("a goal that is said to go well needs a number") {
    CHECK(findings_of(case_with(said(goal_of({}), "A", "She is in progress."))) == "without-number");
    CHECK(findings_of(case_with(said(goal_of({}), "", "She is in progress."))) == "without-number");
    CHECK(findings_of(case_with(said(goal_of({}), "A", "She answered 4 of 5 questions."))).empty());
    CHECK(findings_of(case_with(said(goal_of({}), "D", "We begin in January."))).empty());
    CHECK(findings_of(case_with(said(goal_of({}), ""))).empty());
    // A point after the period is no number of its report.
    record::Goal late = goal_of({});
    late.points = {point(61, 50)};
    CHECK(findings_of(case_with(said(late, "A"))) == "without-number");
}

TEST_CASE("data of an earlier period alone are not new") {
    record::Case one = case_with(said(goal_of({22, 24, 26, 28}), "A"));
    one.reporting_periods[0].begin = on(day_of(begin, 29));
    CHECK(findings_of(one) == "no-new-data");
    one.reporting_periods[0].begin = on(day_of(begin, 28));
    CHECK(findings_of(one).empty());
}

TEST_CASE("a goal that was met needs no new point") {
    record::Case one = case_with(said(goal_of({100, 100, 100}), "C"));
    one.reporting_periods[0].begin = on(day_of(begin, 40));
    CHECK(findings_of(one).empty());
}
