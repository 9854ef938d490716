#include "layout/measure/fit_drawing.h"

#include <algorithm>

namespace iepress::layout {

using base::Points;

namespace {

void scale(std::vector<Points>& values, double factor) {
    for (Points& value : values) value = value * factor;
}

struct Scale {
    double factor;

    void operator()(GlyphRun& run) const {
        run.x = run.x * factor;
        run.y = run.y * factor;
        run.size = run.size * factor;
    }
    void operator()(Stroke& stroke) const {
        scale(stroke.xs, factor);
        scale(stroke.ys, factor);
        scale(stroke.dashes, factor);
        stroke.width = stroke.width * factor;
    }
    void operator()(Fill& fill) const {
        scale(fill.xs, factor);
        scale(fill.ys, factor);
    }
    void operator()(Disc& disc) const {
        disc.x = disc.x * factor;
        disc.y = disc.y * factor;
        disc.radius = disc.radius * factor;
        disc.width = disc.width * factor;
    }
    void operator()(FormUse& use) const {
        use.x = use.x * factor;
        use.y = use.y * factor;
        use.scale *= factor;
    }
};

void add(std::vector<Points>& values, Points more) {
    for (Points& value : values) value += more;
}

struct Move {
    Points x, y;

    void operator()(GlyphRun& run) const {
        run.x += x;
        run.y += y;
    }
    void operator()(Stroke& stroke) const {
        add(stroke.xs, x);
        add(stroke.ys, y);
    }
    void operator()(Fill& fill) const {
        add(fill.xs, x);
        add(fill.ys, y);
    }
    void operator()(Disc& disc) const {
        disc.x += x;
        disc.y += y;
    }
    void operator()(FormUse& use) const {
        use.x += x;
        use.y += y;
    }
};

}  // namespace

void fit_drawing(Drawing& drawing, Points width, Points height) {
    double factor = 1;
    if (drawing.width > width) factor = width / drawing.width;
    if (drawing.height * factor > height) factor = height / drawing.height;
    if (factor >= 1) return;
    for (Item& item : drawing.items) std::visit(Scale{factor}, item);
    drawing.width = drawing.width * factor;
    drawing.height = drawing.height * factor;
}

void move(Item& item, Points x, Points y) { std::visit(Move{x, y}, item); }

}  // namespace iepress::layout
