#include <catch2/catch.hpp>

#include "compose/names.h"

using namespace iepress::compose;

TEST_CASE("names dump as indented text with their places") {
    const std::string file = "maya.xml";
    Object student{{"name", {"Maya \"M\"\nOrtiz", {&file, 3, 5}}}, {"retained", false}};
    List goals{Object{{"area", "Reading"}, {"points", List{"1", "2"}}}, "text"};
    const Object names{
        {"student", std::move(student)}, {"goals", std::move(goals)}, {"services", List{}}, {"draft", true}};
    REQUIRE(dump(names) ==
            "student:\n"
            "  name: \"Maya \\\"M\\\"\\nOrtiz\"  @maya.xml:3:5\n"
            "  retained: no\n"
            "goals:\n"
            "  -\n"
            "    area: \"Reading\"\n"
            "    points:\n"
            "      - \"1\"\n"
            "      - \"2\"\n"
            "  - \"text\"\n"
            "services: none\n"
            "draft: yes\n");
    REQUIRE(dump(Object{}).empty());
}
