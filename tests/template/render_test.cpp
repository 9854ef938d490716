#include "template/render.h"

#include <catch2/catch.hpp>
#include <thread>

#include "support/folder.h"

using iepress::base::Diagnostics;
using iepress::base::Place;
using iepress::compose::List;
using iepress::compose::Object;
using iepress::template_::Library;
using iepress::template_::Origin;
using iepress::template_::Rendered;
using iepress::test::Folder;

namespace {

const std::string case_file = "maya.xml";

Object goal(const char* area, bool met, List points) {
    return {{"area", area}, {"met", met}, {"points", std::move(points)}};
}

Object names() {
    Object student{{"name", {"Ada <&> \"O'Neil\"", {&case_file, 3, 7}}}, {"nickname", ""}};
    return {{"title", "Report"},
            {"draft", true},
            {"final", false},
            {"student", std::move(student)},
            {"goals", List{goal("Reading", true, {"1", "2"}), goal("Writing", false, {"3", "4"})}},
            {"nothing", List{}},
            {"area", "outer"}};
}

/// One template, rendered with the names above; the problems as text if there are any.
std::string render(std::string_view source) {
    Folder folder;
    folder.add("t.mustache", source);
    Diagnostics diagnostics;
    const auto library = Library::load({folder.path()}, diagnostics);
    if (!library) return to_text(diagnostics.all());
    const auto rendered = library->render("t", names(), diagnostics);
    return rendered ? rendered->xml : diagnostics.all().at(0).text;
}

}  // namespace

TEST_CASE("texts and values come out, values escaped for elements and attributes") {
    REQUIRE(render("<p>{{title}} &amp; {{student.name}}</p>") ==
            "<p>Report &amp; Ada &lt;&amp;&gt; &quot;O&apos;Neil&quot;</p>");
    REQUIRE(render("").empty());
    REQUIRE(render("only text }} here") == "only text }} here");
    REQUIRE(render("{{student.nickname}}").empty());
    REQUIRE(render("\xEF\xBB\xBF<p>{{ title }}</p>") == "<p>Report</p>");
}

TEST_CASE("sections follow yes and no, texts, lists and objects") {
    REQUIRE(render("{{#draft}}D{{/draft}}{{#final}}F{{/final}}{{^final}}not F{{/final}}") == "Dnot F");
    REQUIRE(render("{{#title}}[{{.}}]{{/title}}{{^title}}no{{/title}}") == "[Report]");
    REQUIRE(
        render("{{#student.nickname}}x{{/student.nickname}}{{^student.nickname}}none{{/student.nickname}}") ==
        "none");
    REQUIRE(render("{{#goals}}{{area}} {{/goals}}") == "Reading Writing ");
    REQUIRE(render("{{#nothing}}x{{/nothing}}{{^nothing}}empty{{/nothing}}") == "empty");
    REQUIRE(render("{{#student}}{{name}}{{/student}}") == render("{{student.name}}"));
    REQUIRE(render("{{^goals}}x{{/goals}}").empty());
}

TEST_CASE("names resolve in the innermost section first, then outwards") {
    REQUIRE(render("{{area}}:{{#goals}}{{area}}-{{title}} {{/goals}}") ==
            "outer:Reading-Report Writing-Report ");
    // both lists have two items: each keeps its own place
    REQUIRE(render("{{#goals}}{{#points}}{{area}}{{.}} {{/points}}{{#points}}{{.}}{{/points}};{{/goals}}") ==
            "Reading1 Reading2 12;Writing3 Writing4 34;");
    REQUIRE(render("{{#goals}}{{#met}}{{#points}}{{#draft}}{{.}}{{/draft}}{{/points}}{{/met}}{{/goals}}") ==
            "12");
    // a.b: once a is found, b is not looked for elsewhere (Mustache 1.3, interpolation)
    REQUIRE(render("{{student.title}}") == "this document has no name student.title");
}

TEST_CASE("a tag alone on its line leaves no line behind") {
    REQUIRE(render("<ul>\n  {{#goals}}\n  <li>{{area}}</li>\n  {{/goals}}  \n</ul>\n") ==
            "<ul>\n  <li>Reading</li>\n  <li>Writing</li>\n</ul>\n");
    REQUIRE(render("{{! a\n comment {{ }}\r\n<p/>\r\n") == "<p/>\r\n");
    REQUIRE(render("a {{! comment }} b") == "a  b");
    REQUIRE(render("{{#draft}} a {{/draft}}") == " a ");
}

