// Sessions without data: they become <no-data> of the goal, in memory and in the file.
#include <catch2/catch.hpp>

#include "points/insert.h"
#include "points/join.h"
#include "points/mapping.h"
#include "points/read.h"
#include "record/read.h"
#include "support/folder.h"

using namespace iepress;

namespace {

constexpr const char* case_xml = R"(<case status="draft">
  <student id="77"><name><given>Odile</given><family>Marsh</family></name><birth-date>2016-05-09</birth-date></student>
  <team case-manager="ito"><member id="ito" role="special-education-teacher"><name><given>Ken</given><family>Ito</family></name></member></team>
  <goals>
    <goal id="words" area="Writing">
      <baseline value="3" unit="words"/>
      <objective id="words-1"><statement>writes four words</statement></objective>
      <point date="2026-03-02" value="4"/>
      <no-data date="2026-03-09" reason="student-absent"/>
    </goal>
    <goal id="steps" area="Stairs"/>
  </goals>
</case>
)";

constexpr const char* table_csv =
    "goal,objective,date,value,absence,note\n"
    "words,,2026-03-16,5,,\n"
    "words,,2026-03-09,,flu,\n"
    "words,words-1,2026-03-23,,school-closed,\n"
    "steps,,2026-03-02,,\"ice, on the roads\",called\n";

struct Joined {
    test::Folder folder;
    points::Roster roster;
    std::optional<points::Table> table;
    std::optional<record::Case> one;
};

void read_all(Joined& joined) {
    base::Diagnostics diagnostics;
    const auto file = joined.folder.add("case.xml", case_xml).path() / "case.xml";
    joined.one = record::read_case(file, {}, diagnostics);
    REQUIRE(joined.one);
    joined.roster.add(file, *joined.one, diagnostics);
    const std::vector<std::filesystem::path> files{std::filesystem::path(IEPRESS_SOURCE_DIR) /
                                                   "data/points/headings.xml"};
    const auto mapping = points::load_mapping(files, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(mapping);
    joined.table = points::read_table(joined.folder.add("points.csv", table_csv).path() / "points.csv", *mapping,
                                      joined.roster, points::OtherStudents::refused, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(joined.table);
}

}  // namespace

TEST_CASE("absences join the goal, an objective's too, each day once") {
    Joined joined;
    read_all(joined);
    points::join(*joined.table, joined.roster, 0, *joined.one);
    const auto& words = joined.one->goals[0].no_data;
    REQUIRE(words.size() == 2);
    CHECK(words[0].reason.value == "student-absent");
    CHECK(words[1].reason.value == "school-closed");
    CHECK(words[1].date.value == base::Date{2026, 3, 23});
    const auto& steps = joined.one->goals[1].no_data;
    REQUIRE(steps.size() == 1);
    CHECK_FALSE(steps[0].reason);
    CHECK(steps[0].note.value == "ice, on the roads; called");
    CHECK(steps[0].place.line == 5);
}

TEST_CASE("an import writes absences at the end of their goal, and a second one nothing") {
    Joined joined;
    read_all(joined);
    base::Diagnostics diagnostics;
    const auto text = points::imported(*joined.table, joined.roster, 0, {}, diagnostics);
    REQUIRE(text);
    CHECK(text->find("<no-data date=\"2026-03-23\" reason=\"school-closed\"/>") != std::string::npos);
    CHECK(text->find(R"(<goal id="steps" area="Stairs">
      <no-data date="2026-03-02">ice, on the roads; called</no-data>
    </goal>)") != std::string::npos);
    const auto again = record::read_case_text("case.xml", *text, diagnostics);
    REQUIRE(again);
    points::Roster roster;
    roster.add("case.xml", *again, diagnostics);
    CHECK(points::new_absences(*joined.table, roster, 0).empty());
    CHECK(points::new_absences(*joined.table, roster, 2).empty());
}
