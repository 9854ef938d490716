// Which characters a face has: two array look-ups for an answer.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

namespace iepress::text {

/// A set of code points in blocks of 256, those without a member shared.
class Coverage {
public:
    void add(char32_t character) {
        if (character > 0x10FFFF) return;
        std::uint16_t& page = pages_[character >> 8U];
        if (page == 0) {
            blocks_.emplace_back();
            page = static_cast<std::uint16_t>(blocks_.size() - 1);
        }
        blocks_[page].set(character & 0xFFU);
    }
    [[nodiscard]] bool has(char32_t character) const {
        return character <= 0x10FFFF && blocks_[pages_[character >> 8U]].test(character & 0xFFU);
    }

private:
    std::array<std::uint16_t, 0x1100> pages_{};
    std::vector<std::bitset<256>> blocks_{std::bitset<256>{}};  // the first stays empty
};

}  // namespace iepress::text
