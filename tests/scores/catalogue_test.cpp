#include <catch2/catch.hpp>

#include "scores/instrument.h"
#include "support/folder.h"

using namespace iepress;
using namespace iepress::scores;
using record::Measure;
using record::Metric;

namespace {

std::filesystem::path data() { return std::filesystem::path(IEPRESS_SOURCE_DIR) / "tests/scores/data"; }

Catalogue load(const std::vector<std::filesystem::path>& folders) {
    base::Diagnostics diagnostics;
    auto catalogue = load_catalogue(folders, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(catalogue);
    REQUIRE(diagnostics.all().empty());
    return std::move(*catalogue);
}

std::string instrument(const std::string& code, const std::string& inside = "") {
    return "<instrument code=\"" + code + "\" title=\"A test\"><discipline>OT</discipline><about>Words.</about>" +
           inside + "</instrument>";
}

const std::string status = " status=\"unverified\" checked=\"2026-11-22\"";

}  // namespace

TEST_CASE("an instrument is read with its facts, parts, ranges and bands") {
    const Catalogue catalogue = load({data()});
    const Instrument* bot = catalogue.find("BOT-2");
    REQUIRE(bot != nullptr);
    CHECK(bot->title == "Bruininks-Oseretsky Test of Motor Proficiency, Second Edition");
    CHECK(bot->publisher == "Pearson");
    CHECK(bot->year == "2005");
    CHECK(bot->about == "Fine and gross motor skills against children of the same age.");
    CHECK(bot->aliases == std::vector<std::string>{"Bruininks 2"});
    CHECK(bot->disciplines == std::vector{record::Discipline::ot, record::Discipline::pt});
    CHECK(bot->languages.empty());
    REQUIRE(bot->ages);
    CHECK(bot->ages->from_months == 48);
    CHECK(bot->ages->to_months == 263);
    CHECK(bot->ages->fact.confirmed());
    CHECK(bot->ages->fact.source == "the publisher's page");
    CHECK(bot->ages->fact.checked == base::Date{2026, 11, 22});
    CHECK(bot->higher_means == HigherMeans::less_difficulty);
    CHECK(bot->fit_for_progress == FitForProgress::unknown);
    CHECK(bot->retest_months == 6);
    CHECK_FALSE(bot->retest_fact.confirmed());
    CHECK(bot->superseded_by == "BOT-3");  // as BOT-3 spells itself
    CHECK(bot->superseded_year == "2024");
    CHECK(bot->age_policy == "until-24");
    REQUIRE(bot->ranges.size() == 1);
    CHECK(bot->ranges[0].metric == Metric::scale_15_5);
    CHECK(bot->ranges[0].low == 1);
    CHECK(bot->ranges[0].high == 35);
    REQUIRE(bot->bands.size() == 1);
    CHECK(bot->bands[0].metric == Metric::scale_15_5);
    CHECK_FALSE(bot->bands[0].level);
    REQUIRE(bot->bands[0].bands.size() == 5);
    CHECK_FALSE(bot->bands[0].bands[0].high);
    CHECK(bot->bands[0].bands[1].low == 20);
    CHECK(bot->bands[0].bands[1].high == 24);
    CHECK_FALSE(bot->bands[0].bands[4].low);
    CHECK(bot->place.line == 3);
    CHECK(*bot->place.file == (data() / "instruments/bot-2.xml").string());
}

TEST_CASE("parts keep what they are a part of, and are found by name or alias") {
    const Catalogue catalogue = load({data()});
    const Instrument& bot = *catalogue.find("BOT-2");
    REQUIRE(bot.parts.size() == 5);
    CHECK(bot.parts[0].level == Measure::Level::total);
    CHECK(bot.parts[0].areas == std::vector<std::string>{"fine-motor", "gross-motor"});
    const InstrumentPart* precision = find_part(bot, "fine motor  precision");
    REQUIRE(precision == &bot.parts[2]);
    CHECK(precision->composite == "Fine Manual Control");
    CHECK(precision->level == Measure::Level::subtest);
    CHECK(precision->metrics == std::vector{Metric::scale_15_5, Metric::age_equivalent});
    CHECK(precision->place.line == 16);
    CHECK(find_part(bot, "PRECISION") == precision);
    CHECK(find_part(bot, "FM-Precision") == precision);
    CHECK(find_part(bot, "Strength and Agility")->composite.empty());
    CHECK(find_part(bot, "Manual Dexterity") == nullptr);
    CHECK(find_part(bot, "") == nullptr);
}

TEST_CASE("an instrument answers to its code and aliases as people write them") {
    const Catalogue catalogue = load({data()});
    const Instrument* bot = catalogue.find("BOT-2");
    for (const char* name : {"bot-2", "BOT2", "Bot 2", "BOT–2", "BOT™-2", "bruininks-2", "BOT\u00a02"}) {
        INFO(name);
        CHECK(catalogue.find(name) == bot);
    }
    for (const char* name : {"", "-", "BOT", "BOT-22", "BOT-2 Short Form"}) {
        INFO(name);
        CHECK(catalogue.find(name) == nullptr);
    }
}

TEST_CASE("direction, fitness for progress and languages") {
    const Catalogue catalogue = load({data()});
    const Instrument* sensory = catalogue.find("SP 2");
    REQUIRE(sensory != nullptr);
    CHECK(sensory->higher_means == HigherMeans::more_difficulty);
    CHECK(sensory->fit_for_progress == FitForProgress::no);
    CHECK(sensory->progress_fact.source == "the publisher's notes");
    CHECK(sensory->languages == std::vector<std::string>{"en", "es"});
    CHECK_FALSE(sensory->ages);
    CHECK_FALSE(catalogue.find("BOT-3")->ages->to_months);
}

TEST_CASE("rulers, age policies and areas are read, all in order") {
    const Catalogue catalogue = load({data()});
    REQUIRE(catalogue.instruments.size() == 3);
    CHECK(catalogue.instruments[0].code == "BOT-2");
    CHECK(catalogue.instruments[2].code == "Sensory Profile 2");
    const Ruler* ruler = catalogue.find_ruler("common");
    REQUIRE(ruler != nullptr);
    CHECK(ruler->title == "Common ruler: 85 to 115 is average");
    REQUIRE(ruler->bands.size() == 2);
    CHECK(ruler->bands[1].level == Measure::Level::subtest);
    CHECK_FALSE(ruler->bands[0].fact.confirmed());
    CHECK(ruler->bands[0].fact.place.line == 3);
    CHECK(catalogue.find_ruler("Common") == nullptr);
    const AgePolicy* policy = catalogue.find_age_policy("until-24");
    REQUIRE(policy != nullptr);
    CHECK(policy->full_term_weeks == 39);
    CHECK(policy->least_weeks_early == 3);
    CHECK(policy->until_months == 24);
    CHECK(policy->round_up_from_days == 4);
    CHECK(policy->fact.confirmed());
    REQUIRE(catalogue.areas.size() == 3);
    CHECK(catalogue.areas[0].words == std::vector<std::string>{"fine motor", "handwriting"});
    CHECK(catalogue.areas[2].observations == std::vector<std::string>{"sensory", "hearing"});
    CHECK(catalogue.files.size() == 6);
}

TEST_CASE("folders without scores give an empty catalogue") {
    test::Folder empty;
    const Catalogue catalogue = load({empty.path(), empty.path() / "not-there"});
    CHECK(catalogue.instruments.empty());
    CHECK(catalogue.areas.empty());
    CHECK(catalogue.find("BOT-2") == nullptr);
}

TEST_CASE("a district's files replace ours of the same code, and its areas add words") {
    test::Folder district;
    district.add("instruments/ours.xml", instrument("Bot 2", "<parts" + status +
                                                                 "><part name=\"Catch\" level=\"subtest\" "
                                                                 "metric=\"raw\" area=\"ball\"/></parts>"));
    district.add("instruments/new.xml", instrument("Playground Check"));
    district.add("rulers/x.xml", "<ruler id=\"common\" title=\"Of the district\"" + status +
                                     "><bands metric=\"standard\"><band word=\"Any\" from=\"1\"/></bands></ruler>");
    district.add("age-policies/x.xml",
                 "<age-policy id=\"until-24\" title=\"Other\" full-term-weeks=\"40\" "
                 "least-weeks-early=\"0\" until-months=\"36\" round-weeks-up-from-days=\"7\"" +
                     status + "/>");
    district.add("areas.xml", "<areas><area id=\"fine-motor\"><word>handwriting</word><word>scissors</word></area>"
                              "<area id=\"ball\"><word>catching</word></area></areas>");
    const Catalogue catalogue = load({data(), district.path()});
    REQUIRE(catalogue.instruments.size() == 4);
    CHECK(catalogue.find("BOT-2")->code == "Bot 2");
    CHECK(catalogue.find("BOT-2")->parts.size() == 1);
    CHECK(catalogue.find("Bruininks 2") == nullptr);
    CHECK(catalogue.find("playground check") != nullptr);
    CHECK(catalogue.find_ruler("common")->title == "Of the district");
    CHECK(catalogue.find_age_policy("until-24")->round_up_from_days == 0);
    REQUIRE(catalogue.areas.size() == 4);
    CHECK(catalogue.areas[0].words == std::vector<std::string>{"fine motor", "handwriting", "scissors"});
    CHECK(catalogue.areas[0].observations == std::vector<std::string>{"grasp"});
    CHECK(catalogue.areas[3].id == "ball");
}

TEST_CASE("places outlive the reading and the move of a catalogue") {
    Catalogue first = load({data()});
    const Catalogue moved = std::move(first);
    CHECK(moved.find("SP-2")->progress_fact.place.file->ends_with("sensory.xml"));
    CHECK(moved.find("SP-2")->progress_fact.place.line == 9);
}
