#include <algorithm>
#include <optional>
#include <utility>

#include "text/characters.h"
#include "text/shaper.h"

namespace iepress::text {

namespace {

using base::Points;

/// Widths are sums of the same numbers in another order: a column of just that width fits.
constexpr Points tolerance{1e-6};

/// A place in the text: a byte in a segment. The end of a segment is the begin of the next.
struct Position {
    std::size_t segment = 0;
    std::uint32_t byte = 0;
};

struct LineEnd {
    Position position;
    bool hyphen = false;
};

/// The glyphs of a segment in the order of its text.
class LogicalGlyphs {
public:
    LogicalGlyphs(const Paragraph& paragraph, const Segment& segment)
        : glyphs_(paragraph.glyphs.data() + segment.first_glyph),
          count_(segment.glyph_count),
          backwards_((segment.level & 1U) != 0) {}

    [[nodiscard]] std::uint32_t size() const { return count_; }
    [[nodiscard]] const Glyph& operator[](std::uint32_t i) const {
        return glyphs_[backwards_ ? count_ - 1 - i : i];
    }
    /// The first that stands for `byte` or what follows it. Clusters never fall in this order.
    [[nodiscard]] std::uint32_t find(std::uint32_t byte) const {
        std::uint32_t low = 0;
        std::uint32_t high = count_;
        while (low < high) {
            const std::uint32_t middle = (low + high) / 2;
            if ((*this)[middle].cluster < byte) low = middle + 1;
            else high = middle;
        }
        return low;
    }
    [[nodiscard]] bool backwards() const { return backwards_; }

private:
    const Glyph* glyphs_;
    std::uint32_t count_;
    bool backwards_;
};

/// Finds where the lines of one paragraph end.
class LineBreaker {
public:
    LineBreaker(const Paragraph& paragraph, Shaper::State& state, Points width)
        : paragraph_(paragraph), state_(state), width_(width + tolerance) {
        state_.boundaries.clear();
    }

    /// The last opportunity up to which the text fits, or a cut if there is none.
    [[nodiscard]] LineEnd find_end(const Position& from) {
        Points pen;
        std::optional<LineEnd> best;
        std::optional<LineEnd> without_hyphen;  // the hyphen would not fit
        for (std::size_t i = from.segment; i < paragraph_.segments.size(); ++i) {
            const Segment& segment = paragraph_.segments[i];
            const Points visible = visible_width(from, segment);
            if (pen + visible > width_ && !hangs(from, segment)) {
                if (best) return *best;
                return without_hyphen ? *without_hyphen : cut(from, i);
            }
            pen += visible;
            if (segment.break_after == BreakAfter::mandatory) return {before(i + 1), false};
            if (segment.break_after == BreakAfter::allowed) {
                const bool fits = pen + segment.hyphen_width <= width_;
                (fits ? best : without_hyphen) = LineEnd{before(i + 1), fits && segment.soft_hyphen};
            }
            pen += segment.trailing_space;
        }
        return {before(paragraph_.segments.size()), false};
    }

private:
    [[nodiscard]] Position before(std::size_t segment) const {
        const bool exists = segment < paragraph_.segments.size();
        return {segment, exists ? paragraph_.segments[segment].text_begin
                                : static_cast<std::uint32_t>(paragraph_.text.size())};
    }

    /// Whether what the line has of a segment is white space alone.
    [[nodiscard]] bool hangs(const Position& from, const Segment& segment) const {
        const std::uint32_t begin = std::max(from.byte, segment.text_begin);
        return is_all_white(std::string_view(paragraph_.text).substr(begin, segment.text_end - begin));
    }

    /// The visible width of what a line that begins at `from` has of a segment; past the line's
    /// width it is not exact, so that a word of a million letters is not summed for each line.
    [[nodiscard]] Points visible_width(const Position& from, const Segment& segment) const {
        if (from.byte <= segment.text_begin) return segment.width;
        const LogicalGlyphs glyphs(paragraph_, segment);
        const double scale = state_.scale(segment);
        Points width = -segment.trailing_space;
        for (std::uint32_t i = glyphs.find(from.byte); i < glyphs.size() && width <= width_; ++i) {
            width += Points{glyphs[i].advance * scale};
        }
        return width;
    }

