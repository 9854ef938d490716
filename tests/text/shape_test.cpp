#include <algorithm>
#include <set>

#include "support.h"

using namespace iepress;
using namespace iepress::test;
using namespace iepress::text;

namespace {

/// The faces of a paragraph's segments, each once, in order of appearance.
std::vector<std::string> faces(const Paragraph& paragraph) {
    std::vector<std::string> out;
    for (const Segment& segment : paragraph.segments) {
        const std::string& name = shipped_fonts().face(segment.face).postscript_name();
        if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
    }
    return out;
}

bool has_blank_glyph(const Paragraph& paragraph) {
    return std::any_of(paragraph.glyphs.begin(), paragraph.glyphs.end(), [](const Glyph& one) { return one.id == 0; });
}

/// Shapes with the shipped fonts and wants every character to have a glyph.
Paragraph shape(std::string_view words, std::string_view language = "en") {
    Shaper shaper(shipped_fonts());
    Paragraph paragraph = shaped(shaper, words, language);
    REQUIRE_FALSE(has_blank_glyph(paragraph));
    return paragraph;
}

std::vector<std::string> segment_texts(const Paragraph& paragraph) {
    std::vector<std::string> out;
    for (const Segment& segment : paragraph.segments) out.push_back(text_of(paragraph, segment));
    return out;
}

using Names = std::vector<std::string>;
constexpr const char* sans = "NotoSans-Regular";

}  // namespace

TEST_CASE("each script has its face") {
    const std::string words[][3] = {
        {"Zoë Núñez, Łódź, Đặng Thị Ngọc Ánh", "vi", sans},
        {"Zoe\u0308 Nu\u0301n\u0303ez, o\u0323\u0302", "en", sans},
        {"Во время занятия", "ru", sans},
        {"Αξιολόγηση", "el", sans},
        {"أظهرت التلميذة تقدما ملحوظا.", "ar", "NotoNaskhArabic-Regular"},
        {"اردو میں رپورٹ", "ur", "NotoNastaliqUrdu-Regular"},
        {"הילד קורא מילים", "he", "NotoSansHebrew-Regular"},
        {"विद्यालय में", "hi", "NotoSansDevanagari-Regular"},
        {"প্রতিবেদন", "bn", "NotoSansBengali-Regular"},
        {"การประเมินผล", "th", "NotoSansThai-Regular"},
        {"本学期，该学生进步。", "zh", "NotoSansCJKsc-Regular"},
        {"学校でのカウンセリング。", "ja", "NotoSansCJKjp-Regular"},
        {"학교 수업", "ko", "NotoSansCJKkr-Regular"},
        {"ਸਕੂਲ", "pa", "NotoSansGurmukhi-Regular"},
        {"શાળા", "gu", "NotoSansGujarati-Regular"},
        {"பள்ளி", "ta", "NotoSansTamil-Regular"},
        {"ໂຮງຮຽນ", "lo", "NotoSansLao-Regular"},
        {"សាលារៀន", "km", "NotoSansKhmer-Regular"},
        {"ကျောင်း", "my", "NotoSansMyanmar-Regular"},
        {"ትምህርት ቤት", "am", "NotoSansEthiopic-Regular"},
        {"Դպրոց", "hy", "NotoSansArmenian-Regular"},
        {"სკოლა", "ka", "NotoSansGeorgian-Regular"},
    };
    for (const auto& [text, language, face] : words) {
        CAPTURE(text);
        REQUIRE(faces(shape(text, language)) == Names{face});
    }
}

TEST_CASE("letters are shaped: ligatures, joined letters, marks on their bases, reordering") {
    const Paragraph ligature = shape("ffi");
    REQUIRE(ligature.glyphs.size() == 1);
    REQUIRE(ligature.glyphs[0].cluster == 0);
    const Paragraph joined = shape("بببب", "ar");
    REQUIRE(joined.glyphs.size() == 4);
    std::set<std::uint32_t> forms;
    for (const Glyph& glyph : joined.glyphs) forms.insert(glyph.id);
    REQUIRE(forms.size() >= 3);  // initial, medial, final
    REQUIRE(shape("الله", "ar").glyphs.size() == 2);
    REQUIRE(shape("e\u0301").glyphs.size() == 1);
    const Paragraph marks = shape("x\u0301");
    REQUIRE(marks.glyphs.back().advance == 0);
    REQUIRE(marks.glyphs.back().cluster == 0);
    // U+093F stands before its consonant and belongs to the same cluster
    const Paragraph reordered = shape("कि", "hi");
    REQUIRE(reordered.glyphs.size() == 2);
    REQUIRE(reordered.glyphs[0].cluster == 0);
    REQUIRE(reordered.glyphs[1].cluster == 0);
}

TEST_CASE("kerning is applied inside words") {
    const auto width = [](std::string_view words) { return shape(words).natural_width().value; };
    REQUIRE(width("AV") < width("A") + width("V"));
}

