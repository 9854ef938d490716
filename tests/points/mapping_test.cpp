#include "points/mapping.h"

#include <catch2/catch.hpp>

#include "support/folder.h"

using namespace iepress;

namespace {

const std::filesystem::path shipped = std::filesystem::path(IEPRESS_SOURCE_DIR) / "data/points/headings.xml";

struct Loaded {
    test::Folder folder;
    base::Diagnostics diagnostics;
    std::optional<points::Mapping> mapping;

    explicit Loaded(const std::string& own) {
        folder.add("own.xml", own);
        const std::array files{shipped, folder.path() / "own.xml"};
        mapping = points::load_mapping(files, diagnostics);
    }
};

}  // namespace

TEST_CASE("a heading is compared without capitals and signs") {
    CHECK(points::heading_form(" Student-ID ") == "student id");
    CHECK(points::heading_form("Taken  by:") == "taken by");
    CHECK(points::heading_form("% correct") == "% correct");
    CHECK(points::heading_form("Condici\xC3\xB3n") == "condici\xC3\xB3n");
    CHECK(points::heading_form("...").empty());
}

TEST_CASE("each column has a heading of its own name") {
    Loaded loaded("<points-mapping/>");
    REQUIRE(loaded.mapping);
    for (std::size_t i = 0; i < points::column_count; ++i) {
        INFO(points::column_names()[i]);
        CHECK(loaded.mapping->column_of(points::column_names()[i]) == static_cast<points::Column>(i));
    }
    CHECK_FALSE(loaded.mapping->column_of("weather"));
}

TEST_CASE("a mapping file of one's own stands before ours") {
    Loaded loaded(R"(<points-mapping>
  <column name="note"><heading>Result</heading></column>
  <left-out><heading>Score</heading></left-out>
  <dates order="day-first"/>
  <numbers decimal="comma" value-with-of="percent"/>
  <word column="taken-by" written="RS" means="silva"/>
</points-mapping>)");
    REQUIRE(loaded.mapping);
    CHECK(loaded.mapping->column_of("RESULT") == points::Column::note);
    CHECK_FALSE(loaded.mapping->column_of("Score"));
    CHECK(loaded.mapping->left_out.contains("score"));
    CHECK(loaded.mapping->dates == points::DateOrder::day_first);
    CHECK(loaded.mapping->decimal == points::DecimalSign::comma);
    CHECK(loaded.mapping->value_with_of == points::ValueWithOf::percent);
    CHECK(loaded.mapping->meaning(points::Column::taken_by, "RS") == "silva");
    CHECK(loaded.mapping->meaning(points::Column::goal, "RS") == "RS");
}

TEST_CASE("what a mapping file may not say is reported") {
    Loaded loaded(R"(<points-mapping>
  <column name="colour"><heading>x</heading></column>
  <dates order="year-first"/>
  <numbers decimal="apostrophe"/>
  <word column="student" written="Ines" means="0417"/>
  <heading>y</heading>
</points-mapping>)");
    CHECK_FALSE(loaded.mapping);
    std::string lines;
    for (const base::Diagnostic& one : loaded.diagnostics.all()) lines += std::to_string(one.line) + " ";
    CHECK(lines == "2 3 4 5 6 ");
}
