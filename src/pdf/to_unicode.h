// What each glyph of a face stands for, and the ToUnicode CMap that tells a reader (9.10.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace iepress::pdf {

/// Glyph to text. A glyph is given its text once; another text for it needs an /ActualText.
class GlyphTexts {
public:
    GlyphTexts() = default;
    explicit GlyphTexts(std::size_t glyph_count) : entries_(glyph_count) {}

    [[nodiscard]] bool knows(std::uint32_t glyph) const noexcept {
        return glyph < entries_.size() && entries_[glyph] != 0;
    }
    /// Whether the glyph stands for this text. A no-break space counts as a space.
    [[nodiscard]] bool stands_for(std::uint32_t glyph, std::string_view utf8) const {
        if (!knows(glyph)) return false;
        if (utf8.size() == 1) return entries_[glyph] == static_cast<unsigned char>(utf8[0]);
        return stands_for_longer(entries_[glyph], utf8);
    }
    /// The text of a glyph, UTF-8.
    [[nodiscard]] std::string text(std::uint32_t glyph) const;
    /// Gives a glyph its text if it has none; false if it has another.
    bool assign(std::uint32_t glyph, std::string_view utf8);

private:
    [[nodiscard]] bool stands_for_longer(std::uint32_t entry, std::string_view utf8) const;
    static constexpr std::uint32_t several = 0x80000000U;  ///< flag: an index into strings_
    [[nodiscard]] static std::uint32_t single(std::string_view utf8);

    std::vector<std::uint32_t> entries_;  ///< a character, or `several` and an index; 0: none
    std::vector<std::string> strings_;
};

/// A code of a font and what it means.
struct CodeText {
    std::uint16_t code = 0;
    std::string text;  ///< UTF-8
};

/// The CMap for codes in ascending order, not compressed.
[[nodiscard]] std::string to_unicode_cmap(const std::vector<CodeText>& codes);

}  // namespace iepress::pdf
