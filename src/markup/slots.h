// Fixed words with {slots} for numbers and names, which a document may bring in its own language:
// <word name="…" text="…"/>.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iepress::markup {

/// What stands in a slot.
struct SlotValue {
    std::string_view slot;
    std::string_view text;
};

/// `pattern` with its slots filled. A slot that has no value stays as it is.
[[nodiscard]] std::string filled(std::string_view pattern, std::span<const SlotValue> values);

/// The slots of a pattern, each once, in alphabetical order.
[[nodiscard]] std::vector<std::string_view> slots_of(std::string_view pattern);

}  // namespace iepress::markup
