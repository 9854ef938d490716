// The rules of a grid on one page.
#pragma once

#include <cstdint>
#include <vector>

#include "base/units.h"
#include "layout/place/painter.h"

namespace iepress::layout {

/// Gathers the rules of a grid while its rows are placed, and paints them when the last of the page stands: over the
/// grounds of all rows, and in one stroke from row to row and from column to column.
class Ruling {
public:
    explicit Ruling(Painter& painter) : painter_(painter) {}

    struct Rule {
        base::Points at;        ///< across: its y; down: its x
        base::Points from, to;  ///< across: x; down: y
        base::Points width;
        base::Colour colour;
    };

    /// The grid (Measured::frames) that the next rules belong to; those of another are painted.
    void turn_to(std::uint32_t grid);
    void add_across(const Rule& rule) { join(across_, rule); }
    void add_down(const Rule& rule) { join(down_, rule); }

    /// Paints what was gathered, and forgets it.
    void paint();

private:
    static void join(std::vector<Rule>& rules, const Rule& rule);

    Painter& painter_;
    std::uint32_t grid_ = 0;
    std::vector<Rule> across_, down_;
};

}  // namespace iepress::layout
