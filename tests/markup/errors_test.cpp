#include <catch2/catch.hpp>
#include <set>

#include "markup/messages.h"
#include "markup/support.h"
#include "markup/vocabulary.h"

using namespace iepress;
using test::parsed;

namespace {

std::string first_text(std::string_view xml) {
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(markup::parse(test::as_template(xml), diagnostics));
    return diagnostics.all().at(0).text;
}

}  // namespace

TEST_CASE("elements that are unknown, misplaced, repeated or missing") {
    REQUIRE(parsed("<div/>") == "2:1 unknown-element\n");
    REQUIRE(parsed("\n  <p>x <tabel/></p>") == "3:8 unknown-element\n");
    REQUIRE(parsed("<p><p>x</p></p>") == "2:4 misplaced-element\n");
    REQUIRE(parsed("<li>x</li>") == "2:1 misplaced-element\n");
    REQUIRE(parsed("<p><page-number/></p>") == "2:4 misplaced-element\n");
    REQUIRE(parsed("<h1>x</h1><footer/>") == "2:11 wrong-order\n");
    REQUIRE(parsed("<header/><header/>") == "2:10 repeated-element\n");
    REQUIRE(parsed("<ul/>") == "2:1 missing-element\n");
    REQUIRE(parsed("<figure><caption>x</caption></figure>") == "2:1 missing-element\n");
    REQUIRE(parsed("<figure><timeline><event when=\"a\" what=\"b\"/></timeline><timeline><event when=\"a\" "
                   "what=\"b\"/></timeline></figure>") == "2:56 repeated-element\n");
    REQUIRE(parsed("<facts><fact><value>x</value><term>y</term></fact></facts>") == "2:30 wrong-order\n");
    REQUIRE(parsed("text") == "2:1 stray-text\n");
    REQUIRE(parsed("<ul>text<li>x</li></ul>") == "2:5 stray-text\n");
    REQUIRE(parsed("<p>a</p><!-- a comment is fine --><p>b</p>") == "p \"a\"\np \"b\"\n");
    REQUIRE(parsed("<p><!DOCTYPE x></p>") == "2:4 malformed\n");
}

TEST_CASE("attributes that are unknown, repeated, missing or of another form") {
    REQUIRE(parsed("<p style=\"x\">x</p>") == "2:4 unknown-attribute\n");
    REQUIRE(parsed("<p role=\"a\" role=\"b\">x</p>") == "2:13 repeated-attribute\n");
    REQUIRE(parsed("<p><span>x</span></p>") == "2:4 missing-attribute\n");
    for (const char* bad : {"<p lang=\"english\">x</p>",
                            "<p lang=\"e\">x</p>",
                            "<p lang=\"en_US\">x</p>",
                            "<p lang=\"en-\">x</p>",
                            "<p lang=\"\">x</p>",
                            "<p role=\"\">x</p>",
                            "<section keep=\"yes\"><p>x</p></section>",
                            "<facts columns=\"3\"><fact><term>a</term><value>b</value></fact></facts>",
                            "<note kind=\"x\">a</note>",
                            "<checkbox checked=\"true\">x</checkbox>",
                            "<write-in lines=\"0\">x</write-in>",
                            "<write-in lines=\"2.5\">x</write-in>",
                            "<contents depth=\"5\">x</contents>",
                            "<table widths=\"10\"><tbody><tr><th>x</th></tr></tbody></table>",
                            "<table widths=\"0pt\"><tbody><tr><th>x</th></tr></tbody></table>",
                            "<table widths=\"-1*\"><tbody><tr><th>x</th></tr></tbody></table>",
                            "<table align=\"left\"><tbody><tr><th>x</th></tr></tbody></table>",
                            "<table><tbody><tr><th scope=\"x\">x</th></tr></tbody></table>",
                            "<table><tbody><tr><th align=\"x\">x</th></tr></tbody></table>",
                            "<table><tbody><tr><th colspan=\"0\">x</th></tr></tbody></table>"}) {
        INFO(bad);
        REQUIRE(parsed(bad).ends_with(" bad-value\n"));
        REQUIRE(parsed(bad).find('\n') == parsed(bad).size() - 1);
    }
}

