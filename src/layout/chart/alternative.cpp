#include "layout/chart/alternative.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace iepress::layout::chart {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += "; ";
        text += parts[i];
    }
    return text;
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
