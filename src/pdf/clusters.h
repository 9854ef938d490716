// What the glyphs of a cluster mean by themselves, and what that leaves unsaid of its text.
#pragma once

#include <hb.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/pages.h"
#include "pdf/glyph_use.h"

namespace iepress::pdf {

enum class Meaning {
    plain,    ///< the glyphs' own texts give the cluster's text back
    spaced,   ///< likewise, but for white space at its end
    nothing,  ///< nothing to be seen or said
    other,
};

/// Glyphs that stand together for a stretch of text (HarfBuzz's cluster).
struct Cluster {
    std::uint32_t first_glyph = 0, glyph_count = 0;
    std::uint32_t text_begin = 0, text_end = 0;
    Meaning meaning = Meaning::plain;
};

/// Reads the clusters of a run: marks their glyphs as used, and learns what each glyph stands for.
class ClusterReader {
public:
    ClusterReader(const layout::Page& page, const layout::GlyphRun& run, FaceUse& use, hb_font_t* font)
        : page_(page), use_(use), font_(font), right_to_left_(run.right_to_left) {}

    [[nodiscard]] Meaning read(const Cluster& cluster);
    [[nodiscard]] std::string_view text_of(const Cluster& cluster) const {
        return std::string_view(page_.text).substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
    }
    /// The face's own glyph of a character; 0 for none.
    [[nodiscard]] std::uint32_t nominal_glyph(char32_t character) const;

private:
    [[nodiscard]] bool is_unpainted(const Cluster& cluster) const;
    [[nodiscard]] bool read_single(std::uint32_t index, std::string_view text);
    [[nodiscard]] bool read_compound(const Cluster& cluster, std::string_view text);
    void assign_leftovers(const Cluster& cluster, const std::vector<char32_t>& characters);

    const layout::Page& page_;
    FaceUse& use_;
    hb_font_t* font_;
    bool right_to_left_;
};

}  // namespace iepress::pdf