TEST_CASE("charts hold numbers and dates") {
    const auto bar = [](std::string_view attributes) {
        return parsed("<figure><score-profile><bar label=\"a\" value=\"1\" " + std::string(attributes) +
                      "/></score-profile></figure>");
    };
    for (const char* bad :
         {"z=\"1,5\"", "z=\"\"", "z=\"nan\"", "z=\"inf\"", "z=\"1e999\"", "z=\"0\" low=\"1\" high=\"2\"",
          "z=\"0\" low=\"-1\" high=\"-2\"", "z=\"0\" low=\"-1\""}) {
        INFO(bad);
        REQUIRE(bar(bad).ends_with(" bad-value\n"));
    }
    REQUIRE(bar("") == "2:24 missing-attribute\n");
    for (const char* good : {"z=\"0\" level=\"subtest\"", "z=\"0\" reversed=\"no\""}) {
        INFO(good);
        REQUIRE(bar(good).find("bad-value") == std::string::npos);
    }
    for (const char* bad : {"z=\"0\" level=\"scale\"", "z=\"0\" reversed=\"1\""}) {
        INFO(bad);
        REQUIRE(bar(bad).ends_with(" bad-value\n"));
    }
    const auto chart = [](std::string_view attributes, std::string_view inside) {
        return parsed("<figure><progress-chart measure=\"m\" data-label=\"d\" aim-label=\"a\" " +
                      std::string(attributes) + ">" + std::string(inside) + "</progress-chart></figure>");
    };
    REQUIRE(chart("", "<point date=\"2026-02-30\" value=\"1\"/>").ends_with(" bad-value\n"));
    REQUIRE(chart("", "<point date=\"2026-02-28\" value=\"one\"/>").ends_with(" bad-value\n"));
    REQUIRE(chart("minimum=\"5\" maximum=\"5\"", "<point date=\"2026-02-28\" value=\"1\"/>")
                .ends_with(" bad-value\n"));
    REQUIRE(chart("minimum=\"100\"", "<point date=\"2026-02-28\" value=\"1\"/>").ends_with(" bad-value\n"));
    REQUIRE(chart("spacing=\"odd\"", "<point date=\"2026-02-28\" value=\"1\"/>").ends_with(" bad-value\n"));
    REQUIRE(chart("", "") == "2:9 missing-element\n");
    REQUIRE(chart("", "<pie/>").find("unknown-element") != std::string::npos);
}

TEST_CASE("a progress chart's counts, trends, gaps and words") {
    const auto chart = [](std::string_view inside, std::string_view attributes = "trend-label=\"t\"") {
        return parsed("<figure><progress-chart measure=\"m\" data-label=\"d\" aim-label=\"a\" " +
                      std::string(attributes) + "><point date=\"2026-02-28\" value=\"1\"/>" + std::string(inside) +
                      "</progress-chart></figure>");
    };
    const auto point = [&](std::string_view counts) {
        return chart("<point date=\"2026-02-27\" value=\"1\" " + std::string(counts) + "/>");
    };
    REQUIRE(point("of=\"5\" counted=\"4\"").find("point 2026-02-27 1 \"\" counted 4 of 5\n") != std::string::npos);
    REQUIRE(point("of=\"0\"").ends_with(" bad-value\n"));
    REQUIRE(point("of=\"2.5\"").ends_with(" bad-value\n"));
    REQUIRE(point("of=\"5\" counted=\"6\"").ends_with(" bad-value\n"));
    REQUIRE(point("of=\"5\" counted=\"-1\"").ends_with(" bad-value\n"));
    REQUIRE(point("counted=\"4\"").ends_with(" bad-value\n"));
    const auto trend = [](std::string_view from, std::string_view to) {
        return fmt::format("<trend from=\"{}\" from-value=\"1\" to=\"{}\" to-value=\"2.5\"/>", from, to);
    };
    const std::string phase = "<phase date=\"2026-03-10\" label=\"Cue\"/>";
    const std::string both = trend("2026-02-01", "2026-03-09") + phase + trend("2026-03-10", "2026-04-01");
    REQUIRE(chart(both).find("trend from 2026-03-10 1 to 2026-04-01 2.5\n") != std::string::npos);
    REQUIRE(chart(both, "").ends_with(" missing-attribute\n"));
    REQUIRE(chart(trend("2026-02-01", "2026-02-01")).ends_with(" bad-value\n"));
    REQUIRE(chart(trend("2026-02-01", "2026-01-31")).ends_with(" bad-value\n"));
    // the phase's own first day is across its line
    REQUIRE(chart(trend("2026-02-01", "2026-03-10") + phase).ends_with(" crossed-phase\n"));
    REQUIRE(chart(both + trend("2026-04-02", "2026-04-03")).ends_with(" second-trend\n"));
    const auto gap = [&](std::string_view days) {
        return chart("<gap label=\"Absent\" " + std::string(days) + "/>");
    };
    REQUIRE(gap("from=\"2026-03-01\" until=\"2026-03-01\"").find("gap from 2026-03-01 until 2026-03-01 \"Absent\"") !=
            std::string::npos);
    REQUIRE(gap("from=\"2026-03-02\" until=\"2026-03-01\"").ends_with(" bad-value\n"));
    REQUIRE(gap("from=\"2026-03-02\"").ends_with(" missing-attribute\n"));
    REQUIRE(chart("<level value=\"high\" label=\"Now\"/>").ends_with(" bad-value\n"));
    const std::string level = "<level value=\"1\" label=\"Now\"/>";
    REQUIRE(chart(level + level).ends_with(" repeated-element\n"));
    REQUIRE(chart("<verdict text=\" \"/>").ends_with(" bad-value\n"));
    REQUIRE(chart("<word name=\"aim\" text=\"Meta de {from} a {to}\"/>").find("word aim \"Meta de") !=
            std::string::npos);
    REQUIRE(chart("<word name=\"aim\" text=\"Meta\"/>").ends_with(" bad-value\n"));
    REQUIRE(chart("<word name=\"band-above\" text=\"x\"/>").ends_with(" bad-value\n"));
}

