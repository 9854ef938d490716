// What a face holds: what the manifest says at once, what its file says from the first use on.
#pragma once

#include <mutex>
#include <string>

#include "text/coverage.h"
#include "text/fonts.h"
#include "text/handles.h"

namespace iepress::text {

struct Face::Content {
    hb_blob_t* file = nullptr;  ///< borrowed from the library
    unsigned int index = 0;     ///< in the file, if that is a collection
    int weight = 400;

    /// What the file says, read once, by whichever thread comes first.
    struct Loaded {
        HarfbuzzFace face;
        HarfbuzzFont font;
        Coverage coverage;
        FaceMetrics metrics;
        std::string postscript_name;
        std::uint32_t hyphen_glyph = 0;  ///< 0: the face has none
        std::int32_t hyphen_advance = 0;
        bool covers_ascii = false;  ///< all of U+0020 to U+007E
    };
    [[nodiscard]] const Loaded& loaded() const {
        std::call_once(once_, [this] { load(); });
        return loaded_;
    }

private:
    void load() const;
    mutable std::once_flag once_;
    mutable Loaded loaded_;
};

}  // namespace iepress::text
