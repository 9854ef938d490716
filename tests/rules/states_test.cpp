// Each state's rule with a worked example: the arithmetic in the comments was done by hand on the calendar of
// case_days.h, week by week, before the program was asked.
#include "case_days.h"

using namespace iepress;
using test::case_in;
using test::due_of;
using test::stated;

namespace {

record::Case referred(const char* state, const char* referral) {
    record::Case one = case_in(state);
    one.referral.date = stated(referral);
    return one;
}

record::Case consented(const char* state, const char* consent) {
    record::Case one = case_in(state);
    one.milestones.consent = stated(consent);
    return one;
}

}  // namespace

TEST_CASE("United States") {
    // 60 days after Nov 17: Nov 30 is day 13, Dec 31 day 44, Jan 16 day 60.
    REQUIRE(due_of(consented("OH", "2025-11-17"), "us/initial-evaluation") == "2026-01-16");
    record::Case one = consented("OH", "2025-09-02");
    one.eligibility.date = stated("2025-11-10");
    REQUIRE(due_of(one, "us/iep-meeting") == "2025-12-10");  // Nov 30 is day 20
    one.milestones.iep_meeting = stated("2025-12-01");
    REQUIRE(due_of(one, "us/annual-review") == "2026-12-01");
    REQUIRE(due_of(one, "us/reevaluation") == "2028-11-10");
}

TEST_CASE("a year later than February 29 is February 28") {
    record::Case one = case_in("OH");
    one.milestones.iep_meeting = stated("2024-02-29");
    one.milestones.last_evaluation = stated("2024-02-29");
    REQUIRE(due_of(one, "us/annual-review") == "2025-02-28");
    REQUIRE(due_of(one, "us/reevaluation") == "2027-02-28");
    // 60 days over a leap day: Jan 31 is day 30 after Jan 1, Feb 29 day 59, Mar 1 day 60.
    REQUIRE(due_of(consented("OH", "2028-01-01"), "us/initial-evaluation") ==
            "none");  // as of 2027 it has not happened
    REQUIRE(
        base::to_iso(*test::deadline_of(consented("OH", "2028-01-01"), "us/initial-evaluation", "2028-02-01").due) ==
        "2028-03-01");
    REQUIRE(
        base::to_iso(*test::deadline_of(consented("OH", "2027-01-01"), "us/initial-evaluation", "2028-02-01").due) ==
        "2027-03-02");
}

TEST_CASE("Arizona") {
    // After Mon Nov 17: Nov 18-21 are days 1-4, 24-26 days 5-7, Dec 1-5 days 8-12, Dec 8-10 days 13-15.
    REQUIRE(due_of(referred("AZ", "2025-11-17"), "az/response") == "2025-12-10");
    REQUIRE(due_of(consented("AZ", "2025-11-17"), "az/evaluation") == "2026-01-16");
}

TEST_CASE("California") {
    // After Fri Dec 12: Dec 21 is day 9; Dec 22 to Jan 4 stop the clock (10 weekdays without school, more than
    // 5); Jan 5 is day 10, Jan 10 day 15.
    REQUIRE(due_of(referred("CA", "2025-12-12"), "ca/assessment-plan") == "2026-01-10");
    // Jun 5 is 7 days before the last day of school: 10 days after Aug 31.
    REQUIRE(due_of(referred("CA", "2026-06-05"), "ca/assessment-plan") == "2026-09-10");
    // Jun 1 is 11 days before it: Jun 14 is day 13, Jun 15 to Aug 30 stop the clock, Sep 1 is day 15.
    REQUIRE(due_of(referred("CA", "2026-06-01"), "ca/assessment-plan") == "2026-09-01");
    // Feb 28 is day 26, Mar 31 day 57, Apr 3 day 60; the spring break of 5 school days would not stop it.
    record::Case one = referred("CA", "2026-01-05");
    one.milestones.consent = stated("2026-02-02");
    REQUIRE(due_of(one, "ca/iep") == "2026-04-03");
    // Apr 10 is day 60 after Feb 9, within that break.
    one.milestones.consent = stated("2026-02-09");
    REQUIRE(due_of(one, "ca/iep") == "2026-04-10");
    // Referred May 1, 42 days before the end. After May 11: Jun 14 is day 34; the summer stops the clock; Aug 31
    // is day 35, Sep 25 day 60.
    one.referral.date = stated("2026-05-01");
    one.milestones.consent = stated("2026-05-11");
    REQUIRE(due_of(one, "ca/iep") == "2026-09-25");
    // Referred May 20, 23 days before the end: 30 days after Aug 31.
    one.referral.date = stated("2026-05-20");
    one.milestones.consent = stated("2026-05-27");
    REQUIRE(due_of(one, "ca/iep") == "2026-09-30");
    one.milestones.meeting_request = stated("2026-02-02");
    REQUIRE(due_of(one, "ca/requested-meeting") == "2026-03-04");  // Feb 28 is day 26
}