TEST_CASE("the fixed words of a progress chart: in order, each told") {
    const std::string manual = test::read_test_file("../docs/document-xml.md");
    std::size_t index = 0;
    for (const auto& entry : markup::chart_words<markup::ProgressWord>()) {
        INFO(entry.name);
        REQUIRE(static_cast<std::size_t>(entry.word) == index++);
        REQUIRE(manual.find(fmt::format("| `{}` | {} |", entry.name, entry.english)) != std::string::npos);
    }
    REQUIRE(index == static_cast<std::size_t>(markup::ProgressWord::month_12) + 1);
}

TEST_CASE("a score profile's bands, groups, criteria and words") {
    const auto profile = [](std::string_view inside) {
        return parsed("<figure><score-profile>" + std::string(inside) + "</score-profile></figure>");
    };
    const std::string bar = "<bar label=\"a\" value=\"1\" z=\"0\"/>";
    const auto band = [&](std::string_view attributes) {
        return profile("<band from=\"-1\" to=\"1\" label=\"b\"/><band label=\"c\" " + std::string(attributes) +
                       "/>" + bar);
    };
    REQUIRE(band("from=\"1\"").find("    band from 1 \"c\"\n") != std::string::npos);
    REQUIRE(band("to=\"-1\"").find("    band to -1 \"c\"\n    band from -1 to 1 \"b\"\n") != std::string::npos);
    REQUIRE(band("").find("missing-attribute") != std::string::npos);
    for (const char* bad : {"from=\"0.5\"", "to=\"-0.5\"", "from=\"3\" to=\"2\"", "from=\"2\" to=\"2\"",
                            "from=\"1\" to=\"x\""}) {
        INFO(bad);
        REQUIRE(band(bad).ends_with(" bad-value\n"));
    }
    REQUIRE(profile("").ends_with(" missing-element\n"));
    REQUIRE(profile("<group label=\"x\"/>").ends_with(" missing-element\n"));
    REQUIRE(profile("<group>" + bar + "</group>").ends_with(" missing-attribute\n"));
    REQUIRE(profile(bar + "<band from=\"1\" label=\"b\"/>").ends_with(" wrong-order\n"));

    const auto criterion = [&](std::string_view attributes) {
        return profile("<criterion label=\"a\" value=\"1\" " + std::string(attributes) + "/>");
    };
    REQUIRE(criterion("").ends_with(" missing-attribute\n"));
    REQUIRE(criterion("score=\"0\"").find("criterion \"a\" \"1\" \"\" 0 of 0 to 100") != std::string::npos);
    for (const char* bad :
         {"score=\"101\"", "score=\"1\" cut=\"-1\"", "score=\"1\" low=\"0\"", "score=\"1\" low=\"2\" high=\"3\"",
          "score=\"1\" minimum=\"100\"", "score=\"x\"", "score=\"5\" minimum=\"5\" maximum=\"5\""}) {
        INFO(bad);
        REQUIRE(criterion(bad).ends_with(" bad-value\n"));
    }

    const auto word = [&](std::string_view name, std::string_view text) {
        return profile(fmt::format("<word name=\"{}\" text=\"{}\"/>{}", name, text, bar));
    };
    REQUIRE(word("part", "{part}.ª de {parts}").find("word part \"{part}.ª de {parts}\"") != std::string::npos);
    REQUIRE(word("party", "x").ends_with(" bad-value\n"));
    REQUIRE(word("part", "parte {part}").ends_with(" bad-value\n"));
    REQUIRE(word("at-mean", "en la {media}").ends_with(" bad-value\n"));
}

