#include <catch2/catch.hpp>

#include "compose/student.h"
#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;
using compose::DocumentKind;
using test::text_at;

TEST_CASE("the student's names and facts") {
    const auto names = test::names_of(test::sample("full"), DocumentKind::progress_report);
    REQUIRE(text_at(names, "student.name") == "Nadifa Warsame");
    REQUIRE(text_at(names, "student.full_name") == "Nadifa Amina Warsame");
    REQUIRE(text_at(names, "student.called") == "Nadi");
    REQUIRE(text_at(names, "student.possessive") == "her");
    REQUIRE(text_at(names, "student.birth_date") == "02/14/2011");
    REQUIRE(text_at(names, "student.age") == "15 years, 9 months");
    REQUIRE(text_at(names, "student.grade_text") == "Grade 9");
    REQUIRE(text_at(names, "student.home_language") == "Somali");
    REQUIRE(test::at(names, "student.birth_date").text()->place.known());
}

TEST_CASE("nobody's pronouns are guessed: the name stands in their place") {
    const auto names = test::names_of(test::sample("bare"), DocumentKind::progress_report);
    REQUIRE(text_at(names, "student.subject") == "Ilse");
    REQUIRE(text_at(names, "student.possessive") == "Ilse’s");
}

TEST_CASE("an age of one year and one month is singular, and birth after the day has none") {
    const compose::Strings strings = test::product_strings("en");
    base::Diagnostics diagnostics;
    const compose::Words words(strings, diagnostics);
    static const std::string file = "x";
    const record::DateField born{{2025, 1, 10}, {&file, 1, 1}};
    REQUIRE(compose::age_text(words, born, {2026, 2, 10}) == "1 year, 1 month");
    REQUIRE(compose::age_text(words, born, {2025, 1, 9}).empty());
    REQUIRE(compose::age_text(words, {}, {2026, 2, 10}).empty());
    REQUIRE(compose::age_text(words, born, {}).empty());
}

TEST_CASE("family, team, and who signs") {
    const auto names = test::names_of(test::sample("full"), DocumentKind::progress_report);
    REQUIRE(text_at(names, "family") == "1");
    REQUIRE(text_at(names, "family.0.name") == "Yusuf Warsame");
    REQUIRE(text_at(names, "family.0.relationship") == "Father");
    REQUIRE(text_at(names, "family.0.address") == "9 Mill Lane, Birch River, MN 55000");
    REQUIRE(text_at(names, "guardian.phone") == "555-0101");
    REQUIRE(text_at(names, "team.2.signed_name") == "Grace Cho, OTD, OTR/L");
    REQUIRE(text_at(names, "team.0.title") == "Special education teacher");  // no title written
    REQUIRE(text_at(names, "signers") == "3");
    REQUIRE(text_at(names, "signers.0.label") == "Case manager");
    REQUIRE(text_at(names, "signers.1.name") == "Yusuf Warsame");
    REQUIRE(text_at(names, "signers.2.label") == "Assistant Principal");
}

TEST_CASE("a case without people still has a line for the parent") {
    const auto names = test::names_of(test::sample("bare"), DocumentKind::progress_report);
    REQUIRE(text_at(names, "signers") == "1");
    REQUIRE(text_at(names, "signers.0.label") == "Parent / guardian");
    REQUIRE(text_at(names, "signers.0.name").empty());
    REQUIRE(text_at(names, "guardian.name").empty());
}
