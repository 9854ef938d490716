#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>
#include <set>
#include <utility>
#include <vector>

#include "compose/compose.h"
#include "compose/words.h"
#include "support/composed.h"
#include "support/folder.h"

using namespace iepress;

namespace {

const std::string english =
    "<strings language=\"en-US\" status=\"reviewed\"><string id=\"hello\">Hello {name}</string>"
    "<string id=\"date_pattern\">{mm}/{dd}/{yyyy}</string></strings>";

/// The one problem of a Spanish file beside that English one.
std::string problem_of(const std::string& spanish) {
    test::Folder folder;
    folder.add("en.xml", english).add("es.xml", spanish);
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(compose::load_strings(folder.path() / "es.xml", diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    REQUIRE(diagnostics.all()[0].line == 1);
    return std::string{diagnostics.all()[0].message->code};
}

std::string spanish(const std::string& strings) {
    return "<strings language=\"es-US\" status=\"draft\">" + strings + "</strings>";
}

const std::string hello = "<string id=\"hello\">Hola {name}</string>";
const std::string date = "<string id=\"date_pattern\">{d} {mon} {yyyy}</string>";

std::set<std::string> matches(const std::filesystem::path& folder, const std::string& ending,
                              const std::regex& pattern) {
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ending) continue;
        const std::string text = test::file_text(entry.path());
        for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
            found.insert((*match)[1]);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a language is held against English") {
    REQUIRE(problem_of(spanish(hello)) == "compose/missing-word");
    REQUIRE(problem_of(spanish("<string id=\"hello\"></string>" + date)) == "compose/missing-word");
    REQUIRE(problem_of(spanish(hello + date + "<string id=\"helo\">x</string>")) == "compose/unknown-word");
    REQUIRE(problem_of(spanish("<string id=\"hello\">Hola {nombre}</string>" + date)) == "compose/wrong-placeholder");
    REQUIRE(problem_of(spanish(hello + "<string id=\"date_pattern\">{day}</string>")) == "compose/wrong-placeholder");
    REQUIRE(problem_of(spanish(hello + hello + date)) == "datafile/repeated");
    REQUIRE(problem_of(spanish(hello + date + "<string>x</string>")) == "datafile/missing-attribute");
    REQUIRE(problem_of(spanish(hello + date + "<word id=\"x\">x</word>")) == "datafile/unknown-element");
    REQUIRE(problem_of("<strings language=\"es\" status=\"done\">" + hello + date + "</strings>") ==
            "datafile/wrong-value");
    REQUIRE(problem_of("<strings status=\"draft\">" + hello + date + "</strings>") == "datafile/missing-attribute");
}

TEST_CASE("a language file that is no XML stops at once") {
    test::Folder folder;
    folder.add("en.xml", "<strings");
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(compose::load_strings(folder.path() / "en.xml", diagnostics));
    REQUIRE(diagnostics.contains("datafile/malformed"));
}

TEST_CASE("a good language file loads with its tag and its status") {
    test::Folder folder;
    folder.add("en.xml", english).add("es.xml", spanish(hello + date));
    base::Diagnostics diagnostics;
    const auto strings = compose::load_strings(folder.path() / "es.xml", diagnostics);
    REQUIRE(diagnostics.all().empty());
    REQUIRE(strings);
    REQUIRE(strings->language == "es-US");
    REQUIRE(strings->draft);
    REQUIRE(strings->words.at("hello") == "Hola {name}");
}

TEST_CASE("a template's word is a <string>, and no <string> is left over") {
    const compose::Strings strings = test::product_strings("en");
    const auto asked = matches(test::source_folder() / "templates", ".mustache", std::regex("[{#^/]s\\.([a-z_0-9]+)"));
    std::set<std::string> there;
    for (const auto& [id, text] : strings.names) there.emplace(id);
    REQUIRE(there == asked);
}

TEST_CASE("every word that a template or the code asks for is there") {
    const compose::Strings strings = test::product_strings("en");
    auto asked = matches(test::source_folder() / "templates", ".mustache", std::regex("[{#^/]s\\.([a-z_0-9]+)"));
    REQUIRE(asked.size() > 150);
    asked.merge(matches(test::source_folder() / "src/compose", ".cpp",
                        std::regex("words(?:\\[|\\.fill\\()\"([a-z_0-9]+)\"[\\],]")));
    for (const auto& [id, text] : strings.names) asked.erase(std::string{id});
    for (const std::string& id : asked) {
        INFO(id);
        REQUIRE(strings.words.contains(id));
    }
}

TEST_CASE("sentences are filled in, and a word that is missing is reported") {
    const compose::Strings strings = test::product_strings("en");
    base::Diagnostics diagnostics;
    const compose::Words words(strings, diagnostics);
    REQUIRE(words.fill("list_two", {{"first", "a"}, {"last", "{first}"}}) == "a and {first}");
    REQUIRE(words.label("role", "special-education-teacher") == "Special education teacher");
    REQUIRE(words.label("role", "band director") == "band director");
    REQUIRE(diagnostics.all().empty());
    REQUIRE(words["no_such_word"].empty());
    REQUIRE(diagnostics.contains("compose/missing-word"));
}

TEST_CASE("lists and dates are those of the language") {
    base::Diagnostics diagnostics;
    const compose::Strings english_words = test::product_strings("en");
    const compose::Strings spanish_words = test::product_strings("es");
    const compose::Words en(english_words, diagnostics);
    const compose::Words es(spanish_words, diagnostics);
    const std::vector<std::string> items{"a", "b", "c"};
    REQUIRE(en.list({}).empty());
    REQUIRE(en.list(std::span(items).first(1)) == "a");
    REQUIRE(en.list(std::span(items).first(2)) == "a and b");
    REQUIRE(en.list(items) == "a, b, and c");
    REQUIRE(es.list(items) == "a, b y c");
    REQUIRE(en.date({2026, 1, 3}) == "01/03/2026");
    REQUIRE(en.short_date({2026, 9, 12}) == "Sep 12");
    REQUIRE(es.date({2026, 1, 23}) == "23 ene 2026");
    REQUIRE(es.short_date({2026, 1, 23}) == "23 ene");
    REQUIRE(en.date({}).empty());
    REQUIRE(diagnostics.all().empty());
}

TEST_CASE("a computed number has at most one decimal and no negative zero") {
    REQUIRE(compose::plain_number(61) == "61");
    REQUIRE(compose::plain_number(57.26) == "57.3");
    REQUIRE(compose::plain_number(-0.01) == "0");
}

TEST_CASE("a date is written from the parts that its pattern names; another brace is text") {
    using Kind = compose::DatePart::Kind;
    const auto parts = compose::date_parts("el {d} de {month}, {yyyy}{x {mm}");
    std::vector<std::pair<Kind, std::string>> seen;
    for (const compose::DatePart& part : parts) seen.emplace_back(part.kind, part.text);
    const std::vector<std::pair<Kind, std::string>> wanted{
        {Kind::text, "el "},     {Kind::short_day, "{d}"},  {Kind::text, " de "}, {Kind::month_name, "{month}"},
        {Kind::text, ", "}, {Kind::year, "{yyyy}"}, {Kind::text, "{x "}, {Kind::month, "{mm}"}};
    REQUIRE(seen == wanted);
    REQUIRE(compose::date_parts("").empty());
}

TEST_CASE("a language without a pattern for dates is reported where a date is written") {
    compose::Strings strings;
    strings.words.emplace("date_pattern", "{dd}.{mm}.{yyyy}");
    base::Diagnostics diagnostics;
    const compose::Words words(strings, diagnostics);
    REQUIRE(words.date({2026, 1, 5}) == "05.01.2026");
    REQUIRE(words.date({}).empty());
    REQUIRE(words.short_date({}).empty());
    REQUIRE(diagnostics.all().empty());
    REQUIRE(words.short_date({2026, 1, 5}).empty());
    REQUIRE(diagnostics.contains("compose/missing-word"));
}
