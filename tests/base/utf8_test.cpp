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

TEST_CASE("faults come one after the other, past plain text in steps of eight") {
    const std::string text = "plain enough \x01 plain \xE9 plain enough\xEF\xBF\xBF"s;
    std::size_t at = 0;
    auto fault = next_fault(text, at);
    REQUIRE(fault.has_value());
    CHECK(fault->offset == 13);
    CHECK(fault->control == U'\x01');
    CHECK(at == 14);
    fault = next_fault(text, at);
    REQUIRE(fault.has_value());
    CHECK(fault->offset == 21);
    CHECK_FALSE(fault->control.has_value());
    CHECK(at == 22);
    fault = next_fault(text, at);
    REQUIRE(fault.has_value());
    CHECK(fault->offset == text.size() - 3);
    CHECK(fault->control == char32_t{0xFFFF});
    CHECK_FALSE(next_fault(text, at).has_value());
    CHECK(at == text.size());
}

TEST_CASE("a fault is found at each place among eight bytes") {
    for (std::size_t before = 0; before < 20; ++before) {
        for (const char bad : {'\0', '\x1f', '\x80', '\xff'}) {
            const std::string text = std::string(before, 'x') + bad + std::string(9, 'y');
            std::size_t at = 0;
            const auto fault = next_fault(text, at);
            REQUIRE(fault.has_value());
            CHECK(fault->offset == before);
            CHECK(at == before + 1);
        }
    }
    std::size_t at = 0;
    CHECK_FALSE(next_fault("tab\t line\n return\r Zoë नमस्ते \x7f", at).has_value());
}

TEST_CASE("the marks of other encodings are told apart") {
    CHECK(other_encoding_marked("\xFF\xFE<\0"s) == "UTF-16");
    CHECK(other_encoding_marked("\xFE\xFF\0<"s) == "UTF-16");
    CHECK(other_encoding_marked("\xFF\xFE\0\0<\0\0\0"s) == "UTF-32");
    CHECK(other_encoding_marked("\0\0\xFE\xFF\0\0\0<"s) == "UTF-32");
    CHECK(other_encoding_marked("\xEF\xBB\xBF<").empty());
    CHECK(other_encoding_marked("").empty());
}
