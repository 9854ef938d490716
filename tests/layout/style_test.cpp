// Style files: what they may say, and what is found wrong in them.
#include "layout/messages.h"
#include "layout/style/check.h"
#include "layout/style/fields.h"
#include "layout/support.h"

namespace iepress::test {

namespace {

const std::filesystem::path shipped = std::filesystem::path(IEPRESS_SOURCE_DIR) / "data" / "styles";

struct Loaded {
    base::Diagnostics diagnostics;
    std::optional<Style> style;
};

/// Loads a style that is based on the shipped standard and says this besides.
Loaded load(const std::string& body, const std::string& root = "name=\"x\" based-on=\"standard\"") {
    const TemporaryFolder folder;
    Loaded out;
    out.style =
        load_style(folder.write("x.xml", "<style " + root + ">\n" + body + "\n</style>\n"), out.diagnostics, shipped);
    return out;
}

void finds(const Loaded& loaded, const char* code, unsigned line_number) {
    INFO(base::to_text(loaded.diagnostics.all()));
    CHECK_FALSE(loaded.style.has_value());
    REQUIRE(loaded.diagnostics.all().size() == 1);
    CHECK(loaded.diagnostics.all()[0].message->code == code);
    CHECK(loaded.diagnostics.all()[0].line == line_number);
}

}  // namespace

TEST_CASE("every shipped style is whole and has enough contrast") {
    int styles = 0;
    for (const auto& entry : std::filesystem::directory_iterator(shipped)) {
        if (entry.path().extension() != ".xml") continue;
        ++styles;
        base::Diagnostics diagnostics;
        const auto style = load_style(entry.path(), diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(style.has_value());
        CHECK(style->name == entry.path().stem());
        for (const auto& [role, text] : style->text) {
            INFO(role);
            if (role != "watermark") CHECK(contrast(text.colour, {255, 255, 255}) >= 4.5);
        }
    }
    CHECK(styles >= 4);
}

TEST_CASE("large print has no text below 18 points but furniture and charts") {
    base::Diagnostics diagnostics;
    const auto style = load_style(shipped / "large-print.xml", diagnostics);
    REQUIRE(style.has_value());
    for (const auto& [role, text] : style->text) {
        INFO(role);
        if (role != "header" && role != "footer" && role != "chart-label") CHECK(text.size.value >= 18);
        CHECK_FALSE(text.italic);
    }
}

TEST_CASE("contrast is WCAG's") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
    CHECK(contrast({255, 255, 255}, {255, 255, 255}) == Approx(1));
    CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == Approx(4.54).margin(0.01));
}

TEST_CASE("a style takes from its base what it does not say") {
    const Loaded loaded = load("<page width=\"8in\" margin-start=\"20mm\"/>\n<text role=\"body\" size=\"11pt\"/>\n"
                               "<text role=\"own\" italic=\"yes\" align=\"center\"/>\n"
                               "<table role=\"own\" split-rows=\"yes\" fill=\"#f8f8f8\"/>");
    INFO(base::to_text(loaded.diagnostics.all()));
    REQUIRE(loaded.style.has_value());
    const Style& style = *loaded.style;
    CHECK(style.page_width.value == Approx(576));
    CHECK(style.margin_start.value == Approx(56.69).margin(0.01));
    CHECK(style.page_height.value == Approx(792));
    CHECK(style.text.at("body").size.value == 11);
    CHECK(style.text.at("body").leading == Approx(1.35));
    CHECK(style.text.at("own").size.value == 11);  // a new role begins as body
    CHECK(style.text.at("own").align == TextStyle::Align::center);
    CHECK(style.tables.at("own").split_rows);
    CHECK(style.tables.at("own").box.fill == base::Colour{0xF8, 0xF8, 0xF8});
    CHECK(style.tables.at("own").row_rule.value == Approx(0.5));  // a new role begins as table
}

