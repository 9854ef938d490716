// Runs of glyphs that are read in one go.
#include <catch2/catch.hpp>

#include "pdf/glyph_use.h"
#include "pdf/resources.h"
#include "pdf/samples.h"

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
