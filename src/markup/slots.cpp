#include "markup/slots.h"

#include <algorithm>
#include <optional>

namespace iepress::markup {

namespace {

/// The name of the slot that begins at `at`; nothing if none does.
std::optional<std::string_view> slot_at(std::string_view text, std::size_t at) {
    if (text[at] != '{') return std::nullopt;
    const std::size_t end = text.find('}', at);
    if (end == std::string_view::npos) return std::nullopt;
    return text.substr(at + 1, end - at - 1);
}

}  // namespace

std::string filled(std::string_view pattern, std::span<const SlotValue> values) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::optional<std::string_view> slot = slot_at(pattern, at);
        const auto value = std::find_if(values.begin(), values.end(),
                                        [&](const SlotValue& one) { return slot && one.slot == *slot; });
        if (value == values.end()) {
            text += pattern[at++];
        } else {
            text += value->text;
            at += slot->size() + 2;
        }
    }
    return text;
}

std::vector<std::string_view> slots_of(std::string_view pattern) {
    std::vector<std::string_view> slots;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (const auto slot = slot_at(pattern, at)) slots.push_back(*slot);
    }
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
}

}  // namespace iepress::markup
