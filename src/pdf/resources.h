// What `Resources` holds: fonts prepared once, and the colour profile.
#pragma once

#include <string>
#include <vector>

#include "pdf/fonts.h"
#include "pdf/write.h"

namespace iepress::pdf {

/// Everyday letters of a face, subset and compressed once. A document whose glyphs of the face are
/// all in here takes it as it is: which one depends on the document alone.
struct Core {
    text::FaceIndex face{};
    GlyphSet glyphs;
    GlyphTexts texts;
    PreparedFont font;
};

struct Resources::Content {
    std::vector<Core> cores;     ///< of a face the smaller first, each within the next
    std::string colour_profile;  ///< compressed

    /// The smallest core of a face that has all of `glyphs`.
    [[nodiscard]] const Core* core_of(text::FaceIndex face, const GlyphSet& glyphs) const noexcept {
        for (const Core& one : cores) {
            if (one.face == face && glyphs.is_subset_of(one.glyphs)) return &one;
        }
        return nullptr;
    }
    /// What the glyphs of a face's cores stand for: its largest knows all. Null without a core.
    [[nodiscard]] const GlyphTexts* texts_of(text::FaceIndex face) const noexcept {
        const GlyphTexts* texts = nullptr;
        for (const Core& one : cores) {
            if (one.face == face) texts = &one.texts;
        }
        return texts;
    }
};

}  // namespace iepress::pdf
