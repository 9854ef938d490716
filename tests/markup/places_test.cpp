#include <catch2/catch.hpp>

#include "markup/support.h"
#include "support/folder.h"

using namespace iepress;
using compose::List;
using compose::Object;

namespace {

const std::string case_file = "maya.xml";

Object names() {
    return {{"name", {"Ada <Ruiz>", {&case_file, 3, 7}}},
            {"day", {"2026-02-30", {&case_file, 9, 5}}},
            {"symbol", {"a \xEF\x82\xB7 b", {&case_file, 12, 1}}},
            {"computed", "soon"},
            {"goals", List{{"one", {&case_file, 20, 3}}, {"two", {&case_file, 21, 3}}}}};
}

/// A template around <document>, parsed: its problems with file, line and column, or its dump.
struct Result {
    std::string problems;
    std::optional<markup::Document> document;
};

Result parse(test::Folder& folder, std::string_view blocks, const Object& object) {
    folder.add("t.mustache", "<document lang=\"en\" title=\"T\">\n" + std::string(blocks) + "\n</document>");
    Result result;
    base::Diagnostics diagnostics;
    static std::vector<template_::Library> libraries;  // places borrow from them
    auto library = template_::Library::load({folder.path()}, diagnostics);
    REQUIRE(library);
    const template_::Library& kept = libraries.emplace_back(std::move(*library));
    const auto rendered = kept.render("t", object, diagnostics);
    INFO(to_text(diagnostics.all()));
    REQUIRE(rendered);
    result.document = markup::parse(*rendered, diagnostics);
    for (const base::Diagnostic& one : diagnostics.all()) {
        result.problems += fmt::format("{}:{}:{} {}\n", std::filesystem::path(one.file).filename().string(),
                                       one.line, one.column, one.message->code);
    }
    return result;
}

std::string place_of(const base::Place& place) {
    return fmt::format("{}:{}:{}", std::filesystem::path(*place.file).filename().string(), place.line,
                       place.column);
}

}  // namespace

TEST_CASE("a problem in a value names the case file, one in the markup the template") {
    test::Folder folder;
    const Object object = names();
    REQUIRE(parse(folder,
                  "<p>{{name}} {{symbol}}</p>\n"
                  "  <p>é <x>{{name}}</x></p>",
                  object)
                .problems == "maya.xml:12:1 markup/private-use\n");
    REQUIRE(
        parse(folder,
              "  <p>é <x>{{name}}</x> <y/></p>\n"
              "<figure><progress-chart measure=\"m\" data-label=\"d\" aim-label=\"a\">\n"
              "  <point date=\"{{day}}\" value=\"{{name}}\"/> <point date=\"{{computed}}\" value=\"1\"/>\n"
              "</progress-chart></figure>",
              object)
            .problems ==
        "t.mustache:2:8 markup/unknown-element\n"
        "t.mustache:2:24 markup/unknown-element\n"
        "maya.xml:9:5 markup/bad-value\n"
        "maya.xml:3:7 markup/bad-value\n"
        "t.mustache:4:51 markup/bad-value\n");
    REQUIRE(parse(folder, "{{#goals}}<p>{{.}}</p>\n  <q>x</q>{{/goals}}", object).problems ==
            "t.mustache:3:3 markup/unknown-element\nt.mustache:3:3 markup/unknown-element\n");
}

TEST_CASE("malformed markup names the template's line, past values of any length") {
    test::Folder folder;
    const Object object = names();
    REQUIRE(parse(folder, "<p>{{name}}\n {{name}} <b>{{name}}</p>", object).problems ==
            "t.mustache:3:22 markup/mismatched-tag\n");
}

TEST_CASE("a run names the case file if any of it is a value of one") {
    test::Folder folder;
    const Object object = names();
    const auto result =
        parse(folder,
              "<h1>\n  Report on {{name}} and {{#goals}}{{.}}{{/goals}}</h1>\n"
              "<p>{{computed}} more</p>\n<p>a <b>{{computed}}</b> {{name}}</p>\n<p>to <b>{{name}}</b></p>",
              object);
    REQUIRE(result.problems.empty());
    const markup::Blocks& blocks = result.document->blocks;
    const auto& heading = std::get<markup::Heading>(blocks[0].content).text.runs;
    REQUIRE(heading.size() == 1);
    REQUIRE(heading[0].text == "Report on Ada <Ruiz> and onetwo");
    REQUIRE(place_of(heading[0].place) == "maya.xml:3:7");
    REQUIRE(place_of(blocks[0].place) == "t.mustache:2:1");
    const auto& computed = std::get<markup::Paragraph>(blocks[1].content).text.runs;
    REQUIRE(computed.size() == 1);
    REQUIRE(place_of(computed[0].place) == "t.mustache:4:4");
    const auto& mixed = std::get<markup::Paragraph>(blocks[2].content).text.runs;
    REQUIRE(mixed.size() == 3);
    REQUIRE(place_of(mixed[0].place) == "t.mustache:5:4");
    REQUIRE(place_of(mixed[1].place) == "t.mustache:5:9");
    REQUIRE(place_of(mixed[2].place) == "maya.xml:3:7");
    const auto& letter = std::get<markup::Paragraph>(blocks[3].content).text.runs;
    REQUIRE(letter[0].text == "to ");
    REQUIRE(place_of(letter[0].place) == "t.mustache:6:4");
    REQUIRE(place_of(letter[1].place) == "maya.xml:3:7");
}

TEST_CASE("places hold behind a declaration, a comment and white space") {
    for (const char* before :
         {"<?xml version=\"1.0\"?>", "<!-- a -->", "\n \n", "<?xml version=\"1.0\"?>\n<!-- a -->\n", ""}) {
        INFO(before);
        const std::string xml =
            std::string(before) + "<document lang=\"en\" title=\"x\"><p>a<x/></p></document>";
        base::Diagnostics diagnostics;
        REQUIRE_FALSE(markup::parse(test::as_template(xml), diagnostics));
        const std::size_t offset = xml.find("<x/>");
        const std::size_t line_begin = xml.rfind('\n', offset) + 1;  // npos + 1 is 0
        REQUIRE(diagnostics.all().at(0).column == offset - line_begin + 1);
    }
}
