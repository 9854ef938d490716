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
    std::uint32_t space = 0;   ///< the glyph of U+0020, likewise
};

/// Glyphs that do not give their text back as they stand.
///
/// A word that has one such glyph is `said` as a whole. Right-to-left runs are always replaced: their
/// glyphs stand in the order of painting, which is not that of reading; `unsaid` are those that a
/// reader of glyphs, which turns that order round, gets right.
///
/// Readers of glyphs take the place of an /ActualText from its first and last glyph, and part words
/// where places jump. So where a glyph is moved off its line or its letter, glyphs without ink
/// (anchors) stand at the word's start and end. They also turn right-to-left words round character by
/// character, an /ActualText included: such a word is `spelled`, one /ActualText a character.
struct Replacement {
    enum class Kind {
        said,       ///< by an /ActualText
        spelled,    ///< by one a character
        unsaid,     ///< part of a stretch that is said apart, and shown as it is
        unpainted,  ///< shows nothing and means nothing
        spaced,     ///< plain, but a space follows that has no glyph
    };
    Kind kind = Kind::said;
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
