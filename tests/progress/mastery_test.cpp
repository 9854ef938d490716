// The goal's own criterion, decided from the points.
#include <catch2/catch.hpp>

#include "goals.h"

using namespace iepress::progress;
using namespace iepress::progress::tests;
namespace record = iepress::record;

namespace {

record::Goal goal_with(std::vector<double> values, int times, int out_of = 0, const char* counted_in = "") {
    record::Goal goal = goal_of(values, 20, 80);
    goal.criterion.times = number(times);
    if (out_of != 0) goal.criterion.out_of = number(out_of);
    if (*counted_in != 0) goal.criterion.counted_in = words(counted_in);
    return goal;
}

}  // namespace

TEST_CASE("4 of 5 that follow one another") {
    const TargetResult met = result_of(goal_with({80, 40, 82, 79, 85, 80, 90}, 4, 5));
    CHECK(met.mastery.rule == Mastery::Rule::window);
    CHECK(met.mastery.reached == 4);  // 82 85 80 90
    CHECK(met.mastery.looked_at == 5);
    CHECK(met.mastery.met);
    CHECK(met.mastery.first_met == day_of(begin, 49));
    CHECK(met.verdict == Verdict::met);
    CHECK(met.rule == Rule::criterion);
    const TargetResult not_met = result_of(goal_with({80, 40, 82, 79, 85, 70, 90}, 4, 5));
    CHECK(not_met.mastery.reached == 3);
    CHECK_FALSE(not_met.mastery.met);
    CHECK_FALSE(not_met.mastery.first_met);
    CHECK(not_met.verdict == Verdict::on_track);
}

TEST_CASE("4 of 5 is reached with four of four") {
    CHECK(result_of(goal_with({80, 81, 82, 83}, 4, 5)).verdict == Verdict::met);
    CHECK(result_of(goal_with({80, 81, 82}, 4, 5)).verdict != Verdict::met);
}

TEST_CASE("three in a row, also as the only points") {
    record::Goal goal = goal_with({90, 70, 90, 90}, 3);
    goal.criterion.in_a_row = {true, written};
    CHECK(result_of(goal).mastery.rule == Mastery::Rule::in_a_row);
    CHECK(result_of(goal).mastery.reached == 2);
    CHECK_FALSE(result_of(goal).mastery.met);
    goal.points.push_back(point(35, 80));
    CHECK(result_of(goal).mastery.met);
    goal.criterion.times = number(2);
    goal.points = {point(7, 80), point(14, 85)};
    CHECK(result_of(goal).verdict == Verdict::met);  // two points are few, but the goal asks for two
}

TEST_CASE("what was met and not kept") {
    record::Goal goal = goal_with({85, 85, 85, 60, 60}, 3);
    goal.criterion.in_a_row = {true, written};
    const TargetResult one = result_of(goal);
    CHECK(one.verdict == Verdict::not_kept);
    CHECK(one.rule == Rule::criterion);
    CHECK(one.mastery.first_met == day_of(begin, 21));
    CHECK(one.mastery.reached == 1);
}

TEST_CASE("three times whenever stays reached") {
    const TargetResult one = result_of(goal_with({85, 50, 85, 50, 85, 50, 50, 50}, 3));
    CHECK(one.mastery.rule == Mastery::Rule::total);
    CHECK(one.mastery.reached == 3);
    CHECK(one.mastery.looked_at == 8);
    CHECK(one.verdict == Verdict::met);
    CHECK(one.mastery.first_met == day_of(begin, 35));
}

TEST_CASE("a day reaches the value when all of its points do") {
    record::Goal goal = goal_with({}, 2, 3, "days");
    goal.points = {point(1, 90), point(1, 60), point(2, 90), point(2, 80), point(3, 80)};
    const TargetResult one = result_of(goal);
    CHECK(one.mastery.counted_in == CountedIn::days);
    CHECK(one.mastery.looked_at == 3);
    CHECK(one.mastery.reached == 2);
    CHECK(one.mastery.met);
    goal.criterion.counted_in = words("sessions");
    CHECK(result_of(goal).mastery.reached == 3);
    goal.points.push_back(point(3, 10));
    goal.criterion.counted_in = words("days");
    CHECK(result_of(goal).mastery.reached == 1);
}

TEST_CASE("weeks run from Monday to Sunday") {
    // 2025-09-01 is a Monday: days 0 to 6 are one week.
    record::Goal goal = goal_with({}, 2, 2, "weeks");
    goal.points = {point(0, 90), point(6, 90), point(7, 50), point(13, 90), point(14, 90)};
    const TargetResult one = result_of(goal);
    CHECK(one.mastery.looked_at == 2);
    CHECK(one.mastery.reached == 1);  // of the last two weeks, the second only
    goal.points[2].value = number(85);
    CHECK(result_of(goal).mastery.met);
}

TEST_CASE("where lower is better") {
    record::Goal goal = goal_of({50, 29, 30, 30, 41, 28}, 60, 30);
    goal.criterion.times = number(4);
    goal.criterion.out_of = number(5);
    const TargetResult one = result_of(goal);
    CHECK(one.mastery.reached == 4);
    CHECK(one.verdict == Verdict::met);
}

TEST_CASE("a criterion with a value only looks at the last point") {
    record::Goal goal = goal_of({90, 90, 70}, 20, 80);
    goal.criterion.text = words("on 4 of 5 days");
    CHECK(result_of(goal).mastery.rule == Mastery::Rule::value);
    CHECK_FALSE(result_of(goal).mastery.met);
    CHECK(result_of(goal).verdict == Verdict::on_track);
    goal.points.push_back(point(60, 81));
    CHECK(result_of(goal).verdict == Verdict::met);
    CHECK(result_of(goal).mastery.has_words);
    CHECK_FALSE(result_of(goal).mastery.first_met);
}

TEST_CASE("times beyond out-of ask for all of them") {
    const TargetResult one = result_of(goal_with({80, 80, 80, 80}, 4, 3));
    CHECK(one.mastery.out_of == 4);
    CHECK(one.mastery.met);
}
