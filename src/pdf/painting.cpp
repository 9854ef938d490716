#include "pdf/painting.h"

#include <fmt/format.h>

namespace iepress::pdf {

void Painting::append_colour(base::Colour colour, std::string_view grey, std::string_view rgb) {
    const auto component = [](unsigned char value) { return (value * 1000 + 127) / 255; };
    append_thousandths(out_, component(colour.red));
    if (colour.red == colour.green && colour.green == colour.blue) {
        out_ += grey;
        return;
    }
    for (const unsigned char value : {colour.green, colour.blue}) {
        out_ += ' ';
        append_thousandths(out_, component(value));
    }
    out_ += rgb;
}

void Painting::set_fill(base::Colour colour) {
    if (colour == fill_colour_) return;
    fill_colour_ = colour;
    append_colour(colour, " g\n", " rg\n");
}

void Painting::set_stroke(base::Colour colour, base::Points width, std::span<const base::Points> dashes) {
    if (colour != stroke_colour_) {
        stroke_colour_ = colour;
        append_colour(colour, " G\n", " RG\n");
    }
    if (const Hundredths wanted = to_hundredths(width); wanted != line_width_) {
        line_width_ = wanted;
        append_hundredths(out_, wanted);
        out_ += " w\n";
    }
    std::vector<Hundredths> wanted;
    for (const base::Points length : dashes) wanted.push_back(to_hundredths(length));
    if (wanted == dashes_) return;
    dashes_ = std::move(wanted);
    out_ += '[';
    for (std::size_t i = 0; i < dashes_.size(); ++i) {
        if (i != 0) out_ += ' ';
        append_hundredths(out_, dashes_[i]);
    }
    out_ += "]0 d\n";
}

void Painting::set_cap(Cap cap) {
    if (cap == cap_) return;
    cap_ = cap;
    out_ += cap == Cap::round ? "1 J\n" : "0 J\n";
}

void Painting::append_point(base::Points x, base::Points y, std::string_view op) {
    append_hundredths(out_, to_hundredths(x));
    out_ += ' ';
    append_hundredths(out_, height_ - to_hundredths(y));
    out_ += op;
}

void Painting::append_corners(std::span<const base::Points> xs, std::span<const base::Points> ys) {
    for (std::size_t i = 0; i < xs.size() && i < ys.size(); ++i) {
        append_point(xs[i], ys[i], i == 0 ? " m\n" : " l\n");
    }
}

namespace {

// Neighbouring cells share a rule, which both of them draw: once is enough.
bool is_same(const layout::Stroke& a, const layout::Stroke& b) {
    return a.xs == b.xs && a.ys == b.ys && a.width == b.width && a.colour == b.colour && a.dashes == b.dashes;
}

}  // namespace

void Painting::paint(const layout::Stroke& stroke) {
    if (stroke.xs.size() < 2) return;
    if (last_stroke_ != nullptr && is_same(*last_stroke_, stroke)) return;
    last_stroke_ = &stroke;
    if (!joins_set_) out_ += "1 j\n";  // a steep line of data has no spikes
    joins_set_ = true;
    set_stroke(stroke.colour, stroke.width, stroke.dashes);
    set_cap(Cap::butt);
    append_corners(stroke.xs, stroke.ys);
    out_ += "S\n";
}

bool Painting::append_rectangle(const layout::Fill& fill) {
    const auto &xs = fill.xs, &ys = fill.ys;
    if (xs.size() != 4 || ys.size() != 4) return false;
    const bool across = xs[0] == xs[3] && xs[1] == xs[2] && ys[0] == ys[1] && ys[2] == ys[3];
    const bool down = xs[0] == xs[1] && xs[2] == xs[3] && ys[0] == ys[3] && ys[1] == ys[2];
    if (!across && !down) return false;
    append_point(xs[0], ys[0], " ");
    append_hundredths(out_, to_hundredths(xs[2]) - to_hundredths(xs[0]));
    out_ += ' ';
    append_hundredths(out_, to_hundredths(ys[0]) - to_hundredths(ys[2]));
    out_ += " re\n";
    return true;
}

void Painting::paint(const layout::Fill& fill) {
    if (fill.xs.size() < 3) return;
    last_stroke_ = nullptr;
    set_fill(fill.colour);
    if (!append_rectangle(fill)) append_corners(fill.xs, fill.ys);
    out_ += "f\n";
}

// Four Bézier curves; 0.5523 of the radius is nearest to a circle.
void Painting::append_circle(const layout::Disc& disc) {
    struct Point {
        double x, y;
    };
    static constexpr double k = 0.5522847498;
    static constexpr Point curves[4][3] = {{{1, k}, {k, 1}, {0, 1}},
                                           {{-k, 1}, {-1, k}, {-1, 0}},
                                           {{-1, -k}, {-k, -1}, {0, -1}},
                                           {{k, -1}, {1, -k}, {1, 0}}};
    append_point(disc.x + disc.radius, disc.y, " m\n");
    for (const auto& curve : curves) {
        for (int i = 0; i < 3; ++i) {
            append_point(disc.x + curve[i].x * disc.radius, disc.y + curve[i].y * disc.radius,
                         i == 2 ? " c\n" : " ");
        }
    }
}

void Painting::paint(const layout::Disc& disc) {
    last_stroke_ = nullptr;
    if (disc.filled) {
        // a line of no length with round ends is a dot (8.5.3.2), in a tenth of the bytes of its outline
        set_stroke(disc.colour, disc.radius * 2, {});
        set_cap(Cap::round);
        append_point(disc.x, disc.y, " m\n");
        append_point(disc.x, disc.y, " l\nS\n");
        return;
    }
    set_stroke(disc.colour, disc.width, {});
    set_cap(Cap::butt);
    append_circle(disc);
    out_ += "s\n";
}

void Painting::paint(const layout::FormUse& use) {
    last_stroke_ = nullptr;
    // the scale with more digits than a length: an error grows with the page
    const std::string scale = fmt::format("{:.5f}", use.scale);
    out_.append("q ").append(scale).append(" 0 0 ").append(scale).append(" ");
    append_point(use.x, use.y, " cm /X");
    append_integer(out_, use.form);
    out_ += " Do Q\n";
}

}  // namespace iepress::pdf
