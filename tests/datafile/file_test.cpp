#include "datafile/file.h"

#include <array>
#include <catch2/catch.hpp>

#include "support/folder.h"

using namespace iepress;
using datafile::Element;

namespace {

constexpr std::array<std::string_view, 3> colours{"red", "green", "blue"};

/// A file <box> with that inside, what was reported of it, and its one line per problem.
class Box {
public:
    explicit Box(const std::string& xml) {
        folder_.add("box.xml", xml);
        file_ = datafile::File::open(folder_.path() / "box.xml", "box", diagnostics);
    }
    [[nodiscard]] bool is_open() const { return file_.has_value(); }
    [[nodiscard]] Element root() const { return file_.value().root(); }
    [[nodiscard]] Element first() const { return root().children().at(0); }

    /// The codes with their lines, in the order of reports: "datafile/malformed:1".
    [[nodiscard]] std::vector<std::string> problems() const {
        std::vector<std::string> all;
        for (const base::Diagnostic& one : diagnostics.all()) {
            all.push_back(std::string(one.message->code) + ":" + std::to_string(one.line));
        }
        return all;
    }
    [[nodiscard]] std::string text() const { return diagnostics.all().at(0).text; }

    base::Diagnostics diagnostics;

private:
    test::Folder folder_;
    std::optional<datafile::File> file_;
};

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("a data file is read as its elements, each with its place") {
    const Box box(
        "<?xml version=\"1.0\"?>\n<box>\n  <a x=\" one \n two \">some\n   words</a>\n  <b/>\n</box>\n<!-- end -->\n");
    REQUIRE(box.is_open());
    CHECK(box.root().name() == "box");
    CHECK(box.root().place().line == 2);
    const auto children = box.root().children();
    REQUIRE(children.size() == 2);
    CHECK(children[0].name() == "a");
    CHECK(children[0].place().line == 3);
    CHECK(children[0].attribute("x") == "one two");
    CHECK(children[0].has("x"));
    CHECK_FALSE(children[0].has("y"));
    CHECK(children[0].attribute("y").empty());
    CHECK(children[0].text() == "some words");
    CHECK(children[1].text().empty());
    CHECK(children[1].place().line == 6);
    CHECK(box.problems().empty());
}

TEST_CASE("places name the file as long as somebody keeps its name") {
    std::shared_ptr<const std::string> name;
    base::Place place;
    {
        test::Folder folder;
        folder.add("box.xml", "<box/>");
        base::Diagnostics diagnostics;
        auto file = datafile::File::open(folder.path() / "box.xml", "box", diagnostics);
        REQUIRE(file);
        const datafile::File moved = std::move(*file);
        name = moved.name();
        place = moved.root().place();
    }
    CHECK(place.file == name.get());
    CHECK(place.file->ends_with("/box.xml"));
}

TEST_CASE("what is no data file is said at the place of its defect") {
    CHECK(Box("").problems() == Problems{"datafile/malformed:1"});
    CHECK(Box("<!-- nothing -->\n").problems() == Problems{"datafile/malformed:1"});
    CHECK(Box("<box>\n<a>\n</box>").problems() == Problems{"datafile/malformed:2"});
    CHECK(Box("<box>\n<a x=1/></box>").problems() == Problems{"datafile/malformed:2"});
    CHECK(Box("<box>\n<a x='1' x='2'/></box>").problems() == Problems{"datafile/malformed:2"});
    CHECK(Box("<box/>\n<box/>").problems() == Problems{"datafile/malformed:2"});
    CHECK(Box("<box/>\nwords").problems() == Problems{"datafile/malformed:2"});
    CHECK(Box("\n<crate/>").problems() == Problems{"datafile/wrong-root:2"});
    const Box latin_1("<box>\n <a>caf\xe9</a></box>");
    CHECK_FALSE(latin_1.is_open());
    CHECK(latin_1.problems() == Problems{"datafile/malformed:2"});
    CHECK(latin_1.diagnostics.all()[0].column == 8);
    CHECK(Box(std::string("<box>") + std::string(2000, '<')).problems().size() == 1);

    base::Diagnostics diagnostics;
    CHECK_FALSE(datafile::File::open("/nonexistent/box.xml", "box", diagnostics));
    CHECK(diagnostics.contains("base/missing-file"));
}

TEST_CASE("elements nested without end are refused and do no harm") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<a>";
    const Box box("<box>" + deep + "</box>");
    CHECK_FALSE(box.is_open());
    CHECK(box.problems().size() == 1);
}

TEST_CASE("a byte order mark and entities are read") {
    const Box box("\xef\xbb\xbf<box><a x=\"&lt;&#233;&quot;\">R&amp;D</a></box>");
    REQUIRE(box.is_open());
    CHECK(box.first().attribute("x") == "<é\"");
    CHECK(box.first().text() == "R&D");
}

TEST_CASE("a text goes on after a comment and in CDATA") {
    const Box box("<box><a>one <!-- no --> two<![CDATA[ <three>]]></a></box>");
    CHECK(box.first().required_text() == "one two <three>");
    CHECK(box.problems().empty());
}

TEST_CASE("words between elements are reported") {
    const Box box("<box>\n <a/>\n oops\n <b/>\n</box>");
    CHECK(box.root().children().size() == 2);
    CHECK(box.problems() == Problems{"datafile/stray-text:3"});
}

