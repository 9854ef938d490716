#include "text/words.h"

#include <algorithm>
#include <bit>
#include <functional>

#include "text/characters.h"

namespace iepress::text {

namespace {

std::uint64_t hash_of(const WordKey& key) {
    std::uint64_t hash = std::hash<std::string_view>{}(key.text);
    const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL; };
    mix(static_cast<std::uint64_t>(key.face) << 1U | (key.right_to_left ? 1U : 0U));
    mix(key.script);
    mix(reinterpret_cast<std::uintptr_t>(key.language));
    return hash ^ (hash >> 29U);
}

/// Default ignorables that HarfBuzz leaves to the font, since some give them a glyph: the Hangul
/// fillers and the shorthand format controls.
bool is_left_to_font(char32_t c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || (c >= 0x1BCA0 && c <= 0x1BCA3);
}

bool is_variation_selector(char32_t c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// Puts a word joiner, which is never drawn and changes no letter, in the place of those that the
/// face has no glyph for, and of selectors behind a character that it doesn't have: for those
/// HarfBuzz makes no space of another width, nor a base and mark of a letter.
void hide_unknown(hb_buffer_t* buffer, const Face& face) {
    constexpr hb_codepoint_t word_joiner = 0x2060;
    unsigned int count = 0;
    hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned int i = 0; i < count; ++i) {
        hb_codepoint_t& one = infos[i].codepoint;
        const bool filler = is_left_to_font(one) && !face.covers(one);
        const bool idle = is_variation_selector(one) && i > 0 && !face.covers(infos[i - 1].codepoint);
        if (filler || idle) one = word_joiner;
    }
}

}  // namespace

Words::Words(const FontLibrary& fonts, std::size_t capacity)
    : fonts_(fonts), capacity_(capacity), buffer_(hb_buffer_create()) {
    if (capacity_ != 0) table_.resize(std::bit_ceil(capacity_ * 2));
}

bool Words::is(const Entry& entry, std::uint64_t hash, const WordKey& key) const {
    return entry.hash == hash && entry.face == key.face && entry.script == key.script &&
           entry.language == key.language && entry.right_to_left == key.right_to_left &&
           std::string_view(texts_).substr(entry.text_begin, entry.text_size) == key.text;
}

ShapedWord Words::word_of(const Entry& entry) const {
    return {std::span(glyphs_).subspan(entry.first_glyph, entry.glyph_count), entry.advance, entry.trailing};
}

ShapedWord Words::shape(const WordKey& key) {
    if (capacity_ == 0) return shape_in_context(key, key.text);
    const std::uint64_t hash = hash_of(key);
    const std::size_t mask = table_.size() - 1;
    std::size_t slot = hash & mask;
    for (; table_[slot].used; slot = (slot + 1) & mask) {
        if (is(table_[slot], hash, key)) return word_of(table_[slot]);
    }
    run_harfbuzz(key, key.text);
    if (count_ == capacity_) {
        clear();
        slot = hash & mask;
    }
    const ShapedWord word = measured(key);
    Entry& entry = table_[slot];
    entry = {hash, key.language, key.script, static_cast<std::uint32_t>(texts_.size()),
             static_cast<std::uint32_t>(key.text.size()), static_cast<std::uint32_t>(glyphs_.size()),
             static_cast<std::uint32_t>(scratch_.size()), word.advance, word.trailing, key.face,
             key.right_to_left, true};
    texts_ += key.text;
    glyphs_.insert(glyphs_.end(), scratch_.begin(), scratch_.end());
    ++count_;
    return word;
}

ShapedWord Words::shape_in_context(const WordKey& key, std::string_view context) {
    run_harfbuzz(key, context);
    return measured(key);
}

void Words::clear() {
    std::fill(table_.begin(), table_.end(), Entry{});
    count_ = 0;
    texts_.clear();
    glyphs_.clear();
}

void Words::run_harfbuzz(const WordKey& key, std::string_view context) {
    scratch_.clear();
    hb_buffer_t* buffer = buffer_.get();
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_direction(buffer, key.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, key.script);
    hb_buffer_set_language(buffer, key.language);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    const auto begin = static_cast<unsigned int>(key.text.data() - context.data());
    hb_buffer_add_utf8(buffer, context.data(), static_cast<int>(context.size()), begin,
                       static_cast<int>(key.text.size()));
    const Face& face = fonts_.face(key.face);
    hide_unknown(buffer, face);
    hb_shape(face.harfbuzz_font(), buffer, nullptr, 0);

    unsigned int count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned int i = 0; i < count; ++i) {
        const std::uint32_t cluster = infos[i].cluster - begin;
        scratch_.push_back({infos[i].codepoint, positions[i].x_advance, positions[i].x_offset,
                            positions[i].y_offset, cluster});
    }
}

ShapedWord Words::measured(const WordKey& key) const {
    ShapedWord word;
    word.glyphs = scratch_;
    const std::size_t white = trailing_white(key.text);
    for (const Glyph& glyph : scratch_) {
        word.advance += glyph.advance;
        if (glyph.cluster >= white) word.trailing += glyph.advance;
    }
    return word;
}

}  // namespace iepress::text
