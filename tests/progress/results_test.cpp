#include "progress/results.h"

#include <catch2/catch.hpp>

#include "goals.h"

using namespace iepress::progress;
using namespace iepress::progress::tests;
namespace record = iepress::record;
namespace scores = iepress::scores;
using iepress::base::Date;

TEST_CASE("no points, no verdict") {
    const TargetResult one = result_of(goal_of({}));
    CHECK(one.verdict == Verdict::no_data);
    CHECK(one.sufficiency == Sufficiency::none);
    CHECK(one.phases.size() == 1);
    CHECK_FALSE(one.level);
    CHECK_FALSE(one.rates.needed);
}

TEST_CASE("points after the last day belong to the next report") {
    const record::Goal goal = goal_of({22, 24, 26, 28});
    CHECK(result_of(goal, day_of(begin, 13)).points.size() == 1);
    CHECK(result_of(goal, day_of(begin, 14)).points.size() == 2);
    CHECK(result_of(goal, begin).verdict == Verdict::no_data);
}

TEST_CASE("points come in order of date, those of a day as written") {
    record::Goal goal = goal_of({});
    goal.points = {point(20, 3), point(10, 1), point(20, 4), point(15, 2)};
    const TargetResult one = result_of(goal);
    REQUIRE(one.points.size() == 4);
    for (int i = 0; i < 4; ++i) CHECK(one.points[static_cast<std::size_t>(i)].value == i + 1);
}

TEST_CASE("the level now is the median of the last three points") {
    const TargetResult one = result_of(goal_of({90, 22, 24, 60, 26}));
    REQUIRE(one.level);
    CHECK(one.level->value == 26);
    CHECK(one.level->points == 3);
    CHECK(one.level->expected == Approx(28));  // the aim line after 4 weeks, the middle of the three
    CHECK(one.level->distance == Approx(-2));
    CHECK(one.share == Approx(6.0 / 80));
    CHECK(one.verdict == Verdict::below);
    CHECK(one.rule == Rule::level);
    CHECK(one.sufficiency == Sufficiency::level);
}

TEST_CASE("fewer than three points show no direction") {
    const TargetResult one = result_of(goal_of({80, 90}));
    CHECK(one.verdict == Verdict::too_few_points);
    CHECK(one.level->value == 85);
    CHECK(result_of(goal_of({100, 100})).verdict == Verdict::too_few_points);
    CHECK(result_of(goal_of({100, 100, 100})).verdict == Verdict::met);
}

TEST_CASE("four points on one side decide") {
    const TargetResult low = result_of(goal_of({60, 60, 25, 27, 29, 31}));
    CHECK(low.last_below == 4);
    CHECK(low.last_above == 0);
    CHECK(low.verdict == Verdict::below);
    CHECK(low.rule == Rule::four_points);
    const TargetResult high = result_of(goal_of({10, 24, 26, 28, 30}));  // on the line is not below it
    CHECK(high.last_above == 4);
    CHECK(high.verdict == Verdict::on_track);
    CHECK(high.rule == Rule::four_points);
    const TargetResult three = result_of(goal_of({30, 23, 25, 27}));
    CHECK(three.last_below == 3);
    CHECK(three.rule == Rule::level);
}

TEST_CASE("where lower is better, below the line is good") {
    const TargetResult one = result_of(goal_of({88, 87, 85, 80}, 100, 20));
    CHECK(one.better == -1);
    CHECK(one.last_above == 4);
    CHECK(one.verdict == Verdict::on_track);
    CHECK(one.share == Approx(15.0 / 80));
}

TEST_CASE("a trend is read from seven points on") {
    const TargetResult six = result_of(goal_of({22, 24, 26, 28, 30, 32}));
    CHECK_FALSE(six.rates.shown);
    CHECK(six.phases[0].theil_sen.has_value());
    CHECK(six.sufficiency == Sufficiency::level);
    CHECK_FALSE(six.outlook.reached_on);
    const TargetResult seven = result_of(goal_of({22, 24, 26, 28, 30, 32, 34}));
    CHECK(seven.rates.shown == Approx(2));
    CHECK(seven.rates.improving);
    CHECK(seven.sufficiency == Sufficiency::clear);
    CHECK(seven.rates.needed == Approx(68.0 / 33));  // from the median 32, 33 weeks before the date
}

