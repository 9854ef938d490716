#include "support/golden.h"

#include "markup/support.h"

using namespace iepress;

TEST_CASE("a document that uses the whole vocabulary") {
    base::Diagnostics diagnostics;
    const auto document =
        markup::parse(test::as_template(test::read_test_file("markup/everything.xml")), diagnostics);
    INFO(to_text(diagnostics.all()));
    REQUIRE(document);
    REQUIRE_THAT(dump(*document), test::IsGolden("markup/everything.txt"));
}
