#include "support.h"

using namespace iepress;
using namespace iepress::test;
using namespace iepress::text;
using base::Points;
using Texts = std::vector<std::string>;

namespace {

/// Lines of the test font at 10 pt: one letter is 10 pt wide.
Texts broken(std::string_view words, double letters, std::string_view language = "en") {
    Shaper shaper(letter_fonts());
    const Paragraph paragraph = shaped(shaper, words, language);
    return texts(paragraph, shaper.break_lines(paragraph, Points{10 * letters}));
}

}  // namespace

TEST_CASE("lines are filled greedily and spaces hang") {
    REQUIRE(broken("one two three four", 9) == Texts{"one two ", "three ", "four"});
    REQUIRE(broken("one two three four", 7) == Texts{"one two ", "three ", "four"});
    REQUIRE(broken("one two three four", 6.99) == Texts{"one ", "two ", "three ", "four"});
    REQUIRE(broken("ab   cd", 2) == Texts{"ab   ", "cd"});
}

TEST_CASE("widths leave the hanging space out") {
    Shaper shaper(letter_fonts());
    const Paragraph paragraph = shaped(shaper, "one two  three");
    REQUIRE(paragraph.natural_width().value == Approx(140));
    REQUIRE(paragraph.minimum_width().value == Approx(50));
    const std::vector<Line> lines = shaper.break_lines(paragraph, Points{75});
    REQUIRE(lines.size() == 2);
    REQUIRE(lines[0].width.value == Approx(70));
    REQUIRE(lines[0].ascent.value == Approx(8));
    REQUIRE(lines[0].descent.value == Approx(2));
    REQUIRE(lines[0].segments[1].x.value == Approx(40));
    REQUIRE(lines[0].segments[1].width.value == Approx(50));
}

TEST_CASE("a line end is forced by a line feed") {
    REQUIRE(broken("one\ntwo three", 20) == Texts{"one\n", "two three"});
    REQUIRE(broken("one\n", 20) == Texts{"one\n"});
    REQUIRE(broken("one \n\ntwo", 20) == Texts{"one \n", "\n", "two"});
    Shaper shaper(letter_fonts());
    const Paragraph paragraph = shaped(shaper, "\n");
    const std::vector<Line> lines = shaper.break_lines(paragraph, Points{100});
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].ascent.value == Approx(8));  // an empty line has the height of its font
    REQUIRE(paragraph.natural_width() == Points{});
}

TEST_CASE("an empty paragraph has no line and one of white space has one") {
    REQUIRE(broken("", 5).empty());
    REQUIRE(broken("   ", 2) == Texts{"   "});
    REQUIRE(broken(" \t ", 2) == Texts{" \t "});
    Shaper shaper(letter_fonts());
    REQUIRE(shaper.break_lines(shaped(shaper, "  "), Points{5})[0].width == Points{});
}

TEST_CASE("a tab is as wide as a space") {
    Shaper shaper(letter_fonts());
    REQUIRE(shaped(shaper, "a\tb").natural_width().value == Approx(30));
    REQUIRE(broken("one\ttwo", 5) == Texts{"one\t", "two"});
}

TEST_CASE("no-break characters hold a line together") {
    REQUIRE(broken("page\u00A03 of", 6) == Texts{"page\u00A03 ", "of"});
    REQUIRE(broken("a page\u00A03", 6) == Texts{"a ", "page\u00A03"});
    REQUIRE(broken("a e\u2011mail", 6) == Texts{"a ", "e\u2011mail"});
    REQUIRE(broken("a either/\u2060or", 10) == Texts{"a ", "either/\u2060or"});
}

TEST_CASE("a hyphen, a dash and a slash allow a break behind them") {
    REQUIRE(broken("self-regulation", 8) == Texts{"self-", "regulati", "on"});
    REQUIRE(broken("yes/no answer", 5) == Texts{"yes/", "no ", "answe", "r"});
    REQUIRE(broken("-5 to +5", 4) == Texts{"-5 ", "to ", "+5"});
}

TEST_CASE("a soft hyphen shows where the line ends and nowhere else") {
    Shaper shaper(letter_fonts());
    const Paragraph paragraph = shaped(shaper, "occu\u00ADpational");
    REQUIRE(paragraph.natural_width().value == Approx(120));
    REQUIRE(paragraph.minimum_width().value == Approx(80));
    const std::vector<Line> whole = shaper.break_lines(paragraph, Points{120});
    REQUIRE(whole.size() == 1);
    REQUIRE_FALSE(whole[0].segments[0].hyphen);
    const std::vector<Line> lines = shaper.break_lines(paragraph, Points{119});
    REQUIRE(texts(paragraph, lines) == Texts{"occu\u00AD", "pational"});
    const PlacedSegment& first = lines[0].segments[0];
    REQUIRE(first.hyphen);
    REQUIRE(first.glyph_count == 5);
    REQUIRE(lines[0].width.value == Approx(50));  // occu and the hyphen
    REQUIRE(paragraph.glyphs[first.first_glyph + 4].cluster == 4);
    REQUIRE(paragraph.glyphs[first.first_glyph + 4].id == letter_fonts().face(FaceIndex{0}).hyphen().glyph);
}

TEST_CASE("a hyphen that does not fit sends the word to the next line") {
    // "a occu" fits six letters, but not with its hyphen
    REQUIRE(broken("a occu\u00ADpat", 6) == Texts{"a ", "occu\u00AD", "pat"});
    // "occu" alone fits, its hyphen doesn't, and there is no other place: it breaks without one
    REQUIRE(broken("occu\u00ADpa", 4) == Texts{"occu\u00AD", "pa"});
}

