#include "layout/chart/phase_flags.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace iepress::layout::chart {

namespace {

constexpr double gap_in_ems = 0.4;
constexpr double words_in_ems = 9;

/// The lowest row for a flag, its line being left of all that are placed already (`behind`):
/// above each flag whose line stands under it, and free in its own row.
std::size_t row_for(const Flag& flag, Points gap, const std::vector<Flag>& flags, std::size_t behind) {
    std::size_t row = 0;
    const Points right = flag.x + flag.label.width + gap * 2;
    for (std::size_t i = behind; i < flags.size(); ++i) {
        if (flags[i].x < right) row = std::max(row, flags[i].row + 1);
    }
    return row;
}

/// Broken to the room before the next line where two lines hold it, else to all the room there is.
Label flag_label(const Canvas& canvas, std::string_view text, Points room, Points beside) {
    Label label = canvas.label(text, room);
    if (label.width <= beside || label.paragraph.minimum_width() > beside) return label;
    Label narrow = canvas.label(text, beside);
    return narrow.lines.size() <= 2 ? narrow : label;
}

}  // namespace

Points Flags::lift_of(std::size_t row) const {
    Points lift;
    for (std::size_t i = 0; i < std::min(row, row_heights.size()); ++i) lift += row_heights[i];
    return lift;
}

Points room_of_flag(const Canvas& canvas, const PhaseLine& phase) {
    const Points gap = canvas.text_size() * gap_in_ems;
    const Label label = canvas.label(phase.label, Points{std::numeric_limits<float>::max()});
    return std::min(label.width, canvas.text_size() * words_in_ems) + gap;
}

Flags flags_of(const Canvas& canvas, const Series& series, const std::vector<Points>& xs, Points right) {
    Flags all;
    const Points gap = canvas.text_size() * gap_in_ems;
    const Points widest = canvas.text_size() * (words_in_ems * 2);
    for (std::size_t i = 0; i < xs.size(); ++i) {
        // A hair more than is left, lest rounding breaks a label that just fits.
        const Points room = std::min(right - xs[i] - gap + Points{0.01}, widest);
        const Points beside = i + 1 < xs.size() ? xs[i + 1] - xs[i] - gap * 2.5 : room;
        all.flags.push_back({flag_label(canvas, series.phases[i]->label, room, beside), xs[i], 0});
    }
    for (std::size_t i = all.flags.size(); i-- > 0;) {
        Flag& flag = all.flags[i];
        if (flag.label.empty()) continue;
        flag.row = row_for(flag, gap, all.flags, i + 1);
        if (flag.row >= all.row_heights.size()) all.row_heights.resize(flag.row + 1);
        all.row_heights[flag.row] = std::max(all.row_heights[flag.row], flag.label.height + gap * 0.5);
    }
    return all;
}

void draw_flags(Canvas& canvas, const Flags& flags, Points top, Points bottom) {
    const ChartStyle& style = canvas.style();
    const Points gap = canvas.text_size() * gap_in_ems;
    for (const Flag& flag : flags.flags) {
        const Points foot = top - flags.lift_of(flag.row);  // of the flag
        const Points head = flag.label.empty() ? top : foot - flag.label.height - gap * 0.5;
        canvas.stroke({{flag.x, bottom}, {flag.x, head}}, Points{0.75}, style.axis,
                      {Points{1.5}, Points{1.5}});
        canvas.place(flag.label, {flag.x + gap, head}, Anchor::left);
    }
}

}  // namespace iepress::layout::chart
