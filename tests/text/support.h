// What the tests of the text stage share: the real fonts, and a paragraph in one call.
#pragma once

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/test_font.h"
#include "text/shape.h"

namespace iepress::test {

/// The fonts of fonts/fonts.xml, loaded once for all tests.
inline const text::FontLibrary& shipped_fonts() {
    static const text::FontLibrary fonts = [] {
        base::Diagnostics diagnostics;
        const std::array<std::filesystem::path, 2> folders{"/usr/share/fonts", "/usr/local/share/fonts"};
        auto loaded = text::FontLibrary::load(std::filesystem::path(IEPRESS_SOURCE_DIR) / "fonts/fonts.xml", folders,
                                              diagnostics);
        if (!loaded) throw std::runtime_error(base::to_text(diagnostics.all()));
        return std::move(*loaded);
    }();
    return fonts;
}

inline const text::FontLibrary& letter_fonts() {
    static const text::FontLibrary fonts = test_fonts();
    return fonts;
}

inline text::StyledRun run(std::string_view words, std::string_view language = "en", bool bold = false) {
    return {words, {"sans", bold ? 700 : 400, false}, {10}, language, {}};
}

/// Shapes one run and wants no complaint.
inline text::Paragraph shaped(text::Shaper& shaper, std::string_view words, std::string_view language = "en") {
    base::Diagnostics diagnostics;
    const std::array runs{run(words, language)};
    text::Paragraph paragraph = shaper.shape(runs, text::direction_of(language), diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(diagnostics.all().empty());
    return paragraph;
}

inline std::string text_of(const text::Paragraph& paragraph, const text::Segment& segment) {
    return paragraph.text.substr(segment.text_begin, segment.text_end - segment.text_begin);
}

/// Each line's text.
inline std::vector<std::string> texts(const text::Paragraph& paragraph, const std::vector<text::Line>& lines) {
    std::vector<std::string> out;
    for (const text::Line& line : lines) {
        out.push_back(paragraph.text.substr(line.text_begin, line.text_end - line.text_begin));
    }
    return out;
}

}  // namespace iepress::test
