// Where pages end: a page of the square style holds ten lines of twenty letters.
#include "layout/support.h"

namespace iepress::test {

namespace {
markup::Blocks lines(int count, std::string_view word = "line") {
    markup::Blocks out;
    for (int i = 1; i <= count; ++i) out.push_back(p(std::string(word) + std::to_string(i)));
    return out;
}
/// A paragraph of so many lines: each word fills one.
std::string paragraph(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += (i > 0 ? " " : "") + std::string(15, static_cast<char>('a' + i));
    return out;
}
markup::Blocks operator+(markup::Blocks a, const markup::Blocks& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}
}  // namespace

TEST_CASE("a page holds ten lines and the eleventh is on the next") {
    Setter setter;
    const Pages pages = setter.set(lines(11));
    REQUIRE(pages.pages.size() == 2);
    CHECK(content_of(pages.pages[1]) == "line11\n");
}

TEST_CASE("the text of page one begins where the style says, that of the others at the top") {
    Setter setter;
    setter.style.first_page_top = {85};  // three lines and a half are left
    const Pages pages = setter.set(lines(14));
    REQUIRE(pages.pages.size() == 3);
    CHECK(content_of(pages.pages[0]) == "line1\nline2\nline3\n");
    CHECK(content_of(pages.pages[1]).starts_with("line4\n"));
    CHECK(content_of(pages.pages[2]) == "line14\n");
    const auto first_baseline = [](const Page& page) { return std::get<GlyphRun>(page.items.front()).y; };
    CHECK((first_baseline(pages.pages[0]) - first_baseline(pages.pages[1])).value == Approx(85 - setter.style.header_y.value));  // without a header its place is the text's
    check_structure(pages);
    // Higher than the margin it changes nothing.
    setter.style.first_page_top = Points{1};
    CHECK(setter.set(lines(10)).pages.size() == 1);
}

TEST_CASE("a first page without room for a line stays empty, and all the text comes behind it") {
    Setter setter;
    setter.style.first_page_top = {115};
    const Pages pages = setter.set(markup::Blocks{h(1, "Heading"), p("after")});
    REQUIRE(pages.pages.size() == 2);
    CHECK(pages.pages[0].items.empty());
    CHECK(content_of(pages.pages[1]) == "Heading\nafter\n");
    check_structure(pages);
}

TEST_CASE("an empty document is one empty page") {
    Setter setter;
    const Pages pages = setter.set(markup::Blocks{});
    REQUIRE(pages.pages.size() == 1);
    CHECK(pages.pages[0].items.empty());
    check_structure(pages);
}

TEST_CASE("a heading goes to the next page with what follows") {
    Setter setter;
    const Pages pages = setter.set(lines(9) + markup::Blocks{h(1, "Heading"), p("follows"), p("more")});
    REQUIRE(pages.pages.size() == 2);
    CHECK(content_of(pages.pages[1]) == "Heading\nfollows\nmore\n");
}

TEST_CASE("a heading keeps two lines of what follows") {
    Setter setter;
    SECTION("of a paragraph") {
        const Pages pages = setter.set(lines(8) + markup::Blocks{h(1, "Heading"), p(paragraph(4))});
        CHECK(content_of(pages.pages[0]).find("Heading") == std::string::npos);
    }
    SECTION("of a list") {
        const Pages pages = setter.set(lines(8) + markup::Blocks{h(1, "Heading"), ul({{p("one")}, {p("two")}})});
        CHECK(content_of(pages.pages[0]).find("Heading") == std::string::npos);
    }
    SECTION("two lines are enough") {
        const Pages pages = setter.set(lines(7) + markup::Blocks{h(1, "Heading"), p(paragraph(4))});
        CHECK(content_of(pages.pages[0]).find("Heading") != std::string::npos);
    }
}

TEST_CASE("several headings stay together") {
    Setter setter;
    const Pages pages = setter.set(lines(8) + markup::Blocks{h(1, "One"), h(2, "Two"), p("text"), p("end")});
    CHECK(content_of(pages.pages[1]) == "One\nTwo\ntext\nend\n");
}

TEST_CASE("a heading stays with the head and first row of a table") {
    Setter setter;
    std::vector<markup::Row> rows;
    for (int i = 1; i <= 4; ++i) rows.push_back(row({td("row" + std::to_string(i))}));
    const Pages pages =
        setter.set(lines(8) + markup::Blocks{h(1, "Heading"), block(table(1, {row({th("Head")})}, rows))});
    REQUIRE(pages.pages.size() == 2);
    CHECK(content_of(pages.pages[1]) == "Heading\nHead\nrow1\nrow2\nrow3\nrow4\n");
}

TEST_CASE("no single row of a table stands at the foot or the top of a page") {
    Setter setter;
    const auto rows_of = [](int count) {
        std::vector<markup::Row> rows;
        for (int i = 1; i <= count; ++i) rows.push_back(row({td("row" + std::to_string(i))}));
        return block(table(1, {row({th("Head")})}, rows));
    };
    SECTION("the first comes with the second") {
        const Pages pages = setter.set(lines(8) + markup::Blocks{rows_of(4)});
        CHECK(content_of(pages.pages[0]).find("Head") == std::string::npos);
        CHECK(content_of(pages.pages[1]).find("Head") != std::string::npos);
    }
    SECTION("the last keeps the one before it") {
        const Pages pages = setter.set(lines(5) + markup::Blocks{rows_of(5)});
        CHECK(content_of(pages.pages[0]).find("row3") != std::string::npos);
        CHECK(content_of(pages.pages[1]).find("row4") != std::string::npos);
    }
}

TEST_CASE("headings alone still end pages") {
    Setter setter;
    markup::Blocks blocks;
    for (int i = 0; i < 25; ++i) blocks.push_back(h(1, "H"));
    CHECK(setter.set(blocks).pages.size() == 3);
}

TEST_CASE("no line of a paragraph stands alone") {
    Setter setter;
    SECTION("not its first") {
        const Pages pages = setter.set(lines(9) + markup::Blocks{p(paragraph(4))});
        CHECK(content_of(pages.pages[0]).find("aaa") == std::string::npos);
    }
    SECTION("not its last") {
        const Pages pages = setter.set(lines(7) + markup::Blocks{p(paragraph(4))});
        CHECK(content_of(pages.pages[0]).find("bbb") != std::string::npos);
        CHECK(content_of(pages.pages[0]).find("ccc") == std::string::npos);
    }
    SECTION("three lines are not parted") {
        const Pages pages = setter.set(lines(8) + markup::Blocks{p(paragraph(3))});
        CHECK(content_of(pages.pages[0]).find("aaa") == std::string::npos);
    }
    SECTION("the style says how many") {
        setter.style.orphans = setter.style.widows = 1;
        const Pages pages = setter.set(lines(9) + markup::Blocks{p(paragraph(3))});
        CHECK(content_of(pages.pages[0]).find("aaa") != std::string::npos);
    }
}

TEST_CASE("a section that is kept together moves whole, if a page holds it") {
    Setter setter;
    SECTION("it does") {
        const Pages pages = setter.set(lines(6) + markup::Blocks{section(lines(6, "kept"), true)});
        REQUIRE(pages.pages.size() == 2);
        CHECK(content_of(pages.pages[0]).find("kept") == std::string::npos);
    }
    SECTION("it does not") {
        const Pages pages = setter.set(lines(6) + markup::Blocks{section(lines(12, "kept"), true)});
        REQUIRE(pages.pages.size() == 2);
        CHECK(content_of(pages.pages[0]).find("kept4\n") != std::string::npos);
    }
    SECTION("its heading comes with it") {
        const Pages pages =
            setter.set(lines(6) + markup::Blocks{h(1, "Goal"), section(lines(6, "kept"), true)});
        CHECK(content_of(pages.pages[0]).find("Goal") == std::string::npos);
    }
}

TEST_CASE("spaces between blocks collapse and vanish at the top of a page") {
    Setter setter;
    setter.style.text["body"].space_before = {10};
    setter.style.text["body"].space_after = {10};
    const Pages pages = setter.set(lines(6));
    REQUIRE(pages.pages.size() == 2);  // lines and spaces alternate: five lines on ten
    const auto& first = std::get<GlyphRun>(pages.pages[1].items.front());
    CHECK(first.y.value == Approx(20));
    const auto& second = std::get<GlyphRun>(pages.pages[0].items[1]);
    CHECK(second.y.value == Approx(40));
}

TEST_CASE("a page break ends a page, and several end no more") {
    Setter setter;
    const markup::Block end = block(markup::PageBreak{});
    const Pages pages = setter.set({end, p("one"), end, end, p("two"), end});
    REQUIRE(pages.pages.size() == 2);
    CHECK(content_of(pages.pages[0]) == "one\n");
    CHECK(content_of(pages.pages[1]) == "two\n");
}

TEST_CASE("a signature is never parted") {
    Setter setter;
    for (int before = 0; before <= 12; ++before) {
        const Pages pages = setter.set(
            lines(before) + markup::Blocks{block(markup::Signature{line("Parent: name of it"), line("Date")})});
        const Page& last = pages.pages.back();
        CHECK(content_of(last).find("Parent") != std::string::npos);
        CHECK(content_of(last).find("Date") != std::string::npos);
        CHECK(std::count_if(last.items.begin(), last.items.end(), [](const Item& item) {
                  return std::holds_alternative<Stroke>(item);
              }) == 2);
    }
}

TEST_CASE("a figure stays with its caption and the heading above it, and fits a page") {
    Setter setter;
    setter.style.chart.height = {60};
    for (auto& [role, text] : setter.style.text) {
        if (role == "chart-label") text.size = {3};
    }
    markup::Figure figure;
    figure.caption = line("Caption");
    figure.chart = markup::Timeline{{{"May", "Consent", true}, {"June", "Meeting", false}}};
    const Pages pages = setter.set(lines(8) + markup::Blocks{h(1, "Goal"), block(figure), p("after")});
    const std::string second = content_of(pages.pages[1]);
    CHECK(second.starts_with("Goal\nCaption\n"));
    CHECK(dump_tags(pages).find("Figure alt=") != std::string::npos);
    check_structure(pages);
    const auto drawn = std::find_if(pages.tree.begin(), pages.tree.end(),
                                    [](const Node& node) { return node.role == Role::Figure; });
    REQUIRE(drawn->box.has_value());
    CHECK(drawn->box_page == 1);
    CHECK(drawn->box->height.value <= 100);
}

TEST_CASE("a word wider than its column is cut between letters") {
    Setter setter;
    const Pages pages = setter.set({p(std::string(45, 'w'))});
    CHECK(pages.pages[0].items.size() == 3);
    check_margins(pages, setter.style);
}

TEST_CASE("a thousand pages are no different from ten") {
    Setter setter;
    const Pages pages = setter.set(lines(10000));
    REQUIRE(pages.pages.size() == 1000);
    CHECK(content_of(pages.pages[999]).starts_with("line9991\n"));
}

TEST_CASE("a row of a thousand pages costs as much as a thousand pages of text") {
    Setter setter;
    const Pages pages = setter.set({block(table(1, {}, {row({cell(lines(10000))})}))});
    REQUIRE(pages.pages.size() == 1000);
    CHECK(content_of(pages.pages[999]).starts_with("line9991\n"));
}

}  // namespace iepress::test
