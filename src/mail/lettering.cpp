#include "mail/lettering.h"

#include <algorithm>
#include <string>

namespace iepress::mail {

namespace {

using base::Points;

constexpr Points unbroken{1e6};

/// Copies one segment's glyphs and text to the page and gives the run that shows them.
layout::GlyphRun set_segment(layout::Page& page, const ShapedLine& line, const text::PlacedSegment& placed) {
    const text::Segment& segment = line.paragraph.segments[placed.segment];
    layout::GlyphRun run;
    run.face = segment.face;
    run.size = segment.size;
    run.colour = line.colour;
    run.first_glyph = static_cast<std::uint32_t>(page.glyphs.size());
    run.glyph_count = placed.glyph_count;
    run.text_begin = static_cast<std::uint32_t>(page.text.size());
    run.right_to_left = segment.level % 2 == 1;
    page.text.append(line.paragraph.text, placed.text_begin, placed.text_end - placed.text_begin);
    run.text_end = static_cast<std::uint32_t>(page.text.size());
    for (std::uint32_t i = 0; i < placed.glyph_count; ++i) {
        text::Glyph glyph = line.paragraph.glyphs[placed.first_glyph + i];
        glyph.cluster = glyph.cluster - placed.text_begin + run.text_begin;
        page.glyphs.push_back(glyph);
    }
    return run;
}

}  // namespace

ShapedLine shape_line(std::string_view text, const Lettering& lettering, text::Shaper& shaper,
                      base::Diagnostics& diagnostics) {
    std::string one_line{text};
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    const text::StyledRun run{one_line, lettering.font, lettering.size, lettering.language, {}};
    ShapedLine shaped;
    shaped.colour = lettering.colour;
    shaped.paragraph = shaper.shape({&run, 1}, text::direction_of(lettering.language), diagnostics);
    auto lines = shaper.break_lines(shaped.paragraph, unbroken);
    if (!lines.empty()) shaped.line = std::move(lines.front());
    return shaped;
}

std::uint32_t set_line(layout::Page& page, const ShapedLine& line, Points x, Points baseline, const Owner& owner) {
    layout::Mark mark{owner, static_cast<std::uint32_t>(page.items.size()), 0};
    // In the order of reading: text is taken out of a PDF in the order of painting.
    auto segments = line.line.segments;
    std::sort(segments.begin(), segments.end(),
              [](const auto& a, const auto& b) { return a.text_begin < b.text_begin; });
    for (const text::PlacedSegment& placed : segments) {
        layout::GlyphRun run = set_segment(page, line, placed);
        run.x = x + placed.x;
        run.y = baseline;
        page.items.emplace_back(run);
        ++mark.item_count;
    }
    page.marks.push_back(mark);
    return static_cast<std::uint32_t>(page.marks.size() - 1);
}

std::uint32_t set_line(layout::Page& page, std::string_view text, Points x, Points baseline,
                       const Lettering& lettering, text::Shaper& shaper, base::Diagnostics& diagnostics,
                       const Owner& owner) {
    return set_line(page, shape_line(text, lettering, shaper, diagnostics), x, baseline, owner);
}

}  // namespace iepress::mail
