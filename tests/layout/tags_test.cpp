// What pages mean: the logical tree, links, bookmarks, languages, furniture.
#include "layout/shape/decimal.h"
#include "layout/support.h"

namespace iepress::test {

namespace {
std::vector<std::string> shown_as(const Page& page, ArtifactKind kind) {
    std::vector<std::string> out;
    for (const Mark& mark : page.marks) {
        const auto* artifact = std::get_if<ArtifactKind>(&mark.owner);
        if (artifact != nullptr && *artifact == kind) out.push_back(text_of(page, mark));
    }
    return out;
}
}  // namespace

TEST_CASE("blocks have their tags, and an only paragraph needs no P") {
    Setter setter;
    markup::Note note{"note", {p("a note")}};
    const Pages pages =
        setter.set({h(1, "Title"), section({p("text"), ul({{p("one")}, {p("a"), p("b")}}, true)}, false), block(note),
                    block(markup::Checkbox{true, line("agree")})});
    CHECK(dump_tags(pages) == R"(Document lang=en-US
  H1
    page 1 "Title"
  Sect
    P
      page 1 "text"
    L numbering=decimal
      LI
        Lbl
          page 1 "1."
        LBody
          page 1 "one"
      LI
        Lbl
          page 1 "2."
        LBody
          P
            page 1 "a"
          P
            page 1 "b"
  Note id=note-1
    page 1 "a note"
  P
    Span actual="☑ "
      page 1 ""
    page 1 "agree"
)");
}

TEST_CASE("tables have heads with scopes, and spans") {
    Setter setter;
    markup::Table scores =
        table(2, {row({th("A"), th("B")})}, {row({th("r", markup::Cell::Header::row), td("1")}), row({td("all", 2)})});
    scores.caption = line("Scores");
    const Pages pages = setter.set({block(scores)});
    CHECK(dump_tags(pages) == R"(Document lang=en-US
  Table
    Caption
      page 1 "Scores"
    THead
      TR
        TH scope=column
          page 1 "A"
        TH scope=column
          page 1 "B"
    TBody
      TR
        TH scope=row
          page 1 "r"
        TD
          page 1 "1"
      TR
        TD colspan=2
          page 1 "all"
)");
}

TEST_CASE("text in another language is a Span, and a block says its own") {
    Setter setter;
    markup::Paragraph mixed;
    mixed.text = line("the word ");
    mixed.text.runs.push_back({"casa", false, false, "es", 0, {}});
    mixed.text.runs.push_back({" is", false, false, "", 0, {}});
    const Pages pages = setter.set({block(mixed), p("hola", "es"), p("שלום", "he")});
    CHECK(dump_tags(pages) == R"(Document lang=en-US
  P
    page 1 "the word "
    Span lang=es
      page 1 "casa"
    page 1 " is"
  P lang=es
    page 1 "hola"
  P lang=he
    page 1 "שלום"
)");
    const auto& hebrew = std::get<GlyphRun>(pages.pages[0].items.back());
    CHECK(hebrew.right_to_left);
    CHECK(hebrew.x.value == Approx(180));  // ends at the right margin
}

TEST_CASE("links are areas on each line that they touch, and lead to their heading's page") {
    Setter setter;
    markup::Paragraph linked;
    linked.text = line("see ");
    linked.text.links.push_back({"#there", {}});
    linked.text.links.push_back({"https://example.org/", {}});
    markup::Run run;
    run.text = "the place further down";
    run.link = 1;
    linked.text.runs.push_back(run);
    run.text = "web";
    run.link = 2;
    linked.text.runs.push_back(run);
    const Pages pages = setter.set({block(linked), block(markup::PageBreak{}), h(1, "There", "there")});
    const std::vector<LinkArea>& links = pages.pages[0].links;
    REQUIRE(links.size() == 3);
    CHECK(links[0].target_page == 1);
    CHECK(links[0].uri.empty());
    CHECK(links[0].description == "the place further down");
    CHECK(links[0].box.x.value == Approx(60));
    CHECK(links[0].box.height.value == Approx(10));
    CHECK(links[1].target_y.value == Approx(12));
    CHECK(links[1].node == links[0].node);
    CHECK(links[2].uri == "https://example.org/");
    check_structure(pages);
}

TEST_CASE("headings are bookmarks") {
    Setter setter;
    const Pages pages = setter.set({h(1, "One"), p("x"), h(2, "Two"), block(markup::PageBreak{}), h(1, "Three")});
    REQUIRE(pages.bookmarks.size() == 3);
    CHECK(pages.bookmarks[1].title == "Two");
    CHECK(pages.bookmarks[1].level == 2);
    CHECK(pages.bookmarks[1].y.value == Approx(32));
    CHECK(pages.bookmarks[2].page == 1);
}

TEST_CASE("contents list what follows, with its page") {
    Setter setter;
    const Pages pages = setter.set({h(1, "Title"), block(markup::Contents{line("Contents"), 2}), h(2, "One"), p("x"),
                                    h(3, "deep"), block(markup::PageBreak{}), h(2, "Two")});
    const std::string tags = dump_tags(pages);
    CHECK(tags.find(R"(  TOC
    Caption
      page 1 "Contents"
    TOCI
      Link
        page 1 "One"
        page 1 "1"
        area on page 1 to page 1
        area on page 1 to page 1
    TOCI
      Link
        page 1 "Two"
        page 1 "2"
        area on page 1 to page 2
        area on page 1 to page 2
)") != std::string::npos);
    check_structure(pages);
    check_margins(pages, setter.style);
}

TEST_CASE("header and footer are artifacts with the page's number and count") {
    Setter setter;
    markup::Document document;
    document.header.start = line("Report");
    document.footer.end = line("Page \uE000 of \uE001");
    for (int i = 0; i < 25; ++i) document.blocks.push_back(p("x"));
    const Pages pages = setter.set(document);
    REQUIRE(pages.pages.size() == 3);
    CHECK(shown_as(pages.pages[1], ArtifactKind::header) == std::vector<std::string>{"Report"});
    CHECK(shown_as(pages.pages[2], ArtifactKind::footer) == std::vector<std::string>{"Page 3 of 3"});
    const auto& footer = std::get<GlyphRun>(pages.pages[2].items.back());
    CHECK((footer.x + footer.size * 11).value == Approx(220));
    CHECK(footer.y.value == Approx(135));
}

TEST_CASE("a long header takes further lines and pushes the content down") {
    Setter setter;
    markup::Document document;
    document.header.start = line("a long header that does not fit one line at all, since it has too many words");
    document.blocks = {p("x")};
    const Pages pages = setter.set(document);
    Points lowest, content;
    for (const Mark& mark : pages.pages[0].marks) {
        const auto& run = std::get<GlyphRun>(pages.pages[0].items[mark.first_item + mark.item_count - 1]);
        (std::holds_alternative<NodeIndex>(mark.owner) ? content : lowest) = run.y;
    }
    CHECK(lowest.value > setter.style.header_y.value);
    CHECK(content - Points{8} > lowest);
}

TEST_CASE("a watermark lies behind each page and is said once") {
    Setter setter;
    markup::Document document;
    document.watermark = "DRAFT";
    for (int i = 0; i < 15; ++i) document.blocks.push_back(p("x"));
    const Pages pages = setter.set(document);
    for (const Page& page : pages.pages) {
        CHECK(std::get<ArtifactKind>(page.marks.front().owner) == ArtifactKind::watermark);
    }
    CHECK(read_aloud(pages).starts_with("DRAFT "));
    CHECK(read_aloud(pages).find("DRAFT", 5) == std::string::npos);
}

TEST_CASE("in a right-to-left document the start is at the right") {
    Setter setter;
    markup::Document document;
    document.language = "he";
    document.header.start = line("כותרת");
    document.blocks = {p("אב"), ul({{p("גד")}})};
    const Pages pages = setter.set(document);
    const auto x = [&](std::size_t item) { return std::get<GlyphRun>(pages.pages[0].items[item]).x.value; };
    CHECK(x(0) == Approx(195));  // header, 5 letters of 5 pt
    CHECK(x(1) == Approx(200));  // two letters
    CHECK(x(2) > 200);           // the label
    CHECK(x(3) == Approx(180));  // beside an indent of 20
}

TEST_CASE("numbers of two figures end where those of one do") {
    Setter setter;
    setter.style.page_height = {300};
    std::vector<markup::Blocks> items(11, {p("x")});
    const Pages pages = setter.set({ul(items, true)});
    const auto end = [&](std::size_t item) {
        const auto& run = std::get<GlyphRun>(pages.pages[0].items[item]);
        return (run.x + run.size * static_cast<double>(run.glyph_count)).value;
    };
    CHECK(end(0) == Approx(end(18)));
    CHECK(end(18) == Approx(end(20)));
}

TEST_CASE("where the whole part of a number ends") {
    CHECK(whole_part_end("36.5 %", "en") == 2);
    CHECK(whole_part_end("<1", "en") == 2);
    CHECK(whole_part_end("1,234.5", "en") == 5);
    CHECK(whole_part_end("3,5", "pl") == 1);
    CHECK(whole_part_end("3.5", "es-US") == 1);
    CHECK(whole_part_end(".5", "en") == 0);
    CHECK(whole_part_end("85 (80.5)", "en") == 2);
    CHECK(whole_part_end("12.", "en") == 2);
    CHECK_FALSE(whole_part_end("not reported", "en").has_value());
    CHECK_FALSE(whole_part_end("", "en").has_value());
}

TEST_CASE("problems of a document are told all in one go") {
    Setter setter;
    setter.style.text["odd"] = setter.style.text["body"];
    setter.style.text["odd"].family = "fraktur";
    markup::Document document;
    markup::Table odd = table(1, {}, {row({td("x")})});
    odd.role = "odd";
    document.blocks = {h(1, "One"), block(markup::Paragraph{"odder", line("x")}), block(odd)};
    for (int i = 0; i < 80; ++i) document.header.start.runs.push_back({"many words ", false, false, "", 0, {}});
    CHECK_FALSE(setter.try_set(document).has_value());
    for (const char* code :
         {"layout/unknown-text-role", "layout/unknown-table-role", "layout/tall-furniture", "layout/unknown-family"}) {
        INFO(code);
        CHECK(setter.diagnostics.contains(code));
    }
}

}  // namespace iepress::test
