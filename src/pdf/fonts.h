// Composite fonts (ISO 32000-1 9.7): a subset of a face with widths and ToUnicode, ready to be
// put into any number of documents.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pdf/compress.h"
#include "pdf/glyph_set.h"
#include "pdf/objects.h"
#include "pdf/to_unicode.h"
#include "text/fonts.h"

namespace iepress::pdf {

/// How a glyph is shown: its two-byte code, and its width as /W says it, in 1/10000 em.
struct ShownGlyph {
    std::uint16_t code = 0;
    std::uint8_t literal_size = 0;  ///< the code inside a literal string, escaped
    std::array<char, 4> literal{};
    std::int32_t width = 0;
};

struct PreparedFont {
    std::string base_name;  ///< with the subset's tag: "ABCDEF+NotoSans-Regular"
    text::FaceMetrics metrics;
    std::string program;             ///< compressed font file
    std::size_t program_size = 0;    ///< before compression
    std::string to_unicode;          ///< compressed CMap
    std::string widths;              ///< the entries /DW and /W as PDF text
    std::vector<ShownGlyph> glyphs;  ///< by glyph id of the face
};

/// Subsets a face to `glyphs`, which must all have a text in `texts` but .notdef. Nothing if the
/// font is damaged.
[[nodiscard]] std::optional<PreparedFont> prepare_font(const text::Face& face, const GlyphSet& glyphs,
                                                       const GlyphTexts& texts, Effort effort);

/// Adds the Type 0 font with its descendant, descriptor, program and CMap.
[[nodiscard]] HPDF_Dict add_font(Objects& objects, const PreparedFont& font);

}  // namespace iepress::pdf
