#include "pdf/samples.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

using namespace iepress;
using namespace iepress::pdf_test;

// Hidden: `iepress_pdf_tests "[samples]"` writes the documents of these tests into the folder
// that IEPRESS_PDF_SAMPLES names, for scripts/conformance.
TEST_CASE("the documents of the tests as files", "[.][samples]") {
    const char* const folder = std::getenv("IEPRESS_PDF_SAMPLES");
    REQUIRE(folder != nullptr);
    const auto save = [&](const std::string& name, const std::string& bytes) {
        std::ofstream(std::filesystem::path(folder) / name, std::ios::binary) << bytes;
    };
    Builder plain("A plain letter");
    plain.text(plain.add(Role::P), "Office – naïve ž, Yo\u0328ru\u0300ba\u0301 infor\u00ADmation", 54, 60);
    save("roles.pdf", written(all_roles_pages(), options_with_case()));
    save("scripts.pdf", written(script_pages(), options_with_case()));
    save("report.pdf", written(report_pages(), options_with_case()));
    save("long-report.pdf", written(report_pages(100)));
    save("letter.pdf", written(plain.pages));
    save("empty.pdf", written(Builder().pages));
    save("arabic.pdf", written(Builder("سند", "ar").pages));
}
