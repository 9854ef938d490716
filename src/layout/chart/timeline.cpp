// Events in order on a line, wrapped to rows.
#include <algorithm>
#include <utility>
#include <vector>

#include "layout/chart/charts.h"
#include "layout/chart/legend.h"

namespace iepress::layout::chart {

namespace {

using Event = markup::Timeline::Event;

/// An event with its labels: the date above the line, what happened below it.
struct Stop {
    const Event* event;
    Label when, what;
};

constexpr double narrowest_in_ems = 11;

/// How many events stand in a row, so that all rows are about equally full.
std::size_t stops_a_row(const Canvas& canvas, std::size_t count, Points width) {
    const double fitting = width / (canvas.text_size() * narrowest_in_ems);
    const auto most = std::max<std::size_t>(1, static_cast<std::size_t>(std::max(fitting, 1.0)));
    const std::size_t rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
}

/// A row of stops and the line through them; slots begin at the start edge.
struct StopRow {
    std::vector<Stop> stops;
    Points slot;
    Points when_height, what_height;
    bool last = false;  ///< no row follows
};

std::vector<StopRow> rows_of(const Canvas& canvas, const std::vector<Event>& events, Points width) {
    std::vector<StopRow> rows;
    const std::size_t columns = stops_a_row(canvas, events.size(), width);
    const Points slot = width / static_cast<double>(columns);
    const Points text_width = slot - (columns > 1 ? canvas.text_size() : Points{});
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i % columns == 0) rows.push_back({{}, slot, {}, {}, false});
        StopRow& row = rows.back();
        Stop stop{&events[i], canvas.label(events[i].when, text_width),
                  canvas.label(events[i].what, text_width)};
        row.when_height = std::max(row.when_height, stop.when.height);
        row.what_height = std::max(row.what_height, stop.what.height);
        row.stops.push_back(std::move(stop));
    }
    rows.back().last = true;
    return rows;
}

Points radius_of(const Canvas& canvas) { return canvas.style().marker_radius * 1.6; }

/// The way from one stop to the next: solid once the next is done, dashed while it is to come.
void draw_way(Canvas& canvas, Position from, Position to, const Event& next) {
    const ChartStyle& style = canvas.style();
    canvas.stroke({from, to}, style.data_width, style.axis,
                  next.done ? Dashes{} : aim_dashes(style.data_width));
}

void draw_marker(Canvas& canvas, Position at, const Event& event) {
    const ChartStyle& style = canvas.style();
    if (event.done) {
        canvas.disc(at, radius_of(canvas), style.data);
    } else {
        canvas.ring(at, radius_of(canvas) - style.data_width / 2, style.data_width, style.data);
    }
}

/// Draws a row with its line at `y`. `next` is the first event of the row after it.
void draw_row(Canvas& canvas, const StopRow& row, Points y, Points width, const Event* next) {
    const bool mirrored = canvas.right_to_left();
    const Points radius = radius_of(canvas);
    const auto x_at = [&](Points from_start) { return mirrored ? width - from_start : from_start; };
    for (std::size_t i = 0; i < row.stops.size(); ++i) {
        const Stop& stop = row.stops[i];
        const Points start = row.slot * static_cast<double>(i);
        const Event* following = i + 1 < row.stops.size() ? row.stops[i + 1].event : next;
        if (following != nullptr) {
            // The line stops short of a ring, which is open, and goes on to the edge between rows.
            const Points way_end = i + 1 < row.stops.size() ? start + row.slot : width;
            draw_way(canvas, {x_at(start + radius * 2), y}, {x_at(way_end), y}, *following);
        }
        draw_marker(canvas, {x_at(start + radius), y}, *stop.event);
        const Points clear = radius + canvas.text_size() * 0.35;
        canvas.place(stop.when, {x_at(start), y - clear - stop.when.height}, canvas.start());
        canvas.place(stop.what, {x_at(start), y + clear}, canvas.start());
    }
}

}  // namespace

Points draw(Canvas& canvas, const markup::Timeline& chart, Points width) {
    if (chart.events.empty()) return {};
    const std::vector<StopRow> rows = rows_of(canvas, chart.events, width);
    const Points clear = radius_of(canvas) + canvas.text_size() * 0.35;
    const Points between = canvas.text_size();
    Points y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const StopRow& row = rows[i];
        const Event* next = row.last ? nullptr : rows[i + 1].stops.front().event;
        y += row.when_height + clear;
        draw_row(canvas, row, y, width, next);
        y += clear + row.what_height + (row.last ? Points{} : between);
    }
    return y;
}

}  // namespace iepress::layout::chart
