// The mail stage: many cases in, print streams out, each piece for one household about one child.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "mail/manifest.h"
#include "post/envelope.h"
#include "press/press.h"

namespace iepress::mail {

enum class SortBy : std::uint8_t { zip, building };

/// Where the machine-readable mark stands on each side: the same on all pages, so that a reader finds it. Points of a
/// US Letter page.
inline constexpr base::Box data_matrix_box{{18}, {738}, {22}, {22}};
/// The words "Piece 137 of 412, sheet 2 of 4" stand in this band.
inline constexpr base::Box mark_band{{18}, {764}, {576}, {14}};

}  // namespace iepress::mail
