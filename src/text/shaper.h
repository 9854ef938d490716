// What a Shaper keeps between paragraphs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "text/breaks.h"
#include "text/itemize.h"
#include "text/labels.h"
#include "text/shape.h"
#include "text/words.h"

namespace iepress::text {

struct Shaper::State {
    State(const FontLibrary& library, std::size_t cached_words)
        : fonts(library), itemizer(library), words(library, cached_words), labels(cached_words / 4) {}

    const FontLibrary& fonts;
    Itemizer itemizer;
    LineBreaks breaks;
    Graphemes graphemes;
    Words words;
    Labels labels;
    std::vector<Item> items;
    std::vector<Opportunity> opportunities;
    std::vector<std::uint32_t> boundaries;  ///< of the graphemes, once a word has to be cut
    std::string without_tabs;
    std::vector<std::pair<std::string, hb_language_t>> languages;

    [[nodiscard]] Paragraph shape(std::span<const StyledRun> runs, Direction direction, base::Diagnostics& diagnostics);
    [[nodiscard]] hb_language_t harfbuzz_language(std::string_view tag);
    /// Points of a font unit in a segment.
    [[nodiscard]] double scale(const Segment& segment) const {
        return segment.size.value / fonts.face(segment.face).metrics().units_per_em;
    }
};

}  // namespace iepress::text
