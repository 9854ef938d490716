// Which place of a table's grid a cell takes, when cells span rows and columns.
#pragma once

#include <cstdint>
#include <vector>

namespace iepress::layout {

/// Fills a grid row by row: a cell takes the first column that no cell of an earlier row spans.
class Occupancy {
public:
    /// `columns`: at least so many; a row that needs more widens the grid.
    explicit Occupancy(std::uint32_t columns) : free_from_(columns, 0) {}

    /// Starts the next row.
    void next_row() noexcept;
    /// The column of the row's next cell, whose place is taken then.
    [[nodiscard]] std::uint32_t take(std::uint32_t column_span, std::uint32_t row_span);
    /// The next stretch of columns in this row that no cell covers, from `column` on; `count` 0
    /// when there is none.
    struct Gap {
        std::uint32_t column = 0, count = 0;
    };
    [[nodiscard]] Gap gap(std::uint32_t column) const;

    [[nodiscard]] std::uint32_t columns() const noexcept {
        return static_cast<std::uint32_t>(free_from_.size());
    }

private:
    [[nodiscard]] bool is_free(std::uint32_t column) const { return free_from_[column] <= row_; }

    std::vector<std::uint32_t> free_from_;  ///< for each column, the first row that is free
    std::uint32_t row_ = 0, next_column_ = 0;
    bool started_ = false;
};

}  // namespace iepress::layout
