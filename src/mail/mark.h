// The mark that each side of a sheet carries, for people and for machines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

/// What stands in the Data Matrix: "0A1B2C3D-000137-000412-02-04-F-73", the last two digits the check digits of
/// ISO 7064 MOD 97-10 over all before them (letters count from A = 10).
[[nodiscard]] std::string encode(const SheetMark& mark);

/// Nothing for a text of another form or whose check digits do not agree.
[[nodiscard]] std::optional<SheetMark> decode_mark(std::string_view text);

}  // namespace iepress::mail
