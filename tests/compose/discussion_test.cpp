// The handout's page for one child.
#include <catch2/catch.hpp>

#include "compose/handout/exhibits.h"
#include "review/readability.h"
#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;
using compose::DocumentKind;
using test::text_at;
using test::with;

namespace {

compose::Object page_of(const std::string& xml, const char* edition = "standard", const char* language = "en") {
    static const compose::Strings english = test::product_strings("en"), spanish = test::product_strings("es");
    compose::Request request = test::request_for(DocumentKind::iep_vs_504);
    request.edition = edition;
    return test::names_of(test::case_of(xml), std::string_view(language) == "es" ? spanish : english, request);
}

std::string path(int question, const std::string& rest) {
    return "discuss.questions." + std::to_string(question) + "." + rest;
}

std::vector<const rules::Rule*> questions() {
    std::vector<const rules::Rule*> found;
    for (const rules::Rule& rule : test::product_book().rules) {
        const std::string* part = rules::value_in(rule, "en", "part");
        if (part != nullptr && *part == "discuss") found.push_back(&rule);
    }
    return found;
}

std::string shown(const std::vector<compose::Piece>& pieces, compose::Room room) {
    std::string text;
    for (const compose::Piece& piece : compose::fitting(pieces, room)) text += piece.text + "|";
    return text;
}

}  // namespace

TEST_CASE("each question stands with its rule, where it holds, when it was checked, and what was found") {
    const auto names = page_of(test::sample("full"));
    REQUIRE(text_at(names, "discuss.heading") == "What to discuss for Nadi");
    REQUIRE(text_at(names, "discuss.questions") == "9");
    for (int i = 0; i < 9; ++i) {
        REQUIRE(text_at(names, path(i, "number")) == std::to_string(i + 1));
        REQUIRE(text_at(names, path(i, "citation")).starts_with("34 CFR "));
        REQUIRE(text_at(names, path(i, "jurisdiction")) == "U.S.");
        REQUIRE(text_at(names, path(i, "checked")) == "11/22/2026");
        REQUIRE_FALSE(text_at(names, path(i, "ask")).empty());
    }
    REQUIRE(text_at(names, path(0, "evidence.0.items.0.text")) == "Other health impairment");
    REQUIRE(text_at(names, path(0, "evidence.0.items.0.mark")).empty());  // the case says so, no evaluation
    REQUIRE(text_at(names, path(0, "evidence.0.items.0.separator")) == ";");
    REQUIRE(text_at(names, path(0, "evidence.0.items.1.separator")).empty());
    REQUIRE(text_at(names, path(1, "evidence.0.items.0.text")) == "About half of her notes are complete.");
    REQUIRE(text_at(names, path(1, "evidence.0.items.0.mark")) == "1");
    REQUIRE(text_at(names, path(1, "evidence.0.items.1.mark")) == "2");
    REQUIRE(text_at(names, path(5, "evidence.0.items.0.text")) == "Writing more than a page.");  // filed under stamina
    REQUIRE(text_at(names, path(6, "evidence.0.items.0.text")) == "A laptop for notes.");
    REQUIRE(text_at(names, "discuss.sources.1.text").find("Tamsin Bell") != std::string::npos);
    REQUIRE(text_at(names, "discuss.rules_checked") == "U.S., 11/22/2026");
}

TEST_CASE("where nothing was found the page says who could answer") {
    const auto names = page_of(test::sample("full"));
    REQUIRE(text_at(names, path(7, "has_evidence")) == "no");
    REQUIRE(text_at(names, path(7, "ask")) == "The school psychologist can say.");
    const auto bare = page_of(test::sample("bare"));
    for (int i = 0; i < 8; ++i) REQUIRE(text_at(bare, path(i, "has_evidence")) == "no");
}

TEST_CASE("transition is asked about from the age at which it applies") {
    REQUIRE(text_at(page_of(test::sample("bare")), "discuss.questions") == "8");
    const std::string older = with(test::sample("bare"), "2016-05-02", "2010-05-02");
    const auto names = page_of(older);
    REQUIRE(text_at(names, "discuss.questions") == "9");
    REQUIRE(text_at(names, path(8, "citation")).starts_with("34 CFR 300.320(b)"));
}