TEST_CASE("the hyphen of a right-to-left word stands on its left") {
    Shaper shaper(shipped_fonts());
    const Paragraph paragraph = shaped(shaper, "كتاب\u00ADكتاب", "ar");
    REQUIRE(paragraph.segments.size() == 2);
    const Segment& segment = paragraph.segments[0];
    REQUIRE(segment.soft_hyphen);
    const std::vector<Line> lines =
        shaper.break_lines(paragraph, segment.width + segment.hyphen_width);
    REQUIRE(lines.size() == 2);
    const PlacedSegment& first = lines[0].segments[0];
    REQUIRE(first.hyphen);
    REQUIRE(first.glyph_count == segment.glyph_count + 1);
    REQUIRE(paragraph.glyphs[first.first_glyph].cluster == 8);
    REQUIRE(paragraph.glyphs[first.first_glyph].id == shipped_fonts().face(segment.face).hyphen().glyph);
    REQUIRE(lines[0].width.value == Approx((segment.width + segment.hyphen_width).value));
    REQUIRE_FALSE(shaper.break_lines(paragraph, base::Points{500})[0].segments[0].hyphen);
}

TEST_CASE("a word that is too wide is cut between letters") {
    REQUIRE(broken("abcdefgh", 3) == Texts{"abc", "def", "gh"});
    REQUIRE(broken("x abcdefgh yz", 3) == Texts{"x ", "abc", "def", "gh ", "yz"});
    REQUIRE(broken("abcdefgh yz", 5) == Texts{"abcde", "fgh ", "yz"});
    REQUIRE(broken("abc", 0.5) == Texts{"a", "b", "c"});
    REQUIRE(broken("שלוםשלום", 3, "he") == Texts{"שלו", "םשל", "ום"});
}

TEST_CASE("a cut leaves marks with their letters") {
    REQUIRE(broken("xe\u0301x\u0301y", 1) == Texts{"x", "e\u0301", "x\u0301", "y"});
    REQUIRE(broken("x\u0301y\u0301z\u0301", 2) == Texts{"x\u0301y\u0301", "z\u0301"});
}

TEST_CASE("a word in two styles is one part") {
    Shaper shaper(letter_fonts());
    base::Diagnostics diagnostics;
    const std::array runs{run("an un"), run("break", "en", true), run("able word")};
    const Paragraph paragraph = shaper.shape(runs, Direction::left_to_right, diagnostics);
    REQUIRE(texts(paragraph, shaper.break_lines(paragraph, Points{120})) == Texts{"an ", "unbreakable ", "word"});
    REQUIRE(texts(paragraph, shaper.break_lines(paragraph, Points{60})) == Texts{"an ", "unbrea", "kable ", "word"});
    REQUIRE(paragraph.minimum_width().value == Approx(110));
    REQUIRE(paragraph.segments[1].face != paragraph.segments[2].face);
}

TEST_CASE("Han text breaks between characters but not before punctuation") {
    REQUIRE(broken("一丁七万", 3, "zh") == Texts{"一丁七", "万"});
    REQUIRE(broken("一丁七!", 3, "zh") == Texts{"一丁", "七!"});
}

TEST_CASE("the lines of right-to-left text begin on the right") {
    Shaper shaper(letter_fonts());
    const Paragraph paragraph = shaped(shaper, "אב גדה וז", "he");
    const std::vector<Line> lines = shaper.break_lines(paragraph, Points{60});
    REQUIRE(texts(paragraph, lines) == Texts{"אב גדה ", "וז"});
    REQUIRE(lines[0].width.value == Approx(60));
    // visual order: the second word, whose hanging space lies left of the line, then the first
    REQUIRE(lines[0].segments[0].segment == 1);
    REQUIRE(lines[0].segments[0].x.value == Approx(-10));
    REQUIRE(lines[0].segments[1].x.value == Approx(30));
    REQUIRE(lines[0].segments[1].width.value == Approx(30));
}

TEST_CASE("a right-to-left word in left-to-right text turns round and its last space does not") {
    Shaper shaper(letter_fonts());
    const Paragraph paragraph = shaped(shaper, "ab אב גד cd");
    const std::vector<Line> lines = shaper.break_lines(paragraph, Points{85});
    REQUIRE(texts(paragraph, lines) == Texts{"ab אב גד ", "cd"});
    REQUIRE(lines[0].width.value == Approx(80));
    Texts visual;
    for (const PlacedSegment& one : lines[0].segments) {
        visual.push_back(paragraph.text.substr(one.text_begin, one.text_end - one.text_begin));
    }
    REQUIRE(visual == Texts{"ab ", "גד", "אב ", " "});
    REQUIRE(lines[0].segments.back().x.value == Approx(80));  // it hangs on the right

    // broken inside the right-to-left words, the space behind the first hangs on the right too
    const std::vector<Line> narrow = shaper.break_lines(paragraph, Points{55});
    REQUIRE(texts(paragraph, narrow) == Texts{"ab אב ", "גד cd"});
    REQUIRE(narrow[0].width.value == Approx(50));
    REQUIRE(narrow[0].segments[1].x.value == Approx(30));
    REQUIRE(narrow[0].segments[2].x.value == Approx(50));
    REQUIRE(narrow[0].segments[2].text_end - narrow[0].segments[2].text_begin == 1);
}
