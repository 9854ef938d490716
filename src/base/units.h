// Lengths on the page. A type of its own, so that points are never mixed with font units.
#pragma once

#include <compare>

namespace iepress::base {

/// A length in PostScript points, 1/72 inch.
struct Points {
    double value = 0;

    friend constexpr auto operator<=>(const Points&, const Points&) = default;
    friend constexpr Points operator+(Points a, Points b) { return {a.value + b.value}; }
    friend constexpr Points operator-(Points a, Points b) { return {a.value - b.value}; }
    friend constexpr Points operator-(Points a) { return {-a.value}; }
    friend constexpr Points operator*(Points a, double factor) { return {a.value * factor}; }
    friend constexpr Points operator*(double factor, Points a) { return {a.value * factor}; }
    friend constexpr Points operator/(Points a, double divisor) { return {a.value / divisor}; }
    friend constexpr double operator/(Points a, Points b) { return a.value / b.value; }
    constexpr Points& operator+=(Points other) {
        value += other.value;
        return *this;
    }
    constexpr Points& operator-=(Points other) {
        value -= other.value;
        return *this;
    }
};

/// A rectangle in page space: origin at the page's top left, y grows downwards.
struct Box {
    Points x;
    Points y;
    Points width;
    Points height;
};

/// An sRGB colour.
struct Colour {
    unsigned char red = 0;
    unsigned char green = 0;
    unsigned char blue = 0;

    friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

inline namespace literals {
constexpr Points operator""_pt(long double value) { return {static_cast<double>(value)}; }
constexpr Points operator""_pt(unsigned long long value) { return {static_cast<double>(value)}; }
}  // namespace literals

}  // namespace iepress::base