TEST_CASE("a case without evaluations has the questions, a handout without a case has no page") {
    const std::string xml = test::sample("bare");
    const std::size_t begin = xml.find("<evaluation"), end = xml.find("</evaluation>") + 13;
    const auto names = page_of(xml.substr(0, begin) + xml.substr(end));
    REQUIRE(text_at(names, "discuss.has_evaluations") == "no");
    REQUIRE(text_at(names, "discuss.questions") == "8");
    const compose::Strings english = test::product_strings("en");
    base::Diagnostics diagnostics;
    const auto general = test::composed(nullptr, english, test::request_for(DocumentKind::iep_vs_504), diagnostics);
    REQUIRE(general);
    for (const auto& [name, value] : *general) REQUIRE(name != "discuss");
}

TEST_CASE("what does not fit beside a question is counted, with the document that has it") {
    std::string needs;
    for (int i = 1; i <= 6; ++i) {
        needs += "<need area=\"Stairs\">Step number " + std::to_string(i) + " of the long flight outside.</need>";
    }
    const std::string many = with(test::sample("full"), "<need id=\"stamina\"", needs + "<need id=\"stamina\"");
    const auto names = page_of(many);
    REQUIRE(text_at(names, path(3, "evidence.1.label")) == "Needs");  // beside what the 504 plan names
    REQUIRE(text_at(names, path(3, "evidence.1.items")) == "3");
    REQUIRE(text_at(names, path(3, "evidence.1.more")) == "(+5 in the eligibility worksheet)");
    const auto large = page_of(many, "large-print");
    REQUIRE(text_at(large, path(3, "evidence.1.items.0.text")) == "Step number 1 of the long flight …");
    REQUIRE(text_at(large, path(3, "evidence.1.more_count")) == "7");
}

TEST_CASE("in Spanish the words of the case are marked as English") {
    const auto names = page_of(test::sample("full"), "standard", "es");
    REQUIRE(text_at(names, path(1, "evidence.0.items.0.lang")) == "en-US");
    REQUIRE(text_at(names, path(0, "evidence.0.items.0.lang")).empty());  // a category has Spanish words
    REQUIRE(text_at(names, path(1, "ask")) == "El maestro de la clase puede decirlo.");
}

TEST_CASE("each evaluation is heard once before one is heard twice") {
    const std::vector<compose::Piece> all{
        {1, "one a", {}, {}}, {1, "one b", {}, {}}, {2, "two a", {}, {}}, {3, "three a", {}, {}}};
    REQUIRE(shown(all, {9, 99}) == "one a|two a|three a|one b|");
    REQUIRE(shown(all, {2, 99}) == "one a|two a|");
    REQUIRE(shown(all, {9, 12}) == "one a|two a|");
    REQUIRE(shown({}, {9, 12}).empty());
}

TEST_CASE("a piece too long for its room is cut behind a word, by characters") {
    REQUIRE(shown({{1, "one two three", {}, {}}}, {1, 13}) == "one two three|");
    REQUIRE(shown({{1, "one two three", {}, {}}}, {1, 12}) == "one two …|");
    REQUIRE(shown({{1, "señal está aquí", {}, {}}}, {1, 15}) == "señal está aquí|");
    REQUIRE(shown({{1, "unbroken", {}, {}}}, {1, 3}) == "unbroken|");
    REQUIRE(shown({{1, "unbroken word", {}, {}}}, {1, 3}) == "unbroken …|");
}

TEST_CASE("the questions read at grade 8 or lower, and each says who could answer") {
    review::Readability sum;
    REQUIRE(questions().size() == 9);
    for (const rules::Rule* rule : questions()) {
        INFO(rule->id);
        for (const char* language : {"en", "es"}) {
            REQUIRE(rules::text_in(*rule, language) != nullptr);
            REQUIRE(rules::value_in(*rule, language, "ask") != nullptr);
        }
        REQUIRE(rules::value_in(*rule, "en", "evidence") != nullptr);
        REQUIRE(rule->fact.confirmed());
        review::add(sum, rule->text);
        review::add(sum, *rules::value_in(*rule, "en", "ask"));
        if (const std::string* aside = rules::value_in(*rule, "en", "aside")) review::add(sum, *aside);
    }
    REQUIRE(sum.grade() <= 8.0);
}
