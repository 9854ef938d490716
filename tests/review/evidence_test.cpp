// What a capital needs around it to be somebody's name: the words that a lexicon knows of it.
#include <catch2/catch.hpp>

#include "review/lexicon.h"

using iepress::review::Lexicon;
using iepress::review::WordKind;

namespace {

const Lexicon& lexicon() {
    static const Lexicon loaded = [] {
        iepress::base::Diagnostics diagnostics;
        auto read =
            Lexicon::load("/usr/share/dict/american-english", {std::string(IEPRESS_SOURCE_DIR) + "/data"}, diagnostics);
        REQUIRE(read);
        return std::move(*read);
    }();
    return loaded;
}

}  // namespace

TEST_CASE("given names of many cultures are known as such") {
    for (const char* name : {"ethan", "kwabena", "thuraya", "shoshana", "volodymyr", "ximena", "hinata", "devansh",
                             "oluwaseun", "katarzyna"}) {
        INFO(name);
        CHECK(lexicon().kinds(name).any(WordKind::given, WordKind::given_female, WordKind::given_male));
    }
}

TEST_CASE("names that are words, planets and family names are kept apart from given names") {
    CHECK(lexicon().kinds("lyric").any(WordKind::name_word));
    CHECK(lexicon().kinds("venus").none());
    CHECK(lexicon().kinds("hernandez").any(WordKind::family));
    CHECK_FALSE(lexicon().kinds("hernandez").any(WordKind::given, WordKind::given_female, WordKind::given_male));
}

TEST_CASE("a sister with a capital and a name is a title that introduces") {
    CHECK(lexicon().kinds("sister").any(WordKind::title_role));
    CHECK_FALSE(lexicon().kinds("ms").any(WordKind::title_role));
}
