// What `Resources` holds: fonts prepared once, and the colour profile.
#pragma once

#include <string>
#include <vector>

#include "pdf/fonts.h"
#include "pdf/write.h"

namespace iepress::pdf {

/// A face's everyday letters, subset and compressed once. A document whose glyphs of the face are
/// all in here takes it as it is.
struct Core {
    text::FaceIndex face{};
    GlyphSet glyphs;
    GlyphTexts texts;
    PreparedFont font;
};

struct Resources::Content {
    std::vector<Core> cores;
    std::string colour_profile;  ///< compressed

    [[nodiscard]] const Core* core(text::FaceIndex face) const noexcept {
        for (const Core& one : cores) {
            if (one.face == face) return &one;
        }
        return nullptr;
    }
};

}  // namespace iepress::pdf
