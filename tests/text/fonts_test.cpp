#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "support.h"
#include "text/messages.h"

using namespace iepress;
using namespace iepress::test;
using namespace iepress::text;

namespace {

constexpr std::string_view family_start = R"(<family name="sans" scripts="Latn" package="fonts-x" licence="OFL-1.1">)";

std::string list_of(std::string_view faces) {
    return "<fonts>\n" + std::string(family_start) + "\n" + std::string(faces) + "</family>\n</fonts>\n";
}

/// Loads a list with the font files of its own folder and gives what was reported.
std::string complaints(const TemporaryFolder& folder, std::string_view list) {
    base::Diagnostics diagnostics;
    const std::array folders{folder.path()};
    const auto fonts = FontLibrary::load(folder.write("fonts.xml", list), folders, diagnostics);
    REQUIRE(fonts.has_value() != diagnostics.has_errors());
    std::string text = base::to_text(diagnostics.all());
    for (std::size_t at; (at = text.find(folder.path().string())) != std::string::npos;) {
        text.replace(at, folder.path().string().size(), "F");
    }
    return text;
}

std::string complaints(std::string_view list) { return complaints(TemporaryFolder(), list); }

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string chosen(char32_t c, std::string_view script, std::string_view language, FontRequest request = {"sans"}) {
    const auto face = shipped_fonts().choose(request, c, script, language);
    return face ? shipped_fonts().face(*face).postscript_name() : "none";
}

}  // namespace

TEST_CASE("every font of the list is found, sound, and has the scripts that it serves") {
    const FontLibrary& fonts = shipped_fonts();
    REQUIRE(fonts.size() > 60);
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        const Face& face = fonts.face(static_cast<FaceIndex>(i));
        CAPTURE(face.postscript_name());
        REQUIRE_FALSE(face.postscript_name().empty());
        REQUIRE(face.metrics().units_per_em >= 1000);
        REQUIRE(face.metrics().ascent > 0);
        REQUIRE(face.metrics().descent > 0);
        REQUIRE(face.metrics().cap_height > 0);
        REQUIRE(face.metrics().bounding_box[2] > face.metrics().bounding_box[0]);
        REQUIRE(face.metrics().underline_thickness > 0);
    }
}

TEST_CASE("metrics are the face's own") {
    const FontLibrary& fonts = shipped_fonts();
    const Face& italic = fonts.face(*fonts.own_face({"sans", 400, true}));
    REQUIRE(italic.postscript_name() == "NotoSans-Italic");
    REQUIRE(italic.metrics().italic_angle == Approx(-12));
    REQUIRE(italic.metrics().ascent == 1069);
    REQUIRE(italic.metrics().descent == 293);
    REQUIRE(italic.metrics().cap_height == 714);
    REQUIRE_FALSE(italic.metrics().is_cff);
    REQUIRE(italic.covers_ascii());
    const Face& han = fonts.face(*fonts.own_face({"japanese", 700, false}));
    REQUIRE(han.postscript_name() == "NotoSansCJKjp-Bold");
    REQUIRE(han.metrics().is_cff);
    REQUIRE(han.metrics().weight == 700);
    REQUIRE(han.covers(U'\u3042'));
    REQUIRE_FALSE(han.covers(U'\u0E01'));
}

TEST_CASE("the request's own family comes first") {
    REQUIRE(chosen(U'a', "Latn", "en") == "NotoSans-Regular");
    REQUIRE(chosen(U'a', "Latn", "en", {"sans", 700, true}) == "NotoSans-BoldItalic");
    REQUIRE(chosen(U'a', "Latn", "en", {"andika", 700, false}) == "Andika-Bold");
    REQUIRE(chosen(U'a', "Latn", "en", {"no such family", 400, false}) == "NotoSans-Regular");
    REQUIRE(chosen(U'\u1F60', "Grek", "el", {"andika"}) == "NotoSans-Regular");
}

TEST_CASE("a script's family stands in, upright where it has no italic") {
    REQUIRE(chosen(U'\u0628', "Arab", "ar") == "NotoNaskhArabic-Regular");
    REQUIRE(chosen(U'\u0628', "Arab", "ar", {"sans", 700, true}) == "NotoNaskhArabic-Bold");
    REQUIRE(chosen(U'\u0628', "Arab", "ur") == "NotoNastaliqUrdu-Regular");
    REQUIRE(chosen(U'\u0628', "Arab", "ur-PK") == "NotoNastaliqUrdu-Regular");
    REQUIRE(chosen(U'\u05D0', "Hebr", "he") == "NotoSansHebrew-Regular");
    REQUIRE(chosen(U'\u0E01', "Thai", "th") == "NotoSansThai-Regular");
}

