#include <catch2/catch.hpp>
#include <ctime>
#include <fstream>
#include <iostream>

#include "pdf/samples.h"

using namespace iepress;
using namespace iepress::pdf_test;

// Hidden: run with "[speed]".
TEST_CASE("what the report of the benchmark costs", "[.][speed]") {
    const layout::Pages pages = report_pages();
    std::size_t glyphs = 0, marks = 0;
    for (const auto& page : pages.pages) {
        glyphs += page.glyphs.size();
        marks += page.marks.size();
    }
    std::string file;
    for (int i = 0; i < 50; ++i) file = written(pages);
    const std::clock_t begin = std::clock();
    for (int i = 0; i < 500; ++i) file = written(pages);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::cout << glyphs << " glyphs, " << pages.tree.size() << " nodes, " << marks
              << " marks: " << file.size() << " bytes, " << seconds / 500 * 1e3 << " ms\n";
    if (const char* path = std::getenv("IEPRESS_SPEED_FILE")) std::ofstream(path, std::ios::binary) << file;
    REQUIRE(file.size() < 60'000);
}

// Hidden likewise: the cost of a page must not grow with their number.
TEST_CASE("what a page of a long document costs", "[.][speed]") {
    for (const int count : {10, 100, 1000}) {
        const layout::Pages pages = report_pages(count);
        const std::clock_t begin = std::clock();
        const std::string file = written(pages);
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        std::cout << count << " pages: " << seconds / count * 1e3 << " ms and "
                  << file.size() / static_cast<std::size_t>(count) << " bytes a page\n";
        REQUIRE(!file.empty());
    }
}
