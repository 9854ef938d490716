// Whose names may stand in a narrative.
#include <catch2/catch.hpp>

#include "review/guarded.h"

using guarded::codes;

TEST_CASE("names of the case, and parts of them, are nobody else's") {
    for (const char* text : {
             "Amara Osei-Boateng holds the pencil well. Mari, as friends call her, likes to draw.",
             "A.E. signs her drawings with two letters. Boateng's drawings hang in the hall.",
             "Ms. Osei and Kofi came along; Abena reported good nights.",
             "Dolores Ruiz-Hartmann sat nearby. Ms. Ruiz helped, and Ms. Hartmann took notes.",
             "AMARA HOLDS THE PENCIL. SHE WRITES HER NAME.",
             "Ama\xCC\x81ra writes.",  // a combining accent
         }) {
        INFO(text);
        CHECK(codes(text).empty());
    }
}

TEST_CASE("a foreign name is found wherever it stands") {
    for (const char* text : {
             "Jayden holds the pencil with four fingers.",
             "With verbal cues, Xiomara copied five letters.",
             "The letters are legible when Thornell writes slowly.",
             "Results suggest that Kwame's hand tires early.",
             "She sat beside Ms. Tran's desk and wrote.",
             "Mrs. Whitaker hopes for more time on tests.",
             "Will holds the pencil in his left hand.",
             "In class Hunter takes the last seat.",
             "On the same form, Autumn's score was lower.",
             "Given a brush, Violet painted for ten minutes.",
             "Grace is a cheerful girl who draws well.",
             "Amara Lindqvist is a careful writer.",
             "Mei-Ling covered the distance in six minutes.",
             "It hurts after lunch, says Teagan.",
             "K.M. holds the scissors with two hands.",
         }) {
        INFO(text);
        CHECK(codes(text).starts_with("foreign-name"));
    }
}

TEST_CASE("somebody whom the text introduces belongs there, before and after") {
    for (const char* text : {
             "Her cousin Amina sat with her. Later Amina lent her a pencil.",
             "The bus driver, Mr. Novak, knows her stop. Mr. Novak waits for her.",
             "Two neighbors, Haroon (grade 6) and Sami (4 yrs), walk with her. Sami sings.",
             "Hattie, a girl from her class, held the door. She followed Hattie out.",
             "She had therapy with Annelise Goodwin, then the therapist at the clinic.",
             "The letter of L. Sandoval, COTA/L, describes her grip.",
             "Coach Reyes lets her keep the score, and Nurse Loy keeps the plan.",
             "Dr. Naveen Pillai has followed her since birth. Dr. Pillai sees her in July.",
             "A boy named Elias shares his notes. Elias sits beside her.",
             "The dog, Biscuit, waits at home, and her hamster Pip does too.",
             "Her friends Saanvi, Mei-Lin and Bo ate with her.",
             "She sat with a classmate, Tamsin, and drew. Linnea is Kofi's friend, and Linnea left early.",
             "On foam she watched a poster of Simone Biles.",
             "The school OT, Ms. Lund, came in. Ms. Lund brought putty.",
             "He stayed in Mrs. Adler's room, the other third grade.",
         }) {
        INFO(text);
        CHECK(codes(text, {.pronouns = ""}).empty());
    }
}

TEST_CASE("places, things, works and languages are nobody") {
    for (const char* text : {
             "The family came from Andahuaylas in Peru and speaks Quechua, Spanish and English at home.",
             "She was born in Akureyri, Iceland, and moved to New Mexico from Kabul.",
             "She types on a Chromebook, uses TheraBand and TouchChat, and sits on a Rifton chair.",
             "She read The Wild Robot twice and the fourth volume of Wings of Fire.",
             "The clinic on Calle del Pozo is near Shepley Institute and Saint Brigid Hospital.",
             "A Jebsen-Taylor test was not given; Charcot-Marie-Tooth disease was ruled out.",
             "On Tuesdays in March, before Ramadan, she draws at the Y.",
             "Pronation and supination are full. Adalimumab is injected at home. Stimulability was good.",
             "She is a Spanish-speaking child of a non-English-speaking home.",
             "She plays Minecraft, sings along with Moana, and is reading Matilda.",
             "\"Cuando ya no pienso,\" she said. Her walker is called \"Tonton.\"",
             "Art is her favorite subject. Will she tire? Mark the page. Autumn leaves fell.",
             "Dx: spastic diplegia. BUE WNL. MMT 4/5. AFOs worn. Hx: tubes.",
             "Mr. and Mrs. Osei agreed, and so did the Oseis.",
         }) {
        INFO(text);
        CHECK(codes(text).empty());
    }
}

TEST_CASE("a finding shows its sentence and its own line") {
    const auto findings =
        guarded::review({"Amara writes slowly. She\nlikes stories.\n\nThe first line.\nIn class Kwame takes the last "
                         "seat. It is late."});
    REQUIRE(findings.all().size() == 1);
    const auto& found = findings.all()[0];
    CHECK(found.excerpt == "In class Kwame takes the last seat.");
    const auto first = guarded::review({"Kwame takes the last seat."});
    REQUIRE(first.all().size() == 1);
    CHECK(found.line == first.all()[0].line + 4);
    CHECK(found.text.find("Kwame") == std::string::npos);
}

TEST_CASE("names are looked for in English only") {
    CHECK(codes("Jayden escribe despacio.", {.language = "es"}).empty());
    CHECK(codes("<p lang=\"es\">Jayden escribe despacio.</p>\n<p>Amara writes.</p>").empty());
    CHECK(codes("<p lang=\"en\">Jayden writes slowly.</p>", {.language = "es"}) == "foreign-name");
}
