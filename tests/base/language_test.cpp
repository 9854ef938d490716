#include <catch2/catch.hpp>

#include "base/language.h"

using namespace iepress::base;

TEST_CASE("a tag's language stands before its first hyphen") {
    CHECK(primary_language("es") == "es");
    CHECK(primary_language("es-MX") == "es");
    CHECK(primary_language("zh-Hant-TW") == "zh");
    CHECK(primary_language("").empty());
    CHECK(same_language("en", "en-US"));
    CHECK(same_language("pt-BR", "pt-PT"));
    CHECK_FALSE(same_language("es", "est"));
    CHECK_FALSE(same_language("", "en"));
}
