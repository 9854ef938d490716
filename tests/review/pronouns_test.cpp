// Whom a pronoun may mean.
#include <catch2/catch.hpp>

#include "review/guarded.h"

using guarded::Child;
using guarded::codes;

TEST_CASE("a pronoun that can mean nobody but the student has to agree") {
    for (const char* text : {
             "Amara writes slowly. He tires after two lines.",
             "She finished her meal and wiped his chin unasked.",
             "She finished in three minutes and moved each picture to the side himself.",
             "In reading he turns in half of the work.",
             "Ms. Osei said that Amara rated it himself.",
             "Amara held a crayon. The paper was large. With cues he gained nothing.",
         }) {
        INFO(text);
        CHECK(codes(text) == "wrong-pronoun");
    }
    CHECK(codes("Amara writes. She rests.", {.pronouns = "he"}) == "wrong-pronoun");
    CHECK(codes("Amara had questions of her own.", {.pronouns = "they"}) == "wrong-pronoun");
    CHECK(codes("Amara had questions. He asked two.", {.pronouns = "they"}) == "wrong-pronoun");
}

TEST_CASE("other people have pronouns of their own") {
    for (const char* text : {
             "Mr. Feld said that he sees her tire, and that his class helps.",
             "Kofi lost his pencil, and she lent him hers.",
             "A boy across the table dropped his tray. He laughed, and she did too.",
             "Her uncle drives. His truck is red, and she likes it.",
             "When he had finished, Mr. Feld praised her.",
             "\"He is my friend,\" she said of the swing.",
             "The custodian set it himself, and she uses it.",
             "One of the boys asked whether he could help her.",
             "The dog sleeps in his basket while she reads.",
             "Dr. Lee Okoro tested her; he found nothing.",
             "Mr. Feld notes the time. She rests often. He reported this in January.",
             "Mr. Feld let the class choose. She kept the watch. When he offered her the rope, she took it.",
             "Mr. Feld reads aloud. She listens. \"She hears every word,\" he said.",
         }) {
        INFO(text);
        CHECK(codes(text).empty());
    }
}

TEST_CASE("they and their never alarm, and no pronouns in the case mean no findings") {
    CHECK(codes("Amara and a peer took their turns. They laughed. Their work was done.").empty());
    CHECK(codes("Amara uses they/them at home. Their hands are warm, and they know it themself.", {.pronouns = "they"})
              .empty());
    CHECK(codes("Amara writes. He rests. She waits.", {.pronouns = ""}).empty());
}

TEST_CASE("a sentence is reported once, and the text names both pronouns") {
    const auto findings = guarded::review({"He writes with his left hand and hurts himself."});
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all()[0].text.find("\"he\" does not agree with the pronouns of the case (she)") !=
          std::string::npos);
}
