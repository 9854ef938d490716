#include <hb.h>

#include <catch2/catch.hpp>
#include <limits>

#include "pdf/cff.h"
#include "pdf/colour_profile.h"
#include "pdf/compress.h"
#include "pdf/digest.h"
#include "pdf/external.h"
#include "pdf/fonts.h"
#include "pdf/glyph_use.h"
#include "pdf/resources.h"
#include "pdf/samples.h"
#include "pdf/syntax.h"

using namespace iepress;
using namespace iepress::pdf_test;

namespace {

template <class Append, class Value>
std::string appended(Append append, Value value) {
    std::string out;
    append(out, value);
    return out;
}

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

}  // namespace

TEST_CASE("numbers are short and exact") {
    const auto hundredths = [](std::int32_t value) { return appended(pdf::append_hundredths, value); };
    CHECK(hundredths(0) == "0");
    CHECK(hundredths(1250) == "12.5");
    CHECK(hundredths(-5) == "-.05");
    CHECK(hundredths(100) == "1");
    CHECK(hundredths(-79200) == "-792");
    CHECK(hundredths(std::numeric_limits<std::int32_t>::min()) == "-21474836.48");
    CHECK(appended(pdf::append_thousandths, 502) == ".502");
    CHECK(pdf::to_hundredths({1.005}) == 100);
    CHECK(pdf::to_hundredths({-0.004}) == 0);
}

TEST_CASE("strings are literal, escaped, and UTF-16 where they must be") {
    CHECK(appended(pdf::append_literal, std::string_view("a(b)\\\r\n")) == "(a\\(b\\)\\\\\\r\n)");
    CHECK(pdf::text_bytes("plain") == "plain");
    CHECK(pdf::text_bytes("é") == std::string("\xFE\xFF\0\xE9", 4));
    CHECK(pdf::utf16("😀") == std::string("\xD8\x3D\xDE\x00", 4));
    CHECK(pdf::utf16("\xFF") == "\xFF\xFD");
    CHECK(pdf::date_text({2026, 1, 3}) == "D:20260103000000Z");
}

TEST_CASE("a digest differs where bytes differ") {
    const auto of = [](std::string_view bytes) {
        pdf::Digest digest;
        digest.add(bytes);
        return digest.bytes();
    };
    CHECK(of("abc").size() == 16);
    CHECK(of("abc") == of("abc"));
    CHECK(of("abc") != of("abd"));
    CHECK(of("abc") != of(std::string_view("abc\0", 4)));
    CHECK(of("") != of(std::string_view("\0", 1)));
    CHECK(of("12345678abcdefgh") != of("abcdefgh12345678"));
}

TEST_CASE("glyphs have one text, and a space may be a no-break space") {
    pdf::GlyphTexts texts(10);
    CHECK_FALSE(texts.knows(3));
    CHECK(texts.assign(3, " "));
    CHECK(texts.stands_for(3, "\u00A0"));
    CHECK_FALSE(texts.assign(3, "x"));
    CHECK(texts.assign(4, "ffi"));
    CHECK(texts.stands_for(4, "ffi"));
    CHECK_FALSE(texts.stands_for(4, "fi"));
    CHECK(texts.text(4) == "ffi");
    CHECK_FALSE(texts.assign(10, "x"));  // no such glyph
    CHECK_FALSE(texts.assign(5, ""));
}

TEST_CASE("a CMap has ranges and single codes") {
    const std::string cmap =
        pdf::to_unicode_cmap({{1, "a"}, {2, "b"}, {3, "c"}, {5, "ffi"}, {6, "😀"}, {7, "z"}});
    CHECK(cmap.find("1 beginbfrange\n<0001><0003><0061>\nendbfrange") != std::string::npos);
    CHECK(cmap.find("3 beginbfchar\n<0005><006600660069>\n<0006><D83DDE00>\n<0007><007A>\nendbfchar") !=
          std::string::npos);
    std::vector<pdf::CodeText> many;
    for (std::uint16_t i = 0; i < 250; ++i) many.push_back({static_cast<std::uint16_t>(i * 2), "x"});
    const std::string long_cmap = pdf::to_unicode_cmap(many);
    CHECK(long_cmap.find("100 beginbfchar") != std::string::npos);
    CHECK(long_cmap.find("50 beginbfchar") != std::string::npos);
}

