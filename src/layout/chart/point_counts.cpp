#include "layout/chart/point_counts.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace iepress::layout::chart {

namespace {

using W = markup::ProgressWord;

struct Box {
    Points left, top, right, bottom;
};

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/// Whether the segment runs through the box (Liang and Barsky's clipping of its parameter).
bool crosses(const Box& box, Position a, Position b) {
    double from = 0, to = 1;
    const auto clip = [&](Points start, Points step, Points low, Points high) {
        if (step == Points{}) return start > low && start < high;
        double enter = (low - start) / step, leave = (high - start) / step;
        if (enter > leave) std::swap(enter, leave);
        from = std::max(from, enter);
        to = std::min(to, leave);
        return from < to;
    };
    return clip(a.x, b.x - a.x, box.left, box.right) && clip(a.y, b.y - a.y, box.top, box.bottom);
}

int crossings(const Box& box, const std::vector<std::vector<Position>>& lines) {
    int count = 0;
    for (const std::vector<Position>& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) count += crosses(box, line[i - 1], line[i]) ? 1 : 0;
    }
    return count;
}

bool is_free(const Box& box, std::size_t own, Points radius, const Surroundings& around,
             const std::vector<Box>& taken) {
    if (box.left < around.top_left.x || box.right > around.bottom_right.x || box.top < around.top_left.y ||
        box.bottom > around.bottom_right.y) {
        return false;
    }
    const auto touches = [&](const Box& other) { return overlap(box, other); };
    if (std::any_of(taken.begin(), taken.end(), touches)) return false;
    for (const Points x : around.uprights) {
        if (x > box.left - radius * 0.3 && x < box.right + radius * 0.3) return false;
    }
    for (std::size_t i = 0; i < around.dots.size(); ++i) {
        const Position& dot = around.dots[i];
        if (i != own && overlap(box, {dot.x - radius, dot.y - radius, dot.x + radius, dot.y + radius})) return false;
    }
    return true;
}

/// Above, below, and to either side; the nearest to a reader's expectation first.
std::vector<Box> places_beside(Position dot, const Label& label, Points radius) {
    std::vector<Box> places;
    const Points away = radius * 1.4;
    const Points half = label.width / 2;
    for (const Points top : {dot.y - away - label.height, dot.y + away}) {
        for (const Points left : {dot.x - half, dot.x - label.width - radius * 0.5, dot.x + radius * 0.5}) {
            places.push_back({left, top, left + label.width, top + label.height});
        }
    }
    const Points middle = dot.y - label.height / 2;
    for (const Points left : {dot.x + away, dot.x - away - label.width}) {
        places.push_back({left, middle, left + label.width, middle + label.height});
    }
    return places;
}

std::optional<Box> best_place(const std::vector<Box>& places, std::size_t own, Points radius,
                              const Surroundings& around, const std::vector<Box>& taken) {
    std::optional<Box> best;
    int least = std::numeric_limits<int>::max();
    for (const Box& box : places) {
        if (!is_free(box, own, radius, around, taken)) continue;
        const int count = crossings(box, around.lines);
        if (count >= least) continue;
        least = count;
        best = box;
    }
    return best;
}

/// The number of trials that all points share; nothing if they differ, or one has none.
std::optional<int> shared_count(const Series& series) {
    if (series.points.empty() || series.points.front()->of == 0) return std::nullopt;
    const int first = series.points.front()->of;
    const bool same = std::all_of(series.points.begin(), series.points.end(),
                                  [&](const Point* point) { return point->of == first; });
    return same ? std::optional{first} : std::nullopt;
}

std::string count_text(const markup::ProgressChart& chart, const Point& point) {
    const std::string of = fmt::to_string(point.of);
    const std::string counted = fmt::to_string(point.counted.value_or(0));
    const markup::SlotValue values[] = {{"counted", counted}, {"of", of}};
    return markup::filled(word_of(chart.words, point.counted ? W::counted : W::of), values);
}

}  // namespace

std::vector<Label> count_labels(const Canvas& canvas, const markup::ProgressChart& chart, const Series& series) {
    const bool differ = !shared_count(series).has_value();
    std::vector<Label> labels;
    bool any = false;
    for (const Point* point : series.points) {
        const bool shown = point->of > 0 && (differ || point->of < few_trials);
        labels.push_back(shown ? canvas.number(count_text(chart, *point)) : Label{});
        any |= shown;
    }
    return any ? labels : std::vector<Label>{};
}

std::string data_name(const markup::ProgressChart& chart, const Series& series) {
    const std::optional<int> shared = shared_count(series);
    if (!shared || *shared < few_trials || chart.data_label.empty()) return chart.data_label;
    const std::string of = fmt::to_string(*shared);
    const markup::SlotValue values[] = {{"label", chart.data_label}, {"of", of}};
    return markup::filled(word_of(chart.words, W::same_count), values);
}

Points headroom_of_counts(const Canvas& canvas, const std::vector<Label>& counts) {
    Points tallest;
    for (const Label& label : counts) tallest = std::max(tallest, label.height);
    return counts.empty() ? Points{} : tallest + canvas.style().marker_radius * 1.5;
}

void draw_counts(Canvas& canvas, const Series& series, const std::vector<Label>& counts,
                 const Surroundings& around) {
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t i) { return series.points[i]->of < few_trials; });
    const Points radius = canvas.style().marker_radius;
    std::vector<Box> taken;
    for (const std::size_t i : order) {
        if (counts[i].empty()) continue;
        const auto box = best_place(places_beside(around.dots[i], counts[i], radius), i, radius, around, taken);
        if (!box) continue;
        canvas.place(counts[i], {box->left, box->top}, Anchor::left);
        taken.push_back(*box);
    }
}

}  // namespace iepress::layout::chart
