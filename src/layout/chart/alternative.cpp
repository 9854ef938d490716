#include "layout/chart/alternative.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "layout/chart/scale.h"
#include "layout/chart/series.h"

namespace iepress::layout::chart {

namespace {

constexpr std::size_t most_points_in_full = 24;

std::string date_words(const base::Date& date) {
    static constexpr std::array<std::string_view, 12> months = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    if (!base::is_valid(date)) return "no date";
    return fmt::format("{} {}, {}", months.at(static_cast<std::size_t>(date.month - 1)), date.day, date.year);
}

std::string amount(double value, std::string_view unit) { return amount_text(number_text(value), unit); }

std::string point_words(const Point& point, std::string_view unit) {
    return fmt::format("{}: {}", date_words(point.date), amount(point.value, unit));
}

/// Parted by semicolons: dates and labels have commas of their own.
std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += "; ";
        text += parts[i];
    }
    return text;
}

std::string points_in_full(const Series& series, std::string_view unit) {
    std::vector<std::string> parts;
    for (const Point* point : series.points) parts.push_back(point_words(*point, unit));
    return joined(parts);
}

std::string points_in_short(const Series& series, std::string_view unit) {
    const auto [lowest, highest] =
        std::minmax_element(series.points.begin(), series.points.end(),
                            [](const Point* a, const Point* b) { return a->value < b->value; });
    return fmt::format("first, {}; last, {}; lowest, {}; highest, {}",
                       point_words(*series.points.front(), unit), point_words(*series.points.back(), unit),
                       point_words(**lowest, unit), point_words(**highest, unit));
}

std::string points_sentence(const Series& series, std::string_view unit) {
    const std::size_t count = series.points.size();
    if (count == 0) return "No data points.";
    const std::string values =
        count <= most_points_in_full ? points_in_full(series, unit) : points_in_short(series, unit);
    return fmt::format("{} data {}: {}.", count, count == 1 ? "point" : "points", values);
}

std::string end_words(const Point& end, std::string_view unit) {
    std::string words = amount(end.value, unit);
    if (base::is_valid(end.date)) words += " on " + date_words(end.date);
    return words;
}

std::string aim_sentence(const Series& series, std::string_view unit) {
    if (series.baseline != nullptr && series.target != nullptr) {
        return fmt::format(" Aim line from {} to {}.", end_words(*series.baseline, unit),
                           end_words(*series.target, unit));
    }
    if (series.target != nullptr) return fmt::format(" Target: {}.", end_words(*series.target, unit));
    if (series.baseline != nullptr) return fmt::format(" Baseline: {}.", end_words(*series.baseline, unit));
    return {};
}

std::string phase_sentence(const Series& series) {
    if (series.phases.empty()) return {};
    std::vector<std::string> parts;
    for (const PhaseLine* phase : series.phases) {
        parts.push_back(fmt::format("{} from {}", phase->label.empty() ? "a new phase" : phase->label,
                                    date_words(phase->date)));
    }
    return fmt::format(" Phases: {}.", joined(parts));
}

}  // namespace

std::string alternative_of(const markup::ProgressChart& chart) {
    const Series series = series_of(chart);
    std::string text = "Progress chart";
    if (!chart.measure.empty()) text += " of " + chart.measure;
    return fmt::format("{}. {}{}{}", text, points_sentence(series, chart.unit),
                       aim_sentence(series, chart.unit), phase_sentence(series));
}

std::string alternative_of(const markup::Timeline& chart) {
    if (chart.events.empty()) return "Timeline without events.";
    std::vector<std::string> parts;
    for (const markup::Timeline::Event& event : chart.events) {
        parts.push_back(fmt::format("{}{}{}, {}", event.when, event.when.empty() ? "" : ": ", event.what,
                                    event.done ? "done" : "not done"));
    }
    const auto done = std::count_if(chart.events.begin(), chart.events.end(),
                                    [](const markup::Timeline::Event& event) { return event.done; });
    return fmt::format("Timeline of {} {}, {} done. {}.", parts.size(),
                       parts.size() == 1 ? "event" : "events", done, joined(parts));
}

}  // namespace iepress::layout::chart
