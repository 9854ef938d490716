#include "progress/aim.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace iepress::progress;
using iepress::base::Date;
using iepress::base::from_days;
using iepress::base::to_days;
namespace record = iepress::record;

namespace {

const iepress::base::Place written{nullptr, 1, 1};

record::Number number(double value) { return {{value, {}}, written}; }
record::DateField on(Date date) { return {date, written}; }

record::Level level(double value, std::string unit, Date date = {}) {
    record::Level level;
    level.value = number(value);
    if (!unit.empty()) level.unit = {std::move(unit), written};
    if (date != Date{}) level.date = on(date);
    return level;
}

record::DataPoint point(Date date, double value) {
    record::DataPoint point;
    point.date = on(date);
    point.value = number(value);
    return point;
}

/// From 20 percent on 2025-09-01 to 80 percent on 2025-12-10, 100 days later.
record::Goal reading_goal(std::vector<record::DataPoint> points) {
    record::Goal goal;
    goal.baseline = level(20, "percent", {2025, 9, 1});
    goal.criterion = level(80, "percent", {2025, 12, 10});
    goal.points = std::move(points);
    return goal;
}

}  // namespace

TEST_CASE("the aim line is straight in days") {
    const AimLine line = aim_line(reading_goal({})).value();
    CHECK(line.from == Date{2025, 9, 1});
    CHECK(line.to == Date{2025, 12, 10});
    CHECK(line.at(line.from) == 20);
    CHECK(line.at(from_days(to_days(line.from) + 50)) == Approx(50));
    CHECK(line.at(from_days(to_days(line.from) + 25)) == Approx(35));
    CHECK(line.at(line.to) == 80);
}

TEST_CASE("outside its dates the aim line keeps the level of its ends") {
    const AimLine line = aim_line(reading_goal({})).value();
    CHECK(line.at({2025, 1, 1}) == 20);
    CHECK(line.at({2026, 3, 1}) == 80);
}

TEST_CASE("dates that stand in for missing ones") {
    record::Goal goal = reading_goal({point({2025, 10, 3}, 30), point({2025, 9, 12}, 25)});
    goal.baseline.date = {};
    goal.criterion.date = {};
    CHECK_FALSE(aim_line(goal));
    goal.target_date = on({2026, 1, 15});
    const AimLine line = aim_line(goal).value();
    CHECK(line.from == Date{2025, 9, 12});
    CHECK(line.to == Date{2026, 1, 15});
}

TEST_CASE("no aim line without two levels, two dates in order and one unit") {
    CHECK_FALSE(aim_line(record::Goal{}));
    record::Goal goal = reading_goal({});
    goal.baseline.value = {};
    CHECK_FALSE(aim_line(goal));
    goal = reading_goal({});
    goal.criterion.value = {};
    CHECK_FALSE(aim_line(goal));
    goal = reading_goal({});
    goal.baseline.date = {};
    CHECK_FALSE(aim_line(goal));
    goal = reading_goal({});
    goal.criterion.date = goal.baseline.date;
    CHECK_FALSE(aim_line(goal));
    goal.criterion.date = on({2025, 8, 1});
    CHECK_FALSE(aim_line(goal));
    goal = reading_goal({});
    goal.criterion.unit.value = "trials";
    CHECK_FALSE(aim_line(goal));
    goal.criterion.unit = {};
    CHECK(aim_line(goal));
}

TEST_CASE("standing against the aim line") {
    const Date half_way = from_days(to_days({2025, 9, 1}) + 50);
    CHECK(status_of(reading_goal({point(half_way, 49)})).standing == Standing::below);
    CHECK(status_of(reading_goal({point(half_way, 50)})).standing == Standing::on_track);
    CHECK(status_of(reading_goal({point(half_way, 79)})).standing == Standing::on_track);
    CHECK(status_of(reading_goal({point(half_way, 80)})).standing == Standing::met);
    CHECK(status_of(reading_goal({point({2026, 2, 1}, 79)})).standing == Standing::below);
}

TEST_CASE("a status tells what it rests on") {
    const Date half_way = from_days(to_days({2025, 9, 1}) + 50);
    record::DataPoint absent;
    absent.date = on({2025, 11, 30});
    const Status status =
        status_of(reading_goal({point(half_way, 40), point({2025, 9, 8}, 90), absent, point(half_way, 44)}));
    CHECK(status.points == 3);
    CHECK(status.latest == 44);  // the last one written of its day, and not the highest
    CHECK(status.latest_date == half_way);
    CHECK(status.expected == Approx(50));
    CHECK(status.standing == Standing::below);
}

TEST_CASE("a criterion below the baseline means that lower is better") {
    record::Goal goal;
    goal.baseline = level(60, "seconds", {2025, 9, 1});
    goal.criterion = level(30, "seconds", {2025, 12, 10});
    const Date half_way = from_days(to_days({2025, 9, 1}) + 50);
    goal.points = {point(half_way, 46)};
    CHECK(status_of(goal).standing == Standing::below);
    goal.points = {point(half_way, 45)};
    CHECK(status_of(goal).standing == Standing::on_track);
    goal.points = {point(half_way, 30)};
    CHECK(status_of(goal).standing == Standing::met);
    goal.points = {point(half_way, 12)};
    CHECK(status_of(goal).standing == Standing::met);
}

TEST_CASE("without a direction only the criterion itself is met") {
    record::Goal goal = reading_goal({point({2025, 10, 1}, 95)});
    goal.baseline = {};
    CHECK(status_of(goal).standing == Standing::unknown);
    goal.points = {point({2025, 10, 1}, 80)};
    CHECK(status_of(goal).standing == Standing::met);
    goal.baseline = level(80, "percent", {2025, 9, 1});
    CHECK(status_of(goal).standing == Standing::met);
    goal.points = {point({2025, 10, 1}, 70)};
    CHECK(status_of(goal).standing == Standing::unknown);
}

TEST_CASE("how many trials a value comes from doesn't change it") {
    record::DataPoint counted = point({2025, 12, 1}, 4);
    counted.of = number(5);
    record::Goal goal;
    goal.baseline = level(1, "trials", {2025, 9, 1});
    goal.criterion = level(4, "trials", {2025, 12, 10});
    goal.points = {counted};
    CHECK(status_of(goal).latest == 4);
    CHECK(status_of(goal).standing == Standing::met);
}

TEST_CASE("no standing without points or criterion") {
    const Status none = status_of(reading_goal({}));
    CHECK(none.standing == Standing::unknown);
    CHECK(none.points == 0);
    CHECK_FALSE(none.latest);
    CHECK_FALSE(none.expected);
    record::Goal goal = reading_goal({point({2025, 10, 1}, 50)});
    goal.criterion = {};
    CHECK(status_of(goal).standing == Standing::unknown);
    CHECK(status_of(goal).latest == 50);
}

TEST_CASE("an objective has a line and a standing like a goal") {
    record::Objective objective;
    objective.baseline = level(0, "trials", {2025, 9, 1});
    objective.criterion = level(10, "trials");
    objective.target_date = on({2025, 12, 10});
    objective.points = {point({2025, 9, 11}, 1)};
    CHECK(aim_line(objective).value().at({2025, 9, 11}) == Approx(1));
    CHECK(status_of(objective).standing == Standing::on_track);
}
