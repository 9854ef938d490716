// Which goals go on, and with which baseline.
#include "carrying.h"

using namespace iepress;
using namespace iepress::carry::tests;

namespace {

/// A case with one goal from 10 to 20 trials, three times in a row, over two periods.
std::string case_with(const std::string& points, const std::string& levels =
                          "<baseline value='10' unit='trials' date='2025-09-01'>of 20</baseline>"
                          "<criterion value='20' unit='trials' times='3' in-a-row='yes'/>") {
    return "<case><student id='1'><name><given>Ime</given></name><birth-date>2015-01-01</birth-date></student>"
           "<goals><goal id='g' area='Reading'><behavior>will read</behavior>" + levels +
           "<target-date>2026-06-01</target-date>" + points + "</goal></goals>"
           "<reporting-periods><reporting-period id='q2'><label>Q2</label><begin-date>2025-12-01</begin-date>"
           "<end-date>2026-02-28</end-date></reporting-period><reporting-period id='q1'><label>Q1</label>"
           "<begin-date>2025-09-01</begin-date><end-date>2025-11-30</end-date></reporting-period>"
           "</reporting-periods></case>";
}

const std::string met_points = "<point date='2026-01-05' value='20'/><point date='2026-01-12' value='21'/>"
                               "<point date='2026-01-19' value='20'/>";
const std::string low_points = "<point date='2026-01-05' value='11'/><point date='2026-01-12' value='13'/>"
                               "<point date='2026-01-19' value='12'/>";

std::string code(const std::string& value, const std::string& period = "q2") {
    return "<progress period='" + period + "' code='" + value + "'/>";
}

struct Counted {
    std::size_t goals, met;
    bool operator==(const Counted&) const = default;
};
Counted counted(const std::string& xml, const base::Date& last_day = {2199, 12, 31}) {
    const auto next = carried(read(xml), last_day);
    const auto again = read(next.xml);
    CHECK(again.goals.size() == next.goals);
    return {next.goals, next.met};
}
constexpr Counted goes_on{1, 0}, is_met{0, 1};

}  // namespace

TEST_CASE("a goal that its data meet is listed, the others go on") {
    CHECK(counted(case_with(met_points)) == is_met);
    CHECK(counted(case_with(low_points)) == goes_on);
    CHECK(counted(case_with("")) == goes_on);
    const std::string xml = joined(carried(read(case_with(met_points))).xml);
    CHECK(has(xml, "Met: goal g (Reading): will read; criterion 20 trials, 3 times in a row; last level 20 trials on "
                   "2026-01-19, the median of 3: 20, 21, 20; by the data met."));
    CHECK(has(xml, "REWRITE: <goals> of the coming year; all of last year's were met."));
}

TEST_CASE("the case manager's latest code wins over the data it is about") {
    CHECK(counted(case_with(low_points + code("D"))) == is_met);
    CHECK(counted(case_with(met_points + code("N"))) == goes_on);
    CHECK(counted(case_with(met_points + code("?"))) == is_met);
    CHECK(counted(case_with(low_points + code("?"))) == goes_on);
    // A code that the set does not have says nothing.
    CHECK(counted(case_with(low_points + code("Z"))) == goes_on);
    // The later period's, whatever the order of the file.
    CHECK(counted(case_with(low_points + code("N") + code("D", "q1"))) == goes_on);
    const std::string xml = joined(carried(read(case_with(met_points + code("N")))).xml);
    CHECK(has(xml, "REWRITE: by the data the criterion is met, by the code it is not"));
    CHECK(has(joined(carried(read(case_with(low_points + code("D")))).xml), "by code D in q2; by the data below"));
}

TEST_CASE("data that came after the report win over its code") {
    CHECK(counted(case_with(low_points + code("D", "q1"))) == goes_on);
    CHECK(counted(case_with(met_points + code("N", "q1"))) == is_met);
}

TEST_CASE("only what was there by the last day counts") {
    CHECK(counted(case_with(met_points), {2026, 1, 12}) == goes_on);
    CHECK(counted(case_with(low_points + code("D")), {2026, 2, 1}) == goes_on);  // the period has not ended
    const auto next = read(carried(read(case_with(low_points)), {2026, 1, 12}).xml);
    CHECK(next.goals.at(0).baseline.value.value.value == 12);
    CHECK(next.goals.at(0).baseline.date.value == base::Date{2026, 1, 12});
}

