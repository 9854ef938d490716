#include "mail/lettering.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace iepress;

namespace {

const text::FontLibrary& fonts() {
    static const auto library = [] {
        base::Diagnostics diagnostics;
        const std::filesystem::path folder = "/usr/share/fonts";
        auto loaded = text::FontLibrary::load(IEPRESS_SOURCE_DIR "/fonts/fonts.xml", {&folder, 1}, diagnostics);
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return library;
}

double run_width(const layout::Page& page, const layout::GlyphRun& run) {
    double units = 0;
    for (std::uint32_t i = 0; i < run.glyph_count; ++i) units += page.glyphs[run.first_glyph + i].advance;
    return units * run.size.value / fonts().face(run.face).metrics().units_per_em;
}

struct Set {
    layout::Page page;
    mail::ShapedLine line;
    std::vector<layout::GlyphRun> runs;
};

Set set(std::string_view words, std::string_view language = "en-US") {
    text::Shaper shaper(fonts());
    base::Diagnostics diagnostics;
    mail::Lettering lettering;
    lettering.size = {10};
    lettering.language = language;
    Set set;
    set.page.text = "before";  // what stands on the page already stays
    set.page.glyphs.resize(6);
    set.line = mail::shape_line(words, lettering, shaper, diagnostics);
    const auto mark = mail::set_line(set.page, set.line, {72}, {200}, layout::ArtifactKind::layout);
    REQUIRE(diagnostics.all().empty());
    REQUIRE(set.page.marks.size() == mark + 1);
    CHECK(set.page.marks[mark].item_count == set.page.items.size());
    for (const layout::Item& item : set.page.items) set.runs.push_back(std::get<layout::GlyphRun>(item));
    return set;
}

/// What a line must hold in any script: all its text in reading order, every cluster inside its run's text, no
/// run over another, all within the line's width.
void check_whole(const Set& set, std::string_view words) {
    std::string text;
    double left = 1e9, right = -1e9, sum = 0;
    for (const layout::GlyphRun& run : set.runs) {
        text += set.page.text.substr(run.text_begin, run.text_end - run.text_begin);
        for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
            const auto cluster = set.page.glyphs[run.first_glyph + i].cluster;
            CHECK(cluster >= run.text_begin);
            CHECK(cluster < run.text_end);
        }
        const double width = run_width(set.page, run);
        left = std::min(left, run.x.value);
        right = std::max(right, run.x.value + width);
        sum += width;
        CHECK(run.y.value == 200);
    }
    CHECK(text == words);
    CHECK(left == Approx(72).margin(0.01));
    CHECK(right == Approx(72 + set.line.width().value).margin(0.01));
    CHECK(sum == Approx(right - left).margin(0.01));
    CHECK(set.page.text == "before" + std::string{words});
}

}  // namespace

TEST_CASE("a line stands where it is set, with all its words") {
    const Set english = set("MS KIMIMELA BRINGS-PLENTY");
    check_whole(english, "MS KIMIMELA BRINGS-PLENTY");
    CHECK_FALSE(english.runs.front().right_to_left);
}

TEST_CASE("names in other scripts, alone and mixed") {
    for (const char* words : {"Nguyễn Thị Ánh", "أمينة الخطيب", "Parents of أمينة الخطيب, Room 12",
                              "李小红 LI XIAOHONG",
                              "Хавронья Ёлкина"}) {
        INFO(words);
        check_whole(set(words), words);
    }
}

TEST_CASE("the language of a line is its direction") {
    const Set arabic = set("القطعة 137 من 412", "ar");
    check_whole(arabic, "القطعة 137 من 412");
    // Read from the right: the first word is the rightmost.
    const auto rightmost = std::max_element(arabic.runs.begin(), arabic.runs.end(),
                                            [](const auto& a, const auto& b) { return a.x < b.x; });
    CHECK(rightmost == arabic.runs.begin());
    CHECK(arabic.runs.front().right_to_left);
}

TEST_CASE("a line break is a space, and nothing gives an empty mark") {
    const Set broken = set("12 ELM ST\nAPT 4");
    check_whole(broken, "12 ELM ST APT 4");
    const Set empty = set("");
    CHECK(empty.runs.empty());
    CHECK(empty.line.width().value == 0);
}

TEST_CASE("a character that no font has is said") {
    text::Shaper shaper(fonts());
    base::Diagnostics diagnostics;
    static_cast<void>(mail::shape_line("\U0001F9A2", {}, shaper, diagnostics));
    CHECK(diagnostics.contains("text/no-glyph"));
}