TEST_CASE("a range of a CMap stays within one high byte") {
    const std::string cmap = pdf::to_unicode_cmap({{0xFF, "a"}, {0x100, "b"}});
    CHECK(cmap.find("bfrange\n<") == std::string::npos);
}

TEST_CASE("each glyph that is shown has a text that Unicode allows") {
    for (const auto& pages : {script_pages(), all_roles_pages()}) {
        const pdf::GlyphUse use = pdf::read_glyphs(pages, fonts(), resources().content());
        for (const pdf::FaceUse& one : use.faces) {
            one.glyphs.for_each([&](std::uint32_t glyph) {
                CHECK(glyph != 0);
                CHECK(one.texts.knows(glyph));
                CHECK(one.texts.text(glyph) != "\uFEFF");
            });
        }
    }
}

TEST_CASE("the CIDs of a Han font are its glyph numbers, whatever the subset") {
    const auto face = fonts().choose({"sans", 400, false}, U'家', "Hans", "zh-Hans");
    REQUIRE(face.has_value());
    const text::Face& han = fonts().face(*face);
    REQUIRE(han.metrics().is_cff);
    const unsigned count = hb_face_get_glyph_count(han.harfbuzz_face());
    hb_blob_t* const blob = hb_face_reference_table(han.harfbuzz_face(), HB_TAG('C', 'F', 'F', ' '));
    unsigned size = 0;
    const char* const data = hb_blob_get_data(blob, &size);
    const auto cids = pdf::cids_of({data, size}, count);
    REQUIRE(cids.has_value());
    bool identity = true;
    for (unsigned i = 0; i < count; ++i) identity = identity && (*cids)[i] == i;
    CHECK(identity);
    // cut off anywhere in its head, it is refused or read without going beyond
    for (std::size_t cut = 0; cut < 400; ++cut) CHECK_NOTHROW(pdf::cids_of({data, cut}, 20));
    CHECK_FALSE(pdf::cids_of("not CFF at all", 5).has_value());
    hb_blob_destroy(blob);
}

TEST_CASE("the colour profile says its size, its class and its tags") {
    const std::string profile = pdf::srgb_profile();
    REQUIRE(big_endian(profile, 0) == profile.size());
    CHECK(profile.substr(12, 11) == "mntrRGB XYZ");
    CHECK(profile.substr(36, 4) == "acsp");
    const std::uint32_t tags = big_endian(profile, 128);
    REQUIRE(tags == 10);
    for (std::uint32_t i = 0; i < tags; ++i) {
        const std::size_t entry = 132 + 12 * i;
        CHECK(big_endian(profile, entry + 4) % 4 == 0);
        CHECK(big_endian(profile, entry + 4) + big_endian(profile, entry + 8) <= profile.size());
    }
    // the primaries add up to the white of the connection space, D50
    const auto xyz = [&](std::uint32_t tag) {
        const std::size_t at = big_endian(profile, 132 + 12 * tag + 4) + 8;
        return std::array{big_endian(profile, at), big_endian(profile, at + 4), big_endian(profile, at + 8)};
    };
    for (std::size_t i = 0; i < 3; ++i) {
        const double sum = (xyz(4)[i] + xyz(5)[i] + xyz(6)[i]) / 65536.0;
        CHECK(sum == Approx(xyz(2)[i] / 65536.0).margin(0.001));
    }
}

TEST_CASE("a subset of no glyphs is a font still, bytes that are no font are none") {
    const auto face = fonts().choose({"sans", 400, false}, U'a', "Latn", "en");
    const pdf::GlyphSet none(10);
    CHECK(pdf::prepare_font(fonts().face(*face), none, pdf::GlyphTexts(10), pdf::Effort::even).has_value());
    CHECK_FALSE(pdf::cids_of("", 3).has_value());
}
