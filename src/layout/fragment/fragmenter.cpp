#include "layout/fragment/fragmenter.h"

#include <algorithm>

namespace iepress::layout {

using base::Points;

namespace {
constexpr Points rounding{0.01};
}

std::vector<PageSpan> Fragmenter::pages(Points first, Points room) const {
    const Flow& flow = measured_.body;
    std::vector<PageSpan> spans;
    Position position;
    while (true) {
        while (position.piece < flow.count && position.cells.empty() &&
               piece_at(flow, position.piece).kind == PieceKind::page_break) {
            ++position.piece;
        }
        if (position.piece >= flow.count) break;
        const bool is_lower = spans.empty() && first < room;
        std::optional<Fit> next = fit(flow, position, is_lower ? first : room,
                                      is_lower ? Progress::optional : Progress::required, Depth::page);
        if (!next) next = Fit{position};
        spans.push_back({std::move(position), next->end});
        position = std::move(next->end);
    }
    if (spans.empty()) spans.emplace_back();
    return spans;
}

const TableHead* Fragmenter::repeated_head(const Flow& flow, const Position& begin) const {
    if (begin.piece >= flow.count) return nullptr;
    const std::uint32_t table = piece_at(flow, begin.piece).table;
    if (table == 0) return nullptr;
    const TableHead& head = measured_.tables[table - 1];
    return head.repeats && begin.piece >= head.end ? &head : nullptr;
}

Points Fragmenter::first_height(const Flow& flow, const Position& begin) const {
    if (begin.cells.empty()) return piece_at(flow, begin.piece).height;
    return total_height(slice(band_at(flow, begin.piece), &begin, nullptr));
}

Points Fragmenter::top(const Flow& flow, const Position& begin, std::uint32_t piece) const {
    const TableHead* head = repeated_head(flow, begin);
    const Points above = head != nullptr ? head->height : Points{};
    if (piece <= begin.piece) return above;
    const Piece& first = piece_at(flow, begin.piece);
    const Points end = piece < flow.count ? piece_at(flow, piece).top : flow.height;
    return above + first_height(flow, begin) + (end - first.top - first.height);
}

Points Fragmenter::height(const Flow& flow, const Position& begin, const Position& end) const {
    if (begin.piece >= flow.count) return {};
    if (!end.cells.empty()) {
        const Position* from = begin.piece == end.piece && !begin.cells.empty() ? &begin : nullptr;
        return top(flow, begin, end.piece) + total_height(slice(band_at(flow, end.piece), from, &end));
    }
    if (end.piece <= begin.piece) return {};
    // up to the bottom of the last piece, without the space behind it
    const std::uint32_t last = end.piece - 1;
    if (last == begin.piece) return top(flow, begin, last) + first_height(flow, begin);
    return top(flow, begin, last) + piece_at(flow, last).height;
}

std::optional<Fragmenter::Fit> Fragmenter::fit(const Flow& flow, const Position& begin, Points room,
                                               Progress progress, Depth depth) const {
    if (begin.piece >= flow.count) return Fit{end_of(flow)};
    const Piece* pieces = measured_.pieces.data() + flow.first;
    const std::uint32_t first = begin.piece;
    const Points first_bottom = top(flow, begin, first) + first_height(flow, begin);
    const Points shift = first_bottom - pieces[first].top - pieces[first].height;
    std::uint32_t over = first;
    for (; over < flow.count; ++over) {
        const Piece& piece = pieces[over];
        if (piece.kind == PieceKind::page_break && depth == Depth::page && over > first) {
            return Fit{{over + 1, 0, false, {}}, BreakCost::free};
        }
        if (shift + piece.top + piece.height > room + rounding) break;
    }
    if (over == flow.count) return Fit{end_of(flow)};
    if (auto best = best_end(flow, begin, over, room)) return best;
    if (progress == Progress::optional) return std::nullopt;
    if (auto forced = cut_piece(flow, begin, over, room, Progress::required)) return forced;
    return Fit{{over + 1, 0, false, {}}, BreakCost::never};
}

/// The cheapest end of a page whose piece `over` does not fit; the last one among equals.
std::optional<Fragmenter::Fit> Fragmenter::best_end(const Flow& flow, const Position& begin,
                                                    std::uint32_t over, Points room) const {
    std::optional<Fit> best = cut_piece(flow, begin, over, room, Progress::optional);
    for (std::uint32_t piece = over; piece > begin.piece; --piece) {
        if (best && best->cost == BreakCost::free) break;
        const BreakCost cost = piece_at(flow, piece).break_before;
        if (!best || cost < best->cost) best = Fit{{piece, 0, false, {}}, cost};
    }
    return best;
}

std::optional<Fragmenter::Fit> Fragmenter::cut_piece(const Flow& flow, const Position& begin,
                                                     std::uint32_t piece, Points room,
                                                     Progress progress) const {
    if (piece_at(flow, piece).kind != PieceKind::band) return std::nullopt;
    const Points left = room - top(flow, begin, piece);
    const Position* from = piece == begin.piece && !begin.cells.empty() ? &begin : nullptr;
    const Band& band = band_at(flow, piece);
    std::optional<Fit> cut = cut_band(band, from, left, progress);
    if (!cut) return std::nullopt;
    cut->end.piece = cut->end.cells.empty() ? piece + 1 : piece;
    return cut;
}

}  // namespace iepress::layout
