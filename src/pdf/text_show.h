// Text-showing operators (ISO 32000-1 9.4): glyphs at exact places in few bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/units.h"
#include "pdf/fonts.h"
#include "pdf/syntax.h"
#include "text/shape.h"

namespace iepress::pdf {

/// A font as content streams name it: /F0, /F1 …, with the codes and widths of its glyphs.
struct PageFont {
    std::uint32_t number = 0;
    const std::vector<ShownGlyph>* glyphs = nullptr;
    double scale = 10;         ///< 1/10000 em in one font unit
    std::uint32_t anchor = 0;  ///< FaceUse::anchor
    std::uint32_t space = 0;   ///< FaceUse::space
};

/// Writes text objects. It follows the pen as a reader moves it by the font's widths, and says a
/// place only where that is not the wanted one: kerning and offsets as numbers in a TJ array,
/// marks above the line by a text rise, a new line by Td.
class TextShow {
public:
    explicit TextShow(std::string& out) : out_(out) {}

    void open();   ///< BT, unless open
    void close();  ///< ET, if open
    void pause();  ///< ET, if open; what was begun goes on after `resume`
    void resume();

    void set_font(const PageFont& font, base::Points size);
    /// The pen to the start of a run, x and y from the page's bottom left corner.
    void move_to(base::Points x, Hundredths y);
    /// Glyphs one after the other from where the run's pen is, which moves on by their advances.
    void show(std::span<const text::Glyph> glyphs);
    /// The font's glyph without ink, beginning or ending at `x_offset` from the run's pen.
    void anchor_begin(std::int32_t x_offset);
    void anchor_end(std::int32_t x_offset);
    /// The font's space where the pen is: words part there, and nothing moves.
    void show_space();
    /// The run's pen onwards, in font units.
    void advance(std::int32_t units) noexcept { run_units_ += units; }
    /// Ends the string that is being shown: another operator follows.
    void finish();

private:
    /// One glyph, its origin moved by the offsets (font units) from where the run's pen is.
    void show(std::uint32_t glyph, std::int32_t x_offset, std::int32_t y_offset);
    [[nodiscard]] std::size_t show_in_place(std::span<const text::Glyph> glyphs);
    void open_array();
    void open_string();
    void adjust(double tenths);
    void set_rise(std::int32_t y_offset);

    std::string& out_;
    bool open_ = false, paused_ = false;
    const PageFont* font_ = nullptr;
    Hundredths size_ = 0;
    Hundredths line_x_ = 0, line_y_ = 0;  ///< start of the line, where Td counts from
    bool on_line_ = false;                ///< a Td was written with this font and size
    double pen_ = 0;                      ///< the reader's, 1/10000 em from the line's start
    double run_start_ = 0;                ///< the run's first origin, likewise
    std::int64_t run_units_ = 0;
    std::int32_t rise_ = 0;  ///< font units
    // the TJ array that is open
    std::size_t array_begin_ = 0;
    bool array_open_ = false, string_open_ = false, adjusted_ = false;
};

}  // namespace iepress::pdf
