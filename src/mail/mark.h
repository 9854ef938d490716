// The mark that each side of a sheet carries, for people and for machines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/units.h"

namespace iepress::mail {

enum class Side : std::uint8_t { front, back };

/// What a mark says. Counts begin at 1.
struct SheetMark {
    /// Eight hexadecimal digits, in capitals once decoded: pieces of two mailings are never taken for each other.
    std::string mailing;
    std::uint32_t piece = 0, pieces = 0;
    std::uint32_t sheet = 0, sheets = 0;
    Side side = Side::front;

    friend bool operator==(const SheetMark&, const SheetMark&) = default;
};

/// Where the machine-readable mark stands on each side: the same on all pages, so that a reader finds it. Points of a
/// US Letter page.
inline constexpr base::Box data_matrix_box{{18}, {738}, {22}, {22}};
/// The words "Piece 137 of 412, sheet 2 of 4" stand in this band.
inline constexpr base::Box mark_band{{18}, {764}, {576}, {14}};

/// What stands in the Data Matrix: "0A1B2C3D-000137-000412-02-04-F-73", the last two digits the check digits of
/// ISO 7064 MOD 97-10 over all before them (letters count from A = 10).
[[nodiscard]] std::string encode(const SheetMark& mark);

/// Nothing for a text of another form or whose check digits do not agree.
[[nodiscard]] std::optional<SheetMark> decode_mark(std::string_view text);

}  // namespace iepress::mail
