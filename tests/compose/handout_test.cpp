#include <catch2/catch.hpp>

#include "compose/messages.h"
#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;
using compose::DocumentKind;
using test::text_at;

TEST_CASE("the handout has the ten rows, each with its rule, where it holds and when it was checked") {
    const auto names = test::names_of(test::sample("full"), DocumentKind::iep_vs_504);
    REQUIRE(text_at(names, "rows") == "10");
    const char* answers[10][2] = {{"Yes", "No"}, {"Yes", "No"}, {"Yes", "No"}, {"Yes", "No"}, {"Yes", "Yes"},
                                  {"Yes", "Yes"}, {"Yes", "Yes"}, {"No", "Yes"}, {"No", "Yes"}, {"No", "Yes"}};
    for (int i = 0; i < 10; ++i) {
        const std::string row = "rows." + std::to_string(i) + ".";
        REQUIRE(text_at(names, row + "number") == std::to_string(i + 1));
        REQUIRE(text_at(names, row + "iep") == answers[i][0]);
        REQUIRE(text_at(names, row + "section_504") == answers[i][1]);
        REQUIRE(text_at(names, row + "citation").find("34 CFR") == 0);
        REQUIRE(text_at(names, row + "jurisdiction") == "U.S.");
        REQUIRE(text_at(names, row + "checked") == "11/21/2026");
    }
    REQUIRE(text_at(names, "disagree") == "5");
    REQUIRE(text_at(names, "disagree.1.name") == "Mediation");
    REQUIRE(text_at(names, "checked") == "11/21/2026");
}

TEST_CASE("with a case the handout names the student, the school and whom to call") {
    const auto names = test::names_of(test::sample("full"), DocumentKind::iep_vs_504);
    REQUIRE(text_at(names, "prepared_for") == "Prepared for the family of Nadifa Warsame, Birch & River High School.");
    REQUIRE(text_at(names, "contact") == "At your school, ask Kari Olsen, 555-0102.");
    REQUIRE(text_at(test::names_of(test::sample("bare"), DocumentKind::iep_vs_504), "contact").empty());
}

TEST_CASE("a document that needs a case says so") {
    const compose::Strings english = test::product_strings("en");
    for (const compose::KindEntry& kind : compose::document_kinds()) {
        base::Diagnostics diagnostics;
        const auto names = test::composed(nullptr, english, test::request_for(kind.kind), diagnostics);
        REQUIRE(names.has_value() != kind.needs_case);
        REQUIRE(diagnostics.contains("compose/missing-case") == kind.needs_case);
    }
}

TEST_CASE("kinds are found by the name of their template") {
    for (const compose::KindEntry& kind : compose::document_kinds()) {
        REQUIRE(compose::find_kind(kind.name) == &kind);
        REQUIRE(std::filesystem::exists(test::source_folder() / "templates" / (std::string{kind.name} + ".mustache")));
    }
    REQUIRE(compose::find_kind("poem") == nullptr);
}

TEST_CASE("messages have the stage's code, no capital and no full stop") {
    for (const base::Message* message : compose::messages()) {
        INFO(message->code);
        REQUIRE(message->code.starts_with("compose/"));
        REQUIRE_FALSE(message->text.ends_with('.'));
        REQUIRE((message->text[0] < 'A' || message->text[0] > 'Z'));
        REQUIRE_FALSE(message->hint.empty());
    }
}