TEST_CASE("numbers and Latin words in Arabic run left to right at a level of their own") {
    const Paragraph paragraph = shape("قرأ 12 كلمة في IEP", "ar");
    REQUIRE(paragraph.direction == Direction::right_to_left);
    for (const Segment& segment : paragraph.segments) {
        const std::string words = text_of(paragraph, segment);
        CAPTURE(words);
        if (words.starts_with("12") || words.starts_with("IEP")) {
            REQUIRE(segment.level == 2);
        } else {
            REQUIRE(segment.level == 1);
        }
    }
}

TEST_CASE("a Hebrew word in English") {
    const Paragraph paragraph = shape("PIECE 12 של 40");
    REQUIRE(segment_texts(paragraph) == Names{"PIECE ", "12 ", "של ", "40"});
    // 40 follows a right-to-left word, so it is a number in right-to-left text, and the space
    // between them belongs to it (UAX #9 W7, N1, I1)
    const std::vector<int> wanted{0, 0, 1, 2};
    for (std::size_t i = 0; i < wanted.size(); ++i) REQUIRE(paragraph.segments[i].level == wanted[i]);
    Shaper shaper(shipped_fonts());
    const std::vector<Line> lines = shaper.break_lines(paragraph, base::Points{500});
    std::vector<std::string> visual;
    for (const PlacedSegment& one : lines[0].segments) visual.push_back(segment_texts(paragraph)[one.segment]);
    REQUIRE(visual == Names{"PIECE ", "12 ", "40", "של "});
}

TEST_CASE("glyphs of a right-to-left segment stand in visual order") {
    const Paragraph paragraph = shape("שלום", "he");
    REQUIRE(paragraph.glyphs.front().cluster == 6);
    REQUIRE(paragraph.glyphs.back().cluster == 0);
}

TEST_CASE("brackets are mirrored and keep one face") {
    const Paragraph paragraph = shape("(שלום)", "he");
    std::set<FaceIndex> used;
    for (const Segment& segment : paragraph.segments) {
        if (text_of(paragraph, segment).find_first_of("()") != std::string::npos) used.insert(segment.face);
    }
    REQUIRE(used.size() == 1);
    // "(" opens to the left here: it is drawn as ")" is in English
    const Paragraph latin = shape("()");
    REQUIRE(faces(paragraph).front() == faces(latin).front());
    const auto glyph_of = [](const Paragraph& one, std::uint32_t cluster) {
        return std::find_if(one.glyphs.begin(), one.glyphs.end(), [&](const Glyph& g) { return g.cluster == cluster; })
            ->id;
    };
    REQUIRE(glyph_of(paragraph, 0) == glyph_of(latin, 1));
    REQUIRE(glyph_of(paragraph, 9) == glyph_of(latin, 0));
}

TEST_CASE("spaces and punctuation go with the letters around them, digits do not") {
    REQUIRE(faces(shape("أظهرت التلميذة. أظهرت.", "ar")) == Names{"NotoNaskhArabic-Regular"});
    REQUIRE(faces(shape("第12課。", "ja")) == Names{"NotoSansCJKjp-Regular", sans});
    REQUIRE(faces(shape("IEP，ABC", "zh")) == Names{sans, "NotoSansCJKsc-Regular"});
}

TEST_CASE("Han characters follow the run's language") {
    Shaper shaper(shipped_fonts());
    base::Diagnostics diagnostics;
    const std::array runs{run("骨", "ja"), run("骨", "zh-Hant"), run("骨", "ko")};
    const Paragraph paragraph = shaper.shape(runs, Direction::left_to_right, diagnostics);
    REQUIRE(faces(paragraph) == Names{"NotoSansCJKjp-Regular", "NotoSansCJKtc-Regular", "NotoSansCJKkr-Regular"});
}

TEST_CASE("emoji sequences stay in one face and one part") {
    const Paragraph teacher = shape("\U0001F469\u200D\U0001F52C");  // woman, ZWJ, microscope
    REQUIRE(teacher.segments.size() == 1);
    REQUIRE(faces(teacher) == Names{"Symbola"});
    REQUIRE(shape("\U0001F44D\U0001F3FD").segments.size() == 1);       // thumb with a skin tone
    REQUIRE(shape("\U0001F1FA\U0001F1F8").segments.size() == 1);       // flag
    const Paragraph keycap = shape("1\uFE0F\u20E3");
    REQUIRE(keycap.segments.size() == 1);
    REQUIRE(faces(keycap) == Names{"NotoSansSymbols-Regular"});
    REQUIRE(faces(shape("good \u2764\uFE0F job")).front() == sans);
    REQUIRE(shape("a\U0001F642b").segments.size() >= 3);
}

