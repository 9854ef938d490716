// Placeholders and paragraphs pasted twice.
#include <catch2/catch.hpp>

#include <string>

#include "review/guarded.h"

using guarded::codes;

TEST_CASE("placeholders are found") {
    for (const char* text : {
             "Amara missed XX hours.",
             "Legibility was xx% today.",
             "Seen on XX/XX/XXXX.",
             "[Student Name] writes.",
             "Let [student] choose.",
             "{name} writes.",
             "See &lt;insert date&gt; below.",
             "She read ____ words.",
             "Shifted weight ?? times.",
             "The score (insert score) is low.",
             "Service TBD is proposed.",
             "Student Name writes slowly.",
             "Then he/she rests.",
             "With his/her hand.",
             "When (s)he rests.",
             "Then s/he rests.",
         }) {
        INFO(text);
        CHECK(codes(text).starts_with("placeholder"));
    }
    CHECK(codes("Amara perdi\xC3\xB3 XX horas.", {.language = "es"}) == "placeholder");
}

TEST_CASE("what looks like a placeholder and is none") {
    for (const char* text : {
             "She says [k] for [t], and [s] is clear.",
             "\"Is it the ___?\" she asked. \"Then [my brother] came,\" she wrote.",
             "She uses she/her. Her friend uses they/them.",
             "Super Bowl XX was on. What? She laughed (twice).",
             "MPT &lt; 7 s and s/z &gt; 1.5; she (the aide) agreed.",
         }) {
        INFO(text);
        CHECK(codes(text, {.pronouns = ""}).empty());
    }
    CHECK(codes("En el siglo XX era as\xC3\xAD.", {.language = "es"}).empty());
}

TEST_CASE("a paragraph stands once in a case") {
    const std::string one =
        "Packing up is slower. On both days that I watched, Amara hung up her backpack, took it down again, and "
        "looked to see what the child beside her was doing before she found her folder and sat down.";
    const std::string changed =
        "Packing up is slower. On both days that I watched, Mari hung up her backpack, took it down again, and "
        "looked to see what the girl beside her was doing before she found her folder and sat down.";
    const std::string other =
        "Scissors were a different matter, since the blades were stiff; cutting along a six-inch line she stayed "
        "within half an inch.";
    for (const std::string& second : {one, changed}) {
        const auto findings = guarded::review({one + "\n\n" + other, second});
        REQUIRE(findings.all().size() == 1);
        CHECK(findings.all()[0].message->code == "review/repeated-paragraph");
        REQUIRE(findings.all()[0].related.size() == 1);
        CHECK(findings.all()[0].related[0].line < findings.all()[0].line);
    }
    CHECK(guarded::review({one, other}).all().empty());
    CHECK(guarded::review({"Results are considered valid.", "Results are considered valid."}).all().empty());
}
