// <progress-chart>: points, aim line, phases, and what was made of them: trends, gaps, the level.
#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

#include "markup/check.h"
#include "markup/messages.h"
#include "markup/read_word.h"
#include "markup/reading.h"

namespace iepress::markup {

namespace {

using Chart = ProgressChart;
using Found = std::vector<std::pair<Chart::Trend, const XMLElement*>>;

Chart::Point read_end(Reading& reading, const XMLElement& element) {
    return {read_date(reading, element, "date"), read_number(reading, element, "value").value_or(0)};
}

Chart::Point read_point(Reading& reading, const XMLElement& element) {
    Chart::Point point = read_end(reading, element);
    point.label = read_text(element, "label");
    point.of = read_integer(reading, element, "of", {1, std::numeric_limits<int>::max(), 0});
    if (element.FindAttribute("counted") == nullptr) return point;
    if (element.FindAttribute("of") == nullptr) {
        report_bad_value(reading, element, "counted", "given together with of");
    } else if (point.of > 0) {  // else it has its message
        point.counted = read_integer(reading, element, "counted", {0, point.of, 0});
    }
    return point;
}

Chart::Trend read_trend(Reading& reading, const XMLElement& element) {
    const Chart::Trend trend{read_date(reading, element, "from"), read_date(reading, element, "to"),
                             read_number(reading, element, "from-value").value_or(0),
                             read_number(reading, element, "to-value").value_or(0)};
    if (base::is_valid(trend.from) && base::is_valid(trend.to) && trend.to <= trend.from) {
        report_bad_value(reading, element, "to", "a later day than from");
    }
    return trend;
}

Chart::Gap read_gap(Reading& reading, const XMLElement& element) {
    Chart::Gap gap{read_date(reading, element, "from"), read_date(reading, element, "until"),
                   read_filled_text(reading, element, "label")};
    if (base::is_valid(gap.from) && base::is_valid(gap.until) && gap.until < gap.from) {
        report_bad_value(reading, element, "until", "no earlier a day than from");
    }
    return gap;
}

/// How many phases have begun on a day.
auto phases_begun(const Chart& chart, const base::Date& date) {
    return std::count_if(chart.phases.begin(), chart.phases.end(),
                         [&](const Chart::PhaseLine& phase) { return phase.date <= date; });
}

/// A line is fitted within a phase: what came before a change of instruction says nothing of after.
void check_trends(Reading& reading, const Chart& chart, const Found& found) {
    std::vector<decltype(phases_begun(chart, {}))> met;
    for (const auto& [trend, element] : found) {
        if (!base::is_valid(trend.from) || !base::is_valid(trend.to)) continue;
        const auto phase = phases_begun(chart, trend.from);
        const base::Place place = reading.source.place_of(*element);
        if (phases_begun(chart, trend.to) > phase) {
            base::Date begin = trend.to;
            for (const Chart::PhaseLine& line : chart.phases) {
                if (line.date > trend.from) begin = std::min(begin, line.date);
            }
            reading.diagnostics.report(crossed_phase, place, base::to_iso(begin));
        }
        if (std::find(met.begin(), met.end(), phase) != met.end()) {
            reading.diagnostics.report(second_trend, place);
        }
        met.push_back(phase);
    }
}

void read_part(Reading& reading, const XMLElement& part, Tag tag, Chart& chart, Found& trends) {
    switch (tag) {
        case Tag::word: read_word(reading, part, chart.words); break;
        case Tag::baseline: chart.baseline = read_end(reading, part); break;
        case Tag::target: chart.target = read_end(reading, part); break;
        case Tag::point: chart.points.push_back(read_point(reading, part)); break;
        case Tag::trend: trends.emplace_back(read_trend(reading, part), &part); break;
        case Tag::gap: chart.gaps.push_back(read_gap(reading, part)); break;
        case Tag::level:
            chart.level = Chart::Level{read_number(reading, part, "value").value_or(0),
                                       read_filled_text(reading, part, "label")};
            break;
        case Tag::verdict: chart.verdict = read_filled_text(reading, part, "text"); break;
        default:
            chart.phases.push_back({read_date(reading, part, "date"), read_filled_text(reading, part, "label")});
    }
}

void read_attributes(Reading& reading, const XMLElement& element, Chart& chart) {
    static constexpr std::array<std::string_view, 2> spacings{"date", "even"};
    chart.measure = read_filled_text(reading, element, "measure");
    chart.unit = read_text(element, "unit");
    chart.minimum = read_number(reading, element, "minimum").value_or(chart.minimum);
    chart.maximum = read_number(reading, element, "maximum").value_or(chart.maximum);
    chart.data_label = read_filled_text(reading, element, "data-label");
    chart.aim_label = read_filled_text(reading, element, "aim-label");
    chart.trend_label = read_text(element, "trend-label");
    chart.gap_label = read_text(element, "gap-label");
    chart.target_label = read_text(element, "target-label");
    chart.even_spacing = read_choice(reading, element, "spacing", spacings) == 1U;
    if (chart.minimum >= chart.maximum) {
        const char* wrong = element.Attribute("maximum") != nullptr ? "maximum" : "minimum";
        report_bad_value(reading, element, wrong, "such that minimum is less than maximum");
    }
}

}  // namespace

ProgressChart read_progress_chart(Reading& reading, const XMLElement& element) {
    Chart chart;
    Found trends;
    read_attributes(reading, element, chart);
    for_each_child(element, [&](const XMLElement& part, Tag tag) {
        read_part(reading, part, tag, chart, trends);
    });
    check_trends(reading, chart, trends);
    for (const auto& [trend, part] : trends) chart.trends.push_back(trend);
    if (!trends.empty() && chart.trend_label.empty()) {
        reading.diagnostics.report(missing_attribute, reading.source.place_of(element), element.Name(),
                                   "trend-label");
    }
    if (!chart.baseline && !chart.target && chart.points.empty()) {
        reading.diagnostics.report(missing_element, reading.source.place_of(element), element.Name(),
                                   "point");
    }
    return chart;
}

}  // namespace iepress::markup