TEST_CASE("a criterion with words that no number decides asks the team") {
    const std::string levels = "<baseline value='10' unit='trials' date='2025-09-01'/>"
                               "<criterion value='20' unit='trials'>without a prompt</criterion>";
    const std::string xml = joined(carried(read(case_with(met_points, levels))).xml);
    CHECK(has(xml, "REWRITE: carry this goal on by hand if the team does not hold it met."));
    CHECK(has(xml, "its words are for the team to decide: without a prompt"));
    // Where the case manager has decided, nobody is asked again.
    const std::string decided = joined(carried(read(case_with(met_points + code("D"), levels))).xml);
    CHECK_FALSE(has(decided, "by hand if the team"));
}

TEST_CASE("the last level is proposed as baseline, with its date and where it came from") {
    const auto text = carried(read(case_with(low_points))).xml;
    const auto baseline = read(text).goals.at(0).baseline;
    CHECK(baseline.value.value.typed == "12");
    CHECK(baseline.unit.value == "trials");
    CHECK(baseline.date.value == base::Date{2026, 1, 19});
    CHECK_FALSE(baseline.text);  // "of 20" was of the old level
    CHECK(has(joined(text), "REWRITE: the baseline is proposed: last level 12 trials on 2026-01-19, the median of 3: "
                            "11, 13, 12; last year's was 10 trials of 20 on 2025-09-01."));
    CHECK_FALSE(read(text).goals.at(0).target_date);
}

TEST_CASE("trials and percentages keep their N in words") {
    const auto of = carried(read(case_with("<point date='2026-01-05' value='11' of='20'/>")));
    CHECK(read(of.xml).goals.at(0).baseline.text.value == "of 20");
    const std::string levels = "<baseline value='10' unit='percent' date='2025-09-01'>(1 of 10)</baseline>"
                               "<criterion value='80' unit='percent'/>";
    const auto percent = carried(read(case_with("<point date='2026-01-05' value='40' of='10'/>"
                                                "<point date='2026-01-12' value='50' of='10'/>", levels)));
    CHECK(read(percent.xml).goals.at(0).baseline.value.value.typed == "45");
    CHECK_FALSE(read(percent.xml).goals.at(0).baseline.text);
    CHECK(has(joined(percent.xml), "the median of 2: 4 of 10, 5 of 10"));
}

TEST_CASE("without a level last year's baseline stays and says why") {
    const auto none = carried(read(case_with("")));
    CHECK(read(none.xml).goals.at(0).baseline.value.value.typed == "10");
    CHECK(has(joined(none.xml), "the baseline is last year's, since there are no data of this year"));
    const auto units = carried(read(case_with(low_points, "<baseline value='1' unit='seconds'/>"
                                                          "<criterion value='2' unit='trials'/>")));
    CHECK(has(joined(units.xml), "since baseline and criterion are in different units"));
    const auto bare = carried(read(case_with("", "")));
    CHECK(has(joined(bare.xml), "REWRITE: <baseline>; there are no data of this year."));
    CHECK(has(joined(bare.xml), "REWRITE: <criterion> and <target-date>; last year had no criterion"));
}

TEST_CASE("an objective that was met is listed, the others go on with their own level") {
    const std::string objectives =
        "<objective id='o1'><statement>will read 12</statement><baseline value='8' unit='trials'/>"
        "<criterion value='12' unit='trials' times='1'/><point date='2026-01-05' value='13'/></objective>"
        "<objective id='o2'><statement>will read 15</statement><criterion value='15' unit='trials'/>"
        "<point date='2026-01-05' value='15'/></objective>";
    const auto text = carried(read(case_with(low_points + objectives))).xml;
    const auto goal = read(text).goals.at(0);
    REQUIRE(goal.objectives.size() == 1);
    CHECK(goal.objectives[0].id == "o2");
    CHECK(goal.objectives[0].baseline.value.value.typed == "15");
    CHECK(has(joined(text),
              "Objective o1 was met: will read 12; last level 13 trials on 2026-01-05, from one point: 13."));
    CHECK(has(joined(text), "It is at last year's criterion already."));
}
