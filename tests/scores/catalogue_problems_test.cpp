#include <catch2/catch.hpp>

#include "scores/instrument.h"
#include "support/folder.h"

using namespace iepress;

namespace {

const std::string status = " status=\"unverified\" checked=\"2026-11-22\"";

std::string instrument(const std::string& inside, const std::string& code = "Test-1") {
    return "<instrument code=\"" + code + "\" title=\"A test\"><discipline>OT</discipline><about>Words.</about>\n" +
           inside + "</instrument>";
}

std::string bands(const std::string& inside) {
    return "<bands metric=\"standard\"" + status + ">\n" + inside + "</bands>";
}

std::string band(const std::string& ends, const std::string& word = "w") {
    return "<band " + ends + " word=\"" + word + "\"/>\n";
}

std::string parts(const std::string& inside) { return "<parts" + status + ">\n" + inside + "</parts>"; }

std::string part(const std::string& name, const std::string& more = "", const std::string& inside = "") {
    return "<part name=\"" + name + "\" level=\"subtest\" metric=\"raw\" " + more + ">" + inside + "</part>\n";
}

/// The problems of a folder, "code:line" in the order of reports.
std::vector<std::string> problems_of(const test::Folder& folder) {
    base::Diagnostics diagnostics;
    const auto catalogue = scores::load_catalogue({folder.path()}, diagnostics);
    CHECK(catalogue.has_value() == diagnostics.all().empty());
    std::vector<std::string> all;
    for (const base::Diagnostic& one : diagnostics.all()) {
        all.push_back(std::string(one.message->code) + ":" + std::to_string(one.line));
    }
    return all;
}

std::string problem_in(const std::string& file, const std::string& xml) {
    test::Folder folder;
    folder.add("areas.xml", "<areas><area id=\"balance\"/></areas>");
    folder.add(file, xml);
    const auto all = problems_of(folder);
    INFO(xml);
    CHECK(all.size() <= 1);
    return all.empty() ? "none" : all[0];
}

std::string problem(const std::string& inside) { return problem_in("instruments/one.xml", instrument(inside)); }

}  // namespace

TEST_CASE("an instrument needs a code, a title, a discipline and what it is about") {
    const auto of = [](const std::string& xml) { return problem_in("instruments/one.xml", xml); };
    CHECK(problem("") == "none");
    CHECK(of("<instrument title='t'><discipline>OT</discipline><about>w</about></instrument>") ==
          "datafile/missing-attribute:1");
    CHECK(of("<instrument code='c'><discipline>OT</discipline><about>w</about></instrument>") ==
          "datafile/missing-attribute:1");
    CHECK(of("<instrument code='-' title='t'><discipline>OT</discipline><about>w</about></instrument>") ==
          "datafile/wrong-value:1");
    CHECK(of("<instrument code='c' title='t'><about>w</about></instrument>") == "datafile/missing-element:1");
    CHECK(of("<instrument code='c' title='t'><discipline>OT</discipline></instrument>") ==
          "datafile/missing-element:1");
    CHECK(of("<ruler/>") == "datafile/wrong-root:1");
    CHECK(problem("<norms/>") == "datafile/unknown-element:2");
    CHECK(problem("<about>Again.</about>") == "datafile/repeated:2");
    CHECK(problem("<discipline>OT</discipline>") == "datafile/repeated:2");
    CHECK(problem("<discipline>other</discipline>") == "datafile/wrong-text:2");
    CHECK(problem("<language>en US</language>") == "datafile/wrong-text:2");
    CHECK(problem("<alias>™</alias>") == "datafile/wrong-text:2");
    CHECK(problem("<alias/>") == "datafile/empty-element:2");
    CHECK(problem("words") == "datafile/stray-text:2");
}

