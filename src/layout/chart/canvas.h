// What a chart is drawn on: collects a drawing's items, and sets its labels through the text stage.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/units.h"
#include "layout/drawing.h"
#include "layout/style.h"
#include "text/shape.h"

namespace iepress::layout::chart {

using base::Points;

/// A point of a drawing; y grows downwards.
struct Position {
    Points x, y;
};

/// Which point of a label its x means.
enum class Anchor { left, center, right };

/// A label: shaped text, broken to a width, that can be measured before it is placed.
struct Label {
    text::Paragraph paragraph;
    std::vector<text::Line> lines;
    std::vector<Points> baselines;  ///< of each line, from the label's top
    Points width, height;           ///< of the block of its lines
    Points cap_height;

    [[nodiscard]] bool empty() const noexcept { return lines.empty(); }
};

/// How heavy a label is: its style's own weight, or bold.
enum class Weight { regular, bold };

/// A dash pattern; empty is solid.
using Dashes = std::vector<Points>;

class Canvas {
public:
    /// `place` is where a message about a label points to.
    Canvas(const Style& style, std::string_view language, const base::Place& place, text::Shaper& shaper,
           base::Diagnostics& diagnostics);

    [[nodiscard]] const ChartStyle& style() const noexcept { return style_.chart; }
    [[nodiscard]] const TextStyle& text_style() const noexcept { return text_style_; }
    [[nodiscard]] Points text_size() const noexcept { return text_style_.size; }
    [[nodiscard]] bool right_to_left() const noexcept { return direction_ == text::Direction::right_to_left; }
    /// The side where a label of this language starts.
    [[nodiscard]] Anchor start() const noexcept { return right_to_left() ? Anchor::right : Anchor::left; }
    [[nodiscard]] Anchor end() const noexcept { return right_to_left() ? Anchor::left : Anchor::right; }

    /// Shapes a label and breaks it to lines of at most `width`. Empty text gives an empty label.
    [[nodiscard]] Label label(std::string_view text, Points width, Weight weight = Weight::regular) const;
    /// The same on one line, to be broken when its width is known.
    [[nodiscard]] Label line(std::string_view text, Weight weight = Weight::regular) const;
    /// A label broken anew. Shaping it again would report a missing glyph again.
    [[nodiscard]] Label broken(Label label, Points width) const;
    /// A number of an axis, on one line and from left to right in every language, as axes run:
    /// "<1" would else turn round beside Arabic.
    [[nodiscard]] Label number(std::string_view text) const;

    /// Sets a label with its top at `at.y`; `anchor` says which side of each line is at `at.x`.
    void place(const Label& label, Position at, Anchor anchor);
    /// The same with the capitals of its first line centred on `at.y`.
    void place_centered(const Label& label, Position at, Anchor anchor);

    void stroke(std::vector<Position> corners, Points width, base::Colour colour, Dashes dashes = {});
    void fill(std::vector<Position> corners, base::Colour colour);
    void disc(Position center, Points radius, base::Colour colour);
    void ring(Position center, Points radius, Points line, base::Colour colour);

    [[nodiscard]] Drawing finish(Points width, Points height, std::string alternative) &&;

private:
    [[nodiscard]] Label shaped(std::string_view text, Points width, text::Direction direction, Weight weight) const;
    void place_segment(const Label& label, const text::PlacedSegment& placed, Position at);

    const Style& style_;
    TextStyle text_style_;
    std::string language_;
    base::Place place_;
    text::Direction direction_;
    text::Shaper& shaper_;
    base::Diagnostics& diagnostics_;
    Drawing drawing_;
};

/// Points from the top of `label` to the middle of its first line's capitals.
[[nodiscard]] Points middle_of_first_line(const Label& label);

/// A tint that stays lighter than any ink: a ground behind marks, decoration and no information.
[[nodiscard]] base::Colour tint_of(base::Colour colour);

}  // namespace iepress::layout::chart
