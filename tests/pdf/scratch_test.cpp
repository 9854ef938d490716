#include <catch2/catch.hpp>
#include <fstream>
#include "pdf/write.h"
#include "pdf/page_builder.h"
using namespace iepress;
TEST_CASE("x"){
  base::Diagnostics d;
  auto r = pdf::Resources::load(pdf_test::fonts(), d);
  REQUIRE(r);
  auto f = pdf::write(pdf_test::script_pages(), pdf_test::fonts(), *r, {{2026,1,23},"iepress 0.1.0",{{"case.xml","application/xml","The case","Source","<case/>"}}}, d);
  INFO(base::to_text(d.all()));
  REQUIRE(f);
  std::ofstream("/tmp/pdf-scripts.pdf", std::ios::binary) << *f;
}
