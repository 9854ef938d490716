#include "base/near_names.h"

#include <catch2/catch.hpp>

using iepress::base::did_you_mean;
using iepress::base::near_names;

TEST_CASE("near names are those that a slip of the hand explains, nearest first") {
    const std::vector<std::string_view> known{"student", "students", "school", "goal", "goals", "a"};
    REQUIRE(did_you_mean("studnet", known) == "; did you mean student or students?");
    REQUIRE(did_you_mean("gaol", known) == "; did you mean goal?");
    REQUIRE(did_you_mean("placement", known).empty());
    REQUIRE(did_you_mean("b", known).empty());  // one letter changed out of one is another name
    REQUIRE(did_you_mean("", known).empty());
    REQUIRE(near_names(std::string(1000, 'a'), known).empty());
    REQUIRE(near_names("goal", std::vector<std::string_view>{}).empty());
}
