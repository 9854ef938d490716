#include <catch2/catch.hpp>

#include "base/utf8.h"

using namespace iepress::base;
using namespace std::string_literals;

TEST_CASE("every scalar value goes through UTF-8 and back") {
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        std::size_t offset = 0;
        if (next_character(text, offset) != c || offset != text.size()) FAIL(static_cast<unsigned>(c));
    }
}

TEST_CASE("malformed bytes are found where they stand") {
    REQUIRE_FALSE(find_malformed("Zoë नमस्ते 🙂").has_value());
    REQUIRE(find_malformed("ab\x80") == 2);             // a continuation alone
    REQUIRE(find_malformed("a\xC0\xAF") == 1);          // overlong
    REQUIRE(find_malformed("\xED\xA0\x80") == 0);       // a surrogate
    REQUIRE(find_malformed("\xF4\x90\x80\x80") == 0);   // past U+10FFFF
    REQUIRE(find_malformed("ok \xE2\x82") == 3);        // cut off
    REQUIRE(find_malformed("Jos\xE9") == 3);            // Latin-1
}

TEST_CASE("controls that XML forbids are found") {
    REQUIRE_FALSE(find_forbidden_control("tab\t line\n return\r").has_value());
    REQUIRE(find_forbidden_control("ab\0c"s) == 2);
    REQUIRE(find_forbidden_control("a\x1b[0m") == 1);
    REQUIRE(find_forbidden_control("\xEF\xBF\xBE") == 0);
}

TEST_CASE("columns count characters, not bytes") {
    const std::string text = "one\nZoë x";
    REQUIRE(line_column(text, text.size() - 1).line == 2);
    REQUIRE(line_column(text, text.size() - 1).column == 5);
    REQUIRE(line_column(text, 0).line == 1);
    REQUIRE(line_column(text, 0).column == 1);
}
