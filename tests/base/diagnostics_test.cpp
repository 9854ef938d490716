#include <catch2/catch.hpp>

#include "base/diagnostics.h"

using namespace iepress::base;

namespace {
constexpr Message wrong_date{"test/wrong-date", Severity::error, "{} is no date", "write 2026-01-23", "34 CFR 300.1"};
constexpr Message odd{"test/odd", Severity::warning, "odd", "", ""};
}  // namespace

TEST_CASE("diagnostics print sorted by place, related places, and each hint once") {
    const std::string file = "a.xml";
    Diagnostics diagnostics;
    diagnostics.report(odd, {&file, 9, 1});
    Diagnostic& one = diagnostics.report(wrong_date, {&file, 3, 7}, "birthDate");
    relate(one, {&file, 1, 2}, "the other one");
    diagnostics.report(odd, {});
    diagnostics.report(wrong_date, {&file, 4, 1}, "reportDate");
    REQUIRE(to_text(diagnostics.all()) ==
            "warning: odd [test/odd]\n"
            "a.xml:3:7: error: birthDate is no date [test/wrong-date]\n"
            "  a.xml:1:2: the other one\n"
            "  hint: write 2026-01-23\n"
            "  rule: 34 CFR 300.1\n"
            "a.xml:4:1: error: reportDate is no date [test/wrong-date]\n"
            "a.xml:9:1: warning: odd [test/odd]\n");
    REQUIRE(diagnostics.error_count() == 2);
    REQUIRE(diagnostics.contains("test/odd"));
}

TEST_CASE("diagnostics as JSON escape what JSON must escape") {
    const std::string file = "a\"\n\x01.xml";
    Diagnostics diagnostics;
    REQUIRE(to_json(diagnostics.all()) == "[]\n");
    diagnostics.report(odd, {&file, 1, 1});
    REQUIRE(to_json(diagnostics.all()) ==
            "[\n  {\"code\": \"test/odd\", \"severity\": \"warning\", \"file\": \"a\\\"\\n\\u0001.xml\", "
            "\"line\": 1, \"column\": 1, \"text\": \"odd\", \"hint\": \"\", \"citation\": \"\", \"related\": []}\n]\n");
}
