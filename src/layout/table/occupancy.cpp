#include "layout/table/occupancy.h"

#include <algorithm>

namespace iepress::layout {

void Occupancy::next_row() noexcept {
    if (started_) ++row_;
    started_ = true;
    next_column_ = 0;
}

std::uint32_t Occupancy::take(std::uint32_t column_span, std::uint32_t row_span) {
    std::uint32_t column = next_column_;
    const auto fits = [&] {
        for (std::uint32_t c = column; c < std::min(column + column_span, columns()); ++c) {
            if (!is_free(c)) return false;
        }
        return true;
    };
    while (column < columns() && !fits()) ++column;
    if (column + column_span > columns()) free_from_.resize(column + column_span, 0);
    for (std::uint32_t c = column; c < column + column_span; ++c) free_from_[c] = row_ + row_span;
    next_column_ = column + column_span;
    return column;
}

Occupancy::Gap Occupancy::gap(std::uint32_t column) const {
    while (column < columns() && !is_free(column)) ++column;
    Gap found{column, 0};
    while (found.column + found.count < columns() && is_free(found.column + found.count)) ++found.count;
    return found;
}

}  // namespace iepress::layout
