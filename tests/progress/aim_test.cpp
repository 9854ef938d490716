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

TEST_CASE("percent and % are one unit") {
    record::Goal goal = reading_goal({});
    goal.criterion.unit.value = "%";
    CHECK(aim_line(goal));
    goal.criterion.unit.value = "percents";
    CHECK_FALSE(aim_line(goal));
}

TEST_CASE("an objective has a line like a goal") {
    record::Objective objective;
    objective.baseline = level(0, "trials", {2025, 9, 1});
    objective.criterion = level(10, "trials");
    objective.target_date = on({2025, 12, 10});
    objective.points = {point({2025, 9, 11}, 1)};
    CHECK(aim_line(objective).value().at({2025, 9, 11}) == Approx(1));
}