TEST_CASE("elements among words are reported") {
    const Box box("<box><a>one\n<b>two</b></a></box>");
    CHECK(box.first().required_text() == "one");
    CHECK(box.problems() == Problems{"datafile/unknown-element:2"});
    CHECK(box.text() == "<b> does not belong in <a>; expected words only");
    const Box empty("<box><a> </a></box>");
    CHECK(empty.first().only_text().empty());
    CHECK(empty.problems().empty());
    CHECK(empty.first().required_text().empty());
    CHECK(empty.problems() == Problems{"datafile/empty-element:1"});
}

TEST_CASE("numbers are read whole or reported") {
    const Box box("<box><a x='85' y='-1.5' z='8 5' w='' i='inf' n='nan' h='1e400' p='+1'/></box>");
    const Element a = box.first();
    CHECK(a.number("x") == 85);
    CHECK(a.number("y") == -1.5);
    CHECK(a.whole_number("x") == 85);
    CHECK_FALSE(a.number("absent"));
    CHECK_FALSE(a.whole_number("absent"));
    CHECK(box.problems().empty());
    for (const char* wrong : {"z", "w", "i", "n", "h", "p"}) CHECK_FALSE(a.number(wrong));
    for (const char* wrong : {"y", "z", "w", "h"}) CHECK_FALSE(a.whole_number(wrong));
    CHECK(box.problems() == Problems(10, "datafile/wrong-value:1"));
    CHECK(box.text() == "z=\"8 5\" in <a> is not a number such as 85 or -1.5");
}

TEST_CASE("dates and words are read or reported") {
    const Box box(
        "<box><a d='2026-11-22' e='2026-02-30' c='green' k='pink' all=' blue  red' some='red pink grey'/></box>");
    const Element a = box.first();
    CHECK(a.date("d") == base::Date{2026, 11, 22});
    CHECK_FALSE(a.date("absent"));
    CHECK(a.word("c", colours) == 1U);
    CHECK_FALSE(a.word("absent", colours));
    CHECK(a.words("all", colours) == std::vector<std::size_t>{2, 0});
    CHECK(a.words("absent", colours).empty());
    CHECK(box.problems().empty());
    CHECK_FALSE(a.word("k", colours));
    CHECK(box.text() == "k=\"pink\" in <a> is not one of red, green, blue");
    CHECK_FALSE(a.date("e"));
    CHECK(a.words("some", colours) == std::vector<std::size_t>{0});
    CHECK(box.problems() == Problems(4, "datafile/wrong-value:1"));
}

TEST_CASE("a list is parted at its separator and has no empty parts") {
    const Box box("<box><a x='FM  Precision; Precision;; ' y=''/></box>");
    CHECK(box.first().list("x", ';') == std::vector<std::string>{"FM Precision", "Precision"});
    CHECK(box.first().list("x", ' ').size() == 3);
    CHECK(box.first().list("y", ';').empty());
    CHECK(box.first().list("absent", ';').empty());
}

TEST_CASE("attributes that are unknown, or missing are reported") {
    const Box box("<box><a x='1'\n colour='red'\n y=''/></box>");
    const Element a = box.first();
    a.allow({"x", "y"});
    CHECK(box.problems() == Problems{"datafile/unknown-attribute:2"});
    CHECK(a.required("x") == "1");
    CHECK(a.required("y").empty());
    CHECK(a.required("z").empty());
    CHECK(box.problems().size() == 3);
    CHECK(box.problems()[1] == "datafile/missing-attribute:1");
}

TEST_CASE("a text of a closed list") {
    const Box box("<box><a>blue</a><b>pink</b><c/></box>");
    const auto children = box.root().children();
    CHECK(children[0].text_word(colours) == 2U);
    CHECK(box.problems().empty());
    CHECK_FALSE(children[1].text_word(colours));
    CHECK(box.text() == "\"pink\" in <b> is not one of red, green, blue");
    CHECK_FALSE(children[2].text_word(colours));
    CHECK(box.problems() == Problems{"datafile/wrong-text:1", "datafile/empty-element:1"});
}

TEST_CASE("an element that does not belong, comes twice or is lacking") {
    const Box box("<box>\n<a/></box>");
    box.first().refuse("<b>");
    box.first().repeats("<a>");
    box.first().lacks("c");
    CHECK(box.problems() ==
          Problems{"datafile/unknown-element:2", "datafile/repeated:2", "datafile/missing-element:2"});
    CHECK(box.text() == "<a> does not belong in <box>; expected <b>");
    CHECK(box.diagnostics.all()[1].text == "a second <a> in the same <box>");
    CHECK(box.diagnostics.all()[2].text == "<a> lacks <c>");
    const Box outermost("<box/>");
    outermost.root().refuse("nothing");
    CHECK(outermost.problems().size() == 1);
}

TEST_CASE("the XML files of a folder come by name") {
    test::Folder folder;
    folder.add("b.xml", "")
        .add("a.xml", "")
        .add("B.xml", "")
        .add("note.txt", "")
        .add("c.xml.bak", "")
        .add("in/d.xml", "");
    std::vector<std::string> names;
    for (const auto& path : datafile::xml_files(folder.path())) names.push_back(path.filename().string());
    CHECK(names == std::vector<std::string>{"B.xml", "a.xml", "b.xml"});
    CHECK(datafile::xml_files(folder.path() / "not-there").empty());
}
