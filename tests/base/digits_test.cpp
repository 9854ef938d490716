#include "base/digits.h"

#include <catch2/catch.hpp>

#include <limits>

using iepress::base::append_digits;

TEST_CASE("a number is added with zeros before it up to a width") {
    std::string text = "on ";
    append_digits(text, 7, 2);
    append_digits(text += '/', 0);
    append_digits(text += '/', 2026, 4);
    append_digits(text += '/', 12345, 4);
    append_digits(text += '/', std::numeric_limits<int>::max());
    REQUIRE(text == "on 07/0/2026/12345/2147483647");
}
