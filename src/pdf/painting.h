// Lines, areas and discs as path operators (ISO 32000-1 8.5), and the colours of all painting.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/pages.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

/// Follows the graphics state, so that a colour or a width is said only where it changes.
class Painting {
public:
    /// `page_height` turns the layout's y, which grows downwards, into PDF's.
    Painting(std::string& out, Hundredths page_height) : out_(out), height_(page_height) {}

    /// Of areas and of text.
    [[nodiscard]] base::Colour fill_colour() const noexcept { return fill_colour_; }
    void set_fill(base::Colour colour);

    void paint(const layout::Stroke& stroke);
    void paint(const layout::Fill& fill);
    void paint(const layout::Disc& disc);
    /// By the name /X and the form's number.
    void paint(const layout::FormUse& use);

private:
    void set_stroke(base::Colour colour, base::Points width, std::span<const base::Points> dashes);
    enum class Cap : std::uint8_t { butt, round };
    void set_cap(Cap cap);
    void append_colour(base::Colour colour, std::string_view grey, std::string_view rgb);
    void append_point(base::Points x, base::Points y, std::string_view op);
    void append_corners(std::span<const base::Points> xs, std::span<const base::Points> ys);
    [[nodiscard]] bool append_rectangle(const layout::Fill& fill);
    void append_circle(const layout::Disc& disc);

    std::string& out_;
    Hundredths height_;
    // black and solid lines of 1 pt are the initial state (8.4.1)
    base::Colour fill_colour_, stroke_colour_;
    Hundredths line_width_ = 100;
    std::vector<Hundredths> dashes_;
    const layout::Stroke* last_stroke_ = nullptr;  ///< nothing but text was painted since
    Cap cap_ = Cap::butt;
    bool joins_set_ = false;
};

}  // namespace iepress::pdf