TEST_CASE("each fact says its value in the form of the format") {
    CHECK(problem("<ages from=\"4:0\" to=\"4:0\"" + status + "/>") == "none");
    CHECK(problem("<ages from=\"4:1\" to=\"4:0\"" + status + "/>") == "scores/reversed-ends:2");
    CHECK(problem("<ages to=\"4:0\"" + status + "/>") == "datafile/missing-attribute:2");
    for (const char* wrong : {"4", "4:12", "4:", ":4", "-4:0", "4:0:0", "four", "4:001", "1000:0", "4: 0"}) {
        CHECK(problem("<ages from=\"" + std::string(wrong) + "\"" + status + "/>") == "datafile/wrong-value:2");
    }
    CHECK(problem("<ages from=\"4:0\" status=\"unverified\"/>") == "datafile/missing-attribute:2");
    CHECK(problem("<direction" + status + "/>") == "datafile/missing-attribute:2");
    CHECK(problem("<direction higher=\"better\"" + status + "/>") == "datafile/wrong-value:2");
    CHECK(problem("<direction higher=\"mixed\"" + status + "/>") == "none");
    CHECK(problem("<progress fit=\"maybe\"" + status + "/>") == "datafile/wrong-value:2");
    CHECK(problem("<progress fit=\"caution\"" + status + "/>") == "none");
    CHECK(problem("<progress fit=\"no\" status=\"confirmed\" checked=\"2026-11-22\"/>") == "datafile/missing-source:2");
    CHECK(problem("<retest months=\"0\"" + status + "/>") == "datafile/wrong-value:2");
    CHECK(problem("<retest months=\"six\"" + status + "/>") == "datafile/wrong-value:2");
    CHECK(problem("<retest" + status + "/>") == "datafile/missing-attribute:2");
    CHECK(problem("<range metric=\"standard\" from=\"40\" to=\"160\"" + status + "/>") == "none");
    CHECK(problem("<range metric=\"standard\" from=\"160\" to=\"40\"" + status + "/>") == "scores/reversed-ends:2");
    CHECK(problem("<range metric=\"standard\" from=\"40\"" + status + "/>") == "datafile/missing-attribute:2");
    CHECK(problem("<range metric=\"iq\" from=\"40\" to=\"160\"" + status + "/>") == "datafile/wrong-value:2");
    const std::string range = "<range metric=\"standard\" from=\"40\" to=\"160\"" + status + "/>\n";
    CHECK(problem(range + range) == "datafile/repeated:3");
}

TEST_CASE("bands go from high to low without overlap and without gap") {
    CHECK(problem(bands(band("from=\"86\"") + band("from=\"70\" to=\"85\"") + band("to=\"69\""))) == "none");
    CHECK(problem(bands(band("from=\"85.5\"") + band("to=\"85\""))) == "none");
    CHECK(problem(bands(band("to=\"85\"") + band("from=\"86\""))) == "scores/band-order:4");
    CHECK(problem(bands(band("from=\"86\"") + band("to=\"86\""))) == "scores/band-order:4");
    CHECK(problem(bands(band("from=\"86\"") + band("from=\"70\""))) == "scores/band-order:4");
    CHECK(problem(bands(band("from=\"70\" to=\"85\"") + band("from=\"86\" to=\"90\""))) == "scores/band-order:4");
    CHECK(problem(bands(band("from=\"86\"") + band("to=\"84\""))) == "scores/band-gap:4");
    CHECK(problem(bands(band("from=\"85\" to=\"80\""))) == "scores/reversed-ends:3");
    CHECK(problem(bands(band(""))) == "datafile/missing-attribute:3");
    CHECK(problem(bands(band("from=\"x\"") + band("to=\"85\""))) == "datafile/wrong-value:3");
    CHECK(problem(bands("<band from=\"85\"/>\n")) == "datafile/missing-attribute:3");
    CHECK(problem(bands("<step/>\n" + band("from=\"1\""))) == "datafile/unknown-element:3");
    CHECK(problem(bands("")) == "datafile/missing-element:2");
    CHECK(problem("<bands" + status + ">" + band("from=\"1\"") + "</bands>") == "datafile/missing-attribute:2");
    CHECK(problem("<bands metric=\"standard\" level=\"index\"" + status + ">" + band("from=\"1\"") + "</bands>") ==
          "datafile/wrong-value:2");
}

