#include "layout/chart/edge_labels.h"

#include <algorithm>
#include <numeric>

namespace iepress::layout::chart {

namespace {

/// Between a label and the next one, which may each have several lines.
Points gap_below(const Label& label) { return label.cap_height * 0.4; }

}  // namespace

Points edge_lead(const Canvas& canvas) {
    return canvas.style().marker_radius * 2.6 + canvas.text_size() * 0.3;
}

Points EdgeLabels::width(const Canvas& canvas) const {
    Points widest;
    for (const EdgeLabel& one : labels) widest = std::max(widest, one.label.width);
    return labels.empty() ? Points{} : edge_lead(canvas) + widest;
}

Points EdgeLabels::height() const {
    Points height;
    for (const EdgeLabel& one : labels) height += one.label.height + gap_below(one.label);
    return height;
}

void place_edge_labels(EdgeLabels& all, const std::vector<Points>& ys, Points top, Points bottom) {
    std::vector<std::size_t> order(all.labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ys[a] < ys[b]; });
    Points free = top;
    Points below = all.height();
    for (const std::size_t i : order) {
        EdgeLabel& one = all.labels[i];
        const Points wanted = ys[i] - middle_of_first_line(one.label);
        // what comes below needs its room too
        one.top = std::max(free, std::min(wanted, bottom - below));
        const Points taken = one.label.height + gap_below(one.label);
        free = one.top + taken;
        below -= taken;
    }
}

void draw_edge_labels(Canvas& canvas, const EdgeLabels& all, const std::vector<Points>& ys, Points right) {
    const ChartStyle& style = canvas.style();
    const Points reach = style.marker_radius * 1.3;
    for (std::size_t i = 0; i < all.labels.size(); ++i) {
        const EdgeLabel& one = all.labels[i];
        const Points y = ys[i];
        const Points tip = right + reach * 2;
        if (one.kind == EdgeLabel::Kind::target) {
            canvas.stroke({{right, y}, {tip, y}}, style.aim_width, style.aim);
        } else {
            // a wedge that points at the level
            canvas.fill({{right, y}, {tip, y - reach}, {tip, y + reach}}, style.data);
        }
        const Points middle = one.top + middle_of_first_line(one.label);
        const Points label_left = right + edge_lead(canvas);
        if (std::max(middle - y, y - middle) > one.label.height * 0.4) {
            canvas.stroke({{tip, y}, {label_left - Points{1}, middle}}, Points{0.5}, style.axis);
        }
        canvas.place(one.label, {label_left, one.top}, Anchor::left);
    }
}

}  // namespace iepress::layout::chart
