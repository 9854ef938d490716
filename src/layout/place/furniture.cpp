#include "layout/place/furniture.h"

#include <algorithm>

#include "base/utf8.h"
#include "layout/messages.h"

namespace iepress::layout {

using base::Points;
using text::Direction;

namespace {

/// `text` with the page marks replaced. Wide enough figures stand in where it is only measured.
std::string numbered(const std::string& text, std::string_view page, std::string_view pages) {
    std::string out;
    std::size_t offset = 0;
    while (offset < text.size()) {
        const char32_t c = base::next_character(text, offset).value_or(U'\uFFFD');
        if (c == markup::page_number_mark) out += page;
        else if (c == markup::page_count_mark) out += pages;
        else base::append_utf8(out, c);
    }
    return out;
}

bool has_page_mark(const markup::Inline& line) {
    std::string number, count;
    base::append_utf8(number, markup::page_number_mark);
    base::append_utf8(count, markup::page_count_mark);
    return std::any_of(line.runs.begin(), line.runs.end(), [&](const markup::Run& run) {
        return run.text.find(number) != std::string::npos || run.text.find(count) != std::string::npos;
    });
}

constexpr std::string_view widest_number = "0000";

}  // namespace

FurniturePainter::FurniturePainter(const markup::Document& document, const Style& style, text::Shaper& shaper,
                                   base::Diagnostics& diagnostics)
    : document_(document), style_(style), shaper_(shaper), diagnostics_(diagnostics),
      direction_(text::direction_of(document.language)) {
    x_ = direction_ == Direction::left_to_right ? style.margin_start : style.margin_end;
    width_ = style.page_width - style.margin_start - style.margin_end;
    prepare(header_, document.header, style.text.find("header")->second);
    prepare(footer_, document.footer, style.text.find("footer")->second);
    if (document.watermark.empty()) return;
    // As large as the width between the margins allows.
    const TextStyle& look = style.text.find("watermark")->second;
    text::StyledRun run{document.watermark, {look.family, look.weight, look.italic}, look.size,
                        document.language, {}};
    watermark_ = shaper.shape({&run, 1}, direction_, diagnostics);
    const Points natural = watermark_.natural_width();
    if (natural > width_) {
        run.size = run.size * (width_ / natural) * 0.99;
        watermark_ = shaper.shape({&run, 1}, direction_, diagnostics);
    }
    watermark_lines_ = shaper.break_lines(watermark_, width_);
}

text::Paragraph FurniturePainter::shape(const markup::Inline& line, const TextStyle& style,
                                        std::string_view page, std::string_view pages) {
    std::vector<std::string> texts;
    std::vector<text::StyledRun> runs;
    texts.reserve(line.runs.size());
    for (const markup::Run& run : line.runs) {
        texts.push_back(numbered(run.text, page, pages));
        const text::FontRequest font{style.family, run.bold ? std::max(style.weight, 700) : style.weight,
                                     style.italic || run.italic};
        runs.push_back({texts.back(), font, style.size,
                        run.language.empty() ? std::string_view(document_.language) : run.language, run.place});
    }
    return shaper_.shape(runs, direction_, diagnostics_);
}

void FurniturePainter::prepare(Band& band, const markup::Furniture& furniture, const TextStyle& style) {
    band.style = &style;
    const markup::Inline* lines[] = {&furniture.start, &furniture.center, &furniture.end};
    for (std::size_t i = 0; i < slots; ++i) {
        Place& place = band.places[i];
        place.line = lines[i];
        place.numbered = has_page_mark(*lines[i]);
        place.paragraph = shape(*lines[i], style, widest_number, widest_number);
    }
    divide(band);
    for (Place& place : band.places) {
        place.lines = shaper_.break_lines(place.paragraph, place.width);
        band.most_lines = std::max(band.most_lines, place.lines.size());
        for (const text::Line& line : place.lines) {
            band.ascent = std::max(band.ascent, line.ascent);
            band.descent = std::max(band.descent, line.descent);
        }
    }
}

/// Divides the width between the three: the end keeps what it needs up to two fifths, the centre
/// up to a third, and the start has the rest.
void FurniturePainter::divide(Band& band) const {
    const Points gap = band.style->size;
    constexpr Points rounding{0.05};
    const auto natural = [&](Slot slot) {
        const Points width = band.places[slot].paragraph.natural_width();
        return width > Points{} ? width + rounding : Points{};
    };
    Points widths[slots] = {natural(start), natural(center), natural(end)};
    const Points gaps = gap * ((widths[center] > Points{} ? 1 : 0) + (widths[end] > Points{} ? 1 : 0));
    const Points room = width_ - gaps;
    if (widths[start] + widths[center] + widths[end] > room) {
        widths[end] = std::min(widths[end], room * 0.4);
        widths[center] = std::min(widths[center], room / 3);
        widths[start] = std::min(widths[start], room - widths[end] - widths[center]);
    }
    const Points left = widths[start] > Points{} ? widths[start] + gap : Points{};
    const Points right = width_ - widths[end] - (widths[end] > Points{} ? gap : Points{});
    Points middle = (width_ - widths[center]) / 2;
    middle = std::clamp(middle, left, std::max(left, right - widths[center]));
    const Points offsets[slots] = {{}, middle, width_ - widths[end]};
    for (std::size_t i = 0; i < slots; ++i) {
        band.places[i].width = std::max(widths[i], Points{1});
        band.places[i].x = direction_ == Direction::left_to_right
                               ? x_ + offsets[i]
                               : x_ + width_ - offsets[i] - widths[i];
    }
}

ContentRoom FurniturePainter::room() const {
    ContentRoom room{style_.margin_top, style_.page_height - style_.margin_bottom};
    const auto extra = [](const Band& band) {
        return band.leading() * static_cast<double>(band.most_lines > 1 ? band.most_lines - 1 : 0);
    };
    if (header_.most_lines > 1) {
        const Points bottom = style_.header_y + extra(header_) + header_.descent;
        room.top = std::max(room.top, bottom + header_.style->size);
    }
    // Without a header its place is the content's.
    if (header_.most_lines == 0) room.top = std::min(room.top, style_.header_y);
    if (footer_.most_lines > 1) {
        const Points top = style_.footer_y - extra(footer_) - footer_.ascent;
        room.bottom = std::min(room.bottom, top - footer_.style->size);
    }
    if (room.bottom - room.top < style_.page_height / 3) {
        const auto points = [](Points length) { return static_cast<long>(length.value + 0.5); };
        diagnostics_.report(tall_furniture, document_.place, points(style_.page_height - (room.bottom - room.top)),
                            points(style_.page_height));
    }
    return room;
}

void FurniturePainter::paint(Painter& painter, Band& band, Points first_baseline, ArtifactKind kind,
                             std::size_t page, std::size_t pages) {
    for (std::size_t i = 0; i < slots; ++i) {
        Place& place = band.places[i];
        if (place.numbered) {
            place.paragraph = shape(*place.line, *band.style, std::to_string(page), std::to_string(pages));
            place.lines = shaper_.break_lines(place.paragraph, place.width);
        }
        const bool leftwards = direction_ == Direction::right_to_left;
        for (std::size_t l = 0; l < place.lines.size(); ++l) {
            const text::Line& line = place.lines[l];
            const Points rest = std::max(Points{}, place.width - line.width);
            const Points shift = i == center ? rest / 2 : (i == end) != leftwards ? rest : Points{};
            painter.paint({&place.paragraph, &line, place.x + shift,
                           first_baseline + band.leading() * static_cast<double>(l), band.style->colour, kind, {}});
        }
    }
}

void FurniturePainter::paint_header(Painter& painter, std::size_t page, std::size_t pages) {
    if (header_.most_lines == 0) return;
    paint(painter, header_, style_.header_y, ArtifactKind::header, page, pages);
    if (style_.header_rule <= Points{}) return;
    const Points y = style_.header_y + header_.leading() * static_cast<double>(header_.most_lines - 1) +
                     header_.descent + header_.style->size * 0.3;
    painter.add(Stroke{{x_, x_ + width_}, {y, y}, style_.header_rule, header_.style->rule_colour, {}},
                ArtifactKind::header);
}

void FurniturePainter::paint_footer(Painter& painter, std::size_t page, std::size_t pages) {
    const auto above = static_cast<double>(footer_.most_lines > 1 ? footer_.most_lines - 1 : 0);
    paint(painter, footer_, style_.footer_y - footer_.leading() * above, ArtifactKind::footer, page, pages);
}

void FurniturePainter::paint_watermark(Painter& painter) {
    const TextStyle& look = style_.text.find("watermark")->second;
    Points baseline = style_.page_height / 2;
    for (const text::Line& line : watermark_lines_) {
        const Points x = x_ + std::max(Points{}, width_ - line.width) / 2;
        painter.paint({&watermark_, &line, x, baseline, look.colour, ArtifactKind::watermark, {}});
        baseline += line.ascent + line.descent;
    }
}

}  // namespace iepress::layout
