// Words that are said apart: which they are, and how the structure and the content tell of them.
#include <catch2/catch.hpp>

#include "pdf/external.h"
#include "pdf/samples.h"
#include "pdf/spelling.h"
#include "pdf/syntax.h"

using namespace iepress;
using namespace iepress::pdf_test;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
    return found;
}

// A text string that is no ASCII, as qpdf writes it.
std::string hexadecimal(std::string_view utf8) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out = "<";
    for (const char one : pdf::text_bytes(utf8)) {
        out += digits[static_cast<unsigned char>(one) >> 4U];
        out += digits[static_cast<unsigned char>(one) & 15U];
    }
    return out + '>';
}

// Sequences inside another that begin with `inner`, in all content streams of an inflated file.
std::size_t nested(const std::string& file, std::string_view inner) {
    std::size_t found = 0, depth = 0;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = std::min(file.find('\n', at), file.size());
        const std::string line = file.substr(at, end - at);
        if (line.ends_with("BDC")) {
            if (depth > 0 && has(line, inner)) ++found;
            ++depth;
        } else if (line == "EMC") {
            REQUIRE(depth > 0);
            --depth;
        }
        at = end + 1;
    }
    REQUIRE(depth == 0);
    return found;
}

layout::Pages page_of(const ScriptLine& line, std::variant<NodeIndex, ArtifactKind> owner) {
    Builder builder;
    builder.add(Role::P);
    builder.text(owner, line.text, 72, 72, line.look);
    return std::move(builder.pages);
}

constexpr NodeIndex paragraph{1};

// Text whose last bytes no glyph shows.
layout::Pages ending_in(std::string_view shown, std::string_view rest) {
    Builder builder;
    const NodeIndex node = builder.add(Role::P);
    const std::size_t first = builder.page().items.size();
    builder.run(shown, 54, 60);
    builder.page().text += rest;
    std::get<layout::GlyphRun>(builder.page().items.back()).text_end +=
        static_cast<std::uint32_t>(rest.size());
    builder.run("next", 54, 80);
    builder.mark(node, first);
    return std::move(builder.pages);
}

}  // namespace

TEST_CASE("tagged sequences never nest") {
    for (const auto& pages : {script_pages(), all_roles_pages(), report_pages(1)}) {
        CHECK(nested(inflated(written(pages)), "BDC") == 0);
    }
}

TEST_CASE("sequences begin and end on the same side of a text object") {
    for (const auto& pages : {script_pages(), all_roles_pages(), report_pages(1)}) {
        const std::string file = inflated(written(pages));
        bool in_text = false;
        std::vector<bool> begun;
        for (std::size_t at = 0; at < file.size();) {
            const std::size_t end = std::min(file.find('\n', at), file.size());
            const std::string_view line = std::string_view(file).substr(at, end - at);
            if (line == "BT") in_text = true;
            if (line == "ET") in_text = false;
            if (line.ends_with("BDC")) begun.push_back(in_text);
            if (line == "EMC") {
                REQUIRE(begun.back() == in_text);
                begun.pop_back();
            }
            at = end + 1;
        }
    }
}

TEST_CASE("a line from right to left is heard whole, once and in logical order") {
    for (const ScriptLine& line : script_lines()) {
        if (!line.look.right_to_left) continue;
        INFO(line.name);
        const std::string file = inflated(written(page_of(line, paragraph)));
        CHECK(count(file, "/ActualText " + hexadecimal(line.text)) == 1);
        CHECK(count(file, "/S /Span") == 1);
    }
}

TEST_CASE("neighbouring words that are said share an element, and plain ones stay with theirs") {
    ScriptLine line;
    line.text = "plain x\u0323\u0328 y\u0323\u0328 and z\u0323\u0328 end";
    const std::string file = inflated(written(page_of(line, paragraph)));
    INFO(file);
    CHECK(count(file, "/S /Span") == 2);
    CHECK(has(file, "/ActualText " + hexadecimal("x\u0323\u0328 y\u0323\u0328 ")));
    CHECK(has(file, "/ActualText " + hexadecimal("z\u0323\u0328 ")));
}

TEST_CASE("an artifact has no elements, and its text comes back all the same") {
    for (const ScriptLine& line : script_lines()) {
        INFO(line.name);
        const std::string bytes = written(page_of(line, ArtifactKind::header));
        const std::string file = inflated(bytes);
        CHECK_FALSE(has(file, "/S /Span"));
        CHECK_FALSE(has(file, "/MCID"));
        if (!line.look.right_to_left) CHECK(has(extracted_text(bytes), line.text));
    }
}

TEST_CASE("words that are said stand between lines and areas of the same mark") {
    Builder builder;
    const NodeIndex link = builder.add(Role::P);
    const std::size_t first = builder.page().items.size();
    builder.page().items.emplace_back(line(54, 90, 200, 90));
    double x = builder.run("see ", 54, 80);
    x = builder.run("प्रतिलिपि प्राप्त", x, 80, in_script("Deva", "hi"));
    builder.page().items.emplace_back(line(54, 82, x, 82));
    builder.run(" end", x, 80);
    builder.mark(link, first);
    const std::string bytes = written(builder.pages);
    CHECK(nested(inflated(bytes), "BDC") == 0);
    CHECK(has(inflated(bytes), "/ActualText " + hexadecimal("प्रतिलिपि प्राप्त")));
    CHECK(has(extracted_text(bytes), "see प्रतिलिपि प्राप्त end"));
}

TEST_CASE("English needs no actual text") {
    for (const auto& pages : {all_roles_pages(), report_pages(1)}) {
        CHECK_FALSE(has(inflated(written(pages)), "/ActualText"));
    }
    ScriptLine english;
    english.text = "Office fluff, difficult affix – “quoted” AVATAR To (34 CFR 300.320) 50%";
    CHECK_FALSE(has(inflated(written(page_of(english, paragraph))), "/ActualText"));
}

TEST_CASE("what no glyph shows behind a character needs no actual text") {
    for (const char* rest : {"\n", " ", "\u00AD", "\u200B", "\uFE0F", "\u200D", "\u00AD\n"}) {
        const std::string bytes = written(ending_in("Lane (rear)", rest));
        CHECK_FALSE(has(inflated(bytes), "/ActualText"));
        CHECK(has(extracted_text(bytes), "Lane (rear)\nnext"));
    }
}

TEST_CASE("a line's end that no glyph shows parts words for who reads the content") {
    const std::string broken = inflated(written(ending_in("one)", "\n")));
    const std::string whole = inflated(written(ending_in("one)", "\u00AD")));
    CHECK(broken.size() > whole.size());
}

TEST_CASE("the part of a text that is seen") {
    CHECK(pdf::shown_part(")\n") == ")");
    CHECK(pdf::shown_part("a\u00AD ") == "a");
    CHECK(pdf::shown_part("f\u200C") == "f");
    CHECK(pdf::shown_part("ی\u200C") == "ی\u200C");  // spelling
    CHECK(pdf::shown_part(" ") == " ");
    CHECK(pdf::shown_part("\u00AD") == "\u00AD");
    CHECK(pdf::shown_part("").empty());
    CHECK(pdf::shown_part("a b") == "a b");
}

TEST_CASE("a node's own actual text is in the file") {
    Builder builder;
    const NodeIndex box = builder.add(Role::Span, builder.add(Role::P));
    builder.node(box).actual_text = "☑ ";
    put(builder, box, line(54, 60, 60, 66));
    CHECK(has(inflated(written(builder.pages)), "/ActualText " + hexadecimal("☑ ")));
}