TEST_CASE("an unknown name is an error, in sections too, once a tag") {
    REQUIRE(render("{{titel}}") == "this document has no name titel; did you mean title?");
    REQUIRE(render("{{#gaols}}{{/gaols}}") == "this document has no name gaols; did you mean goals?");
    REQUIRE(render("{{^finale}}x{{/finale}}") == "this document has no name finale; did you mean final?");
    REQUIRE(render("{{student.nmae}}") == "this document has no name student.nmae; did you mean name?");
    REQUIRE(render("{{title.name}}") == "this document has no name title.name");
    REQUIRE(render("{{.}}") == "this document has no name .");
    REQUIRE(render("{{#final}}{{never-shown}}{{/final}}").empty());

    Folder folder;
    folder.add("t.mustache", "<p>\n{{#goals}} {{erea}}{{/goals}} {{goals}}{{draft}}{{student}}\n{{other}}");
    Diagnostics diagnostics;
    const auto library = Library::load({folder.path()}, diagnostics);
    REQUIRE(library);
    REQUIRE_FALSE(library->render("t", names(), diagnostics));
    REQUIRE(diagnostics.error_count() == 5);
    REQUIRE(diagnostics.all()[0].text == "this document has no name erea; did you mean area?");
    REQUIRE(diagnostics.all()[0].line == 2);
    REQUIRE(diagnostics.all()[0].column == 12);
    REQUIRE(diagnostics.all()[1].text == "{{goals}} is a list, not a text that can be printed");
    REQUIRE(diagnostics.all()[2].text == "{{draft}} is a yes or no, not a text that can be printed");
    REQUIRE(diagnostics.all()[3].text == "{{student}} is a group of names, not a text that can be printed");
    REQUIRE(diagnostics.all()[4].line == 3);
}

TEST_CASE("origins tell where each line, tag and value came from") {
    Folder folder;
    folder.add("t.mustache", "<p>\n  ä <b>{{student.name}}</b> {{title}}\n</p>{{>parts/end}}")
        .add("parts/end.mustache", "\n<end/>");
    Diagnostics diagnostics;
    const auto library = Library::load({folder.path()}, diagnostics);
    REQUIRE(library);
    const Object object = names();
    const auto rendered = library->render("t", object, diagnostics);
    REQUIRE(rendered);

    std::string text;
    for (std::size_t i = 0; i < rendered->origins.size(); ++i) {
        const Origin& origin = rendered->origins[i];
        const std::size_t end =
            i + 1 < rendered->origins.size() ? rendered->origins[i + 1].begin : rendered->xml.size();
        const std::string kind = origin.kind == Origin::Kind::text    ? "text"
                                 : origin.kind == Origin::Kind::value ? "value"
                                                                      : "computed";
        text +=
            fmt::format("{}:{}:{} {} [{}]\n", std::filesystem::path(*origin.place.file).filename().string(),
                        origin.place.line, origin.place.column, kind,
                        rendered->xml.substr(origin.begin, end - origin.begin));
    }
    REQUIRE(text ==
            "t.mustache:1:1 text [<p>\n  ]\n"
            "t.mustache:2:3 text [ä <b>]\n"
            "maya.xml:3:7 value [Ada &lt;&amp;&gt; &quot;O&apos;Neil&quot;]\n"
            "t.mustache:2:24 text [</b> ]\n"
            "t.mustache:2:29 computed [Report]\n"
            "t.mustache:2:38 text [\n]\n"
            "t.mustache:3:1 text [</p>]\n"
            "end.mustache:1:1 text [\n]\n"
            "end.mustache:2:1 text [<end/>]\n");
}

TEST_CASE("a district's folder stands before ours, name by name") {
    Folder district;
    Folder ours;
    district.add("parts/head.mustache", "district");
    ours.add("parts/head.mustache", "ours")
        .add("t.mustache", "{{>parts/head}} {{> parts/foot }}")
        .add("parts/foot.mustache", "foot {{title}}")
        .add("notes.txt", "{{broken");
    Diagnostics diagnostics;
    const auto library = Library::load({district.path(), ours.path()}, diagnostics);
    REQUIRE(library);
    REQUIRE(library->render("t", names(), diagnostics)->xml == "district foot Report");
}

TEST_CASE("one library serves many threads") {
    Folder folder;
    folder.add("t.mustache", "{{#goals}}{{area}}{{#points}}{{.}}{{/points}}{{/goals}}{{student.name}}");
    Diagnostics loading;
    const auto library = Library::load({folder.path()}, loading);
    REQUIRE(library);
    const Object object = names();
    std::vector<std::string> results(4);
    std::vector<std::thread> threads;
    for (std::string& result : results) {
        threads.emplace_back([&library, &object, &result] {
            for (int i = 0; i < 200; ++i) {
                Diagnostics diagnostics;
                result = library->render("t", object, diagnostics)->xml;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& result : results) {
        REQUIRE(result == "Reading12Writing34Ada &lt;&amp;&gt; &quot;O&apos;Neil&quot;");
    }
}
