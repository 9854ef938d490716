#include "pdf/clusters.h"

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "pdf/spelling.h"

namespace iepress::pdf {

bool ClusterReader::is_unpainted(const Cluster& cluster) const {
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
        if (page_.glyphs[cluster.first_glyph + i].advance != 0) return false;
    }
    const std::vector<char32_t> characters = characters_of(text_of(cluster));
    return !characters.empty() && std::all_of(characters.begin(), characters.end(), is_steering);
}

Meaning ClusterReader::read(const Cluster& cluster) {
    const std::string_view text = text_of(cluster);
    const text::Glyph& glyph = page_.glyphs[cluster.first_glyph];
    if (cluster.glyph_count == 1 && use_.texts.stands_for(glyph.id, text)) {  // nearly all
        use_.glyphs.insert(glyph.id);
        return glyph.y_offset == 0 ? Meaning::plain : Meaning::other;
    }
    if (is_unpainted(cluster)) return Meaning::nothing;
    const std::string_view shown = shown_part(text);
    const bool plain =
        cluster.glyph_count == 1 ? read_single(cluster.first_glyph, shown) : read_compound(cluster, shown);
    if (!plain) return Meaning::other;
    const bool blank_behind = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(shown.size()),
                                          text.end(), [](char c) { return c == ' ' || c == '\n'; });
    return blank_behind ? Meaning::spaced : Meaning::plain;
}

bool ClusterReader::read_single(std::uint32_t index, std::string_view text) {
    const text::Glyph& glyph = page_.glyphs[index];
    use_.glyphs.insert(glyph.id);
    if (text.empty()) {  // the text stands with another glyph
        if (!use_.texts.knows(glyph.id)) use_.texts.assign(glyph.id, "\u200B");
        return false;
    }
    return use_.texts.assign(glyph.id, text) && glyph.y_offset == 0;
}

std::uint32_t ClusterReader::nominal_glyph(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_, character, &glyph) != 0 ? glyph : 0;
}

// A letter and its marks, a conjunct, a ligature of several parts. Where each glyph is just its
// character's own, in reading order and on the line, the glyphs say it all.
bool ClusterReader::read_compound(const Cluster& cluster, std::string_view text) {
    const std::vector<char32_t> characters = characters_of(text);
    const std::span<const text::Glyph> glyphs(page_.glyphs.data() + cluster.first_glyph,
                                              cluster.glyph_count);
    bool plain = characters.size() == glyphs.size();
    for (const text::Glyph& glyph : glyphs) {
        use_.glyphs.insert(glyph.id);
        plain = plain && glyph.y_offset == 0 && glyph.advance != 0;
    }
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const std::uint32_t nominal = nominal_glyph(characters[i]);
        std::string one;
        base::append_utf8(one, characters[i]);
        plain = plain && glyphs[right_to_left_ ? glyphs.size() - 1 - i : i].id == nominal;
        const bool shown = std::any_of(glyphs.begin(), glyphs.end(),
                                       [&](const text::Glyph& glyph) { return glyph.id == nominal; });
        if (shown && !use_.texts.assign(nominal, one)) plain = false;
    }
    assign_leftovers(cluster, characters);
    return plain;
}

// PDF/A-3a 6.2.11.7.2: each glyph maps to Unicode, also where an /ActualText says what it means.
// The first glyph that is no character's own takes the characters that have no glyph of their own.
void ClusterReader::assign_leftovers(const Cluster& cluster, const std::vector<char32_t>& characters) {
    const auto glyph_at = [&](std::uint32_t i) { return page_.glyphs[cluster.first_glyph + i].id; };
    std::string left;
    for (const char32_t character : characters) {
        const std::uint32_t nominal = nominal_glyph(character);
        bool shown = false;
        for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) shown = shown || glyph_at(i) == nominal;
        if (!shown && !is_steering(character)) base::append_utf8(left, character);
    }
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
        if (use_.texts.knows(glyph_at(i))) continue;
        use_.texts.assign(glyph_at(i), left.empty() ? "\u200B" : left);
        left.clear();
    }
}

}  // namespace iepress::pdf
