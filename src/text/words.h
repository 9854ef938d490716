// Shaping one segment with HarfBuzz, and the cache of what was shaped.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/handles.h"
#include "text/shape.h"

namespace iepress::text {

/// What decides a segment's glyphs. The size does not: they are in font units.
struct WordKey {
    FaceIndex face{};
    hb_script_t script = HB_SCRIPT_LATIN;
    hb_language_t language = HB_LANGUAGE_INVALID;
    bool right_to_left = false;
    std::string_view text;  ///< without line ends; tabs are spaces
};

/// A shaped segment. Clusters count from the key's text; the glyphs are borrowed from the cache
/// until its next use.
struct ShapedWord {
    std::span<const Glyph> glyphs;  ///< visual order
    std::int32_t advance = 0;       ///< of all, in font units
    std::int32_t trailing = 0;      ///< of the white space at the end of the text
};

/// Shapes segments, and keeps those that came before in a table of fixed size, which is emptied
/// when it is full. A result never depends on what the table holds.
class Words {
public:
    Words(const FontLibrary& fonts, std::size_t capacity);

    [[nodiscard]] ShapedWord shape(const WordKey& key);

    /// The same for a part of a word that goes on in another segment: letters join across the
    /// border (Arabic). `context` holds `key.text`. Not kept.
    [[nodiscard]] ShapedWord shape_in_context(const WordKey& key, std::string_view context);

private:
    struct Entry {
        std::uint64_t hash = 0;
        hb_language_t language = HB_LANGUAGE_INVALID;
        hb_script_t script = HB_SCRIPT_INVALID;
        std::uint32_t text_begin = 0, text_size = 0;    ///< in texts_
        std::uint32_t first_glyph = 0, glyph_count = 0; ///< in glyphs_
        std::int32_t advance = 0, trailing = 0;
        FaceIndex face{};
        bool right_to_left = false;
        bool used = false;
    };
    [[nodiscard]] bool is(const Entry& entry, std::uint64_t hash, const WordKey& key) const;
    [[nodiscard]] ShapedWord word_of(const Entry& entry) const;
    void run_harfbuzz(const WordKey& key, std::string_view context);
    [[nodiscard]] ShapedWord measured(const WordKey& key) const;
    void clear();

    const FontLibrary& fonts_;
    std::size_t capacity_;
    HarfbuzzBuffer buffer_;
    std::vector<Glyph> scratch_;  ///< the last word that HarfBuzz shaped
    std::vector<Entry> table_;    ///< open addressing; twice the capacity, a power of two
    std::size_t count_ = 0;
    std::string texts_;
    std::vector<Glyph> glyphs_;
};

}  // namespace iepress::text
