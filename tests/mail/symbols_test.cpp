#include <catch2/catch.hpp>

#include "mail/symbols.h"

using namespace iepress::mail;

// The examples of USPS-B-3200, 2.2, for barcode id 01, service 234, mailer 567094, serial 987654321.
TEST_CASE("intelligent mail barcodes are those of the specification") {
    const std::string tracking = "01234567094987654321";
    CHECK(intelligent_mail(tracking, "") == "ATTFATTDTTADTAATTDTDTATTDAFDDFADFDFTFFFFFTATFAAAATDFFTDAADFTFDTDT");
    CHECK(intelligent_mail(tracking, "01234") == "DTTAFADDTTFTDTFTFDTDDADADAFADFATDDFTAAAFDTTADFAAATDFDTDFADDDTDFFT");
    CHECK(intelligent_mail(tracking, "012345678") == "ADFTTAFDTTTTFATTADTAAATFTFTATDAAAFDDADATATDTDTTDFDTDATADADTDFFTFA");
    CHECK(intelligent_mail(tracking, "01234567891") == "AADTFFDFTDADTAADAATFDTDDAAADDTDTTDAFADADDDTFFFDDTTTADFAAADFTDAADA");
}

TEST_CASE("what is no tracking code gives no bars") {
    CHECK_FALSE(intelligent_mail("", ""));
    CHECK_FALSE(intelligent_mail("0123456709498765432", ""));    // a digit too few
    CHECK_FALSE(intelligent_mail("012345670949876543210", ""));  // one too many
    CHECK_FALSE(intelligent_mail("01234567094987654321", "0123"));
    CHECK_FALSE(intelligent_mail("01234567094987654321", "0123a"));
    CHECK_FALSE(intelligent_mail("01234-67094987654321", ""));
    CHECK_FALSE(intelligent_mail("05234567094987654321", ""));  // the second digit goes to 4
}

TEST_CASE("a data matrix has its finder pattern and the size asked for") {
    const auto modules = data_matrix("0A1B2C3D-000137-000412-02-04-F-73", 22);
    REQUIRE(modules);
    REQUIRE(modules->size == 22);
    for (unsigned i = 0; i < modules->size; ++i) {
        CHECK(modules->at(i, 0));                          // the left side is dark
        CHECK(modules->at(modules->size - 1, i));          // and so is the foot
        CHECK(modules->at(0, i) == (i % 2 == 0));          // the top alternates
        CHECK(modules->at(i, modules->size - 1) == (i % 2 == 1));
    }
}

TEST_CASE("a data matrix refuses what does not go into it") {
    CHECK_FALSE(data_matrix("", 22));
    CHECK_FALSE(data_matrix(std::string(40, 'a'), 10));
    CHECK(data_matrix("IEPRESS", 0));
}