TEST_CASE("a word in two styles keeps joined letters joined") {
    Shaper shaper(shipped_fonts());
    base::Diagnostics diagnostics;
    const std::array runs{run("بب", "ar", true), run("بب", "ar")};
    const Paragraph two = shaper.shape(runs, Direction::right_to_left, diagnostics);
    const Paragraph one = shape("بببب", "ar");
    // the last two letters are a medial and a final, as in the whole word
    const Segment& second = two.segments.back();
    REQUIRE(second.glyph_count == 2);
    REQUIRE(two.glyphs[second.first_glyph].id == one.glyphs[0].id);
    REQUIRE(two.glyphs[second.first_glyph + 1].id == one.glyphs[1].id);
}

TEST_CASE("invisible characters have no glyph and are never missed") {
    const Paragraph paragraph = shape("a\u200Db\u200Cc\u00ADd\u2060e\uFE0Ff\u200Bg\u200Eh\uFEFFi\u2063j");
    std::uint32_t glyphs = 0;
    for (const Segment& segment : paragraph.segments) glyphs += segment.glyph_count;
    REQUIRE(glyphs == 10);
    REQUIRE(shape("\u200D\u2060").glyphs.empty());
    REQUIRE(shape("\n\u2028\u2029").glyphs.empty());
    REQUIRE(shape("\u3164\u115F\U000E0041").natural_width().value >= 0);
    REQUIRE(shape("\u202Bab\u202C \u2067cd\u2069").segments.size() >= 2);
}

TEST_CASE("spaces of all widths have a glyph in every face") {
    REQUIRE(faces(shape("1\u202F000\u2009\u2007\u2003x\u00A0")) == Names{sans});
    REQUIRE(shape("שלום\u00A0עולם\u2003", "he").segments.size() == 1);
    REQUIRE(shape("e\u2011mail").glyphs.size() == 6);
}

TEST_CASE("a character that no font has is reported once a run, with its place, and no other is") {
    Shaper shaper(shipped_fonts());
    base::Diagnostics diagnostics;
    const std::string file = "case.xml";
    std::array runs{run("a \U00013000 b \U00013000\U0001F9FF"), run("c"), run("\U00013000\uE123")};
    runs[0].place = {&file, 3, 7};
    runs[2].place = {&file, 5, 1};
    const Paragraph paragraph = shaper.shape(runs, Direction::left_to_right, diagnostics);
    REQUIRE(base::to_text(diagnostics.all()) ==
            "case.xml:3:7: error: no font has the character U+13000 (EGYPTIAN HIEROGLYPH A001) [text/no-glyph]\n"
            "  hint: write it with other characters, or add a font that has it to fonts.xml\n"
            "case.xml:3:7: error: no font has the character U+1F9FF (NAZAR AMULET) [text/no-glyph]\n"
            "case.xml:5:1: error: no font has the character U+13000 (EGYPTIAN HIEROGLYPH A001) [text/no-glyph]\n"
            "case.xml:5:1: error: no font has the character U+E123 (<private use area-E123>) [text/no-glyph]\n");
    REQUIRE(paragraph.segments.back().text_end == paragraph.text.size());
}

TEST_CASE("bold and italic are asked of the family, and sizes scale the widths") {
    Shaper shaper(shipped_fonts());
    base::Diagnostics diagnostics;
    std::array runs{run("word "), run("word ", "en", true), run("word")};
    runs[2].font.italic = true;
    runs[2].size = {20};
    const Paragraph paragraph = shaper.shape(runs, Direction::left_to_right, diagnostics);
    REQUIRE(faces(paragraph) == Names{sans, "NotoSans-Bold", "NotoSans-Italic"});
    runs[2].size = {10};
    REQUIRE(shaper.shape(runs, Direction::left_to_right, diagnostics).segments[2].width.value * 2 ==
            Approx(paragraph.segments[2].width.value));
    REQUIRE(shaper.break_lines(paragraph, base::Points{500})[0].ascent.value == Approx(20 * 1.069));
}

TEST_CASE("a paragraph is dumped a segment a line") {
    Shaper shaper(letter_fonts());
    REQUIRE(dump(shaped(shaper, "one\tt\u00ADw אב"), letter_fonts()) ==
            "\"one\\u{9}\" run 0 level 0 IepressTest-Regular 10.00 width 30.00+10.00 break\n"
            "\"t\\u{AD}\" run 0 level 0 IepressTest-Regular 10.00 width 10.00+0.00 break with hyphen\n"
            "\"w \" run 0 level 0 IepressTest-Regular 10.00 width 10.00+10.00 break\n"
            "\"אב\" run 0 level 1 IepressTest-Regular 10.00 width 20.00+0.00 break\n");
}

TEST_CASE("a variation selector behind a space or a letter that is made up changes nothing") {
    REQUIRE(shape("p\u3000\uFE0F q").natural_width().value == Approx(shape("p\u3000 q").natural_width().value));
    REQUIRE(shape("\u3164\u20E3").glyphs.size() == 1);
}
