#include "layout/table/columns.h"

#include <algorithm>
#include <numeric>

namespace iepress::layout {

namespace {

using base::Points;
using Kind = markup::ColumnWidth::Kind;

Points sum(std::span<const Points> widths) {
    return std::accumulate(widths.begin(), widths.end(), Points{});
}

/// Raises the entries of a span so that they add up to `needed`, by their present size, or
/// evenly where there is none.
void raise(std::span<Extent> columns, Points Extent::* which, Points needed) {
    Points have;
    for (const Extent& column : columns) have += column.*which;
    if (needed <= have) return;
    const Points more = needed - have;
    for (Extent& column : columns) {
        const double part =
            have > Points{} ? (column.*which) / have : 1.0 / static_cast<double>(columns.size());
        column.*which += more * part;
    }
}

/// Minima that have no room: in proportion, so that no column vanishes.
std::vector<Points> squeeze(std::vector<Points> minima, Points width) {
    const Points all = sum(minima);
    for (Points& one : minima) one = one * (width / all);
    return minima;
}

/// Shares by their parts; one whose part is below its minimum gets that, and the others divide
/// what is left.
void divide_shares(std::span<const markup::ColumnWidth> columns, std::vector<Points>& widths, Points rest) {
    std::vector<std::size_t> open;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].kind == Kind::share) open.push_back(c);
    }
    bool settled = false;
    while (!open.empty() && !settled) {
        double parts = 0;
        for (const std::size_t c : open) parts += std::max(columns[c].amount, 1e-6);
        const auto part_of = [&](std::size_t c) { return rest * (std::max(columns[c].amount, 1e-6) / parts); };
        settled = true;
        for (std::size_t i = 0; i < open.size(); ++i) {
            const std::size_t c = open[i];
            if (part_of(c) >= widths[c]) continue;
            rest -= widths[c];
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
            settled = false;
            break;
        }
        if (!settled) continue;
        for (const std::size_t c : open) widths[c] = part_of(c);
    }
}

/// Content columns grow from minimum towards maximum, and past it in proportion if they may.
void grow_content(std::span<const markup::ColumnWidth> columns, std::span<const Extent> extents,
                  std::vector<Points>& widths, Points room) {
    Points slack, maxima;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].kind != Kind::content) continue;
        slack += extents[c].maximum - extents[c].minimum;
        maxima += extents[c].maximum;
    }
    const double towards = slack > Points{} ? std::min(1.0, room / slack) : 1.0;
    const Points beyond = std::max(Points{}, room - slack);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].kind != Kind::content) continue;
        widths[c] += (extents[c].maximum - extents[c].minimum) * towards;
        if (maxima > Points{}) widths[c] += beyond * (extents[c].maximum / maxima);
    }
}

}  // namespace

std::vector<Extent> column_extents(std::uint32_t columns, std::span<const CellExtent> cells) {
    std::vector<Extent> extents(columns);
    for (const CellExtent& cell : cells) {
        if (cell.span != 1) continue;
        Extent& column = extents[cell.column];
        column.minimum = std::max(column.minimum, cell.extent.minimum);
        column.maximum = std::max(column.maximum, cell.extent.maximum);
    }
    for (const CellExtent& cell : cells) {
        if (cell.span == 1) continue;
        const std::span<Extent> covered(extents.data() + cell.column, cell.span);
        raise(covered, &Extent::minimum, cell.extent.minimum);
        raise(covered, &Extent::maximum, cell.extent.maximum);
    }
    for (Extent& column : extents) column.maximum = std::max(column.minimum, column.maximum);
    return extents;
}

std::vector<Points> column_widths(std::span<const markup::ColumnWidth> columns,
                                  std::span<const Extent> extents, Points width) {
    std::vector<Points> widths(columns.size());
    bool shares = false;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        widths[c] = extents[c].minimum;
        shares |= columns[c].kind == Kind::share;
    }
    const Points minima = sum(widths);
    if (minima >= width) return minima > width ? squeeze(std::move(widths), width) : widths;

    // Fixed columns first, as far as the minima of the others leave room.
    Points room = width - minima;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].kind != Kind::fixed) continue;
        const Points more = std::min(room, std::max(Points{}, Points{columns[c].amount} - widths[c]));
        widths[c] += more;
        room -= more;
    }
    if (!shares) {
        grow_content(columns, extents, widths, room);
        return widths;
    }
    // Content columns take their maximum if they can; shares have what is left.
    Points slack;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].kind == Kind::content) slack += extents[c].maximum - extents[c].minimum;
    }
    grow_content(columns, extents, widths, std::min(room, slack));
    Points rest = width;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].kind != Kind::share) rest -= widths[c];
    }
    divide_shares(columns, widths, rest);
    return widths;
}

}  // namespace iepress::layout
