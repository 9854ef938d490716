// What a draft takes over from the evaluations: carried over, proposed, merged, or left to the case's own words.
#include <catch2/catch.hpp>

#include "assembly/assemble.h"
#include "assembly/units.h"
#include "record/units.h"
#include "support/folder.h"

using namespace iepress;
using assembly::Draft;
using record::Case;
using record::Evaluation;
using record::Recommendation;

namespace {

const assembly::Guide& guide() {
    static const assembly::Guide one = [] {
        base::Diagnostics diagnostics;
        auto loaded = assembly::load_guide({std::filesystem::path(IEPRESS_SOURCE_DIR) / "data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return one;
}

base::Place somewhere() { return {nullptr, 1, 1}; }
record::Text text(std::string words) { return {std::move(words), somewhere()}; }
record::Number number(double value, std::string typed) { return {{value, std::move(typed)}, somewhere()}; }
record::Narrative prose(std::string words) {
    return {{record::Paragraph::Kind::paragraph, std::move(words), {}, somewhere(), {}}};
}

Recommendation recommendation(std::string id, std::string kind, std::string words) {
    Recommendation one;
    one.id = std::move(id);
    one.kind = text(std::move(kind));
    one.text = text(std::move(words));
    one.place = somewhere();
    return one;
}

Recommendation service(std::string id, const std::string& name, double minutes, const std::string& frequency) {
    Recommendation one = recommendation(std::move(id), "service", "Therapy, as described.");
    if (!name.empty()) one.service = text(name);
    if (minutes > 0) one.minutes = number(minutes, std::to_string(static_cast<int>(minutes)));
    if (!frequency.empty()) one.frequency = text(frequency);
    return one;
}

Evaluation evaluation(std::string id, record::Discipline discipline) {
    Evaluation one;
    one.id = std::move(id);
    one.discipline = {discipline, somewhere()};
    return one;
}

Case with(std::vector<Evaluation> evaluations) {
    Case one;
    one.evaluations = std::move(evaluations);
    return one;
}

record::Service stated(const std::string& name, double minutes, const std::string& frequency, std::string from = {}) {
    record::Service one;
    one.kind = text("related");
    one.name = text(name);
    if (minutes > 0) one.minutes = number(minutes, std::to_string(static_cast<int>(minutes)));
    if (!frequency.empty()) one.frequency = text(frequency);
    one.from = std::move(from);
    return one;
}

record::Finding finding(std::string id, const std::string& area, const std::string& words) {
    record::Finding one;
    one.id = std::move(id);
    one.area = text(area);
    one.text = text(words);
    return one;
}

}  // namespace

TEST_CASE("strengths and needs are carried over by area, what two say alike with both sources") {
    Evaluation ot = evaluation("ot", record::Discipline::ot);
    ot.needs = {finding("a", "Self-care", "Zippers and buttons."), finding("b", "Writing", "A faster tool.")};
    ot.strengths = {finding("c", "Reading", "Reads above grade level.")};
    ot.summary = prose("Hands tire.");
    Evaluation pt = evaluation("pt", record::Discipline::pt);
    pt.needs = {finding("a", "self-care", "zippers and buttons"), finding("b", "Stairs", "Going down.")};
    pt.educational_impact = prose("Late to class.");
    const Case one = with({ot, pt});
    const Draft draft = assembly::assemble(one, guide());

    REQUIRE(draft.levels.areas.size() == 4);
    CHECK(draft.levels.areas[0].area == "Self-care");
    REQUIRE(draft.levels.areas[0].needs.size() == 1);
    CHECK(draft.levels.areas[0].needs[0].text == "Zippers and buttons.");
    CHECK(draft.levels.areas[0].needs[0].evaluations.size() == 2);
    CHECK(draft.levels.areas[3].area == "Reading");
    CHECK(draft.levels.areas[3].strengths.size() == 1);
    CHECK(draft.levels.summaries.size() == 1);
    REQUIRE(draft.levels.impacts.size() == 1);
    CHECK(draft.levels.impacts[0].evaluations.front() == &one.evaluations[1]);
}

TEST_CASE("an evaluation that a present level rests on is not carried over again") {
    Evaluation ot = evaluation("ot", record::Discipline::ot);
    ot.needs = {finding("a", "Self-care", "Zippers.")};
    Evaluation pt = evaluation("pt", record::Discipline::pt);
    pt.needs = {finding("a", "Stairs", "Going down.")};
    Case one = with({ot, pt});
    one.present_levels.areas.push_back({text("Self-care"), {}, prose("Two of five."), {}, {}, {}, "ot", somewhere()});
    const Draft draft = assembly::assemble(one, guide());
    REQUIRE(draft.levels.areas.size() == 1);
    CHECK(draft.levels.areas[0].area == "Stairs");
}

TEST_CASE("a goal takes its baseline from a measure in the criterion's unit") {
    Evaluation ot = evaluation("ot", record::Discipline::ot);
    record::Assessment assessment;
    assessment.date = {{2026, 3, 2}, somewhere()};
    record::Measure standard;
    standard.id = "fine";
    standard.metric = {record::Metric::standard, somewhere()};
    standard.value = number(82, "82");
    record::Measure speed;
    speed.id = "speed";
    speed.name = text("Copying speed");
    speed.metric = {record::Metric::raw, somewhere()};
    speed.raw = number(9, "9");
    speed.unit = text("letters per minute");
    assessment.measures = {standard, speed};
    ot.assessments = {assessment};
    ot.needs = {finding("slow", "Handwriting", "Speed.")};
    Recommendation goal = recommendation("copy", "goal", "will copy a sentence from the board");
    goal.supported_by = "slow fine speed";
    goal.criterion = number(20, "20");
    goal.unit = text("Letters per minute");

    SECTION("carried over") {
        ot.recommendations = {goal};
        const Case one = with({ot});
        const Draft draft = assembly::assemble(one, guide());
        REQUIRE(draft.goals.size() == 1);
        const auto& proposed = draft.goals[0];
        CHECK(proposed.baseline_from == assembly::BaselineFrom::measure);
        CHECK(proposed.goal.baseline.value.value.typed == "9");
        CHECK(proposed.goal.baseline.unit.value == "letters per minute");
        CHECK(proposed.goal.baseline.date.value == base::Date{2026, 3, 2});
        CHECK(proposed.goal.area.value == "Handwriting");
        CHECK(proposed.goal.behavior.value == "will copy a sentence from the board");
    }
    SECTION("another unit, and a standard score, are no baseline") {
        goal.unit = text("words per minute");
        ot.recommendations = {goal};
        const Case one = with({ot});
        const Draft draft = assembly::assemble(one, guide());
        CHECK(draft.goals.at(0).baseline_from == assembly::BaselineFrom::other_unit);
        CHECK_FALSE(draft.goals.at(0).goal.baseline.value);
    }
    SECTION("nothing measured") {
        goal.supported_by = "slow";
        ot.recommendations = {goal};
        const Case one = with({ot});
        CHECK(assembly::assemble(one, guide()).goals.at(0).baseline_from == assembly::BaselineFrom::none);
    }
    SECTION("words about a goal are not its behavior") {
        ot.recommendations = {recommendation("talk", "goal", "A goal that counts words.")};
        const Case one = with({ot});
        CHECK_FALSE(assembly::assemble(one, guide()).goals.at(0).goal.behavior);
    }
    SECTION("taken up or set aside, it is no proposal") {
        ot.recommendations = {goal};
        Case one = with({ot});
        record::Goal own;
        own.from = "ot/copy";
        one.goals = {own};
        CHECK(assembly::assemble(one, guide()).goals.empty());
        CHECK(assembly::sources_of(one, "ot/copy") == std::vector<const Evaluation*>{&one.evaluations[0]});
        one.goals.clear();
        one.set_aside = {{"ot/copy", text("Another goal comes first."), somewhere()}};
        const Draft draft = assembly::assemble(one, guide());
        CHECK(draft.goals.empty());
        REQUIRE(draft.set_aside.size() == 1);
        CHECK(draft.set_aside[0].recommendation == &one.evaluations[0].recommendations[0]);
    }
}

TEST_CASE("services of two disciplines are merged, and clash where they say other amounts") {
    Evaluation ot = evaluation("ot", record::Discipline::ot);
    Evaluation psych = evaluation("psych", record::Discipline::other);
    const auto drafted = [&](const Recommendation& first, const Recommendation& second,
                             std::vector<record::Service> services = {}) {
        ot.recommendations = {first};
        psych.recommendations = {second};
        static Case one;
        one = with({ot, psych});
        one.services = std::move(services);
        return assembly::assemble(one, guide());
    };
    SECTION("alike in other words") {
        const Draft draft = drafted(service("a", "", 30, "twice a week"), service("b", "OT", 30, "2 times per week"));
        REQUIRE(draft.services.size() == 1);
        CHECK(draft.services[0].name == "Occupational therapy");
        CHECK(draft.services[0].kind == "related");
        CHECK(draft.services[0].offers.size() == 2);
        CHECK_FALSE(draft.services[0].clashes);
    }
    SECTION("two frequencies") {
        const Draft draft = drafted(service("a", "", 30, "once a week"), service("b", "OT", 30, "2 times per week"));
        REQUIRE(draft.services.size() == 1);
        CHECK(draft.services[0].clashes);
    }
    SECTION("other services stand apart") {
        const Draft draft = drafted(service("a", "", 30, "weekly"), service("b", "Counseling", 30, "weekly"));
        CHECK(draft.services.size() == 2);
    }
    SECTION("the case's own words win") {
        const Draft draft = drafted(service("a", "", 30, "weekly"), service("b", "OT", 0, ""),
                                    {stated("Occupational therapy", 30, "1 time per week")});
        CHECK(draft.services.empty());
    }
    SECTION("what differs from the case is shown beside it") {
        const Draft draft = drafted(service("a", "", 45, "weekly"), service("b", "OT", 30, "weekly"),
                                    {stated("OT", 30, "once per week")});
        REQUIRE(draft.services.size() == 1);
        CHECK(draft.services[0].is_stated);
        CHECK(draft.services[0].clashes);
        REQUIRE(draft.services[0].offers.size() == 2);
        CHECK(draft.services[0].offers[0].evaluation == nullptr);
        CHECK(draft.services[0].offers[1].minutes.value.typed == "45");
    }
    SECTION("what the case leaves open is no clash") {
        const Draft draft = drafted(service("a", "", 30, "weekly"), service("b", "OT", 30, "weekly"),
                                    {stated("Occupational therapy", 30, "")});
        REQUIRE(draft.services.size() == 1);
        CHECK_FALSE(draft.services[0].clashes);
    }
    SECTION("taken up under another name, with another amount") {
        const Draft draft = drafted(service("a", "", 30, "weekly"), recommendation("b", "home", "Play."),
                                    {stated("Hand skills group", 30, "daily", "ot/a")});
        REQUIRE(draft.services.size() == 1);
        CHECK(draft.services[0].clashes);
    }
}

TEST_CASE("aids: the longer of two alike stands, with both sources; what the case states is left out") {
    Evaluation ot = evaluation("ot", record::Discipline::ot);
    ot.recommendations = {recommendation("a", "accommodation", "Extra time on tests."),
                          recommendation("b", "strategy", "A slant board."),
                          recommendation("c", "home", "Cooking together."),
                          recommendation("d", "assistive-technology", "Speech to text with headphones.")};
    Evaluation slp = evaluation("slp", record::Discipline::slp);
    slp.recommendations = {recommendation("a", "accommodation", "Extra time (50 percent) on all written tests.")};
    Case one = with({ot, slp});
    record::Accommodation own;
    own.text = text("speech to text, with headphones");
    one.accommodations = {own};
    const Draft draft = assembly::assemble(one, guide());
    REQUIRE(draft.aids.size() == 2);
    CHECK(draft.aids[0].text == "Extra time (50 percent) on all written tests.");
    CHECK(draft.aids[0].evaluations.size() == 2);
    CHECK(draft.aids[1].text == "A slant board.");
}

TEST_CASE("the evidence raises special factors as questions, unless the team addresses them") {
    Evaluation ot = evaluation("ot", record::Discipline::ot);
    ot.recommendations = {recommendation("a", "assistive-technology", "A keyboard.")};
    ot.needs = {finding("b", "Visual perception", "Figure and ground."), finding("c", "Word finding", "A cue.")};
    Case one = with({ot});
    one.student.home_language = text("es");
    one.student.language_of_instruction = text("en-US");
    const Draft draft = assembly::assemble(one, guide());
    REQUIRE(draft.factor("assistive-technology") != nullptr);
    CHECK(draft.factor("assistive-technology")->evidence.size() == 1);
    REQUIRE(draft.factor("communication") != nullptr);
    CHECK(draft.factor("communication")->evidence.at(0).area == "Word finding");
    REQUIRE(draft.factor("language") != nullptr);
    CHECK(draft.factor("language")->home_language);
    CHECK(draft.factor("braille") == nullptr);
    CHECK(draft.factor("behavior") == nullptr);

    one.special_factors.push_back({text("assistive-technology"), {true, somewhere()}, {}, somewhere()});
    one.special_factors.push_back({text("communication"), {false, somewhere()}, {}, somewhere()});
    const Draft decided = assembly::assemble(one, guide());
    CHECK(decided.factor("assistive-technology") == nullptr);
    CHECK(decided.factor("communication") != nullptr);  // decided against the evidence: the question stays
}

TEST_CASE("the parents' request stands in for their concerns") {
    Case one;
    one.referral.source = text("Parents");
    one.referral.reason = prose("Reading aloud ends in tears.");
    CHECK(assembly::assemble(one, guide()).concerns_from_referral);
    one.referral.source = text("teacher");
    CHECK_FALSE(assembly::assemble(one, guide()).concerns_from_referral);
    one.referral.source = text("mother");
    one.present_levels.parent_concerns = prose("She worries about reading.");
    CHECK_FALSE(assembly::assemble(one, guide()).concerns_from_referral);
}

TEST_CASE("frequencies in the words that people write") {
    const auto of = [](std::string_view words) { return assembly::frequency_of(guide().frequency, words); };
    const assembly::Frequency twice{2, assembly::Period::week};
    for (const char* words : {"twice a week", "2 times per week", "2x per week", "two times each week",
                              "2 times weekly", "2 sessions per week", "dos veces por semana", "2 veces a la semana"}) {
        CAPTURE(words);
        CHECK(of(words) == twice);
    }
    CHECK(of("weekly") == assembly::Frequency{1, assembly::Period::week});
    CHECK(of("once per school year") == assembly::Frequency{1, assembly::Period::year});
    for (const char* words : {"", "as needed", "3 times per week for 5 weeks", "twice", "week", "2 3 weekly"}) {
        CAPTURE(words);
        CHECK_FALSE(of(words));
    }
}

TEST_CASE("units of levels") {
    CHECK(record::same_unit("%", "percent"));
    CHECK(record::same_unit("Words per minute", "words per minute"));
    CHECK_FALSE(record::same_unit("words", "letters"));
    record::Measure measure;
    measure.metric.value = record::Metric::time;
    CHECK(assembly::unit_of(measure) == "seconds");
    measure.metric.value = record::Metric::scaled;
    CHECK(assembly::unit_of(measure).empty());
}

TEST_CASE("a district's file adds to ours; what is not of the format is refused, each with its line") {
    test::Folder own;
    own.add("assembly/own.xml", R"(<assembly>
  <service kind="related"><name>Adapted bus</name><name>Bus with a lift</name></service>
  <factor kind="braille"><need>orientation</need></factor>
</assembly>)");
    const auto data = std::filesystem::path(IEPRESS_SOURCE_DIR) / "data";
    base::Diagnostics fine;
    const auto both = assembly::load_guide({data, own.path()}, fine);
    REQUIRE(both);
    CHECK(both->service_named("bus with a lift") == both->service_named("Adapted bus"));
    CHECK(both->service_of(record::Discipline::pt)->names.front() == "Physical therapy");
    CHECK(both->factors.size() == guide().factors.size());

    test::Folder wrong;
    wrong.add("assembly/bad.xml", R"(<assembly>
  <service kind="relatd"><name>Bus</name></service>
  <service kind="related"/>
  <frequency><times>twice</times><period of="fortnight">x</period><bogus/></frequency>
  <factor kind="braille"><english-learner>yes</english-learner></factor>
  <family/>
</assembly>)");
    base::Diagnostics problems;
    CHECK_FALSE(assembly::load_guide({data, wrong.path()}, problems));
    std::vector<std::size_t> lines;
    for (const base::Diagnostic& one : problems.all()) lines.push_back(one.line);
    CHECK(lines == std::vector<std::size_t>{2, 3, 4, 4, 4, 5, 6});
}
