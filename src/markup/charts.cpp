#include <array>

#include "markup/check.h"
#include "markup/messages.h"
#include "markup/reading.h"

namespace iepress::markup {

namespace {

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