TEST_CASE("each problem of a style file is told with its line") {
    SECTION("unknown element") { finds(load("<texts/>"), "layout/style-unknown-element", 2); }
    SECTION("unknown attribute") {
        finds(load("\n<text role=\"body\" colr=\"#000000\"/>"), "layout/style-unknown-attribute", 3);
    }
    SECTION("missing role") { finds(load("<text size=\"10pt\"/>"), "layout/style-missing-attribute", 2); }
    SECTION("missing name") { finds(load("", "based-on=\"standard\""), "layout/style-missing-attribute", 1); }
    SECTION("twice") { finds(load("<text role=\"h1\"/>\n<text role=\"h1\"/>"), "layout/style-repeated", 3); }
    SECTION("unknown text role") {
        finds(load("<table role=\"table\" head-text=\"headd\"/>"), "layout/style-unknown-text", 2);
    }
    SECTION("contrast") { finds(load("<text role=\"small\" colour=\"#999999\"/>"), "layout/style-low-contrast", 2); }
    SECTION("contrast on a ground") {
        finds(load("<table role=\"table\" head-fill=\"#808080\"/>"), "layout/style-low-contrast", 0);
    }
    SECTION("chart") { finds(load("<chart aim=\"#dddddd\"/>"), "layout/style-low-contrast", 2); }
    SECTION("chart on a band") {
        finds(load("<chart band-dark=\"#707070\" band-light=\"#ffffff\" aim=\"#000000\" axis=\"#000000\" "
                   "data=\"#000000\"/>"),
              "layout/style-low-contrast", 0);
    }
    SECTION("bands alike") {
        finds(load("<chart band-dark=\"#f0f0f0\" band-light=\"#f4f4f4\"/>"), "layout/style-low-contrast", 2);
    }
    SECTION("no room") {
        finds(load("<page margin-start=\"400pt\" margin-end=\"190pt\"/>"), "layout/style-no-room", 2);
    }
    SECTION("itself") { finds(load("", "name=\"x\" based-on=\"x\""), "layout/style-based-on-itself", 1); }
    SECTION("a base elsewhere") { finds(load("", "name=\"x\" based-on=\"../x\""), "layout/style-bad-value", 1); }
    SECTION("no base") { finds(load("", "name=\"x\" based-on=\"nothing\""), "base/missing-file", 1); }
    SECTION("not a style") {
        const TemporaryFolder folder;
        Loaded out;
        out.style = load_style(folder.write("x.xml", "<case/>"), out.diagnostics);
        finds(out, "layout/style-unknown-element", 1);
    }
}

TEST_CASE("a style without a base must have all that documents need") {
    const Loaded loaded = load("<page width=\"612pt\" height=\"792pt\"/>", "name=\"x\"");
    CHECK_FALSE(loaded.style.has_value());
    CHECK(loaded.diagnostics.contains("layout/style-missing-role"));
    CHECK(base::to_text(loaded.diagnostics.all()).find("<text role=…> \"body\"") != std::string::npos);
    CHECK(base::to_text(loaded.diagnostics.all()).find("<note kind=…> \"legal\"") != std::string::npos);
}

TEST_CASE("broken XML is told in plain words") {
    const auto broken = [](std::string_view bytes) {
        const TemporaryFolder folder;
        Loaded out;
        out.style = load_style(folder.write("x.xml", bytes), out.diagnostics);
        return out;
    };
    finds(broken(""), "layout/style-not-xml", 1);
    finds(broken("<style>\n<page>\n</style>"), "layout/style-not-xml", 2);
    finds(broken("<style name=\"Jos\xE9\"/>"), "layout/style-not-xml", 1);
    finds(broken("<!-- only a comment -->"), "layout/style-not-xml", 1);
    finds(broken("<style name=\"one\"/>\n<style name=\"two\"/>"), "layout/style-not-xml", 2);
}

TEST_CASE("values are read strictly") {
    const auto accepts = [](auto value, std::string_view text, double least, double most) {
        return !set_value(value, text, least, most).has_value();
    };
    CHECK(accepts(Points{}, "10.5pt", 0, 100));
    CHECK(accepts(Points{}, "1in", 0, 100));
    for (const char* bad :
         {"10.5", "10,5pt", "-1pt", "101pt", "nanpt", "infpt", " 1pt", "1 pt", "", "pt", "1e9pt", "10px"}) {
        INFO(bad);
        CHECK_FALSE(accepts(Points{}, bad, 0, 100));
    }
    CHECK(accepts(base::Colour{}, "#1F3864", 0, 0));
    for (const char* bad : {"1f3864", "#1f386", "#1f38641", "#1f386g", "red", "#+12345", ""}) {
        INFO(bad);
        CHECK_FALSE(accepts(base::Colour{}, bad, 0, 0));
    }
    CHECK(accepts(std::optional<base::Colour>{}, "none", 0, 0));
    CHECK(accepts(1, "2", 1, 3));
    CHECK_FALSE(accepts(1, "4", 1, 3));
    CHECK_FALSE(accepts(1, "2.0", 1, 3));
    CHECK_FALSE(accepts(1.0, "1.5x", 1, 3));
    CHECK(accepts(true, "no", 0, 0));
    CHECK_FALSE(accepts(true, "true", 0, 0));
    CHECK_FALSE(accepts(std::string{}, "", 0, 0));
    CHECK_FALSE(accepts(TextStyle::Align::start, "left", 0, 0));
}

TEST_CASE("each message of the stage has a code of its own") {
    std::vector<std::string_view> codes;
    for (const base::Message* message : layout::messages()) {
        CHECK(message->code.starts_with("layout/"));
        CHECK(std::find(codes.begin(), codes.end(), message->code) == codes.end());
        codes.push_back(message->code);
        CHECK_FALSE(message->hint.empty());
    }
    CHECK(codes.size() == 16);
}

}  // namespace iepress::test
