#include "pdf/text_show.h"

#include <cmath>

namespace iepress::pdf {

namespace {

// A gap of more than this many ems is another column: Td says it shorter, and better for who
// reads the text by its places.
constexpr double largest_gap = 3 * 10000.0;

}  // namespace

void TextShow::open() {
    paused_ = false;
    if (open_) return;
    out_ += "BT\n";
    open_ = true;
    line_x_ = line_y_ = 0;
    on_line_ = false;
}

void TextShow::close() {
    paused_ = false;
    if (!open_) return;
    finish();
    set_rise(0);
    out_ += "ET\n";
    open_ = false;
}

void TextShow::pause() {
    const bool goes_on = paused_ || open_;
    close();
    paused_ = goes_on;
}

void TextShow::resume() {
    if (!paused_) return;
    paused_ = false;
    out_ += "BT\n";
    open_ = true;
    if (!on_line_) return;
    append_hundredths(out_, line_x_);
    out_ += ' ';
    append_hundredths(out_, line_y_);
    out_ += " Td\n";
    pen_ = 0;
}

void TextShow::set_font(const PageFont& font, base::Points size) {
    const Hundredths wanted = to_hundredths(size);
    if (font_ == &font && size_ == wanted) return;
    finish();
    font_ = &font;
    size_ = wanted;
    on_line_ = false;
    out_ += "/F";
    append_integer(out_, font.number);
    out_ += ' ';
    append_hundredths(out_, wanted);
    out_ += " Tf\n";
}

void TextShow::move_to(base::Points x, Hundredths y) {
    run_units_ = 0;
    const double from_line = (x.value * 100 - line_x_) / (size_ == 0 ? 1 : size_) * 10000;
    if (on_line_ && y == line_y_ && std::abs(from_line - pen_) < largest_gap) {
        run_start_ = from_line;
        return;
    }
    finish();
    const Hundredths rounded = to_hundredths(x);
    append_hundredths(out_, rounded - line_x_);
    out_ += ' ';
    append_hundredths(out_, y - line_y_);
    out_ += " Td\n";
    line_x_ = rounded;
    line_y_ = y;
    on_line_ = true;
    pen_ = run_start_ = 0;
}

void TextShow::set_rise(std::int32_t y_offset) {
    if (y_offset == rise_) return;
    finish();
    rise_ = y_offset;
    // unscaled points: units * 10000/em * size
    append_hundredths(out_,
                      static_cast<Hundredths>(std::floor(y_offset * font_->scale / 10000 * size_ + 0.5)));
    out_ += " Ts\n";
}

void TextShow::adjust(double tenths) {
    if (!array_open_) {
        array_begin_ = out_.size();
        out_ += '[';
        array_open_ = true;
    }
    if (string_open_) out_ += ')';
    string_open_ = false;
    adjusted_ = true;
    const auto thousandths = static_cast<std::int64_t>(std::floor(tenths / 10 + 0.5));
    append_integer(out_, -thousandths);
    pen_ += static_cast<double>(thousandths) * 10;
}

void TextShow::show(std::uint32_t glyph, std::int32_t x_offset, std::int32_t y_offset) {
    set_rise(y_offset);
    const double wanted = run_start_ + static_cast<double>(run_units_ + x_offset) * font_->scale;
    const double off = wanted - pen_;
    if (off >= 10 || off <= -10) adjust(off);
    if (!array_open_) {
        array_begin_ = out_.size();
        out_ += '[';
        array_open_ = true;
    }
    if (!string_open_) out_ += '(';
    string_open_ = true;
    const ShownGlyph& shown = (*font_->glyphs)[glyph];
    // byte by byte: a call for two bytes costs more than they do
    for (std::uint8_t i = 0; i < shown.literal_size; ++i) out_ += shown.literal[i];
    pen_ += shown.width;
}

void TextShow::anchor_begin(std::int32_t x_offset) {
    if (font_->anchor != 0) show(font_->anchor, x_offset, 0);
}

void TextShow::anchor_end(std::int32_t x_offset) {
    if (font_->anchor == 0) return;
    const double width = (*font_->glyphs)[font_->anchor].width / font_->scale;
    show(font_->anchor, x_offset - static_cast<std::int32_t>(width), 0);
}

void TextShow::show_space() {
    if (font_->space != 0) show(font_->space, 0, 0);
}

void TextShow::finish() {
    if (!array_open_) return;
    if (string_open_) out_ += ')';
    if (adjusted_) {
        out_ += "]TJ\n";
    } else {  // one string alone
        out_.erase(array_begin_, 1);
        out_ += "Tj\n";
    }
    array_open_ = string_open_ = adjusted_ = false;
}

}  // namespace iepress::pdf