TEST_CASE("Illinois") {
    // After Mon Dec 15: Dec 16-19 are days 1-4, Jan 5-9 days 5-9, Jan 12-16 days 10-14.
    REQUIRE(due_of(referred("IL", "2025-12-15"), "il/response") == "2026-01-16");
    // After Tue Sep 2: day 3 on Sep 5, then 5 a week: 8 on Sep 12, 28 on Oct 10, 43 on Oct 31, 58 on Nov 21, 60
    // on Nov 25.
    REQUIRE(due_of(consented("IL", "2025-09-02"), "il/evaluation") == "2025-11-25");
    // Fewer than 60 days are left after Apr 20, and nobody has read the rule for that.
    const auto near_end = test::deadline_of(consented("IL", "2026-04-20"), "il/evaluation");
    REQUIRE(near_end.obstacle == rules::Obstacle::year_end_unverified);
    REQUIRE_FALSE(near_end.due);
}

TEST_CASE("Massachusetts") {
    // After Thu Apr 2: Apr 3 is day 1, Apr 13-16 days 2-5.
    REQUIRE(due_of(referred("MA", "2026-04-02"), "ma/consent-request") == "2026-04-16");
    record::Case one = consented("MA", "2025-09-02");
    one.evaluations.push_back(test::evaluation("initial", "2025-11-03"));
    one.eligibility.date = stated("2025-11-10");
    REQUIRE(due_of(one, "ma/assessments") == "2025-10-14");  // day 28 on Oct 10
    REQUIRE(due_of(one, "ma/summaries") == "2025-11-08");
    REQUIRE(due_of(one, "ma/iep") == "2025-11-04");  // day 43 on Oct 31
    // From the end back: Jun 8-12 are 5 days, and each week from May 4 on 5 more, 30 in all; Apr 27 to May 1 makes
    // 35. After Fri Apr 24, 35 days are left: 14 days after Jun 12.
    REQUIRE(due_of(consented("MA", "2026-04-24"), "ma/iep") == "2026-06-26");
    // After May 4, 29 are left: day 29 on Jun 12, day 30 on Aug 31, day 34 on Sep 4, 44 on Sep 18, 45 on Sep 21.
    REQUIRE(due_of(consented("MA", "2026-05-04"), "ma/iep") == "2026-09-21");
}

TEST_CASE("Michigan") {
    REQUIRE(due_of(referred("MI", "2025-11-17"), "mi/response") == "2025-12-03");  // day 7 on Nov 26
    REQUIRE(due_of(consented("MI", "2025-09-02"), "mi/offer") == "2025-10-14");
}

TEST_CASE("North Carolina") {
    // Sep 30 is day 15, Oct 31 day 46, Nov 30 day 76, Dec 14 day 90.
    REQUIRE(due_of(referred("NC", "2025-09-15"), "nc/placement") == "2025-12-14");
}

