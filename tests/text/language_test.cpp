#include <unicode/uloc.h>

#include "support.h"
#include "text/language.h"

using namespace iepress::text;

TEST_CASE("the direction of every language that ICU knows is ICU's") {
    for (int i = 0; i < uloc_countAvailable(); ++i) {
        const std::string locale = uloc_getAvailable(i);
        CAPTURE(locale);
        REQUIRE((direction_of(locale) == Direction::right_to_left) == (uloc_isRightToLeft(locale.c_str()) != 0));
    }
    REQUIRE(direction_of("") == Direction::left_to_right);
    REQUIRE(direction_of("AR-eg") == Direction::right_to_left);
    REQUIRE(direction_of("pa-Arab-PK") == Direction::right_to_left);
    REQUIRE(direction_of("ar-Latn") == Direction::left_to_right);
}

TEST_CASE("a language has a script") {
    REQUIRE(script_of("en-US") == HB_SCRIPT_LATIN);
    REQUIRE(script_of("hi") == HB_SCRIPT_DEVANAGARI);
    REQUIRE(script_of("zh-Hant-TW") == HB_SCRIPT_HAN);
    REQUIRE(script_of("ja") == HB_SCRIPT_HAN);
    REQUIRE(script_of("sr-Latn") == HB_SCRIPT_LATIN);
    REQUIRE(script_of("uk") == HB_SCRIPT_CYRILLIC);
}

TEST_CASE("a tag fits a range by whole subtags") {
    REQUIRE(fit("zh-Hant-TW", "zh") == 1);
    REQUIRE(fit("zh-Hant-TW", "zh-Hant") == 2);
    REQUIRE(fit("ZH-hant", "zh-Hant") == 2);
    REQUIRE(fit("zha", "zh") == 0);
    REQUIRE(fit("zh", "zh-Hant") == 0);
    REQUIRE(fit("", "zh") == 0);
}
