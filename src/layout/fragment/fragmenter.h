// Measured flows in, the places where pages end out.
#pragma once

#include <optional>
#include <vector>

#include "layout/measure/pieces.h"

namespace iepress::layout {

/// A place in a flow: before a piece, or inside a band.
struct Position {
    std::uint32_t piece = 0;      ///< counted from the flow's first
    std::uint32_t row = 0;        ///< inside a band: the first row that is not complete
    bool row_begun = false;       ///< a part of that row stands before this place
    std::vector<Position> cells;  ///< inside a band: a place in each cell's flow; else empty

    friend bool operator==(const Position&, const Position&) = default;
};

/// What stands on one page.
struct PageSpan {
    Position begin, end;
};

/// A stretch of a band's rows with the heights that they have there.
struct BandSlice {
    std::uint32_t first_row = 0;
    std::vector<base::Points> heights;
};

/// Finds ends of pages, and where pieces stand between two such places. Stateless: the place step
/// asks the same questions and gets the same answers.
class Fragmenter {
public:
    explicit Fragmenter(const Measured& measured) : measured_(measured) {}

    /// The pages of the document's own flow, at least one. `room` is a page's height, `first` that of the first, which
    /// stays empty where nothing of the flow goes into it.
    [[nodiscard]] std::vector<PageSpan> pages(base::Points first, base::Points room) const;

    /// What the flow takes from `begin` to `end`, a repeated table head included.
    [[nodiscard]] base::Points height(const Flow& flow, const Position& begin, const Position& end) const;

    /// The table head that is repeated above `begin`; null if there is none.
    [[nodiscard]] const TableHead* repeated_head(const Flow& flow, const Position& begin) const;

    /// Where a piece after `begin` stands, from the top of what begins there.
    [[nodiscard]] base::Points top(const Flow& flow, const Position& begin, std::uint32_t piece) const;

    /// The rows of a band between two places in it; null stands for its own begin or end.
    [[nodiscard]] BandSlice slice(const Band& band, const Position* begin, const Position* end) const;

    [[nodiscard]] static Position end_of(const Flow& flow) { return {flow.count, 0, false, {}}; }

private:
    /// How far a page gets, and the cost of ending it there.
    struct Fit {
        Position end;
        BreakCost cost = BreakCost::free;
    };
    /// At the top of a page something must be taken, even if it ends in a bad place.
    enum class Progress { optional, required };
    enum class Depth { page, cell };

    [[nodiscard]] std::optional<Fit> fit(const Flow& flow, const Position& begin, base::Points room,
                                         Progress progress, Depth depth) const;
    [[nodiscard]] std::optional<Fit> best_end(const Flow& flow, const Position& begin, std::uint32_t over,
                                              base::Points room) const;
    [[nodiscard]] std::optional<Fit> cut_piece(const Flow& flow, const Position& begin, std::uint32_t piece,
                                               base::Points room, Progress progress) const;
    [[nodiscard]] const Piece& piece_at(const Flow& flow, std::uint32_t piece) const {
        return measured_.pieces[flow.first + piece];
    }
    [[nodiscard]] const Band& band_at(const Flow& flow, std::uint32_t piece) const {
        return measured_.bands[piece_at(flow, piece).index];
    }
    [[nodiscard]] base::Points first_height(const Flow& flow, const Position& begin) const;

    // bands (table/fragment_band.cpp)
    [[nodiscard]] std::optional<Fit> cut_band(const Band& band, const Position* begin, base::Points room,
                                              Progress progress) const;
    [[nodiscard]] Fit cut_between_rows(const Band& band, const Position* begin, const BandSlice& rest,
                                       std::size_t rows) const;
    [[nodiscard]] std::optional<Fit> cut_in_row(const Band& band, const Position* begin, base::Points room,
                                                Progress progress) const;

    const Measured& measured_;
};

/// The space above a cell's content: less where the cell goes on from the page before.
[[nodiscard]] base::Points top_padding(const BandCell& cell, const Position* begin, std::size_t index);

[[nodiscard]] base::Points total_height(const BandSlice& slice);

}  // namespace iepress::layout
