#include <catch2/catch.hpp>
#include <set>

#include "support/folder.h"
#include "template/messages.h"
#include "template/render.h"

using iepress::base::Diagnostic;
using iepress::base::Diagnostics;
using iepress::template_::Library;
using iepress::test::Folder;

namespace {

/// The problems of one template: "line:column slug" of each, in the order of the file.
std::string problems(std::string_view source) {
    Folder folder;
    folder.add("t.mustache", source);
    Diagnostics diagnostics;
    REQUIRE_FALSE(Library::load({folder.path()}, diagnostics));
    std::string text;
    for (const Diagnostic& one : diagnostics.all()) {
        text += fmt::format("{}:{} {}\n", one.line, one.column, one.message->code.substr(9));
    }
    return text;
}

}  // namespace

TEST_CASE("tags that are not ours are refused with their place") {
    REQUIRE(problems("ä {{a b}}") == "1:3 unknown-tag\n");
    REQUIRE(problems("{{}}") == "1:1 unknown-tag\n");
    REQUIRE(problems("{{a..b}}{{.a}}{{a.}}{{a/b}}") ==
            "1:1 unknown-tag\n1:9 unknown-tag\n1:15 unknown-tag\n1:21 unknown-tag\n");
    REQUIRE(problems("{{%x}}{{$x}}{{<x}}") == "1:1 unknown-tag\n1:7 unknown-tag\n1:13 unknown-tag\n");
    REQUIRE(problems("{{#if x}}a{{/if}}") == "1:1 unknown-tag\n");
    REQUIRE(problems("{{> ../secret}}") == "1:1 unknown-tag\n");
    REQUIRE(problems("{{{x}}}\n{{& x}} {{{ y }}}") ==
            "1:1 unescaped-tag\n2:1 unescaped-tag\n2:9 unescaped-tag\n");
    REQUIRE(problems("{{=<% %>=}}") == "1:1 delimiter-tag\n");
}

TEST_CASE("tags and sections must close") {
    REQUIRE(problems("a\n  {{name\n{{ok}} {{open {{x}}") == "2:3 unclosed-tag\n3:8 unclosed-tag\n");
    REQUIRE(problems("{{") == "1:1 unclosed-tag\n");
    REQUIRE(problems("{{!") == "1:1 unclosed-tag\n");
    REQUIRE(problems("{{#a}}\n{{^b}}") == "1:1 unclosed-section\n2:1 unclosed-section\n");
    REQUIRE(problems("{{/a}}") == "1:1 unopened-section\n");
    REQUIRE(problems("{{#a}}{{#b}}{{/a}}") == "1:7 unclosed-section\n");
    REQUIRE(problems("{{#a}}{{/b}}{{/a}}") == "1:7 unopened-section\n");
}

TEST_CASE("parts must exist and not include themselves") {
    REQUIRE(problems("{{>parts/signature}}") == "1:1 missing-partial\n");
    REQUIRE(problems("\n{{>t}}") == "2:1 endless-partial\n");

    Folder folder;
    folder.add("a.mustache", "{{>b}}")
        .add("b.mustache", "{{>c}}")
        .add("c.mustache", "{{>d}} {{>a}}")
        .add("d.mustache", "{{>dd}}");
    Diagnostics diagnostics;
    REQUIRE_FALSE(Library::load({folder.path()}, diagnostics));
    REQUIRE(diagnostics.error_count() == 2);
    REQUIRE(diagnostics.all()[0].text == "there is no part dd; did you mean d?");
    REQUIRE(diagnostics.all()[1].text == "the template includes itself: a includes b includes c includes a");
}

TEST_CASE("templates that grow without measure are refused") {
    std::string deep;
    for (int i = 0; i < 101; ++i) deep += "\n{{#a}}";
    for (int i = 0; i < 101; ++i) deep += "{{/a}}";
    REQUIRE(problems(deep) == "102:1 too-deep\n");

    Folder folder;
    for (int i = 0; i < 40; ++i) {
        folder.add(fmt::format("part{}.mustache", i),
                   fmt::format("{{{{>part{}}}}}{{{{>part{}}}}}", i + 1, i + 1));
    }
    folder.add("part40.mustache", "x");
    Diagnostics diagnostics;
    REQUIRE_FALSE(Library::load({folder.path()}, diagnostics));
    REQUIRE(diagnostics.contains("template/too-large"));

    Folder chain;
    for (int i = 0; i < 200; ++i)
        chain.add(fmt::format("p{}.mustache", i), fmt::format("{{{{>p{}}}}}", (i + 1) % 200));
    Diagnostics circle;
    REQUIRE_FALSE(Library::load({chain.path()}, circle));
    REQUIRE(circle.has_errors());
}

TEST_CASE("folders and files that cannot be read are told") {
    Diagnostics diagnostics;
    REQUIRE_FALSE(Library::load({"/nowhere/at/all"}, diagnostics));
    REQUIRE(diagnostics.contains("template/unreadable-folder"));
    REQUIRE(problems("a\n\xFF") == "2:1 wrong-characters\n");
    REQUIRE(problems(std::string_view("a\0", 2)) == "1:2 wrong-characters\n");

    Folder folder;
    std::filesystem::create_symlink("nothing", folder.path() / "t.mustache");
    Diagnostics broken;
    REQUIRE_FALSE(Library::load({folder.path()}, broken));
    REQUIRE(broken.contains("base/missing-file"));
}

TEST_CASE("an unknown template is told with its near names") {
    Folder folder;
    folder.add("iep-vs-504.mustache", "x");
    Diagnostics diagnostics;
    const auto library = Library::load({folder.path()}, diagnostics);
    REQUIRE(library);
    REQUIRE_FALSE(library->render("iep-vs-540", {}, diagnostics));
    REQUIRE(diagnostics.all().at(0).text == "there is no template iep-vs-540; did you mean iep-vs-504?");
}

TEST_CASE("template messages have their stage's codes, each once") {
    std::set<std::string_view> codes;
    for (const auto* message : iepress::template_::messages()) {
        REQUIRE(message->code.starts_with("template/"));
        REQUIRE(codes.insert(message->code).second);
    }
    REQUIRE(codes.size() == 15);
}
