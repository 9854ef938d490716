// The running header and footer, and the watermark: artifacts of each page.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "layout/place/painter.h"
#include "layout/style.h"

namespace iepress::layout {

/// The room between header and footer.
struct ContentRoom {
    base::Points top, bottom;
};

/// Sets header and footer. Text without a page number is shaped once.
class FurniturePainter {
public:
    FurniturePainter(const markup::Document& document, const Style& style, text::Shaper& shaper,
                     base::Diagnostics& diagnostics);

    /// What header and footer leave of a page; long ones push the content away. Reports furniture
    /// that leaves less than a third of the page.
    [[nodiscard]] ContentRoom room() const;

    void paint_watermark(Painter& painter);
    void paint_header(Painter& painter, std::size_t page, std::size_t pages);
    void paint_footer(Painter& painter, std::size_t page, std::size_t pages);

private:
    enum Slot : std::uint8_t { start, center, end, slots };
    /// One of the three places of the header or footer.
    struct Place {
        const markup::Inline* line = nullptr;
        bool numbered = false;  ///< holds a page number or count
        base::Points x, width;
        text::Paragraph paragraph;
        std::vector<text::Line> lines;
    };
    struct Band {
        std::array<Place, slots> places;
        const TextStyle* style = nullptr;
        std::size_t most_lines = 0;
        base::Points ascent, descent;

        [[nodiscard]] base::Points leading() const { return style->size * style->leading; }
    };

    void prepare(Band& band, const markup::Furniture& furniture, const TextStyle& style);
    void divide(Band& band) const;
    [[nodiscard]] text::Paragraph shape(const markup::Inline& line, const TextStyle& style,
                                        std::string_view page, std::string_view pages);
    void paint(Painter& painter, Band& band, base::Points first_baseline, ArtifactKind kind, std::size_t page,
               std::size_t pages);

    const markup::Document& document_;
    const Style& style_;
    text::Shaper& shaper_;
    base::Diagnostics& diagnostics_;
    text::Direction direction_;
    base::Points x_, width_;  ///< between the margins
    Band header_, footer_;
    text::Paragraph watermark_;
    std::vector<text::Line> watermark_lines_;
};

}  // namespace iepress::layout