    /// Ends a line within a word: at the last grapheme boundary that fits, at least behind the
    /// first grapheme. Segment `last` is the first that doesn't fit. Letters keep the shapes that
    /// they have in the whole word (CSS Text 3, 5.6).
    [[nodiscard]] LineEnd cut(const Position& from, std::size_t last) {
        if (state_.boundaries.empty()) state_.graphemes.find(paragraph_.text, state_.boundaries);
        Points pen;
        std::optional<LineEnd> best;
        for (std::size_t i = from.segment; i <= last; ++i) {
            const Segment& segment = paragraph_.segments[i];
            const LogicalGlyphs glyphs(paragraph_, segment);
            const double scale = state_.scale(segment);
            for (std::uint32_t k = glyphs.find(std::max(from.byte, segment.text_begin)); k < glyphs.size(); ++k) {
                const std::uint32_t byte = glyphs[k].cluster;
                if (best && pen > width_) return *best;
                if (byte > from.byte && is_boundary(byte)) best = LineEnd{{i, byte}, false};
                if (best && pen > width_) return *best;
                pen += Points{glyphs[k].advance * scale};
            }
        }
        return best.value_or(LineEnd{before(last + 1), false});
    }

    [[nodiscard]] bool is_boundary(std::uint32_t byte) const {
        return std::binary_search(state_.boundaries.begin(), state_.boundaries.end(), byte);
    }

    const Paragraph& paragraph_;
    Shaper::State& state_;
    Points width_;
};

/// Sets the segments of one line beside each other.
class LineSetter {
public:
    LineSetter(const Paragraph& paragraph, Shaper::State& state)
        : paragraph_(paragraph), state_(state), base_(paragraph.direction == Direction::right_to_left ? 1 : 0) {
        constexpr std::size_t most_lines_have = 24;
        pieces_.reserve(std::min(paragraph.segments.size() + 1, most_lines_have));
    }

    [[nodiscard]] Line set(const Position& from, const LineEnd& end) {
        Line line;
        line.text_begin = from.byte;
        line.text_end = end.position.byte;
        const auto text = std::string_view(paragraph_.text).substr(line.text_begin, line.text_end - line.text_begin);
        white_ = line.text_begin + static_cast<std::uint32_t>(trailing_white(text));
        pieces_.clear();
        measured_ = nullptr;
        for (std::size_t i = from.segment; i < paragraph_.segments.size(); ++i) {
            const Segment& segment = paragraph_.segments[i];
            if (segment.text_begin >= line.text_end) break;
            grow(line, segment);
            add(i, std::max(line.text_begin, segment.text_begin), std::min(line.text_end, segment.text_end));
        }
        if (end.hyphen) show_hyphen();
        reorder();
        place(line);
        return line;
    }

private:
    struct Piece {
        PlacedSegment placed;
        Points hanging;  ///< how much of its width is trailing space
        std::uint8_t level = 0;
    };

    void grow(Line& line, const Segment& segment) {
        if (measured_ != nullptr && measured_->face == segment.face && measured_->size == segment.size) return;
        measured_ = &segment;
        const FaceMetrics& metrics = state_.fonts.face(segment.face).metrics();
        const double scale = state_.scale(segment);
        line.ascent = std::max(line.ascent, Points{metrics.ascent * scale});
        line.descent = std::max(line.descent, Points{metrics.descent * scale});
    }

    /// UAX #9 L1: white space at a line's end has the paragraph's level, so it is a piece of its
    /// own in a segment of another level.
    void add(std::size_t index, std::uint32_t begin, std::uint32_t end) {
        const Segment& segment = paragraph_.segments[index];
        if (begin == segment.text_begin && end == segment.text_end && end <= white_) {
            pieces_.push_back(whole_piece(index));
            return;
        }
        const std::uint32_t white = std::clamp(white_, begin, end);
        Piece tail = piece(index, white, end);
        if (tail.placed.glyph_count == 0 || white == begin || segment.level == base_) {
            const Points hanging = tail.placed.width;
            Piece whole = piece(index, begin, end);
            whole.hanging = hanging;
            if (white == begin) whole.level = base_;
            pieces_.push_back(whole);
            return;
        }
        pieces_.push_back(piece(index, begin, white));
        tail.hanging = tail.placed.width;
        tail.level = base_;
        pieces_.push_back(tail);
    }

