#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <tinyxml2.h>

#include "base/xml_file.h"

using namespace iepress::base;

namespace {

/// "LINE:COLUMN what", or the name of the outermost element.
std::string read(std::string_view bytes) {
    tinyxml2::XMLDocument document;
    const auto defect = parse_xml(bytes, document);
    if (!defect) return document.RootElement()->Name();
    return fmt::format("{}:{} {}", defect->line, defect->column, defect->what);
}

}  // namespace

TEST_CASE("a file that is XML is parsed") {
    CHECK(read("<box/>") == "box");
    CHECK(read("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- Zoë -->\n<box><a/></box>\n") == "box");
}

TEST_CASE("a file that is none says why, and in which line") {
    const std::string ends = "an element is closed by another's end tag, or not at all";
    CHECK(read("") == "1:0 it is empty");
    CHECK(read("  \n") == "1:0 it is empty");
    CHECK(read("<!-- nothing -->\n") == "1:0 it is empty");
    CHECK(read("<box>\n<a>\n</box>") == "2:0 " + ends);
    CHECK(read("<box>\n<a x='1' x='2'/></box>") ==
          "2:0 an attribute stands twice, or is not written as name=\"value\"");
    CHECK(read("<box>\n<a x=1/></box>") == "2:0 an attribute stands twice, or is not written as name=\"value\"");
    CHECK(read("<box>\n\n<!-- a comment\n</box>") == "3:0 a comment does not end with -->");
    CHECK(read("<box>\nZo\xEB</box>") == "2:3 a byte is not UTF-8");
    std::string deep;
    for (int i = 0; i < 600; ++i) deep += "<a>";
    CHECK(read(deep) == "1:0 elements are nested too deep");
}
