#include "pdf/resources.h"

#include <hb.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "pdf/colour_profile.h"
#include "pdf/compress.h"
#include "pdf/messages.h"

namespace iepress::pdf {

namespace {

enum class Tier { english, western, latin };

// English first, then with Latin-1 for Spanish and its neighbours, then with what names of families from
// all over Europe and from Vietnam need: a subset of its own costs a document more time than the rest of
// its fonts. The smallest tier that has all of a document's letters is used, so that only a file that needs
// more is larger; for what no tier has, it gets an exact subset.
std::u32string core_characters(Tier tier) {
    std::u32string characters = U"\u00A0–—‘’“”•…×°§";
    for (char32_t c = U' '; c <= U'~'; ++c) characters += c;
    if (tier == Tier::english) return characters;
    for (char32_t c = U'\u00A1'; c <= U'\u00FF'; ++c) characters += c;
    characters += U"−≤≥≈→✓€™";
    if (tier == Tier::western) return characters;
    for (char32_t c = U'\u0100'; c <= U'\u017F'; ++c) characters += c;  // Latin Extended-A
    for (char32_t c = U'\u1EA0'; c <= U'\u1EF9'; ++c) characters += c;  // Vietnamese
    return characters + U"ƠơƯưȘșȚț";
}

// Letters that fonts join; each is also the text of its ligature.
constexpr std::array<std::string_view, 5> joined{"ffi", "ffl", "ff", "fi", "fl"};

struct FreeBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

// The glyph that stands for the whole text; 0 if the font does not join it.
std::uint32_t ligature(hb_font_t* font, std::string_view text) {
    const std::unique_ptr<hb_buffer_t, FreeBuffer> buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer.get());
    hb_shape(font, buffer.get(), nullptr, 0);
    if (hb_buffer_get_length(buffer.get()) != 1) return 0;
    return hb_buffer_get_glyph_infos(buffer.get(), nullptr)[0].codepoint;
}

std::optional<Core> make_core(text::FaceIndex index, const text::Face& face, Tier tier) {
    hb_font_t* const font = face.harfbuzz_font();
    const unsigned count = hb_face_get_glyph_count(face.harfbuzz_face());
    Core core{index, GlyphSet(count), GlyphTexts(count), {}};
    for (const char32_t character : core_characters(tier)) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(font, character, &glyph) == 0) continue;
        std::string text;
        base::append_utf8(text, character);
        core.glyphs.insert(glyph);
        core.texts.assign(glyph, text);
    }
    for (const std::string_view text : joined) {
        const std::uint32_t glyph = ligature(font, text);
        if (glyph == 0) continue;
        core.glyphs.insert(glyph);
        core.texts.assign(glyph, text);
    }
    std::optional<PreparedFont> font_file = prepare_font(face, core.glyphs, core.texts, Effort::small);
    if (!font_file) return std::nullopt;
    core.font = std::move(*font_file);
    return core;
}

}  // namespace

Resources::Resources(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Resources::Resources(Resources&&) noexcept = default;
Resources::~Resources() = default;

std::optional<Resources> Resources::load(const text::FontLibrary& fonts, base::Diagnostics& diagnostics) {
    auto content = std::make_unique<Content>();
    content->colour_profile = compress(srgb_profile(), Effort::small);
    for (const int weight : {400, 700}) {
        const auto index = fonts.choose({"sans", weight, false}, U'a', "Latn", "en");
        if (!index || content->texts_of(*index) != nullptr) continue;
        for (const Tier tier : {Tier::english, Tier::western, Tier::latin}) {
            std::optional<Core> core = make_core(*index, fonts.face(*index), tier);
            if (!core) {
                diagnostics.report(library_failed, {},
                                   "hb-subset refused the font " + fonts.face(*index).postscript_name());
                return std::nullopt;
            }
            content->cores.push_back(std::move(*core));
        }
    }
    return Resources(std::move(content));
}

}  // namespace iepress::pdf
