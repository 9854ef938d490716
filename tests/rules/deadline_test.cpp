// Where a deadline stands, what it starts from, and what makes it impossible to compute.
#include "case_days.h"
#include "rules/messages.h"

using namespace iepress;
using rules::Obstacle;
using rules::Standing;
using test::case_in;
using test::day;
using test::deadline_of;
using test::stated;

namespace {

base::Diagnostics findings_of(const record::Case& one, const char* as_of, const rules::Calendar* calendar) {
    base::Diagnostics findings;
    report_deadlines(deadlines(one, test::shipped_clocks(), calendar, day(as_of), findings), findings);
    return findings;
}

record::Case consented(const char* state, const char* consent) {
    record::Case one = case_in(state);
    one.milestones.consent = stated(consent);
    return one;
}

}  // namespace

TEST_CASE("a deadline is in time on its day, and late on the day after") {
    record::Case one = consented("OH", "2025-11-17");  // due 2026-01-16
    const auto at = [&](const char* as_of) { return deadline_of(one, "us/initial-evaluation", as_of); };
    REQUIRE(at("2026-01-16").standing == Standing::due);
    REQUIRE(at("2026-01-16").days == 0);
    REQUIRE(at("2026-01-17").standing == Standing::late);
    REQUIRE(at("2026-01-17").days == 1);
    REQUIRE(at("2026-01-17").counted == 61);
    one.eligibility.date = stated("2026-01-16");
    REQUIRE(at("2026-01-10").standing == Standing::due);
    REQUIRE(at("2026-01-10").planned == day("2026-01-16"));
    REQUIRE(at("2026-01-16").standing == Standing::done_in_time);
    REQUIRE(at("2026-01-16").counted == 60);
    one.eligibility.date = stated("2026-01-18");
    REQUIRE(at("2026-01-10").standing == Standing::planned_late);
    REQUIRE(at("2026-01-10").days == 2);
    REQUIRE(at("2026-02-10").standing == Standing::done_late);
    REQUIRE(at("2026-02-10").days == 2);
}

TEST_CASE("a clock waits until its start has happened") {
    const record::Case one = consented("OH", "2025-11-17");
    REQUIRE(deadline_of(one, "us/initial-evaluation", "2025-11-16").standing == Standing::waiting);
    REQUIRE(deadline_of(one, "us/initial-evaluation", "2025-11-17").counted == 0);
}

TEST_CASE("a start on a holiday or within a break counts from the next school day") {
    REQUIRE(base::to_iso(*deadline_of(consented("MI", "2025-11-27"), "mi/offer").due) ==
            base::to_iso(*deadline_of(consented("MI", "2025-11-26"), "mi/offer").due));
    // Dec 1 is day 1, whichever of Nov 26 to 30 it started from; Dec 19 is day 15, Jan 5 day 16, Jan 23 day 30.
    REQUIRE(base::to_iso(*deadline_of(consented("MI", "2025-11-30"), "mi/offer").due) == "2026-01-23");
}

TEST_CASE("a start on the last day of a school year counts on in the next") {
    // Aug 31 is day 1; five a week: Oct 9 is day 30.
    REQUIRE(base::to_iso(*deadline_of(consented("MI", "2026-06-12"), "mi/offer").due) == "2026-10-09");
    REQUIRE(base::to_iso(*deadline_of(consented("MI", "2026-07-20"), "mi/offer").due) == "2026-10-09");
}

TEST_CASE("a calendar that ends or begins too soon is an error, not a guess") {
    const rules::Calendar& calendar = test::worked_calendar();
    for (const char* id : {"mi/offer", "ca/iep", "pa/evaluation"}) {
        std::string state = std::string(id).substr(0, 2);
        for (char& c : state) c = static_cast<char>(c - 'a' + 'A');
        INFO(id);
        const auto ends = findings_of(consented(state.c_str(), "2027-05-20"), "2027-05-21", &calendar);
        REQUIRE(ends.contains("rules/calendar-ends"));
        REQUIRE(ends.has_errors());
        const auto begins = findings_of(consented(state.c_str(), "2025-08-20"), "2027-05-21", &calendar);
        REQUIRE(begins.contains("rules/calendar-begins"));
        REQUIRE(begins.has_errors());
        REQUIRE_FALSE(findings_of(consented(state.c_str(), "2025-10-01"), "2025-10-02", &calendar).has_errors());
    }
    // California's rule for the end of the year asks for the next one.
    record::Case one = case_in("CA");
    one.referral.date = stated("2027-06-08");
    REQUIRE(findings_of(one, "2027-06-09", &calendar).contains("rules/calendar-ends"));
    REQUIRE_FALSE(deadline_of(one, "ca/assessment-plan").due);
}

TEST_CASE("the last school day that a calendar has can be a due day, and the day after cannot") {
    const rules::Calendar& calendar = test::worked_calendar();
    REQUIRE(calendar.nth_after(rules::DayType::school, day("2027-06-10"), 1) == day("2027-06-11"));
    REQUIRE_FALSE(calendar.nth_after(rules::DayType::school, day("2027-06-10"), 2));
    REQUIRE_FALSE(calendar.nth_after(rules::DayType::school, day("2027-06-11"), 1));
    REQUIRE_FALSE(calendar.nth_after(rules::DayType::school, day("2025-09-01"), 1));
    REQUIRE(calendar.nth_before(rules::DayType::school, day("2025-09-03"), 1) == day("2025-09-02"));
    REQUIRE_FALSE(calendar.nth_before(rules::DayType::school, day("2025-09-02"), 1));
}