TEST_CASE("the fixed words of a score profile: in order, each told, slots filled") {
    const std::string manual = test::read_test_file("../docs/document-xml.md");
    std::size_t index = 0;
    for (const auto& entry : markup::chart_words<markup::ProfileWord>()) {
        INFO(entry.name);
        REQUIRE(static_cast<std::size_t>(entry.word) == index++);
        REQUIRE(manual.find(fmt::format("| `{}` | {} |", entry.name, entry.english)) != std::string::npos);
    }
    REQUIRE(index == static_cast<std::size_t>(markup::ProfileWord::scale) + 1);
    const markup::SlotValue values[] = {{"low", "{high}"}, {"high", "2"}};
    REQUIRE(markup::filled("{low} to {high} {other} {", values) == "{high} to 2 {other} {");
    REQUIRE(markup::slots_of("{b} {a} {b} {").size() == 2);
    const markup::ProfileWords own{{markup::ProfileWord::at_mean, "en la media"}};
    REQUIRE(markup::word_of(own, markup::ProfileWord::at_mean) == "en la media");
    REQUIRE(markup::word_of(own, markup::ProfileWord::cut_off) == "cut-off");
}

TEST_CASE("headings begin with h1, skip no level, and have text and ids of their own") {
    REQUIRE(parsed("<h2>x</h2>") == "2:1 skipped-heading\n");
    REQUIRE(parsed("<h1>x</h1><section><h3>y</h3></section>") == "2:20 skipped-heading\n");
    REQUIRE(parsed("<h1>a</h1><h2>b</h2><h3>c</h3><h1>d</h1><h2>e</h2>").find("skipped") ==
            std::string::npos);
    REQUIRE(parsed("<h1> <b/> </h1>") == "2:1 empty-heading\n");
    REQUIRE(parsed("<h1 id=\"a\">x</h1>\n<h2 id=\"a\">y</h2>") == "3:1 repeated-id\n");
}

TEST_CASE("tables fill their grid") {
    const auto table = [](std::string_view rows, std::string_view attributes = "") {
        return parsed("<table " + std::string(attributes) + "><tbody>\n" + std::string(rows) +
                      "</tbody></table>");
    };
    REQUIRE(table("<tr><th>a</th><td>b</td></tr>\n<tr><td>c</td></tr>") == "4:1 ragged-row\n");
    REQUIRE(table("<tr><th>a</th><td>b</td></tr>\n<tr><td>c</td><td>d</td><td>e</td></tr>") ==
            "4:1 ragged-row\n");
    REQUIRE(table("<tr><th>a</th><td rowspan=\"2\">b</td></tr>\n<tr><td>c</td></tr>").starts_with("table"));
    REQUIRE(table("<tr><th>a</th><td rowspan=\"2\">b</td></tr>\n<tr><td colspan=\"2\">c</td></tr>") ==
            "4:5 overlapping-cells\n");
    REQUIRE(table("<tr><th>a</th><td rowspan=\"3\">b</td></tr>\n<tr><td>c</td></tr>") ==
            "3:15 long-rowspan\n");
    REQUIRE(table("<tr><th>a</th><td>b</td></tr>", "widths=\"content\"") == "2:8 wrong-column-count\n");
    REQUIRE(table("<tr><th>a</th><td>b</td></tr>", "align=\"end end end\"") == "2:8 wrong-column-count\n");
    REQUIRE(table("<tr><td>a</td><td>b</td></tr>") == "2:1 headless-table\n");
    REQUIRE(
        table("<tr><th colspan=\"100\">a</th></tr><tr><td colspan=\"100\">b</td></tr>").starts_with("table"));
    REQUIRE(
        table("<tr><th rowspan=\"2\">a</th><th>b</th></tr><tr><td>b</td></tr><tr><td>c</td><td>d</td></tr>")
            .starts_with("table"));
    REQUIRE(parsed("<table><thead><tr><th "
                   "rowspan=\"2\">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>") ==
            "2:19 long-rowspan\n");
}

