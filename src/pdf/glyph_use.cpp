#include "pdf/glyph_use.h"

#include <hb.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>

#include "base/utf8.h"
#include "pdf/clusters.h"
#include "pdf/resources.h"
#include "pdf/spelling.h"

namespace iepress::pdf {

namespace {

bool is_space(std::string_view text) {
    if (text.size() == 1) return text[0] == ' ';
    return text == "\u00A0" || text == "\u202F";
}

class Reader {
public:
    Reader(const layout::Pages& pages, const text::FontLibrary& fonts, const Resources::Content& resources)
        : pages_(pages), fonts_(fonts), resources_(resources), places_(fonts.size(), no_place) {}

    GlyphUse read();

private:
    static constexpr std::uint32_t no_place = 0xFFFFFFFFU;

    FaceUse& use_of(text::FaceIndex face);
    void read_run(const layout::GlyphRun& run);
    [[nodiscard]] bool says_itself(const layout::GlyphRun& run);
    void read_rightwards(const layout::GlyphRun& run);
    void read_leftwards(const layout::GlyphRun& run);
    bool finish_word(Cluster& word, std::uint32_t end_glyph, std::uint32_t text_end);
    void finish_leftward_word(std::vector<Cluster>& word);
    [[nodiscard]] Cluster cluster_at(const layout::GlyphRun& run, std::uint32_t glyph) const;
    [[nodiscard]] bool is_simple(const Cluster& cluster) const;
    void use_anchor();
    void use_space();
    void use_all(const Cluster& cluster);
    void replace(Replacement::Kind kind, const Cluster& cluster);
    [[nodiscard]] std::string_view text_of(const Cluster& cluster) const { return clusters_->text_of(cluster); }