    [[nodiscard]] Piece whole_piece(std::size_t index) const {
        const Segment& segment = paragraph_.segments[index];
        Piece out;
        out.level = segment.level;
        out.placed = {static_cast<std::uint32_t>(index), {}, segment.width + segment.trailing_space,
                      segment.first_glyph, segment.glyph_count, segment.text_begin, segment.text_end, false};
        return out;
    }

    [[nodiscard]] Piece piece(std::size_t index, std::uint32_t begin, std::uint32_t end) const {
        const Segment& segment = paragraph_.segments[index];
        const LogicalGlyphs glyphs(paragraph_, segment);
        const std::uint32_t first = glyphs.find(begin);
        const std::uint32_t behind = glyphs.find(end);
        Piece out;
        out.level = segment.level;
        out.placed.segment = static_cast<std::uint32_t>(index);
        out.placed.text_begin = begin;
        out.placed.text_end = end;
        out.placed.first_glyph = segment.first_glyph + (glyphs.backwards() ? glyphs.size() - behind : first);
        out.placed.glyph_count = behind - first;
        out.placed.width = width_of(segment, glyphs, first, behind);
        return out;
    }

    [[nodiscard]] Points width_of(const Segment& segment, const LogicalGlyphs& glyphs, std::uint32_t first,
                                  std::uint32_t behind) const {
        if (behind - first == glyphs.size()) return segment.width + segment.trailing_space;
        std::int64_t sum = 0;
        for (std::uint32_t i = first; i < behind; ++i) sum += glyphs[i].advance;
        return {static_cast<double>(sum) * state_.scale(segment)};
    }

    /// The hyphen's glyph stands beside the segment's own.
    void show_hyphen() {
        PlacedSegment& last = pieces_.back().placed;
        const Segment& segment = paragraph_.segments[last.segment];
        last.hyphen = true;
        last.glyph_count += 1;
        last.width += segment.hyphen_width;
        if ((segment.level & 1U) != 0) last.first_glyph -= 1;
    }

    /// UAX #9 L2: from the highest level to the lowest odd one, reverse each sequence of pieces
    /// at that level or above.
    void reorder() {
        std::uint8_t highest = 0;
        for (const Piece& one : pieces_) highest = std::max(highest, one.level);
        for (std::uint8_t level = highest; level > 0; --level) {
            auto at = pieces_.begin();
            while (at != pieces_.end()) {
                const auto below = [&](const Piece& one) { return one.level < level; };
                at = std::find_if_not(at, pieces_.end(), below);
                const auto end = std::find_if(at, pieces_.end(), below);
                std::reverse(at, end);
                at = end;
            }
        }
    }

    void place(Line& line) const {
        Points hanging;
        Points total;
        for (const Piece& one : pieces_) {
            hanging += one.hanging;
            total += one.placed.width;
        }
        line.width = std::max(total - hanging, Points{});
        line.segments.reserve(pieces_.size());
        Points pen = base_ == 1 ? -hanging : Points{};
        for (const Piece& one : pieces_) {
            line.segments.push_back(one.placed);
            line.segments.back().x = pen;
            pen += one.placed.width;
        }
    }

    const Paragraph& paragraph_;
    Shaper::State& state_;
    std::uint8_t base_;
    std::uint32_t white_ = 0;  ///< where the line's trailing white space begins
    const Segment* measured_ = nullptr;  ///< the last whose face went into the line's height
    std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Line> Shaper::break_lines(const Paragraph& paragraph, Points width) {
    LineBreaker breaker(paragraph, *state_, width);
    LineSetter setter(paragraph, *state_);
    std::vector<Line> lines;
    Position at;
    while (at.segment < paragraph.segments.size()) {
        const LineEnd end = breaker.find_end(at);
        lines.push_back(setter.set(at, end));
        at = end.position;
    }
    return lines;
}

}  // namespace iepress::text
