#include <catch2/catch.hpp>

#include "pdf/external.h"
#include "pdf/samples.h"
#include "text/shape.h"

using namespace iepress;
using namespace iepress::pdf_test;

namespace {

// A paragraph as the text stage shapes and breaks it, one mark for all of its lines.
void put_paragraph(Builder& builder, NodeIndex node, const std::vector<text::StyledRun>& runs, double width,
                   double y) {
    text::Shaper shaper(fonts());
    base::Diagnostics diagnostics;
    const text::Paragraph paragraph = shaper.shape(runs, text::Direction::left_to_right, diagnostics);
    REQUIRE(diagnostics.all().empty());
    layout::Page& page = builder.page();
    const auto text_begin = static_cast<std::uint32_t>(page.text.size());
    page.text += paragraph.text;
    const std::size_t first_item = page.items.size();
    for (const text::Line& line : shaper.break_lines(paragraph, {width})) {
        for (const text::PlacedSegment& placed : line.segments) {
            const text::Segment& segment = paragraph.segments[placed.segment];
            layout::GlyphRun run;
            run.face = segment.face;
            run.size = segment.size;
            run.x = base::Points{54} + placed.x;
            run.y = {y};
            run.first_glyph = static_cast<std::uint32_t>(page.glyphs.size());
            run.glyph_count = placed.glyph_count;
            run.text_begin = text_begin + segment.text_begin;
            run.text_end = text_begin + segment.text_end;
            run.right_to_left = segment.level % 2 == 1;
            for (std::uint32_t i = 0; i < placed.glyph_count; ++i) {
                text::Glyph glyph = paragraph.glyphs[placed.first_glyph + i];
                glyph.cluster += text_begin;
                page.glyphs.push_back(glyph);
            }
            page.items.emplace_back(run);
        }
        y += 20;
    }
    builder.mark(node, first_item);
}

std::string without_embedding_marks(std::string text) {
    for (const std::string mark : {"\u202A", "\u202B", "\u202C"}) {
        for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
    }
    return text;
}

}  // namespace

TEST_CASE("paragraphs of many scripts, shaped and broken by the text stage, give their words back") {
    const std::vector<std::pair<std::string, std::string>> paragraphs{
        {"en", "The office staff find difficult offices “affluent” and file five affidavits, says Zoë."},
        {"ar", "تقدم المدرسة نسخة من التقرير للوالدين قبل الاجتماع"},
        {"ur", "اسکول والدین کو رپورٹ کی نقل دیتا ہے"},
        {"he", "בית הספר נותן להורים עותק של הדוח"},
        {"hi", "विद्यालय माता-पिता को रिपोर्ट की प्रति देता है"},
        {"bn", "বিদ্যালয় অভিভাবকদের প্রতিবেদনের অনুলিপি দেয়"},
        {"vi", "Nhà trường gửi cho phụ huynh một bản sao của báo cáo"},
    };
    Builder builder;
    double y = 60;
    for (const auto& [language, words] : paragraphs) {
        const NodeIndex node = builder.add(Role::P);
        builder.node(node).language = language;
        put_paragraph(builder, node, {{words, {"sans", 400, false}, {10.5}, language, {}}}, 500, y);
        y += 60;
    }
    const std::string text = without_embedding_marks(extracted_text(written(builder.pages)));
    INFO(text);
    for (const auto& [language, words] : paragraphs) {
        for (std::size_t begin = 0; begin < words.size();) {
            const std::size_t end = std::min(words.find(' ', begin), words.size());
            INFO(language << ": " << words.substr(begin, end - begin));
            CHECK(text.find(words.substr(begin, end - begin)) != std::string::npos);
            begin = end + 1;
        }
    }
}

TEST_CASE("scripts and directions mix in a line") {
    Builder builder;
    const NodeIndex node = builder.add(Role::P);
    put_paragraph(builder, node,
                  {{"The word ", {"sans", 400, false}, {10.5}, "en", {}},
                   {"مَدْرَسَة", {"sans", 400, false}, {10.5}, "ar", {}},
                   {" means school, as do ", {"sans", 700, false}, {10.5}, "en", {}},
                   {"विद्यालय", {"sans", 400, false}, {10.5}, "hi", {}},
                   {", 学校 and โรงเรียน 😀.", {"sans", 400, false}, {10.5}, "en", {}}},
                  504, 60);
    const std::string text = without_embedding_marks(extracted_text(written(builder.pages)));
    INFO(text);
    // Poppler turns the spaces beside a right-to-left word round with it
    for (const char* word :
         {"The word ", "مَدْرَسَة", "means school, as do", "विद्यालय", "学校", "โรงเรียน", "😀."}) {
        INFO(word);
        CHECK(text.find(word) != std::string::npos);
    }
}

TEST_CASE("a word that is cut over two lines and a soft hyphen that is seen come back") {
    Builder builder;
    put_paragraph(builder, builder.add(Role::P),
                  {{"extra\u00ADordinarily", {"sans", 400, false}, {10.5}, "en", {}}}, 60, 60);
    const std::string text = extracted_text(written(builder.pages));
    INFO(text);
    CHECK(text.find("extra") != std::string::npos);
    CHECK(text.find("ordinarily") != std::string::npos);
}