    const layout::Pages& pages_;
    const text::FontLibrary& fonts_;
    const Resources::Content& resources_;
    std::vector<std::uint32_t> places_;  // by face: index into use_.faces
    GlyphUse use_;
    // what is being read
    const layout::Page* page_ = nullptr;
    std::uint32_t item_ = 0;
    FaceUse* face_ = nullptr;
    hb_font_t* font_ = nullptr;
    std::optional<ClusterReader> clusters_;
    std::vector<Cluster> odd_;  // of the word that is read, those that are not plain
};

FaceUse& Reader::use_of(text::FaceIndex face) {
    std::uint32_t& place = places_[static_cast<std::size_t>(face)];
    if (place == no_place) {
        place = static_cast<std::uint32_t>(use_.faces.size());
        const unsigned count = hb_face_get_glyph_count(fonts_.face(face).harfbuzz_face());
        const GlyphTexts* const known = resources_.texts_of(face);
        use_.faces.push_back({face, GlyphSet(count), known != nullptr ? *known : GlyphTexts(count), 0});
    }
    return use_.faces[place];
}

GlyphUse Reader::read() {
    use_.replacements.resize(pages_.pages.size());
    for (const layout::Page& page : pages_.pages) {
        page_ = &page;
        for (item_ = 0; item_ < page.items.size(); ++item_) {
            if (const auto* run = std::get_if<layout::GlyphRun>(&page.items[item_])) read_run(*run);
        }
    }
    std::sort(use_.faces.begin(), use_.faces.end(),
              [](const FaceUse& a, const FaceUse& b) { return a.face < b.face; });
    return std::move(use_);
}

void Reader::read_run(const layout::GlyphRun& run) {
    face_ = &use_of(run.face);
    font_ = fonts_.face(run.face).harfbuzz_font();
    clusters_.emplace(*page_, run, *face_, font_);
    if (run.right_to_left) {
        read_leftwards(run);
    } else if (!says_itself(run)) {
        read_rightwards(run);
    }
}

// Whether each glyph, on the line and alone, stands for a text that it is known to stand for, as in nearly
// all runs: then nothing is replaced.
bool Reader::says_itself(const layout::GlyphRun& run) {
    const auto glyphs = std::span(page_->glyphs).subspan(run.first_glyph, run.glyph_count);
    const std::string_view text = page_->text;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const text::Glyph& glyph = glyphs[i];
        const std::uint32_t end = i + 1 < glyphs.size() ? glyphs[i + 1].cluster : run.text_end;
        if (end <= glyph.cluster || glyph.y_offset != 0) return false;
        if (!face_->texts.stands_for(glyph.id, text.substr(glyph.cluster, end - glyph.cluster))) return false;
        face_->glyphs.insert(glyph.id);
    }
    return true;
}

void Reader::read_rightwards(const layout::GlyphRun& run) {
    const std::uint32_t end = run.first_glyph + run.glyph_count;
    Cluster word{run.first_glyph, 0, run.text_begin, run.text_begin, Meaning::plain};
    bool after_said = false;
    for (std::uint32_t glyph = run.first_glyph; glyph < end;) {
        Cluster cluster = cluster_at(run, glyph);
        glyph += cluster.glyph_count;
        cluster.meaning = clusters_->read(cluster);
        if (cluster.meaning != Meaning::plain) {
            odd_.push_back(cluster);
        } else if (is_space(text_of(cluster))) {
            const bool said = finish_word(word, cluster.first_glyph, cluster.text_begin);
            if (said || (after_said && word.glyph_count == 0)) replace(Replacement::Kind::unsaid, cluster);
            after_said = said || (after_said && word.glyph_count == 0);
            word = {glyph, 0, cluster.text_end, cluster.text_end, Meaning::plain};
        }
    }
    finish_word(word, end, run.text_end);
}

// Whether the word is said: as a whole, for heard in pieces it would be no word.
bool Reader::finish_word(Cluster& word, std::uint32_t end_glyph, std::uint32_t text_end) {
    word.glyph_count = end_glyph - word.first_glyph;
    word.text_end = text_end;
    if (odd_.empty()) return false;
    const bool said = std::any_of(odd_.begin(), odd_.end(),
                                  [](const Cluster& one) { return one.meaning == Meaning::other; });
    if (said) {
        replace(Replacement::Kind::said, word);
    } else {
        for (const Cluster& one : odd_) {
            replace(
                one.meaning == Meaning::nothing ? Replacement::Kind::unpainted : Replacement::Kind::spaced,
                one);
        }
    }
    odd_.clear();
    return said;
}

void Reader::read_leftwards(const layout::GlyphRun& run) {
    const std::uint32_t end = run.first_glyph + run.glyph_count;
    std::vector<Cluster> word;
    for (std::uint32_t glyph = run.first_glyph; glyph < end;) {
        Cluster cluster = cluster_at(run, glyph);
        glyph += cluster.glyph_count;
        cluster.meaning = clusters_->read(cluster);
        if (cluster.meaning == Meaning::plain && is_space(text_of(cluster))) {
            finish_leftward_word(word);
            replace(Replacement::Kind::unsaid, cluster);
        } else {
            word.push_back(cluster);
        }
    }
    finish_leftward_word(word);
}

// From right to left a word is spelled if one of its clusters is more than one glyph for one
// character; else only glyphs that stand for another character than usual are said.
void Reader::finish_leftward_word(std::vector<Cluster>& word) {
    if (word.empty()) return;
    const bool simple = std::all_of(word.begin(), word.end(), [&](const Cluster& one) {
        return is_simple(one) && characters_of(shown_part(text_of(one))).size() == 1;
    });
    if (simple) {
        for (const Cluster& one : word) {
            const bool plain = one.meaning == Meaning::plain || one.meaning == Meaning::spaced;
            replace(plain                             ? Replacement::Kind::unsaid
                    : one.meaning == Meaning::nothing ? Replacement::Kind::unpainted
                                                      : Replacement::Kind::said,
                    one);
        }
        word.clear();
        return;
    }
    Cluster whole = word.front();
    whole.glyph_count = word.back().first_glyph + word.back().glyph_count - whole.first_glyph;
    whole.text_begin = word.back().text_begin;
    replace(Replacement::Kind::spelled, whole);
    word.clear();
}

// One glyph on its line, moved by no more than kerning does (which HarfBuzz gives as offsets in
// right-to-left text): readers part words from a tenth of an em on.
bool Reader::is_simple(const Cluster& cluster) const {
    const text::Glyph& glyph = page_->glyphs[cluster.first_glyph];
    const int kerning = static_cast<int>(hb_face_get_upem(hb_font_get_face(font_)) / 10);
    return cluster.glyph_count == 1 && glyph.y_offset == 0 &&
           (glyph.advance == 0 || std::abs(glyph.x_offset) < kerning);
}

// Clusters ascend in painting order from left to right, and descend from right to left.
Cluster Reader::cluster_at(const layout::GlyphRun& run, std::uint32_t glyph) const {
    const auto& glyphs = page_->glyphs;
    const std::uint32_t end = run.first_glyph + run.glyph_count;
    std::uint32_t next = glyph + 1;
    while (next < end && glyphs[next].cluster == glyphs[glyph].cluster) ++next;
    std::uint32_t text_end = run.text_end;
    if (run.right_to_left) {
        if (glyph > run.first_glyph) text_end = glyphs[glyph - 1].cluster;
    } else if (next < end) {
        text_end = glyphs[next].cluster;
    }
    const std::uint32_t begin = glyphs[glyph].cluster;
    return {glyph, next - glyph, begin, std::max(begin, text_end), Meaning::plain};
}

void Reader::replace(Replacement::Kind kind, const Cluster& cluster) {
    using Kind = Replacement::Kind;
    auto& replacements = use_.replacements[static_cast<std::size_t>(page_ - pages_.pages.data())];
    const bool is_said = kind == Kind::said || kind == Kind::spelled;
    if (is_said) use_all(cluster);
    if (kind == Kind::spelled || (kind == Kind::said && !is_simple(cluster))) use_anchor();
    if (kind == Kind::spaced) use_space();
    if (!replacements.empty() && (kind == Kind::unsaid || kind == Kind::unpainted)) {
        Replacement& last = replacements.back();
        if (last.kind == kind && last.item == item_ &&
            last.first_glyph + last.glyph_count == cluster.first_glyph) {
            last.glyph_count += cluster.glyph_count;
            last.text_begin = std::min(last.text_begin, cluster.text_begin);
            last.text_end = std::max(last.text_end, cluster.text_end);
            return;
        }
    }
    replacements.push_back(
        {kind, item_, cluster.first_glyph, cluster.glyph_count, cluster.text_begin, cluster.text_end});
}

// In a word that is said all glyphs are shown, those too that mean nothing.
void Reader::use_all(const Cluster& cluster) {
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
        const std::uint32_t glyph = page_->glyphs[cluster.first_glyph + i].id;
        face_->glyphs.insert(glyph);
        if (!face_->texts.knows(glyph)) face_->texts.assign(glyph, "\u200B");
    }
}

