#include "proof/words.h"

#include <catch2/catch.hpp>

using namespace iepress;
using proof::folded_words;
using Words = std::vector<std::string>;

TEST_CASE("words are compared without case, accents and points") {
    CHECK(folded_words("María-José O'Brien, ÑÚÑEZ") == Words{"maria", "jose", "o", "brien", "nunez"});
    CHECK(folded_words("Nguyễn Thị Bảo Anh") == Words{"nguyen", "thi", "bao", "anh"});
    CHECK(folded_words("Nguye\u0302\u0303n") == Words{"nguyen"});
    CHECK(folded_words("Łukasz Żółć Ørsted Æsa") == Words{"lukasz", "zolc", "orsted", "æsa"});
    CHECK(folded_words("يُوسُف حـداد") == Words{"يوسف", "حداد"});
    CHECK(folded_words("Ждан") == folded_words("ЖДАН"));
    CHECK(folded_words("  — “…” ").empty());
}

TEST_CASE("dates of all forms that our documents write") {
    const auto dates = [](std::string_view text) { return proof::dates_at(proof::words_of(text), 0); };
    const base::Date day{2014, 1, 8};
    for (const char* const text :
         {"01/08/2014", "2014-01-08", "January 8, 2014", "8 ene 2014", "8 de enero de 2014", "Jan 8 2014"}) {
        INFO(text);
        const auto found = dates(text);
        CHECK(std::find(found.begin(), found.end(), day) != found.end());
    }
    for (const char* const text : {"01/08/14", "13/32/2014", "8 of 2014", "2014", "", "1 2 3", "February 30, 2014"}) {
        INFO(text);
        CHECK(dates(text).empty());
    }
}

TEST_CASE("pieces that touch are one word, pieces far apart no phrase") {
    const auto piece = [](const char* text, double x, double width, double y = 100) {
        packet::PrintedText one;
        one.text = text;
        one.box = {{x}, {y}, {width}, {12}};
        return one;
    };
    const auto words = proof::words_of(
        std::vector{piece("Ma", 10, 12), piece("ya López", 22, 40), piece("Grade", 200, 20), piece("3", 10, 5, 114)});
    REQUIRE(words.size() == 4);
    CHECK(words[0].folded == "maya");
    CHECK_FALSE(words[1].apart);
    CHECK(words[2].apart);
    CHECK_FALSE(words[3].apart);
    const auto arabic =
        proof::words_of(std::vector{piece("ف", 10, 5), piece("س", 15, 5), piece("و", 20, 5), piece("ي", 25, 5)});
    REQUIRE(arabic.size() == 1);
    CHECK(arabic[0].folded == "يوسف");
}
