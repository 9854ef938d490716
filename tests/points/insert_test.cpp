#include "points/insert.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <random>
#include <sstream>

#include "cases.h"
#include "points/element_spans.h"
#include "support/folder.h"

using namespace iepress;
using test::Reading;

namespace {

/// The case's text with the points of a table; the case is `xml`.
std::string inserted(const std::string& xml, const std::string& csv) {
    base::Diagnostics diagnostics;
    const auto one = record::read_case_text("case.xml", xml, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    Reading reading({});
    reading.roster.add("case.xml", *one, reading.diagnostics);
    reading.read(csv);
    INFO(base::to_text(reading.diagnostics.all()));
    REQUIRE(reading.table);
    return points::with_points(xml, *reading.table, reading.roster, 0);
}

/// A case whose <goals> hold this.
std::string case_with(const std::string& goals) {
    std::string xml = test::case_text("0417");
    const std::size_t begin = xml.find("<goals>");
    return xml.substr(0, begin) + "<goals>" + goals + "</goals>\n</case>\n";
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("a new point stands behind the last one that is not later, every other byte as it was") {
    const std::string xml = case_with(
        "\n  <goal id=\"g\" area=\"a\"><!-- <point/> -->\n    <point date=\"2026-04-02\" value=\"8\"/> <!-- windy -->\n"
        "    <point date=\"2026-04-16\" value=\"9\">Note > that</point>\n  </goal>\n");
    const std::string now = inserted(
        xml, "goal,date,value,note\ng,2026-04-30,11,\ng,2026-04-09,\"9.50\",\"R&D <\"\"x\"\">\"\ng,2026-03-30,7,\n");
    std::string wanted = replaced(xml, "    <point date=\"2026-04-02\"",
                                  "    <point date=\"2026-03-30\" value=\"7\"/>\n    <point date=\"2026-04-02\"");
    wanted = replaced(
        wanted, "<!-- windy -->\n",
        "<!-- windy -->\n    <point date=\"2026-04-09\" value=\"9.50\">R&amp;D &lt;&quot;x&quot;&gt;</point>\n");
    wanted = replaced(wanted, "that</point>\n", "that</point>\n    <point date=\"2026-04-30\" value=\"11\"/>\n");
    CHECK(now == wanted);
}

TEST_CASE("the first point of a goal stands at its end, in the file's own manner") {
    const std::string csv = "goal,date,value\ng,2026-04-09,9\n";
    const std::string point = "<point date=\"2026-04-09\" value=\"9\"/>";
    const std::string plain = case_with("\n\t<goal id=\"g\" area=\"a\">\n\t\t<statement>s</statement>\n\t</goal>\n");
    CHECK(inserted(plain, csv) == replaced(plain, "</statement>\n", "</statement>\n\t\t" + point + "\n"));
    const std::string one_line = case_with("<goal id=\"g\" area=\"a\"><statement>s</statement></goal>");
    CHECK(inserted(one_line, csv) ==
          replaced(one_line, "</statement></goal>", "</statement>\n    " + point + "\n  </goal>"));
    const std::string one_tag = case_with("\n    <goal id=\"g\" area=\"a > b\" />\n");
    CHECK(inserted(one_tag, csv) == replaced(one_tag, " />", " >\n      " + point + "\n    </goal>"));
}

TEST_CASE("line ends are those of the file") {
    std::string xml =
        case_with("\n  <goal id=\"g\" area=\"a\">\n    <point date=\"2026-04-02\" value=\"8\"/>\n  </goal>\n");
    std::string crlf;
    for (const char c : xml) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const std::string now = inserted(crlf, "goal,date,value\ng,2026-04-09,9\n");
    CHECK(now.find("value=\"8\"/>\r\n    <point date=\"2026-04-09\" value=\"9\"/>\r\n  </goal>") != std::string::npos);
    CHECK(now.size() == crlf.size() + std::string("\r\n    <point date=\"2026-04-09\" value=\"9\"/>").size());
}

TEST_CASE("an objective's points are its own, wherever the goal's stand") {
    const std::string xml = case_with(
        "\n<goal id=\"g\" area=\"a\">\n<objective id=\"o\"><statement>s</statement>\n<point date=\"2026-04-02\" "
        "value=\"1\"/>\n</objective>\n"
        "<point date=\"2026-04-02\" value=\"8\"/>\n<objective id=\"p\"><statement>s</statement></objective></goal>\n");
    const std::string now =
        inserted(xml, "goal,objective,date,value\ng,,2026-04-09,9\ng,o,2026-04-09,2\np,,2026-04-09,3\n");
    std::string wanted = replaced(xml, "value=\"1\"/>\n", "value=\"1\"/>\n<point date=\"2026-04-09\" value=\"2\"/>\n");
    wanted = replaced(wanted, "value=\"8\"/>\n", "value=\"8\"/>\n<point date=\"2026-04-09\" value=\"9\"/>\n");
    wanted = replaced(wanted, "</statement></objective></goal>",
                      "</statement>\n  <point date=\"2026-04-09\" value=\"3\"/>\n</objective></goal>");
    CHECK(now == wanted);
}

TEST_CASE("elements are found past comments, sections and signs in attributes") {
    const std::string xml = "<?xml version=\"1.0\"?><a x=\"</a>\"><!-- <b/> --><![CDATA[<b>]]><b y='>'/><b>t</b></a>";
    const auto found = points::find_elements(xml, {"a", "b"});
    REQUIRE(found.size() == 3);
    CHECK(found[0].end == xml.size());
    CHECK(found[1].is_one_tag());
    CHECK(xml.substr(found[2].begin, found[2].end - found[2].begin) == "<b>t</b>");
}

TEST_CASE("a second import of the same table changes nothing; taking the new lines out gives the old file") {
    std::mt19937 random(2);
    for (int round = 0; round < 60; ++round) {
        std::string csv = "goal,date,value,of,note\n";
        for (int i = 0; i < 12; ++i) {
            const char* goal = std::array{"writing", "sums", "sums-1"}[random() % 3];
            csv += fmt::format("{},2026-{:02}-{:02},{},,{}\n", goal, 5 + i / 6, 1 + (i % 6) * 4, random() % 90,
                               random() % 2 == 0 ? "" : "\"a, b\"");
        }
        test::Folder folder;
        const auto file = folder.path() / "case.xml";
        const std::string before = test::case_text("0417");
        folder.add("case.xml", before);
        const auto import = [&](Reading& reading) {
            const auto one = record::read_case(file, {}, reading.diagnostics);
            REQUIRE(one);
            reading.roster.add(file, *one, reading.diagnostics);
            reading.read(csv);
            INFO(base::to_text(reading.diagnostics.all()));
            REQUIRE(reading.table);
            return points::imported(*reading.table, reading.roster, 0, {}, reading.diagnostics);
        };
        Reading first({});
        const auto after = import(first);
        REQUIRE(after);
        std::string without;
        std::istringstream lines(*after);
        for (std::string line; std::getline(lines, line);) {
            if (line.find("<point date=\"2026-05") == line.npos && line.find("<point date=\"2026-06") == line.npos) {
                without += line + "\n";
            }
        }
        CHECK(without == before);
        folder.add("case.xml", *after);
        Reading second({});
        CHECK(import(second) == *after);
    }
}
