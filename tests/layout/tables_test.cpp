// Tables: columns, spans, cuts, repeated heads, decimal points.
#include "layout/support.h"
#include "layout/table/columns.h"
#include "layout/table/occupancy.h"

namespace iepress::test {

namespace {

using Kind = markup::ColumnWidth::Kind;

std::vector<long> widths(std::vector<markup::ColumnWidth> columns, std::vector<Extent> extents, double room) {
    std::vector<long> out;
    for (const Points width : column_widths(columns, extents, {room})) out.push_back(std::lround(width.value));
    return out;
}

/// Left ends of the runs of text with their first baseline, by what they say.
std::map<std::string, std::pair<double, double>> places(const Page& page) {
    std::map<std::string, std::pair<double, double>> out;
    for (const Item& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run == nullptr) continue;
        out.emplace(page.text.substr(run->text_begin, run->text_end - run->text_begin),
                    std::pair{run->x.value, run->y.value});
    }
    return out;
}

int count(const std::string& text, std::string_view part) {
    int found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// All text of a page, artifacts too.
std::string shown(const Page& page) {
    std::string out;
    for (const Mark& mark : page.marks) out += text_of(page, mark) + "\n";
    return out;
}

}  // namespace

TEST_CASE("columns: fixed, shares and content divide the width") {
    const Extent small{{10}, {30}}, large{{40}, {200}};
    CHECK(widths({{Kind::fixed, 100}, {Kind::share, 1}, {Kind::share, 3}}, {small, small, small}, 300) ==
          std::vector<long>{100, 50, 150});
    SECTION("content columns fill the width in proportion to what they hold") {
        CHECK(widths({{}, {}}, {{{10}, {50}}, {{10}, {100}}}, 300) == std::vector<long>{100, 200});
    }
    SECTION("between minimum and maximum they share the room by what they lack") {
        CHECK(widths({{}, {}}, {small, large}, 140) == std::vector<long>{20, 120});
    }
    SECTION("beside a share they are no wider than their content") {
        CHECK(widths({{}, {Kind::share, 1}}, {small, small}, 300) == std::vector<long>{30, 270});
    }
    SECTION("a fixed column is never narrower than its widest word, if there is room") {
        CHECK(widths({{Kind::fixed, 5}, {Kind::share, 1}}, {large, small}, 300) == std::vector<long>{40, 260});
    }
    SECTION("a share neither") {
        CHECK(widths({{Kind::share, 1}, {Kind::share, 9}}, {large, small}, 200) == std::vector<long>{40, 160});
    }
    SECTION("fixed columns alone need not fill the width") {
        CHECK(widths({{Kind::fixed, 50}, {Kind::fixed, 60}}, {small, small}, 300) == std::vector<long>{50, 60});
    }
    SECTION("without room all shrink in proportion") {
        CHECK(widths({{}, {Kind::fixed, 90}}, {large, {{120}, {120}}}, 80) == std::vector<long>{20, 60});
    }
}

TEST_CASE("a cell over several columns widens them by what they have") {
    const std::vector<CellExtent> cells{{0, 1, {{10}, {10}}}, {1, 1, {{30}, {30}}}, {0, 2, {{80}, {80}}}};
    const std::vector<Extent> extents = column_extents(2, cells);
    CHECK(extents[0].minimum.value == Approx(20));
    CHECK(extents[1].minimum.value == Approx(60));
}

TEST_CASE("cells take the first free column below those that span rows") {
    Occupancy grid(3);
    grid.next_row();
    CHECK(grid.take(1, 2) == 0);
    CHECK(grid.take(2, 1) == 1);
    grid.next_row();
    CHECK(grid.take(1, 1) == 1);
    CHECK(grid.gap(0).column == 2);
    CHECK(grid.gap(0).count == 1);
    grid.next_row();
    CHECK(grid.take(1, 1) == 0);
    CHECK(grid.take(4, 1) == 1);  // wider than the grid: it grows
    CHECK(grid.columns() == 5);
}

TEST_CASE("a table's head repeats on each page, and is said once") {
    Setter setter;
    std::vector<markup::Row> rows;
    for (int i = 1; i <= 25; ++i) rows.push_back(row({td("r" + std::to_string(i))}));
    const Pages pages = setter.set({block(table(1, {row({th("Head")})}, rows))});
    REQUIRE(pages.pages.size() == 3);
    for (const Page& page : pages.pages) CHECK(shown(page).starts_with("Head\n"));
    CHECK(count(read_aloud(pages), "Head") == 1);
    CHECK(std::get<ArtifactKind>(pages.pages[1].marks[0].owner) == ArtifactKind::layout);
    check_structure(pages);
    check_margins(pages, setter.style);
}

TEST_CASE("a head that takes more than half of a page is not repeated") {
    Setter setter;
    markup::Blocks tall;
    for (int i = 0; i < 6; ++i) tall.push_back(p("head"));
    markup::Cell head = cell(tall);
    head.header = markup::Cell::Header::column;
    std::vector<markup::Row> rows;
    for (int i = 1; i <= 9; ++i) rows.push_back(row({td("r" + std::to_string(i))}));
    const Pages pages = setter.set({block(table(1, {row({head})}, rows))});
    REQUIRE(pages.pages.size() == 2);
    CHECK(shown(pages.pages[1]).starts_with("r5\n"));
}

TEST_CASE("a row stays whole where a page can hold it") {
    Setter setter;
    markup::Blocks six(6, p("x"));
    const Pages pages = setter.set({block(table(2, {}, {row({cell(six), td("a")}), row({cell(six), td("b")})}))});
    REQUIRE(pages.pages.size() == 2);
    CHECK(count(content_of(pages.pages[0]), "x") == 6);
    CHECK(count(content_of(pages.pages[0]), "b") == 0);
}

TEST_CASE("a style may let rows be cut that leave much of a page empty") {
    Setter setter;
    setter.style.tables["table"].split_rows = true;
    markup::Blocks six(6, p("x"));
    const Pages pages = setter.set({block(table(1, {}, {row({cell(six)}), row({cell(six)})}))});
    REQUIRE(pages.pages.size() == 2);
    CHECK(count(content_of(pages.pages[0]), "x") == 10);
}

TEST_CASE("a row higher than a page goes on over pages in each of its cells") {
    Setter setter;
    markup::Blocks left, right;
    for (int i = 1; i <= 23; ++i) left.push_back(p("l" + std::to_string(i)));
    for (int i = 1; i <= 13; ++i) right.push_back(p("r" + std::to_string(i)));
    markup::Document document;
    document.blocks = {
        block(table(2, {row({th("A"), th("B")})}, {row({cell(left), cell(right)}), row({td("c"), td("d")})}))};
    const Pages pages = setter.set(document);
    REQUIRE(pages.pages.size() == 3);
    CHECK(shown(pages.pages[1]).find("l10\n") != std::string::npos);
    CHECK(shown(pages.pages[1]).find("r13\n") != std::string::npos);
    CHECK(shown(pages.pages[2]).find("r") == std::string::npos);
    check_all(pages, document, setter.style);
}

TEST_CASE("a cell over rows ties them, and goes on with them") {
    Setter setter;
    markup::Document document;
    std::vector<markup::Row> rows;
    markup::Blocks tall;
    for (int i = 1; i <= 12; ++i) tall.push_back(p("s" + std::to_string(i)));
    rows.push_back(row({cell(tall, 1, 14), td("r1")}));
    for (int i = 2; i <= 14; ++i) rows.push_back(row({td("r" + std::to_string(i))}));
    document.blocks = {block(table(2, {}, rows)), p("end")};
    const Pages pages = setter.set(document);
    REQUIRE(pages.pages.size() == 2);
    CHECK(places(pages.pages[0]).contains("s10"));
    CHECK(places(pages.pages[0]).contains("r10"));
    CHECK(places(pages.pages[1]).at("s11").second == places(pages.pages[1]).at("r11").second);
    check_all(pages, document, setter.style);
}

TEST_CASE("a cell over rows that is higher than they are stretches the last") {
    Setter setter;
    const Pages pages = setter.set({block(table(
        2, {}, {row({cell(markup::Blocks(5, p("s")), 1, 2), td("a")}), row({td("b")}), row({td("c"), td("d")})}))});
    const auto at = places(pages.pages[0]);
    CHECK(at.at("b").second - at.at("a").second == Approx(10));
    CHECK(at.at("d").second - at.at("a").second == Approx(50));
}

TEST_CASE("decimal points of a column stand over each other") {
    Setter setter;
    markup::Table numbers = table(2, {row({th("Name"), th("Score")})}, {});
    numbers.column_align = {markup::CellAlign::start, markup::CellAlign::decimal};
    for (const char* value : {"36.5", "8", "<1", "104.25", "none"}) numbers.body.push_back(row({td("n"), td(value)}));
    const Pages pages = setter.set({block(numbers)});
    const auto at = places(pages.pages[0]);
    const auto point = [&](const char* text, int letters) { return at.at(text).first + 10 * letters; };
    const double axis = point("36.5", 2);
    CHECK(point("8", 1) == Approx(axis));
    CHECK(point("<1", 2) == Approx(axis));
    CHECK(point("104.25", 3) == Approx(axis));
    CHECK(point("104.25", 6) == Approx(220).margin(0.1));  // the widest ends with the column
    CHECK(point("none", 4) == Approx(220).margin(0.1));
    CHECK(point("Score", 5) == Approx(220).margin(0.1));
}

TEST_CASE("first lines of a row stand on one baseline, whatever their size") {
    Setter setter;
    setter.style.text["label"].size = {5};
    markup::Facts facts;
    facts.facts.push_back({line("Name"), line("Ada"), {}});
    const Pages pages = setter.set({block(facts)});
    const auto at = places(pages.pages[0]);
    CHECK(at.at("Name").second == Approx(at.at("Ada").second));
}

TEST_CASE("two pairs of facts beside each other become one where they have no room") {
    Setter setter;
    markup::Facts facts;
    facts.columns = 2;
    facts.facts = {{line("A"), line("one"), {}}, {line("B"), line("two"), {}}, {line("C"), line("three"), {}}};
    SECTION("room") {
        const Pages pages = setter.set({block(facts)});
        CHECK(places(pages.pages[0]).at("A").second == places(pages.pages[0]).at("B").second);
        CHECK(count(dump_tags(pages), "TR\n") == 2);
        CHECK(count(dump_tags(pages), "TD colspan=2") == 1);
    }
    SECTION("no room") {
        facts.facts[0].value = line("a value of so many words that it needs lines");
        const Pages pages = setter.set({block(facts)});
        CHECK(count(dump_tags(pages), "TR\n") == 3);
    }
}

TEST_CASE("columns of a right-to-left table run leftwards") {
    Setter setter;
    const Pages pages = setter.set({block(table(2, {}, {row({td("א"), td("ב")})}))}, "he");
    const auto at = places(pages.pages[0]);
    CHECK(at.at("א").first == Approx(210));
    CHECK(at.at("ב").first < 120);
}

TEST_CASE("a table inside a cell is a table of its own") {
    Setter setter;
    markup::Document document;
    document.blocks = {block(
        table(2, {}, {row({td("a"), cell({block(table(2, {row({th("h"), th("i")})}, {row({td("b"), td("c")})}))})})}))};
    const Pages pages = setter.set(document);
    CHECK(count(dump_tags(pages), "Table") == 2);
    check_all(pages, document, setter.style);
}

TEST_CASE("a short row is filled up, so that each row covers the same columns") {
    Setter setter;
    const Pages pages = setter.set({block(table(3, {}, {row({td("a"), td("b"), td("c")}), row({td("d")})}))});
    CHECK(dump_tags(pages).find("TD colspan=2\n") != std::string::npos);
}

TEST_CASE("a column without room for a letter is an error that names it") {
    Setter setter;
    std::vector<markup::Cell> cells;
    for (int i = 0; i < 25; ++i) cells.push_back(td("x"));
    markup::Document document;
    document.blocks = {block(table(25, {}, {row(cells)}))};
    CHECK_FALSE(setter.try_set(document).has_value());
    CHECK(setter.diagnostics.contains("layout/narrow-column"));
}

TEST_CASE("rules lie between rows, and not through a cell that spans them") {
    Setter setter;
    TableStyle& style = setter.style.tables["table"];
    style.row_rule = {1};
    style.box.rule_bottom = {2};
    const Pages pages = setter.set({block(table(2, {}, {row({td("a", 1, 2), td("b")}), row({td("c")})}))});
    std::vector<double> lengths;
    for (const Item& item : pages.pages[0].items) {
        if (const auto* stroke = std::get_if<Stroke>(&item)) lengths.push_back((stroke->xs[1] - stroke->xs[0]).value);
    }
    REQUIRE(lengths.size() == 2);
    CHECK(lengths[0] == Approx(100));
    CHECK(lengths[1] == Approx(200));
}

TEST_CASE("a table too wide for the page is stacked: a heading and a value a row") {
    Setter setter;
    const std::string name(11, 'n'), score(11, 's');
    markup::Document document;
    const markup::Table wide = table(2, {row({th(name), th(score)})},
                                     {row({th("first", markup::Cell::Header::row), td("1")}),
                                      row({th("second", markup::Cell::Header::row), td("2")})});
    document.blocks = {block(wide)};
    const Pages pages = setter.set(document);
    CHECK(without_space(read_aloud(pages)) ==
          name + "first" + score + "1" + name + "second" + score + "2");
    CHECK(count(dump_tags(pages), "TH scope=row\n") == 4);
    CHECK(count(dump_tags(pages), "TH scope=column\n") == 2);
    const auto at = places(pages.pages[0]);
    CHECK(at.at(name).first == 20);
    CHECK(at.at("first").first == at.at("1").first);
    check_structure(pages);
    check_margins(pages, setter.style);
    check_overlaps(pages);

    SECTION("but not one with spans, or inside another") {
        markup::Table spanned = wide;
        spanned.body.push_back(row({td("both", 2)}));
        CHECK(count(dump_tags(setter.set({block(spanned)})), "THead") == 1);
        CHECK(count(dump_tags(setter.set({ul({{block(wide)}})})), "THead") == 1);
    }
}

}  // namespace iepress::test