TEST_CASE("without a calendar, what needs one is said and not computed") {
    for (const auto& [state, id] :
         {std::pair{"MI", "mi/offer"}, std::pair{"CA", "ca/iep"}, std::pair{"PA", "pa/evaluation"}}) {
        const auto deadline = deadline_of(consented(state, "2025-11-17"), id, "2026-05-01", nullptr);
        INFO(id);
        REQUIRE(deadline.obstacle == Obstacle::needs_calendar);
        REQUIRE(deadline.standing == Standing::not_computed);
        REQUIRE_FALSE(deadline.due);
    }
    REQUIRE(deadline_of(consented("AZ", "2025-11-17"), "az/evaluation", "2026-05-01", nullptr).due ==
            day("2026-01-16"));
}

TEST_CASE("a state's confirmed time frame replaces the federal one; an unverified one is named beside it") {
    REQUIRE(deadline_of(consented("TX", "2025-11-17"), "us/initial-evaluation").standing == Standing::replaced);
    const auto beside = deadline_of(consented("WA", "2025-11-17"), "us/initial-evaluation");
    REQUIRE(beside.standing == Standing::late);
    REQUIRE(beside.state_may_differ);
    REQUIRE_FALSE(deadline_of(consented("OH", "2025-11-17"), "us/initial-evaluation").state_may_differ);
}

TEST_CASE("a school that has the consent has answered the request by then") {
    record::Case one = consented("TX", "2025-12-10");  // the last day
    one.referral.date = stated("2025-11-17");
    REQUIRE(deadline_of(one, "tx/response").standing == Standing::done_in_time);
    one.milestones.consent = stated("2025-12-11");
    REQUIRE(deadline_of(one, "tx/response").obstacle == Obstacle::end_not_stated);
    one.notices.push_back(test::notice("prior-written-notice", "2026-02-01"));  // of something else
    REQUIRE(deadline_of(one, "tx/response").obstacle == Obstacle::end_not_stated);
    one.notices.push_back(test::notice("consent-request", "2025-12-01"));
    REQUIRE(deadline_of(one, "tx/response").done == day("2025-12-01"));
    one.notices.clear();
    one.milestones.consent = {};
    REQUIRE(deadline_of(one, "tx/response").standing == Standing::late);
}

TEST_CASE("an earlier due day of the case holds, and a later one is a finding") {
    record::Case one = case_in("OH");
    one.milestones.iep_meeting = stated("2026-03-24");
    one.milestones.annual_review_due = stated("2027-03-23");
    REQUIRE(deadline_of(one, "us/annual-review").due == day("2027-03-23"));
    REQUIRE_FALSE(findings_of(one, "2026-04-01", nullptr).contains("rules/stated-late"));
    one.milestones.annual_review_due = stated("2027-03-25");
    REQUIRE(deadline_of(one, "us/annual-review").due == day("2027-03-24"));
    REQUIRE(findings_of(one, "2026-04-01", nullptr).contains("rules/stated-late"));
}

TEST_CASE("an IEP of many years has no first evaluation that would be late") {
    record::Case one = case_in("OH");
    one.eligibility.date = stated("2024-08-20");
    one.milestones.iep_meeting = stated("2025-08-14");
    base::Diagnostics diagnostics;
    const auto all = deadlines(one, test::shipped_clocks(), nullptr, day("2026-02-01"), diagnostics);
    for (const rules::Deadline& deadline : all.all) {
        INFO(deadline.clock->id);
        REQUIRE(deadline.clock->phase != rules::Phase::initial);
        REQUIRE(deadline.standing == Standing::due);
    }
}

TEST_CASE("a child found not eligible has no IEP to be late") {
    record::Case one = consented("OH", "2025-09-02");
    one.eligibility.date = stated("2025-10-10");
    REQUIRE(findings_of(one, "2026-05-01", nullptr).contains("rules/late"));
    one.eligibility.status = test::word("not-eligible");
    REQUIRE_FALSE(findings_of(one, "2026-05-01", nullptr).contains("rules/late"));
}

TEST_CASE("what is late comes first, the longest overdue before the others") {
    record::Case one = consented("AZ", "2025-11-17");
    one.referral.date = stated("2025-10-01");
    one.evaluations.push_back(test::evaluation("initial", "2026-01-05"));
    one.milestones.iep_meeting = stated("2025-12-15");
    base::Diagnostics diagnostics;
    const auto all = deadlines(one, test::shipped_clocks(), &test::worked_calendar(), day("2026-02-01"), diagnostics);
    REQUIRE(all.all.front().standing == Standing::late);
    for (std::size_t i = 1; i < all.all.size(); ++i) {
        REQUIRE(static_cast<int>(all.all[i - 1].standing) <= static_cast<int>(all.all[i].standing));
    }
}

TEST_CASE("findings name the rule, and the child's days only in the excerpt") {
    const auto findings = findings_of(consented("OH", "2025-11-17"), "2026-02-01", nullptr);
    bool found = false;
    for (const base::Diagnostic& one : findings.all()) {
        REQUIRE(one.text.find("2026") == std::string::npos);
        REQUIRE(one.text.find("2025") == std::string::npos);
        if (one.message != &rules::late) continue;
        found = true;
        REQUIRE(one.text.find("34 CFR 300.301(c)(1)(i)") != std::string::npos);
        REQUIRE(one.excerpt == "counted from 2025-11-17, due 2026-01-16, 16 days late");
    }
    REQUIRE(found);
    REQUIRE(findings_of(consented("OH", "2025-11-17"), "2026-01-03", nullptr).contains("rules/due-soon"));
    REQUIRE_FALSE(findings_of(consented("OH", "2025-11-17"), "2026-01-01", nullptr).contains("rules/due-soon"));
}
