#include <random>

#include "base/utf8.h"
#include "support.h"
#include "text/breaks.h"
#include "text/characters.h"

#include <unicode/uchar.h>

using namespace iepress;
using namespace iepress::text;

namespace {

/// Wants the same opportunities from the words as from ICU over the whole text.
void require_equal(LineBreaks& breaks, const std::string& words, std::string_view language) {
    static std::vector<Opportunity> found;
    static std::vector<Opportunity> wanted;
    breaks.find(words, language, found);
    breaks.find_by_icu(words, language, wanted);
    if (found == wanted) return;
    CAPTURE(words, language);
    REQUIRE(found == wanted);
}

std::vector<std::string> parts(std::string_view words, std::string_view language = "en") {
    LineBreaks breaks;
    std::vector<Opportunity> found;
    breaks.find(words, language, found);
    std::vector<std::string> out;
    std::size_t begin = 0;
    for (const Opportunity& one : found) {
        out.emplace_back(words.substr(begin, one.offset - begin));
        begin = one.offset;
    }
    return out;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("breaks word by word equal ICU's: all short strings of each line breaking class") {
    // one of each class of ASCII, and of those beyond that change what stands around them
    const std::vector<std::string> alphabet{"a", "7", " ", ".", "(", ")", "\"", "-", "/", "!", "$", "%", "|",
                                            "\n", "\u00E9", "\u00A0", "\u200B", "\u4E00", "\u0301"};
    LineBreaks breaks;
    std::string words;
    const std::size_t n = alphabet.size();
    for (std::size_t code = 0; code < n * n * n * n; ++code) {
        words.clear();
        for (std::size_t rest = code, i = 0; i < 4; ++i, rest /= n) words += alphabet[rest % n];
        require_equal(breaks, words, "en");
    }
}

TEST_CASE("breaks word by word equal ICU's: long strings") {
    const std::vector<std::string> pieces{
        "the", "child", "OT", "12", "3.5", "(", ")", "\"", "'", "-", "--", "/", "!", "?", ".", ",", ";", ":", "$",
        "%", "|", " ", " ", " ", " ", " ", " ", "  ", "\t", "\n", "\u00E9t\u00E9", "ni\u00F1o", "\u00D7", "\u00F7",
        "\u0142\u00F3d\u017A", "\u00A0", "\u00AD", "\u2013", "\u2014", "\u2019", "\u201C", "\u201D", "\u2026",
        "\u0301", "\u200B", "\u200D", "\u2060", "\u4E00", "\u3002", "\u3042", "\u0E01\u0E32\u0E23", "\u05D0",
        "\u0627", "\u0939\u093F", "\U0001F642", "\U0001F1FA\U0001F1F8", "http://a.b/c?d=1", "50%", "#1", "C-3"};
    std::mt19937 random(20260121);
    LineBreaks breaks;
    for (int round = 0; round < 20000; ++round) {
        std::string words;
        const auto count = random() % 24;
        for (std::size_t i = 0; i < count; ++i) words += pieces[random() % pieces.size()];
        for (const std::string_view language : {"en", "ja", "zh-Hant", "ko"}) {
            if (round % 4 == 0 || language == "en") require_equal(breaks, words, language);
        }
    }
}

TEST_CASE("break opportunities of the languages") {
    REQUIRE(parts("One (two) three") == Parts{"One ", "(two) ", "three"});
    REQUIRE(parts("12.5% of 3") == Parts{"12.5% ", "of ", "3"});
    REQUIRE(parts("a\nb") == Parts{"a\n", "b"});
    REQUIRE(parts("การประเมินผล", "th") == Parts{"การ", "ประเมิน", "ผล"});
    REQUIRE(parts("第三章。完", "ja") == Parts{"第", "三", "章。", "完"});
    REQUIRE(parts("語学ー", "ja").size() >= 2);
    REQUIRE(parts("मेरा नाम") == Parts{"मेरा ", "नाम"});
    REQUIRE(parts("학교 수업", "ko").size() >= 2);
}

TEST_CASE("a line end is mandatory") {
    LineBreaks breaks;
    std::vector<Opportunity> found;
    breaks.find("a b\nc", "en", found);
    REQUIRE(found ==
            std::vector<Opportunity>{{2, BreakAfter::allowed}, {4, BreakAfter::mandatory}, {5, BreakAfter::allowed}});
}

TEST_CASE("every character that can change a level asks for the bidi algorithm") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        switch (u_charDirection(static_cast<UChar32>(c))) {
            case U_RIGHT_TO_LEFT:
            case U_RIGHT_TO_LEFT_ARABIC:
            case U_ARABIC_NUMBER:
            case U_LEFT_TO_RIGHT_EMBEDDING:
            case U_LEFT_TO_RIGHT_OVERRIDE:
            case U_RIGHT_TO_LEFT_EMBEDDING:
            case U_RIGHT_TO_LEFT_OVERRIDE:
            case U_POP_DIRECTIONAL_FORMAT:
            case U_FIRST_STRONG_ISOLATE:
            case U_LEFT_TO_RIGHT_ISOLATE:
            case U_RIGHT_TO_LEFT_ISOLATE:
            case U_POP_DIRECTIONAL_ISOLATE:
                if (!needs_bidi(c)) FAIL(static_cast<unsigned>(c));
                break;
            default: break;
        }
    }
}

TEST_CASE("plain Latin is of one script, one grapheme a character, and visible or white") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (!is_plain_latin(c)) continue;
        CAPTURE(static_cast<unsigned>(c));
        const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), c);
        const bool latin = script == HB_SCRIPT_LATIN;
        if (latin != is_latin_letter(c)) FAIL("letter");
        if (!latin && script != HB_SCRIPT_COMMON) FAIL("script");
        if (needs_bidi(c) || (is_invisible(c) && c != 0xAD && c != U'\n')) FAIL("bidi or invisible");
        const int grapheme = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK);
        if (grapheme != U_GCB_OTHER && grapheme != U_GCB_CONTROL && grapheme != U_GCB_LF) FAIL("grapheme");
    }
}

TEST_CASE("trailing white space is found from the end") {
    REQUIRE(trailing_white("word ") == 4);
    REQUIRE(trailing_white("word") == 4);
    REQUIRE(trailing_white(" \t\n") == 0);
    REQUIRE(trailing_white("é\u3000 ") == 2);
    REQUIRE(trailing_white("a\u00A0") == 3);
    REQUIRE(trailing_white("") == 0);
}
