// A table that is too wide for the page, as pairs of heading and value below each other.
#pragma once

#include "markup/document.h"

namespace iepress::layout {

/// Whether a table is plain enough: one head row, at least two columns, no spans.
[[nodiscard]] bool can_stack(const markup::Table& table);

/// Two columns: each row of `table` becomes as many rows as it has columns, each with the column's
/// heading (scope row) and the value. The first value heads those below it (scope column).
[[nodiscard]] markup::Table stack_rows(const markup::Table& table);

}  // namespace iepress::layout
