// The text stage: runs of text in, shaped and broken lines out.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/units.h"
#include "text/fonts.h"

namespace iepress::text {

enum class Direction { left_to_right, right_to_left };

/// The direction in which a language is written ("ar", "ur", "he", "fa" … are right to left).
[[nodiscard]] Direction direction_of(std::string_view language);

/// A stretch of a paragraph in one style.
struct StyledRun {
    std::string_view text;  ///< UTF-8; "\n" forces a line break
    FontRequest font;
    base::Points size;
    std::string_view language;  ///< BCP 47
    base::Place place;
};

/// One glyph in font units. `cluster` is the byte offset in Paragraph::text of the characters
/// that it stands for; glyphs of one cluster share it. Clusters rise from glyph to glyph of a
/// left-to-right segment and fall in a right-to-left one. Invisible characters (joiners, soft
/// hyphens, bidi controls, "\n") have no glyph: they belong to the cluster before them.
struct Glyph {
    std::uint32_t id = 0;
    std::int32_t advance = 0;
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0;
    std::uint32_t cluster = 0;
};

enum class BreakAfter : std::uint8_t { forbidden, allowed, mandatory };

/// A part of a paragraph that has one face, size, run and bidi level, and no break inside: mostly
/// a word, with the space behind it. The segments cover the text in order, without a gap.
struct Segment {
    std::uint32_t first_glyph = 0;  ///< glyphs are in visual order, left to right
    std::uint32_t glyph_count = 0;
    std::uint32_t text_begin = 0;   ///< byte range in Paragraph::text, the trailing space included
    std::uint32_t text_end = 0;
    std::uint32_t run = 0;          ///< index of the StyledRun
    FaceIndex face{};
    std::uint8_t level = 0;         ///< bidi embedding level (UAX #9); odd is right to left
    BreakAfter break_after = BreakAfter::forbidden;
    bool soft_hyphen = false;       ///< a break after it shows a hyphen: one more glyph beside
                                    ///< its own, behind (left to right) or before (right to left)
    base::Points size;
    base::Points width;             ///< without trailing space
    base::Points trailing_space;    ///< hangs at a line's end; glyphs for it are in the range
    base::Points hyphen_width;      ///< of the soft hyphen's glyph, else 0
};

/// A shaped paragraph: independent of the width that it will be set in.
struct Paragraph {
    std::string text;  ///< all runs joined
    std::vector<Glyph> glyphs;
    std::vector<Segment> segments;  ///< logical order
    Direction direction = Direction::left_to_right;

    [[nodiscard]] base::Points natural_width() const;  ///< of its longest line if never broken
    [[nodiscard]] base::Points minimum_width() const;  ///< of its widest unbreakable part
};

/// A segment, or a part of one, on a line. Draw its glyphs one after the other from `x`; there is
/// nothing else to do for hyphens, cut words or hanging spaces.
struct PlacedSegment {
    std::uint32_t segment = 0;
    base::Points x;                 ///< of its left edge, from the left edge of the line's
                                    ///< visible part: spaces that hang on the left are below 0
    base::Points width;             ///< of all its glyphs
    std::uint32_t first_glyph = 0;  ///< in Paragraph::glyphs; a soft hyphen that shows is one of
    std::uint32_t glyph_count = 0;  ///< them, with the U+00AD as its cluster
    std::uint32_t text_begin = 0;   ///< bytes that it shows
    std::uint32_t text_end = 0;
    bool hyphen = false;            ///< a soft hyphen is among its glyphs
};
/// A line. Its text follows that of the line before; the lines cover the paragraph.
struct Line {
    std::vector<PlacedSegment> segments;  ///< visual order, left to right
    base::Points width;                   ///< without the trailing space, which hangs at its end
    base::Points ascent, descent;         ///< of its highest and deepest font at its size
    std::uint32_t text_begin = 0, text_end = 0;
};

/// Shapes with HarfBuzz and finds breaks and levels with ICU. One for each thread: it keeps
/// bounded caches of shaped words and short paragraphs, whose state never changes a result.
class Shaper {
public:
    /// `cached_words` is the most that the caches hold, a quarter as many paragraphs; 0 keeps none.
    explicit Shaper(const FontLibrary& fonts, std::size_t cached_words = 1U << 14U);
    ~Shaper();
    Shaper(Shaper&&) noexcept;

    /// Reports text/no-glyph at the run's place for each character that no font has.
    [[nodiscard]] Paragraph shape(std::span<const StyledRun> runs, Direction direction,
                                  base::Diagnostics& diagnostics);

    /// Greedy lines (UAX #14 opportunities), each in visual order (UAX #9 L1, L2). A part wider
    /// than `width` is cut at a grapheme boundary, so that nothing ever leaves its column but a
    /// single grapheme that is wider. An empty paragraph gives no line; a "\n" at the very end
    /// begins none.
    [[nodiscard]] std::vector<Line> break_lines(const Paragraph& paragraph, base::Points width);

    [[nodiscard]] const FontLibrary& fonts() const noexcept;

    struct State;

private:
    std::unique_ptr<State> state_;
};

/// Segments with their text, level, face and width, one a line: for tests and bug reports.
[[nodiscard]] std::string dump(const Paragraph& paragraph, const FontLibrary& fonts);

}  // namespace iepress::text
