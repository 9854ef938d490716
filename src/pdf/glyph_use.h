// Reading the pages' glyphs before anything is written: which glyphs of which faces they show,
// what each glyph stands for, and where that is not enough to give the text back.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/pages.h"
#include "pdf/glyph_set.h"
#include "pdf/to_unicode.h"
#include "pdf/write.h"
#include "text/fonts.h"

namespace iepress::pdf {

struct FaceUse {
    text::FaceIndex face{};
    GlyphSet glyphs;
    GlyphTexts texts;
};

/// Glyphs whose text must be said apart (/ActualText), or that show nothing and mean nothing.
struct Replacement {
    enum class Kind { actual_text, unpainted };
    Kind kind = Kind::actual_text;
    std::uint32_t item = 0;                     ///< index into Page::items, a GlyphRun
    std::uint32_t first_glyph = 0, glyph_count = 0;  ///< in Page::glyphs
    std::uint32_t text_begin = 0, text_end = 0;      ///< in Page::text
};

struct GlyphUse {
    std::vector<FaceUse> faces;                           ///< ascending by face
    std::vector<std::vector<Replacement>> replacements;   ///< by page, in the order of its items
};

/// `known` gives a face's texts to start from: those of its prepared core, else none.
[[nodiscard]] GlyphUse read_glyphs(const layout::Pages& pages, const text::FontLibrary& fonts,
                                   const Resources::Content& resources);

}  // namespace iepress::pdf
