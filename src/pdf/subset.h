// Cutting a font down to the glyphs in use, with hb-subset.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pdf/glyph_set.h"
#include "text/fonts.h"

namespace iepress::pdf {

/// The font file that goes into a PDF, and the codes under which it knows its glyphs.
struct FontProgram {
    std::string bytes;  ///< TrueType file, or bare CFF
    bool is_cff = false;
    std::vector<std::uint16_t> code_of_glyph;  ///< by glyph id of the face; 0 (.notdef) if absent
    std::vector<std::uint32_t> glyphs;         ///< ids of the face's glyphs inside, ascending
};

/// Glyphs are renumbered, so that tables stay short. The code of a glyph is its number in the
/// subset for TrueType (CIDToGIDMap /Identity), its CID for CFF. Nothing if the font is damaged.
[[nodiscard]] std::optional<FontProgram> subset(const text::Face& face, const GlyphSet& glyphs);

}  // namespace iepress::pdf