TEST_CASE("XML that is not well formed") {
    REQUIRE(parsed("<p>a") == "3:1 mismatched-tag\n");
    REQUIRE(parsed("<p>a</td></p>") == "2:5 mismatched-tag\n");
    REQUIRE(parsed("<p>a < b</p>") == "2:6 malformed\n");
    REQUIRE(parsed("<p role=lead>a</p>") == "2:4 malformed\n");
    REQUIRE(parsed("<p role>a</p>") == "2:4 malformed\n");
    REQUIRE(parsed("<p role=\"lead>a</p>").ends_with("malformed\n"));
    REQUIRE(parsed("<!-- <p>a</p>") == "2:1 malformed\n");
    REQUIRE(parsed("<p a</p>") == "2:4 malformed\n");
    REQUIRE(parsed("<p>&nbsp;</p> <p>A & B</p>") == "2:4 unknown-reference\n2:20 unknown-reference\n");
    REQUIRE(parsed("<p>&#xZZ;</p>") == "2:4 unknown-reference\n");
    REQUIRE(parsed("<p>&#1;</p>") == "2:4 wrong-character\n");
    REQUIRE(parsed("<p>\x01</p>") == "2:4 wrong-character\n");
    REQUIRE(parsed("<p>\xFF</p>") == "2:4 wrong-character\n");
    REQUIRE(parsed(std::string_view("<p>\0</p>", 8)) == "2:4 wrong-character\n");
    REQUIRE(parsed("<p>&#xE000;\xEF\x82\xB7</p>") == "2:4 private-use\n2:12 private-use\n");
    REQUIRE(first_text("<document lang=\"en\" title=\"x\">") == "<document> is never closed");
    REQUIRE(first_text("") == "document XML is one <document> element, and this is empty");
    REQUIRE(first_text(" \n") == "document XML is one <document> element, and this is empty");
    REQUIRE(first_text("<p>x</p>") == "document XML is one <document> element, and this is another element");
    REQUIRE(first_text("<documnet/>") == "unknown element <documnet>; did you mean document?");
    REQUIRE(first_text("<document lang=\"en\" title=\"x\"/><p/>") ==
            "document XML is one <document> element, and this is followed by another element");
    REQUIRE(first_text("x<document lang=\"en\" title=\"x\"/>") ==
            "document XML is one <document> element, and this is something else outside of it");
    REQUIRE(first_text("<document lang=\"en\"/>") == "<document> needs the attribute title");
    REQUIRE(first_text("<document lang=\"en\" title=\" \"/>") ==
            "title of <document> must be a text; it is empty");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<b>";
    REQUIRE(parsed("<p>" + deep) == "2:295 too-deep\n");
}

TEST_CASE("all problems come out in one go") {
    REQUIRE(
        parsed("<h2>x</h2>\n<div/>\n<p lang=\"_\">a</p>\n<p>&#10;<a href=\"#x\">b</a></p>\n<ul><p/></ul>") ==
        "3:1 unknown-element\n6:5 misplaced-element\n6:1 missing-element\n2:1 skipped-heading\n4:4 "
        "bad-value\n"
        "5:9 dead-link\n");
}

TEST_CASE("markup messages have their stage's codes, each once") {
    std::set<std::string_view> codes;
    for (const auto* message : markup::messages()) {
        REQUIRE(message->code.starts_with("markup/"));
        REQUIRE(codes.insert(message->code).second);
    }
    REQUIRE(codes.size() == 31);
}

TEST_CASE("the vocabulary's table is in the order of its tags, and its document tells of each") {
    const std::string manual = [] {
        std::ifstream in(std::filesystem::path(IEPRESS_SOURCE_DIR) / "docs/document-xml.md");
        return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    }();
    std::size_t index = 0;
    for (const markup::ElementRule& rule : markup::vocabulary()) {
        INFO(rule.name);
        REQUIRE(static_cast<std::size_t>(rule.tag) == index++);
        REQUIRE(markup::find_element(rule.name) == &rule);
        REQUIRE(rule.children.size() <= markup::most_child_rules);
        const std::string name(rule.name);
        const bool told = manual.find("`" + name + "`") != std::string::npos ||
                          manual.find("<" + name + " ") != std::string::npos ||
                          manual.find("<" + name + ">") != std::string::npos ||
                          manual.find("<" + name + "/>") != std::string::npos;
        REQUIRE(told);
        for (const markup::AttributeRule& attribute : rule.attributes) {
            INFO(attribute.name);
            const std::string its_name(attribute.name);
            REQUIRE((manual.find("`" + its_name + "`") != std::string::npos ||
                     manual.find("`" + its_name + "=") != std::string::npos ||
                     manual.find(" " + its_name + "=\"") != std::string::npos));
        }
    }
    REQUIRE(markup::find_element("div") == nullptr);
    REQUIRE(markup::find_element("") == nullptr);
}
