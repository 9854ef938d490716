// Texts that nobody writes, and that must neither crash nor take long.
#include <catch2/catch.hpp>

#include <ctime>
#include <string>

#include "review/guarded.h"
#include "review/letters.h"
#include "review/narrative/reading.h"

using namespace iepress;

namespace {

std::string repeated(std::string_view text, std::size_t bytes) {
    std::string all;
    while (all.size() < bytes) all += text;
    return all;
}

double seconds(const std::string& narrative) {
    // Of this process: other work on the machine does not count.
    const std::clock_t begin = std::clock();
    (void)guarded::review({narrative});
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("time grows with the text, not with its square") {
    // Of each kind of text that one of the rules looks back or ahead in.
    for (const char* unit : {"Jayden holds the pencil himself, he says. ", "Jayden ", "himself ", "she (", "\"He said ",
                             "Mr. ", "A.B. ", "[x ", "when she had in 3rd grade at Oak School on 1/2/2027 ", "___ ",
                             "((((((((", "she was, ", "brother, Teo and ", "-'-'"}) {
        INFO(unit);
        const double small = seconds(repeated(unit, 15000)), large = seconds(repeated(unit, 150000));
        INFO(small << " s, " << large << " s");
        CHECK(large < 0.5 + 25 * small);
    }
}

TEST_CASE("a megabyte in one paragraph is read") {
    const auto findings = guarded::review(
        {repeated("Amara writes slowly in class and her hand tires early. ", 1000000) + "Jayden writes."});
    CHECK(findings.contains("review/foreign-name"));
}

TEST_CASE("empty, foreign and broken texts are read") {
    CHECK(guarded::review({}).all().empty());
    CHECK(guarded::codes("\xD7\x94\xD7\x99\xD7\x9C\xD7\x93\xD7\x94 \xD7\x9B\xD7\x95\xD7\xAA\xD7\x91\xD7\xAA. "
                         "\xD9\x87\xD9\x8A \xD8\xAA\xD9\x83\xD8\xAA\xD8\xA8.")
              .empty());
    CHECK(guarded::codes(
              "\xE5\xA5\xB9\xE5\xAF\xAB\xE5\xAD\x97\xE3\x80\x82 \xF0\x9F\x99\x82 \xE2\x80\x94 ... !!! ? \xC2\xBF")
              .empty());
    for (const char* text : {"\xFF\xFE Amara \x80writes", "Amara\xC3", "\xE2\x80", "J\xC3.T\xC3."}) {
        record::Paragraph paragraph;
        paragraph.text = text;
        const review::Passage passage{&paragraph, nullptr, true};
        const review::Reading reading(passage, guarded::lexicon());
        CHECK(reading.size() > 0);
        CHECK(reading.tokens().back().end <= paragraph.text.size());
        CHECK(review::lowered(text).size() == paragraph.text.size());
    }
}

TEST_CASE("letters keep their places when they are lowered") {
    CHECK(review::lowered("\xC3\x89MILE \xC5\x81\xC3\x93\xC5\xBB \xC4\x90\xE1\xBB\x96 \xCE\x91 \xD0\x96") ==
          "\xC3\xA9mile \xC5\x82\xC3\xB3\xC5\xBC \xC4\x91\xE1\xBB\x97 \xCE\xB1 \xD0\xB6");
    CHECK(review::plain("In\xC3\xA9s") == "ines");
    CHECK(review::plain("\xC4\x90\xE1\xBB\x97\xE2\x80\x99s") == "do's");
}