TEST_CASE("a clear trend decides where four points do not") {
    // Two a week are needed; the points rise by about one, and jump over the line now and then.
    const TargetResult slow = result_of(goal_of({40, 41, 42, 43, 44, 45, 46, 34, 48, 49, 50, 43.5}));
    CHECK(slow.last_below == 1);
    REQUIRE(slow.rates.shown_interval);
    CHECK(slow.rates.shown_interval->high < *slow.rates.needed);
    CHECK(slow.verdict == Verdict::below);
    CHECK(slow.rule == Rule::trend);
    const TargetResult fast = result_of(goal_of({1, 6, 11, 16, 21, 26, 31, 36.5, 41, 46}, 20, 100));
    CHECK(fast.last_above == 3);
    CHECK(fast.verdict == Verdict::on_track);
    CHECK(fast.rule == Rule::trend);
}

TEST_CASE("the day on which the criterion is reached at the rate shown") {
    const TargetResult one = result_of(goal_of({24, 28, 32, 36, 40, 44, 48}));
    CHECK(one.rates.shown == Approx(4));
    // From 44 on day 49 at 4 a week: 14 weeks.
    CHECK(one.outlook.reached_on == day_of(begin, 49 + 14 * 7));
    CHECK(one.outlook.kind == Outlook::Kind::likely);
    CHECK(one.outlook.at_target == Approx(44 + 4 * 33));
}

TEST_CASE("no day where the trend may be none, or points away") {
    const TargetResult flat = result_of(goal_of({30, 24, 29, 25, 28, 26, 30}));
    REQUIRE(flat.rates.shown_interval);
    CHECK(flat.rates.shown_interval->low < 0);
    CHECK_FALSE(flat.rates.improving);
    CHECK_FALSE(flat.outlook.reached_on);
    CHECK(flat.sufficiency == Sufficiency::vague);
    const TargetResult falling = result_of(goal_of({40, 38, 36, 34, 32, 30, 28}));
    CHECK(falling.sufficiency == Sufficiency::clear);
    CHECK_FALSE(falling.rates.improving);
    CHECK_FALSE(falling.outlook.reached_on);
    CHECK(falling.outlook.kind == Outlook::Kind::unlikely);
}

TEST_CASE("no line goes across a change of instruction") {
    record::Goal goal = goal_of({22, 22, 22, 22, 22, 22, 22, 50, 50, 50, 50, 50, 50, 50});
    CHECK(result_of(goal).phases[0].theil_sen->line.slope > 0);
    record::Phase change;
    change.date = on(day_of(begin, 56));  // the day of the eighth point: it belongs to the new phase
    change.label = words("keyboard");
    goal.phases.push_back(change);
    const TargetResult one = result_of(goal);
    REQUIRE(one.phases.size() == 2);
    CHECK(one.phases[0].count == 7);
    CHECK(one.phases[1].count == 7);
    CHECK(one.points[7].phase == 1);
    CHECK(one.phases[0].theil_sen->line.slope == 0);
    CHECK(one.phases[1].theil_sen->line.slope == 0);
    CHECK(one.rates.shown == 0.0);
    CHECK(result_of(goal, day_of(begin, 55)).phases.size() == 1);
}

TEST_CASE("a phase that is named from the beginning, and one without points yet") {
    record::Goal goal = goal_of({22, 24, 26});
    record::Phase first, second;
    first.date = on(begin);
    second.date = on(day_of(begin, 40));
    goal.phases = {second, first};
    const TargetResult one = result_of(goal);
    REQUIRE(one.phases.size() == 2);
    CHECK(one.phases[0].written == &goal.phases[1]);
    CHECK(one.phases[0].count == 3);
    CHECK(one.phases[1].count == 0);
    CHECK(one.points[0].phase == 0);
    CHECK(one.level->value == 24);
    CHECK(one.last_below + one.last_above == 0);
}

