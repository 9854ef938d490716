#include <array>

#include "markup/check.h"
#include "markup/messages.h"
#include "markup/reading.h"

namespace iepress::markup {

namespace {

ProgressChart::Point read_point(Reading& reading, const XMLElement& element) {
    return {read_date(reading, element, "date"), read_number(reading, element, "value").value_or(0),
            read_text(element, "label")};
}

ProgressChart read_progress_chart(Reading& reading, const XMLElement& element) {
    static constexpr std::array<std::string_view, 2> spacings{"date", "even"};
    ProgressChart chart;
    chart.measure = read_filled_text(reading, element, "measure");
    chart.unit = read_text(element, "unit");
    chart.minimum = read_number(reading, element, "minimum").value_or(chart.minimum);
    chart.maximum = read_number(reading, element, "maximum").value_or(chart.maximum);
    chart.data_label = read_filled_text(reading, element, "data-label");
    chart.aim_label = read_filled_text(reading, element, "aim-label");
    chart.even_spacing = read_choice(reading, element, "spacing", spacings) == 1U;
    if (chart.minimum >= chart.maximum) {
        const char* wrong = element.Attribute("maximum") != nullptr ? "maximum" : "minimum";
        report_bad_value(reading, element, wrong, "such that minimum is less than maximum");
    }
    for_each_child(element, [&](const XMLElement& part, Tag tag) {
        switch (tag) {
            case Tag::baseline: chart.baseline = read_point(reading, part); break;
            case Tag::target: chart.target = read_point(reading, part); break;
            case Tag::point: chart.points.push_back(read_point(reading, part)); break;
            default:
                chart.phases.push_back(
                    {read_date(reading, part, "date"), read_filled_text(reading, part, "label")});
        }
    });
    if (!chart.baseline && !chart.target && chart.points.empty()) {
        reading.diagnostics.report(missing_element, reading.source.place_of(element), element.Name(),
                                   "point");
    }
    return chart;
}

Timeline read_timeline(Reading& reading, const XMLElement& element) {
    static constexpr std::array<std::string_view, 2> words{"no", "yes"};
    Timeline timeline;
    for_each_child(element, [&](const XMLElement& event, Tag) {
        timeline.events.push_back({read_filled_text(reading, event, "when"),
                                   read_filled_text(reading, event, "what"),
                                   read_choice(reading, event, "done", words) == 1U});
    });
    return timeline;
}

}  // namespace

Figure read_figure(Reading& reading, const XMLElement& element) {
    Figure figure;
    figure.alternative = read_text(element, "alt");
    for_each_child(element, [&](const XMLElement& part, Tag tag) {
        switch (tag) {
            case Tag::caption: figure.caption = read_line(reading, part); break;
            case Tag::score_profile: figure.chart = read_score_profile(reading, part); break;
            case Tag::progress_chart: figure.chart = read_progress_chart(reading, part); break;
            default: figure.chart = read_timeline(reading, part);
        }
    });
    return figure;
}

}  // namespace iepress::markup
