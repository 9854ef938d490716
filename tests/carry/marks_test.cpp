// The marks that are left, as iepress check lists them.
#include "carrying.h"

using namespace iepress;
using namespace iepress::carry::tests;

TEST_CASE("each comment with the mark is a warning with its place and words") {
    const auto one = read("<case>\n  <!-- REWRITE: the\n   grade  of é -->\n  <student id='1'>"
                          "<name><given>Ime</given></name><birth-date>2015-01-01</birth-date>\n"
                          "    <!-- é: REWRITE: <school> --><!-- rewritten --><!-- REWRITE -->\n  </student>\n</case>");
    base::Diagnostics findings;
    carry::review_marks(one, findings);
    REQUIRE(findings.all().size() == 2);
    const base::Diagnostic &first = findings.all()[0], &second = findings.all()[1];
    CHECK((first.file == "case.xml" && first.line == 2 && first.column == 8));
    CHECK(first.excerpt == "REWRITE: the grade of é");
    CHECK((second.line == 5 && second.column == 13));
    CHECK(second.excerpt == "REWRITE: <school>");
    CHECK_FALSE(findings.has_errors());
}

TEST_CASE("prose is no comment") {
    const auto one = read(
        "<case><student id='1'><name><given>Ime</given></name><birth-date>2015-01-01</birth-date>"
        "</student><introduction>REWRITE: one <![CDATA[<!-- REWRITE: two -->]]></introduction></case>");
    base::Diagnostics findings;
    carry::review_marks(one, findings);
    CHECK(findings.all().empty());
}