TEST_CASE("a metric has one table of bands for each level") {
    const std::string all = bands(band("from=\"1\"")) + "\n";
    const std::string subtests =
        "<bands metric=\"standard\" level=\"subtest\"" + status + ">" + band("from=\"1\"") + "</bands>\n";
    CHECK(problem(all + subtests) == "none");
    CHECK(problem(all + all) == "datafile/repeated:5");
    CHECK(problem(subtests + subtests).starts_with("datafile/repeated"));
}

TEST_CASE("parts have names of their own, a level and metrics") {
    CHECK(problem(parts(part("A") + part("B", "alias=\"C; D\" area=\"balance\""))) == "none");
    CHECK(problem(parts("<part name=\"A\" level=\"subtest\"/>")) == "datafile/missing-attribute:3");
    CHECK(problem(parts("<part name=\"A\" metric=\"raw\"/>")) == "datafile/missing-attribute:3");
    CHECK(problem(parts("<part level=\"subtest\" metric=\"raw\"/>")) == "datafile/missing-attribute:3");
    CHECK(problem(parts("<part name=\"A\" level=\"subtest\" metric=\"raw iq\"/>")) == "datafile/wrong-value:3");
    CHECK(problem(parts("<part name=\"A\" level=\"index\" metric=\"raw\"/>")) == "datafile/wrong-value:3");
    CHECK(problem(parts("<subtest/>")) == "datafile/unknown-element:3");
    CHECK(problem(parts(part("A") + part("a "))) == "datafile/repeated:4");
    CHECK(problem(parts(part("A") + part("B", "alias=\"A\""))) == "datafile/repeated:4");
    CHECK(problem(parts(part("A", "area=\"balanc\""))) == "scores/unknown-area:3");
}

TEST_CASE("a subtest may stand in two composites, as long as it is the same there") {
    const auto composite = [](const std::string& name, const std::string& metric) {
        return "<part name=\"" + name +
               "\" level=\"composite\" metric=\"standard\"><part name=\"Shared\" level=\"subtest\" metric=\"" + metric +
               "\"/></part>\n";
    };
    CHECK(problem(parts(composite("One", "scaled") + composite("Two", "scaled"))) == "none");
    CHECK(problem(parts(composite("One", "scaled") + composite("Two", "raw"))) == "datafile/repeated:4");
}

TEST_CASE("rulers, age policies and areas that are wrong") {
    const auto ruler = [](const std::string& inside) {
        return problem_in("rulers/one.xml", "<ruler id=\"r\" title=\"t\"" + status + ">\n" + inside + "</ruler>");
    };
    const std::string table = "<bands metric=\"standard\">" + band("from=\"85\"") + "</bands>\n";
    CHECK(ruler(table) == "none");
    CHECK(ruler("") == "datafile/missing-element:1");
    CHECK(ruler("<band/>") == "datafile/unknown-element:2");
    CHECK(ruler("<bands metric=\"standard\" status=\"unverified\">" + band("from=\"85\"") + "</bands>") ==
          "datafile/unknown-attribute:2");  // the ruler has the one status

    const auto policy = [](const std::string& values) {
        return problem_in("age-policies/one.xml", "<age-policy id=\"p\" title=\"t\" " + values + status + "/>");
    };
    CHECK(policy("full-term-weeks=\"40\" least-weeks-early=\"0\" until-months=\"24\"") == "none");
    CHECK(policy("full-term-weeks=\"40\" least-weeks-early=\"0\"") == "datafile/missing-attribute:1");
    CHECK(policy("full-term-weeks=\"30\" least-weeks-early=\"0\" until-months=\"24\"") == "datafile/wrong-value:1");
    CHECK(policy("full-term-weeks=\"40\" least-weeks-early=\"-1\" until-months=\"24\"") == "datafile/wrong-value:1");
    CHECK(policy("full-term-weeks=\"40\" least-weeks-early=\"0\" until-months=\"0\"") == "datafile/wrong-value:1");
    CHECK(policy("full-term-weeks=\"40\" least-weeks-early=\"0\" until-months=\"24\" round-weeks-up-from-days=\"8\"") ==
          "datafile/wrong-value:1");

    const auto areas = [](const std::string& inside) {
        return problem_in("areas.xml", "<areas>\n" + inside + "</areas>");
    };
    CHECK(areas("<area id=\"a\"><word>x</word><observation kind=\"gait\"/></area>") == "none");
    CHECK(areas("<area><word>x</word></area>") == "datafile/missing-attribute:2");
    CHECK(areas("<area id=\"a\"><word/></area>") == "datafile/empty-element:2");
    CHECK(areas("<area id=\"a\"><observation kind=\"walk\"/></area>") == "datafile/wrong-value:2");
    CHECK(areas("<area id=\"a\"/>\n<area id=\"a\"/>") == "datafile/repeated:3");
    CHECK(areas("<place/>") == "datafile/unknown-element:2");
}

