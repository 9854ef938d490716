// A set of glyph ids of one face.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace iepress::pdf {

class GlyphSet {
public:
    GlyphSet() = default;
    explicit GlyphSet(std::size_t glyph_count) : words_((glyph_count + 63) / 64) {}

    /// Glyphs beyond the face's count are not taken.
    void insert(std::uint32_t glyph) noexcept {
        if (glyph / 64 < words_.size()) words_[glyph / 64] |= std::uint64_t{1} << (glyph % 64);
    }
    [[nodiscard]] bool contains(std::uint32_t glyph) const noexcept {
        return glyph / 64 < words_.size() && ((words_[glyph / 64] >> (glyph % 64)) & 1U) != 0;
    }
    [[nodiscard]] bool is_subset_of(const GlyphSet& other) const noexcept {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const std::uint64_t theirs = i < other.words_.size() ? other.words_[i] : 0;
            if ((words_[i] & ~theirs) != 0) return false;
        }
        return true;
    }
    /// Calls `visit(glyph)` for each, ascending.
    template <class Visit>
    void for_each(Visit visit) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
                visit(static_cast<std::uint32_t>(i * 64) +
                      static_cast<std::uint32_t>(std::countr_zero(word)));
            }
        }
    }

private:
    std::vector<std::uint64_t> words_;
};

}  // namespace iepress::pdf
