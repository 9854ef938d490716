// Single lines of text that the mail stage puts on finished pages: addresses, marks, the words of a drawing.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "base/diagnostics.h"
#include "base/units.h"
#include "layout/pages.h"
#include "text/shape.h"

namespace iepress::mail {

/// How a line is set.
struct Lettering {
    text::FontRequest font{"sans"};
    base::Points size{8};
    base::Colour colour{};
    std::string_view language = "en-US";  ///< BCP 47; its direction is the line's
};

/// A line that is shaped but not yet anywhere.
struct ShapedLine {
    text::Paragraph paragraph;
    text::Line line;  ///< no segments where there is nothing to show
    base::Colour colour;
    [[nodiscard]] base::Points width() const noexcept { return line.width; }
};

/// Shapes one line; a line break in it is a space. Reports text/no-glyph for a character that no font has.
[[nodiscard]] ShapedLine shape_line(std::string_view text, const Lettering& lettering, text::Shaper& shaper,
                                    base::Diagnostics& diagnostics);

/// Whose the line is: a node of the logical tree, or an artifact.
using Owner = std::variant<layout::NodeIndex, layout::ArtifactKind>;

/// Sets a line with its left end at `x`, whatever its direction, under a mark of its own at the end of the page's
/// marks. Gives the mark's index: for a node, hang `Node::MarkRef{page, mark}` into its children. An empty line
/// leaves a mark without items.
std::uint32_t set_line(layout::Page& page, const ShapedLine& line, base::Points x, base::Points baseline,
                       const Owner& owner);

/// Both at once.
std::uint32_t set_line(layout::Page& page, std::string_view text, base::Points x, base::Points baseline,
                       const Lettering& lettering, text::Shaper& shaper, base::Diagnostics& diagnostics,
                       const Owner& owner);

}  // namespace iepress::mail
