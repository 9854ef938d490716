// Runs of glyphs that are read and shown in one go.
#include <catch2/catch.hpp>

#include <span>

#include "pdf/glyph_use.h"
#include "pdf/resources.h"
#include "pdf/samples.h"
#include "pdf/text_show.h"

using namespace iepress;
using namespace iepress::pdf_test;

namespace {

layout::Pages line_of(std::string_view text) {
    Builder builder;
    builder.text(builder.add(Role::P), text, 54, 60);
    return std::move(builder.pages);
}

// The words of the first page that are said apart.
std::vector<std::string> said(const layout::Pages& pages) {
    const pdf::GlyphUse use = pdf::read_glyphs(pages, fonts(), resources().content());
    std::vector<std::string> words;
    for (const pdf::Replacement& one : use.replacements.front()) {
        if (one.kind == pdf::Replacement::Kind::unsaid) continue;
        words.push_back(pages.pages.front().text.substr(one.text_begin, one.text_end - one.text_begin));
    }
    return words;
}

// The line shown in pieces of so many glyphs.
std::string shown(const layout::Pages& pages, std::size_t piece) {
    const layout::Page& page = pages.pages.front();
    const auto& run = std::get<layout::GlyphRun>(page.items.front());
    const pdf::GlyphUse use = pdf::read_glyphs(pages, fonts(), resources().content());
    const pdf::FaceUse& face = use.faces.front();
    const auto prepared = pdf::prepare_font(fonts().face(face.face), face.glyphs, face.texts, pdf::Effort::quick);
    REQUIRE(prepared.has_value());
    const pdf::PageFont font{0, &prepared->glyphs, 10000.0 / prepared->metrics.units_per_em};
    std::string out;
    pdf::TextShow text(out);
    text.open();
    text.set_font(font, run.size);
    text.move_to(run.x, 70000);
    std::span<const text::Glyph> rest(page.glyphs);
    while (!rest.empty()) {
        const std::size_t count = std::min(piece, rest.size());
        text.show(rest.first(count));
        rest = rest.subspan(count);
    }
    text.close();
    return out;
}

}  // namespace

TEST_CASE("one glyph that is not as usual has its word said apart, and no other") {
    layout::Pages pages = line_of("one café more");
    layout::Page& page = pages.pages.front();
    CHECK(said(pages).empty());

    page.glyphs[5].y_offset = 40;  // the a is off the line
    CHECK(said(pages) == std::vector<std::string>{"café"});
    page.glyphs[5].y_offset = 0;

    page.text[page.glyphs[9].cluster] = 'b';  // the m shows a b
    CHECK(said(pages) == std::vector<std::string>{"bore"});
    page.text[page.glyphs[9].cluster] = 'm';

    page.glyphs.back().cluster = page.glyphs[11].cluster;  // two glyphs for "re"
    page.glyphs.back().id = page.glyphs[0].id;
    CHECK(said(pages) == std::vector<std::string>{"more"});
}

TEST_CASE("the last glyph of a run stands for all of the run's text behind it") {
    layout::Pages pages = line_of("one two");
    layout::Page& page = pages.pages.front();
    page.text += 's';
    std::get<layout::GlyphRun>(page.items.front()).text_end += 1;
    CHECK(said(pages) == std::vector<std::string>{"twos"});
}

TEST_CASE("a run is shown the same in one go and glyph by glyph") {
    layout::Pages pages = line_of("AVATAR To (fluff) \\ Wave, difficult affix – “quoted”");
    std::vector<text::Glyph>& glyphs = pages.pages.front().glyphs;
    CHECK(shown(pages, glyphs.size()) == shown(pages, 1));

    glyphs[3].x_offset = 30;
    glyphs[7].x_offset = -30;
    glyphs[7].y_offset = 60;  // this and the next above the line
    glyphs[8].y_offset = 60;
    glyphs.back().advance = 0;
    const std::string moved = shown(pages, glyphs.size());
    CHECK(moved == shown(pages, 1));
    CHECK(moved == shown(pages, 5));
    CHECK(moved.find(" Ts\n") != std::string::npos);
    CHECK(moved.find("]TJ\n") != std::string::npos);
}