TEST_CASE("percentages of fewer than five trials are M of N") {
    record::Goal goal = goal_of({75, 67, 80, 33});
    goal.baseline.unit = goal.criterion.unit = words("percent");
    const double trials[] = {4, 3, 5, 4};
    for (std::size_t i = 0; i < 4; ++i) goal.points[i].of = number(trials[i]);
    const TargetResult one = result_of(goal);
    CHECK(one.points[0].few_trials);
    CHECK(one.points[0].counted == 3.0);
    CHECK(one.points[1].counted == 2.0);
    CHECK_FALSE(one.points[2].few_trials);
    CHECK(one.points[2].counted == 4.0);
    CHECK(one.points[3].few_trials);
    CHECK_FALSE(one.points[3].counted);  // no M of 4 is 33 percent
    goal.baseline.unit = goal.criterion.unit = words("trials");
    CHECK_FALSE(result_of(goal).points[0].few_trials);
}

TEST_CASE("mixed units are refused") {
    record::Goal goal = goal_of({22, 24, 26});
    goal.criterion.unit = words("percent");
    const TargetResult one = result_of(goal);
    CHECK(one.verdict == Verdict::refused);
    CHECK(one.refusal == Refusal::units);
    CHECK(one.points.size() == 3);
    CHECK_FALSE(one.level);
    CHECK_FALSE(one.phases[0].theil_sen);
    goal.baseline.unit = words("%");
    CHECK(result_of(goal).refusal == Refusal::none);
}

TEST_CASE("an instrument that is not meant for progress is refused") {
    scores::Catalogue catalogue;
    catalogue.instruments.resize(2);
    catalogue.instruments[0].code = "SP-2";
    catalogue.instruments[0].fit_for_progress = scores::FitForProgress::no;
    catalogue.instruments[1].code = "TUG";
    catalogue.instruments[1].fit_for_progress = scores::FitForProgress::yes;
    record::Goal goal = goal_of({22, 24, 26});
    goal.objectives.resize(1);
    goal.objectives[0].points = goal.points;
    goal.instrument = words("sp 2");
    const GoalResult refused = compute(goal, catalogue, far_away);
    CHECK(refused.result.verdict == Verdict::refused);
    CHECK(refused.result.refusal == Refusal::instrument);
    CHECK(refused.result.instrument == &catalogue.instruments[0]);
    CHECK(refused.objectives.at(0).result.verdict == Verdict::refused);
    goal.instrument = words("TUG");
    CHECK(compute(goal, catalogue, far_away).result.verdict == Verdict::on_track);
    goal.instrument = words("an unknown one");
    CHECK(compute(goal, catalogue, far_away).result.refusal == Refusal::none);
}

TEST_CASE("what is missing for a verdict") {
    record::Goal goal = goal_of({22, 24, 26});
    goal.criterion.value = {};
    CHECK(result_of(goal).missing == Missing::criterion);
    goal = goal_of({22, 24, 26});
    goal.baseline.value = {};
    CHECK(result_of(goal).missing == Missing::baseline);
    CHECK(result_of(goal).level->value == 24);
    goal = goal_of({22, 24, 26});
    goal.target_date = {};
    CHECK(result_of(goal).missing == Missing::dates);
    goal = goal_of({22, 24, 26}, 30, 30);
    CHECK(result_of(goal).missing == Missing::direction);
    CHECK(result_of(goal).verdict == Verdict::undecided);
    CHECK_FALSE(result_of(goal).share);
}

TEST_CASE("after the target date no rate can be needed") {
    record::Goal goal = goal_of({});
    for (int i = 0; i < 8; ++i) goal.points.push_back(point(300 + 7 * i, 50 + i));
    const TargetResult one = result_of(goal);
    CHECK_FALSE(one.rates.needed);
    CHECK(one.rates.shown == Approx(1));
    CHECK(one.outlook.kind == Outlook::Kind::unknown);
    CHECK(one.verdict == Verdict::below);
}

TEST_CASE("results keep the order of the case, and find a goal") {
    record::Case one;
    one.goals = {goal_of({22, 24, 26}), goal_of({})};
    const Results results = compute(one, scores::Catalogue{}, far_away);
    REQUIRE(results.goals.size() == 2);
    CHECK(results.find(one.goals[1])->result.verdict == Verdict::no_data);
    CHECK(results.find(goal_of({})) == nullptr);
}
