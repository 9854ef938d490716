#include "text/shaper.h"

#include <algorithm>

#include "text/characters.h"
#include "text/language.h"

namespace iepress::text {

namespace {

/// The language whose line breaking rules a paragraph follows: the first run's in Chinese,
/// Japanese or Korean, which have their own, else the first run's.
std::string_view breaking_language(std::span<const StyledRun> runs) {
    for (const StyledRun& run : runs) {
        for (const std::string_view one : {"ja", "zh", "yue", "ko"}) {
            if (fit(run.language, one) > 0) return run.language;
        }
    }
    return runs.empty() ? std::string_view{} : runs.front().language;
}

bool joins_letters(hb_script_t script) {
    switch (script) {
        case HB_SCRIPT_ARABIC:
        case HB_SCRIPT_SYRIAC:
        case HB_SCRIPT_MONGOLIAN:
        case HB_SCRIPT_NKO:
        case HB_SCRIPT_ADLAM: return true;
        default: return false;
    }
}

std::string_view without_line_end(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        std::size_t start = end - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
        std::size_t next = start;
        if (!is_hard_break(decode(text, next)) || next != end) break;
        end = start;
    }
    return text.substr(0, end);
}

/// Makes the segments of one paragraph.
class Builder {
public:
    Builder(Shaper::State& state, std::span<const StyledRun> runs, Paragraph& paragraph)
        : state_(state), runs_(runs), paragraph_(paragraph) {}

    void build() {
        std::size_t item = 0;
        std::size_t unit = 0;
        std::uint32_t unit_begin = 0;
        paragraph_.segments.reserve(state_.opportunities.size() + state_.items.size());
        paragraph_.glyphs.reserve(paragraph_.text.size() + 8);
        for (std::uint32_t begin = 0; begin < paragraph_.text.size();) {
            while (state_.items[item].end <= begin) ++item;
            if (&state_.items[item] != item_) enter(state_.items[item]);
            const Opportunity& next = state_.opportunities[unit];
            const std::uint32_t end = std::min(state_.items[item].end, next.offset);
            add(begin, end, unit_begin, next);
            begin = end;
            if (end == next.offset) {
                unit_begin = end;
                ++unit;
            }
        }
    }

private:
    /// Goes on to an item: what its segments have in common is found once.
    void enter(const Item& item) {
        item_ = &item;
        const StyledRun& run = runs_[item.run];
        language_ = state_.harfbuzz_language(run.language);
        scale_ = run.size.value / state_.fonts.face(item.face).metrics().units_per_em;
    }

    void add(std::uint32_t begin, std::uint32_t end, std::uint32_t unit_begin, const Opportunity& next) {
        const Item& item = *item_;
        Segment segment;
        segment.text_begin = begin;
        segment.text_end = end;
        segment.run = item.run;
        segment.face = item.face;
        segment.level = item.level;
        segment.size = runs_[item.run].size;
        if (end == next.offset) segment.break_after = next.kind;
        const std::string_view text = std::string_view(paragraph_.text).substr(begin, end - begin);
        const bool soft = text.ends_with("\xC2\xAD") && segment.break_after != BreakAfter::forbidden;

        const Face::Hyphen hyphen = soft ? state_.fonts.face(item.face).hyphen() : Face::Hyphen{};
        segment.soft_hyphen = hyphen.glyph != 0;
        segment.hyphen_width = {hyphen.advance * scale_};
        const Glyph hyphen_glyph{hyphen.glyph, hyphen.advance, 0, 0, end - 2};
        const bool right_to_left = (item.level & 1U) != 0;
        if (segment.soft_hyphen && right_to_left) paragraph_.glyphs.push_back(hyphen_glyph);
        segment.first_glyph = static_cast<std::uint32_t>(paragraph_.glyphs.size());
        const ShapedWord word = shape(text, unit_begin, next.offset);
        for (Glyph glyph : word.glyphs) {
            glyph.cluster += begin;
            paragraph_.glyphs.push_back(glyph);
        }
        segment.glyph_count = static_cast<std::uint32_t>(word.glyphs.size());
        if (segment.soft_hyphen && !right_to_left) paragraph_.glyphs.push_back(hyphen_glyph);
        segment.width = {(word.advance - word.trailing) * scale_};
        segment.trailing_space = {word.trailing * scale_};
        paragraph_.segments.push_back(segment);
    }

    ShapedWord shape(std::string_view text, std::uint32_t unit_begin, std::uint32_t unit_end) {
        const Item& item = *item_;
        WordKey key{item.face, item.script, language_, (item.level & 1U) != 0, without_line_end(text)};
        if (key.text.empty()) return {};
        if (key.text.find('\t') != std::string_view::npos) {
            state_.without_tabs = key.text;
            std::replace(state_.without_tabs.begin(), state_.without_tabs.end(), '\t', ' ');
            key.text = state_.without_tabs;
        } else if (joins_letters(item.script) && text.size() != unit_end - unit_begin && !is_all_white(text)) {
            const std::string_view unit = std::string_view(paragraph_.text).substr(unit_begin, unit_end - unit_begin);
            return state_.words.shape_in_context(key, unit);
        }
        return state_.words.shape(key);
    }

    Shaper::State& state_;
    std::span<const StyledRun> runs_;
    Paragraph& paragraph_;
    const Item* item_ = nullptr;
    hb_language_t language_ = HB_LANGUAGE_INVALID;
    double scale_ = 0;  ///< points of a font unit
};

}  // namespace

hb_language_t Shaper::State::harfbuzz_language(std::string_view tag) {
    for (const auto& [name, language] : languages) {
        if (name == tag) return language;
    }
    const hb_language_t language = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
    languages.emplace_back(std::string(tag), tag.empty() ? HB_LANGUAGE_INVALID : language);
    return languages.back().second;
}

Shaper::Shaper(const FontLibrary& fonts, std::size_t cached_words)
    : state_(std::make_unique<State>(fonts, cached_words)) {}
Shaper::~Shaper() = default;
Shaper::Shaper(Shaper&&) noexcept = default;

const FontLibrary& Shaper::fonts() const noexcept { return state_->fonts; }

Paragraph Shaper::shape(std::span<const StyledRun> runs, Direction direction, base::Diagnostics& diagnostics) {
    const bool label = runs.size() == 1 && state_->labels.fits(runs.front());
    if (!label) return state_->shape(runs, direction, diagnostics);
    if (const Paragraph* const kept = state_->labels.find(runs.front(), direction)) return *kept;
    const std::size_t reported = diagnostics.all().size();
    Paragraph paragraph = state_->shape(runs, direction, diagnostics);
    // what is reported is reported again, at its own place
    if (diagnostics.all().size() == reported) state_->labels.keep(runs.front(), direction, paragraph);
    return paragraph;
}

Paragraph Shaper::State::shape(std::span<const StyledRun> runs, Direction direction, base::Diagnostics& diagnostics) {
    Paragraph paragraph;
    paragraph.direction = direction;
    std::size_t size = 0;
    for (const StyledRun& run : runs) size += run.text.size();
    paragraph.text.reserve(size);
    for (const StyledRun& run : runs) paragraph.text += run.text;
    if (paragraph.text.empty()) return paragraph;
    itemizer.itemize(paragraph.text, runs, direction, diagnostics, items);
    breaks.find(paragraph.text, breaking_language(runs), opportunities);
    Builder(*this, runs, paragraph).build();
    return paragraph;
}

}  // namespace iepress::text
