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
    std::uint32_t anchor = 0;  ///< a glyph without ink, in `glyphs` once it is needed; 0: none yet
};

/// Glyphs whose text must be said apart (/ActualText), or that show nothing and mean nothing.
///
/// Readers take the place of an /ActualText from its first and last glyph, and part words where
/// places jump. So where a glyph is moved off its line or its letter, glyphs without ink (anchors)
/// stand at the stretch's start and end. From right to left they also take glyphs as they stand
/// from left to right and turn the order round, character by character, an /ActualText included:
/// such a word is spelled, one /ActualText a character, and is right in either order.
struct Replacement {
    enum class Kind { actual_text, spelled, unpainted };
    Kind kind = Kind::actual_text;
    std::uint32_t item = 0;                          ///< index into Page::items, a GlyphRun
    std::uint32_t first_glyph = 0, glyph_count = 0;  ///< in Page::glyphs
    std::uint32_t text_begin = 0, text_end = 0;      ///< in Page::text
};

struct GlyphUse {
    std::vector<FaceUse> faces;                          ///< ascending by face
    std::vector<std::vector<Replacement>> replacements;  ///< by page, in the order of its items
};

/// `known` gives a face's texts to start from: those of its prepared core, else none.
[[nodiscard]] GlyphUse read_glyphs(const layout::Pages& pages, const text::FontLibrary& fonts,
                                   const Resources::Content& resources);

}  // namespace iepress::pdf