TEST_CASE("the language decides between the forms of a Han character") {
    REQUIRE(chosen(U'\u9AA8', "Hani", "zh") == "NotoSansCJKsc-Regular");
    REQUIRE(chosen(U'\u9AA8', "Hani", "zh-Hans-SG") == "NotoSansCJKsc-Regular");
    REQUIRE(chosen(U'\u9AA8', "Hani", "zh-Hant") == "NotoSansCJKtc-Regular");
    REQUIRE(chosen(U'\u9AA8', "Hani", "zh-TW") == "NotoSansCJKtc-Regular");
    REQUIRE(chosen(U'\u9AA8', "Hani", "zh-HK") == "NotoSansCJKhk-Regular");
    REQUIRE(chosen(U'\u9AA8', "Hani", "ja") == "NotoSansCJKjp-Regular");
    REQUIRE(chosen(U'\u9AA8', "Hani", "ko-KR") == "NotoSansCJKkr-Regular");
    REQUIRE(chosen(U'\u9AA8', "Hani", "en") == "NotoSansCJKsc-Regular");
    REQUIRE(chosen(U'\u3042', "Hira", "en") == "NotoSansCJKjp-Regular");
    REQUIRE(chosen(U'\uAC00', "Hang", "en") == "NotoSansCJKkr-Regular");
}

TEST_CASE("symbols and emoji have outlines") {
    REQUIRE(chosen(U'\u2713', "Zyyy", "en") == "NotoSansSymbols2-Regular");
    REQUIRE(chosen(U'\u2192', "Zyyy", "en") == "NotoSansSymbols-Regular");
    REQUIRE(chosen(U'\U0001F642', "Zyyy", "en") == "Symbola");
    REQUIRE(chosen(U'\U00013000', "Egyp", "en") == "none");
}

TEST_CASE("the fingerprint follows the list and the files") {
    const TemporaryFolder folder;
    const std::array folders{folder.path()};
    const auto fingerprint = [&](std::string_view list) {
        base::Diagnostics diagnostics;
        return FontLibrary::load(folder.write("fonts.xml", list), folders, diagnostics)->fingerprint();
    };
    const std::string list = list_of("<face weight=\"400\" file=\"a.ttf\"/>\n");
    folder.write("a.ttf", test_font_bytes());
    const std::string first = fingerprint(list);
    REQUIRE(first.size() == 16);
    REQUIRE(fingerprint(list) == first);
    REQUIRE(fingerprint(list + " ") != first);
    folder.write("a.ttf", test_font_bytes("Bold"));
    REQUIRE(fingerprint(list) != first);
}

TEST_CASE("of two files of one name the earlier folder's, then the first path, is taken") {
    const TemporaryFolder one;
    const TemporaryFolder two;
    std::filesystem::create_directories(one.path() / "b");
    std::filesystem::create_directories(one.path() / "a");
    one.write("b/font.ttf", test_font_bytes("B"));
    one.write("a/font.ttf", test_font_bytes("A"));
    two.write("font.ttf", test_font_bytes("C"));
    const auto manifest = two.write("fonts.xml", list_of("<face weight=\"400\" file=\"font.ttf\"/>\n"));
    const auto name = [&](std::vector<std::filesystem::path> folders) {
        base::Diagnostics diagnostics;
        return FontLibrary::load(manifest, folders, diagnostics)->face(FaceIndex{0}).postscript_name();
    };
    REQUIRE(name({one.path(), two.path()}) == "IepressTest-A");
    REQUIRE(name({two.path(), one.path()}) == "IepressTest-C");
}

TEST_CASE("a missing font names the package that brings it, once") {
    const std::string text =
        complaints(list_of("<face weight=\"400\" file=\"a.ttf\"/>\n<face weight=\"700\" file=\"b.ttf\"/>\n"));
    REQUIRE(first_line(text) == "F/fonts.xml:3: error: 2 font file(s) are not on this computer, such as a.ttf: apt-get "
                                "install fonts-x brings them [text/missing-font]");
    REQUIRE(std::count(text.begin(), text.end(), '\n') == 2);
}