TEST_CASE("Pennsylvania") {
    REQUIRE(due_of(referred("PA", "2025-12-09"), "pa/permission-form") == "2025-12-19");
    // After May 11: Jun 12 is day 32, the summer does not count, Aug 31 is day 33, Sep 27 day 60.
    record::Case one = consented("PA", "2026-05-11");
    REQUIRE(due_of(one, "pa/evaluation") == "2026-09-27");
    // The winter break does: Jan 16 is day 60 after Nov 17.
    REQUIRE(due_of(consented("PA", "2025-11-17"), "pa/evaluation") == "2026-01-16");
    one.evaluations.push_back(test::evaluation("reevaluation", "2026-09-01"));
    REQUIRE(due_of(one, "pa/reevaluation-report") == "2026-09-27");
    // Before Mon Jan 12: Jan 9-5 are days 1-5, Dec 19-15 days 6-10.
    one.milestones.iep_meeting = stated("2026-01-12");
    REQUIRE(due_of(one, "pa/report-before-meeting") == "2025-12-15");
    REQUIRE(due_of(one, "pa/implementation") == "2026-01-26");
    one.eligibility.primary = test::word("intellectual-disability");
    one.milestones.last_evaluation = stated("2024-02-29");
    REQUIRE(due_of(one, "pa/reevaluation-2") == "2026-02-28");
    REQUIRE(test::deadline_of(one, "us/reevaluation").standing == rules::Standing::replaced);
}

TEST_CASE("Texas") {
    REQUIRE(due_of(referred("TX", "2025-11-17"), "tx/response") == "2025-12-10");
    record::Case one = consented("TX", "2025-09-02");
    REQUIRE(due_of(one, "tx/report") == "2025-11-04");  // day 43 on Oct 31
    one.milestones.absences = {stated("2025-09-10"), stated("2025-09-11")};
    REQUIRE(due_of(one, "tx/report") == "2025-11-04");  // two absences add nothing
    one.milestones.absences.push_back(stated("2025-09-13"));
    REQUIRE(due_of(one, "tx/report") == "2025-11-04");  // a Saturday is no absence
    one.milestones.absences.push_back(stated("2025-10-01"));
    REQUIRE(due_of(one, "tx/report") == "2025-11-07");  // three do: days 46-48
    // 44 school days are left after Mon Apr 13, 35 after Fri Apr 24: June 30.
    REQUIRE(due_of(consented("TX", "2026-04-13"), "tx/report") == "2026-06-30");
    REQUIRE(due_of(consented("TX", "2026-04-24"), "tx/report") == "2026-06-30");
    // 45 are left after Apr 10: the last is Jun 12.
    REQUIRE(due_of(consented("TX", "2026-04-10"), "tx/report") == "2026-06-12");
    // 34 are left after Apr 27: Sep 4 is day 39, Sep 11 day 44, Sep 14 day 45.
    REQUIRE(due_of(consented("TX", "2026-04-27"), "tx/report") == "2026-09-14");
    // Absent three days before the end: no June 30, but day 48. Day 35 on Jun 12, 40 on Sep 4, 45 on Sep 11.
    record::Case absent = consented("TX", "2026-04-24");
    absent.milestones.absences = {stated("2026-05-04"), stated("2026-05-05"), stated("2026-05-06")};
    REQUIRE(due_of(absent, "tx/report") == "2026-09-16");
    one.evaluations.push_back(test::evaluation("initial", "2026-02-05"));
    REQUIRE(due_of(one, "tx/meeting") == "2026-03-07");  // Feb 28 is day 23
}

TEST_CASE("a time frame that nobody has verified is refused, for every state that has one") {
    for (const rules::Clock& clock : test::shipped_clocks().all) {
        if (clock.fact.confirmed()) continue;
        INFO(clock.id);
        record::Case one = consented(clock.jurisdiction.substr(3).c_str(), "2025-09-10");
        one.referral.date = stated("2025-09-03");
        one.eligibility.date = stated("2025-10-10");
        const auto deadline = test::deadline_of(one, clock.id.c_str());
        REQUIRE(deadline.standing == rules::Standing::not_computed);
        REQUIRE(deadline.obstacle == rules::Obstacle::unverified);
        REQUIRE_FALSE(deadline.due);
    }
}
