// A transformation of the plane as PDF writes it: x' = ax + cy + e, y' = bx + dy + f (ISO 32000-1 8.3.3).
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/units.h"

namespace iepress::packet {

struct Point {
    double x = 0, y = 0;
};

struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    [[nodiscard]] Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    /// How much longer a line becomes, on the average of both directions.
    [[nodiscard]] double scale() const { return std::sqrt(std::abs(a * d - b * c)); }
};

/// First `first`, then `then`.
[[nodiscard]] inline Matrix joined(const Matrix& first, const Matrix& then) {
    return {first.a * then.a + first.b * then.c,          first.a * then.b + first.b * then.d,
            first.c * then.a + first.d * then.c,          first.c * then.b + first.d * then.d,
            first.e * then.a + first.f * then.c + then.e, first.e * then.b + first.f * then.d + then.f};
}

/// The smallest upright rectangle around points.
class Bounds {
public:
    void add(Point p) {
        left_ = std::min(left_, p.x);
        right_ = std::max(right_, p.x);
        top_ = std::min(top_, p.y);
        bottom_ = std::max(bottom_, p.y);
    }
    void grow(double by) {
        left_ -= by;
        top_ -= by;
        right_ += by;
        bottom_ += by;
    }
    [[nodiscard]] bool empty() const { return !(left_ <= right_ && top_ <= bottom_); }
    [[nodiscard]] base::Box box() const {
        if (empty()) return {};
        return {{left_}, {top_}, {right_ - left_}, {bottom_ - top_}};
    }

private:
    double left_ = std::numeric_limits<double>::infinity(), right_ = -left_;
    double top_ = std::numeric_limits<double>::infinity(), bottom_ = -top_;
};

/// Around a rectangle's corners.
[[nodiscard]] inline Bounds bounds_of(const Matrix& matrix, Point corner, Point opposite) {
    Bounds bounds;
    for (const Point p : {corner, Point{opposite.x, corner.y}, opposite, Point{corner.x, opposite.y}}) {
        bounds.add(matrix.apply(p));
    }
    return bounds;
}

}  // namespace iepress::packet
