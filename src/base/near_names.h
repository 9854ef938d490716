// "did you mean": the known names that a slip of the hand may have turned into an unknown one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iepress::base {

/// Up to three of `known`, nearest first, none more than a third of its letters away (at least
/// one): letters left out, added, changed or swapped with their neighbour each count one.
[[nodiscard]] std::vector<std::string_view> near_names(std::string_view name,
                                                       std::span<const std::string_view> known);

/// The same as the end of a message: "; did you mean a, b or c?", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view name, std::span<const std::string_view> known);

}  // namespace iepress::base