void Reader::use_space() {
    if (face_->space != 0) return;
    const std::uint32_t glyph = clusters_->nominal_glyph(U' ');
    if (glyph == 0 || !face_->texts.assign(glyph, " ")) return;
    face_->space = glyph;
    face_->glyphs.insert(glyph);
}

// The font's own zero-width character, so that who ignores /ActualText sees no space there.
void Reader::use_anchor() {
    if (face_->anchor != 0) return;
    for (const char32_t character : {U'\u200B', U'\u200C', U'\u2060', U'\u200D', U' '}) {
        const std::uint32_t glyph = clusters_->nominal_glyph(character);
        hb_glyph_extents_t ink{};
        if (glyph == 0 || hb_font_get_glyph_extents(font_, glyph, &ink) == 0) continue;
        if (ink.width != 0 || ink.height != 0) continue;  // some fonts draw them as boxes
        std::string text;
        base::append_utf8(text, character);
        face_->anchor = glyph;
        face_->glyphs.insert(glyph);
        face_->texts.assign(glyph, text);
        return;
    }
}

}  // namespace

GlyphUse read_glyphs(const layout::Pages& pages, const text::FontLibrary& fonts,
                     const Resources::Content& resources) {
    return Reader(pages, fonts, resources).read();
}

}  // namespace iepress::pdf
