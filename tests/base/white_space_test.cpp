#include <catch2/catch.hpp>

#include "base/white_space.h"

using iepress::base::collapsed;

TEST_CASE("white space collapses to one space and vanishes at the ends") {
    REQUIRE(collapsed("\n  one\r\n\ttwo   three \n") == "one two three");
    REQUIRE(collapsed(" \t\n").empty());
    REQUIRE(collapsed(nullptr).empty());
    REQUIRE(collapsed("5\u00a0minutes") == "5\u00a0minutes");
}