TEST_CASE("a broken font is not used") {
    const TemporaryFolder folder;
    const std::string list = list_of("<face weight=\"400\" file=\"a.ttf\"/>\n");
    const auto report = [&](std::string_view bytes) {
        folder.write("a.ttf", bytes);
        return first_line(complaints(folder, list));
    };
    const std::string font = test_font_bytes();
    REQUIRE(report(font).empty());
    const std::string damaged =
        "F/fonts.xml:3: error: cannot use the font file F/a.ttf: it is damaged, or no TrueType or OpenType font "
        "[text/broken-font]";
    REQUIRE(report("not a font at all") == damaged);
    REQUIRE(report(font.substr(0, font.size() / 2)) == damaged);
    REQUIRE(report(font.substr(0, 20)) == damaged);
    REQUIRE(report("ttcf") == damaged);
    REQUIRE(report(std::string("ttcf\0\1\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 16)) == damaged);
    std::string without_cmap = font;
    without_cmap.replace(without_cmap.find("cmap"), 4, "cnap");
    REQUIRE(report(without_cmap) == damaged);
    REQUIRE(report("").find("[text/broken-font]") != std::string::npos);
}

TEST_CASE("a collection without the face that is asked for is reported") {
    const TemporaryFolder folder;
    folder.write("a.ttf", test_font_bytes());
    REQUIRE(first_line(complaints(folder, list_of("<face weight=\"400\" file=\"a.ttf\" name=\"Other-Regular\"/>\n"))) ==
            "F/fonts.xml:3: error: cannot use the font file F/a.ttf: it has no face Other-Regular [text/broken-font]");
}

TEST_CASE("a list of fonts that is none is refused") {
    REQUIRE(first_line(complaints("<fonts>")) ==
            "F/fonts.xml:1: error: fonts.xml is no list of fonts: an element is closed by another's end tag, or not at "
            "all [text/bad-manifest]");
    REQUIRE(first_line(complaints("")).find("[text/bad-manifest]") != std::string::npos);
    REQUIRE(
        first_line(complaints("<case/>")) ==
        "F/fonts.xml:1: error: fonts.xml is no list of fonts: it begins with <case>, not <fonts> [text/bad-manifest]");
}

TEST_CASE("all that is wrong in a list of fonts comes out in one go") {
    const std::string text = complaints(R"(<fonts size="9">
<family name="a" scripts="Latin" package="p" color="red">
<face weight="350" style="slanted" file="x/y.ttf"/>
<font/>
</family>
<family name="a" scripts="Latn" package="p" licence="l"/>
</fonts>)");
    std::vector<std::string> wanted{
        "F/fonts.xml:1: error: <fonts> in the list of fonts has the unknown attribute size",
        "F/fonts.xml:2: error: <family> in the list of fonts has the unknown attribute color",
        "F/fonts.xml:2: error: <family> in the list of fonts needs the attribute licence",
        "F/fonts.xml:2: error: <family> in the list of fonts has scripts other than ISO 15924 names of four letters",
        "F/fonts.xml:3: error: <face> in the list of fonts has a weight that is neither 400 nor 700",
        "F/fonts.xml:3: error: <face> in the list of fonts has a style that is neither normal nor italic",
        "F/fonts.xml:3: error: <face> in the list of fonts has a file with a folder; its name alone is wanted",
        "F/fonts.xml:4: error: <font> in the list of fonts stands where <face> is expected",
        "F/fonts.xml:6: error: <family> in the list of fonts has the name of an earlier one",
        "F/fonts.xml:6: error: <family> in the list of fonts has no <face>"};
    std::string all;
    for (const std::string& one : wanted) {
        all += one + " [text/manifest-entry]\n";
        if (&one == &wanted.front()) all += "  hint: fonts/README.md says how to add a font\n";
    }
    REQUIRE(text == all);
    REQUIRE(complaints("<fonts/>").find("has no <family>") != std::string::npos);
}

TEST_CASE("faces are loaded by many threads at once") {
    const FontLibrary fonts = test_fonts();
    std::vector<std::thread> threads;
    std::array<int, 8> covered{};
    for (std::size_t i = 0; i < covered.size(); ++i) {
        threads.emplace_back([&, i] {
            for (std::size_t face = 0; face < fonts.size(); ++face) {
                covered[i] += fonts.face(static_cast<FaceIndex>(face)).covers(U'a') ? 1 : 0;
            }
        });
    }
    for (std::thread& one : threads) one.join();
    for (const int count : covered) REQUIRE(count == static_cast<int>(fonts.size()));
}

TEST_CASE("every message of the stage has its code and is unique") {
    std::vector<std::string_view> codes;
    for (const Message* one : messages()) {
        REQUIRE(one->code.starts_with("text/"));
        REQUIRE_FALSE(one->hint.empty());
        codes.push_back(one->code);
    }
    std::sort(codes.begin(), codes.end());
    REQUIRE(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
}
