#include "pdf/text_show.h"

#include <cmath>
#include <cstring>

namespace iepress::pdf {

namespace {

// A gap of more than this many ems is another column: Td says it shorter, and better for who
// reads the text by its places.
constexpr double largest_gap = 3 * 10000.0;

// Numbers of a TJ array are thousandths of an em: less than one is not said.
bool is_off(double tenths) { return std::abs(tenths) >= 10; }

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

void TextShow::open_array() {
    if (array_open_) return;
    array_begin_ = out_.size();
    out_ += '[';
    array_open_ = true;
}

void TextShow::open_string() {
    open_array();
    if (!string_open_) out_ += '(';
    string_open_ = true;
}

void TextShow::adjust(double tenths) {
    open_array();
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
    if (is_off(wanted - pen_)) adjust(wanted - pen_);
    open_string();
    const ShownGlyph& shown = (*font_->glyphs)[glyph];
    out_.append(shown.literal.data(), shown.literal_size);
    pen_ += shown.width;
}

void TextShow::show(std::span<const text::Glyph> glyphs) {
    while (!glyphs.empty()) {
        show(glyphs.front().id, glyphs.front().x_offset, glyphs.front().y_offset);
        advance(glyphs.front().advance);
        glyphs = glyphs.subspan(1);
        glyphs = glyphs.subspan(show_in_place(glyphs));
    }
}

// Of the first glyphs those that the pen stands right for, as it does for nearly all, go on with the open
// string; gives how many. What moves is kept beside the members, which each byte that is written could
// change for all that the compiler knows.
std::size_t TextShow::show_in_place(std::span<const text::Glyph> glyphs) {
    const std::size_t begin = out_.size();
    out_.resize(begin + glyphs.size() * sizeof ShownGlyph::literal);
    char* cursor = out_.data() + begin;
    std::size_t count = 0;
    double pen = pen_;
    std::int64_t units = run_units_;
    for (; count < glyphs.size(); ++count) {
        const text::Glyph& glyph = glyphs[count];
        const double wanted = run_start_ + static_cast<double>(units + glyph.x_offset) * font_->scale;
        if (glyph.y_offset != rise_ || is_off(wanted - pen)) break;
        const ShownGlyph& shown = (*font_->glyphs)[glyph.id];
        std::memcpy(cursor, shown.literal.data(), sizeof shown.literal);
        cursor += shown.literal_size;
        pen += shown.width;
        units += glyph.advance;
    }
    out_.resize(static_cast<std::size_t>(cursor - out_.data()));
    pen_ = pen;
    run_units_ = units;
    return count;
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