TEST_CASE("two instruments never answer to one name") {
    test::Folder folder;
    folder.add("instruments/a.xml", instrument("<alias>Jump</alias>", "A-1"))
        .add("instruments/b.xml", instrument("<alias>a 1</alias>", "B-1"));
    folder.add("instruments/c.xml", instrument("", "jump"));
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(scores::load_catalogue({folder.path()}, diagnostics));
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[0].text == "a 1 is a code or alias of the instrument A-1 as well");
    CHECK(diagnostics.all()[0].file.ends_with("b.xml"));
    REQUIRE(diagnostics.all()[0].related.size() == 1);
    CHECK(diagnostics.all()[0].related[0].file.ends_with("a.xml"));
    CHECK(diagnostics.all()[1].text == "jump is a code or alias of the instrument A-1 as well");
    test::Folder twice;
    twice.add("instruments/a.xml", instrument("", "A-1")).add("instruments/b.xml", instrument("", "a1"));
    CHECK(problems_of(twice) == std::vector<std::string>{"scores/repeated-name:1"});
}

TEST_CASE("an id stands once in a folder") {
    test::Folder folder;
    for (const char* name : {"rulers/a.xml", "rulers/b.xml"}) {
        folder.add(name, "<ruler id=\"r\" title=\"t\"" + status + "><bands metric=\"standard\">" + band("from=\"85\"") +
                             "</bands></ruler>");
    }
    CHECK(problems_of(folder) == std::vector<std::string>{"scores/repeated-id:1"});
}

TEST_CASE("what an instrument names is there, and near names are said") {
    CHECK(problem("<superseded by=\"Test-2\"" + status + "/>") == "scores/unknown-successor:2");
    CHECK(problem("<superseded by=\"test 1\"" + status + "/>") == "datafile/wrong-value:2");  // itself
    CHECK(problem("<prematurity policy=\"asq\"" + status + "/>") == "scores/unknown-age-policy:2");
    test::Folder folder;
    folder.add("areas.xml", "<areas><area id=\"balance\"/></areas>");
    folder.add("instruments/a.xml", instrument(parts(part("A", "area=\"balanse\"")), "Hop-1"));
    folder.add("instruments/b.xml", instrument("<superseded by=\"Hop-11\"" + status + "/>", "Hop-0"));
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(scores::load_catalogue({folder.path()}, diagnostics));
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[0].text ==
          "the part A names the area balanse, which areas.xml does not have; did you mean balance?");
    CHECK(diagnostics.all()[1].text == "Hop-0 is superseded by Hop-11, which is no instrument; did you mean Hop-1?");
}

TEST_CASE("what is wrong in one file is said before what others miss of it") {
    test::Folder folder;
    folder.add("instruments/a.xml", instrument("<norms/>", "A-1"));
    folder.add("instruments/b.xml", instrument("<superseded by=\"A-1\"" + status + "/>", "B-1"));
    CHECK(problems_of(folder) == std::vector<std::string>{"datafile/unknown-element:2"});
}
