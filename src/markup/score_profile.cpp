// <score-profile>: bars on the curve, alone or by instrument, bands, criteria, words.
#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "markup/messages.h"
#include "markup/read_word.h"
#include "markup/reading.h"

namespace iepress::markup {

namespace {

using Profile = ScoreProfile;

constexpr std::array<std::string_view, 2> no_yes{"no", "yes"};

/// The ends of an interval: both or none, with the score between them.
void check_interval(Reading& reading, const XMLElement& element, std::optional<double> low,
                    std::optional<double> high, double score, std::string_view name_of_score) {
    const auto than = [&](std::string_view side) { return fmt::format("no {} than {}", side, name_of_score); };
    if (low && *low > score) report_bad_value(reading, element, "low", than("greater"));
    if (high && *high < score) report_bad_value(reading, element, "high", than("less"));
    if (low.has_value() != high.has_value()) {
        report_bad_value(reading, element, low ? "low" : "high", "given together with the other end");
    }
}

Profile::Bar read_bar(Reading& reading, const XMLElement& element) {
    static constexpr std::array<std::string_view, 2> levels{"composite", "subtest"};
    Profile::Bar bar;
    bar.label = read_filled_text(reading, element, "label");
    bar.value = read_filled_text(reading, element, "value");
    bar.z = read_number(reading, element, "z").value_or(0);
    bar.z_low = read_number(reading, element, "low");
    bar.z_high = read_number(reading, element, "high");
    bar.word = read_text(element, "word");
    if (const auto level = read_choice(reading, element, "level", levels)) {
        bar.level = *level == 0 ? Profile::Bar::Level::composite : Profile::Bar::Level::subtest;
    }
    bar.reversed = read_choice(reading, element, "reversed", no_yes) == 1U;
    check_interval(reading, element, bar.z_low, bar.z_high, bar.z, "z");
    return bar;
}

double begin_of(const Profile::Band& band) {
    return band.from.value_or(-std::numeric_limits<double>::infinity());
}
double end_of(const Profile::Band& band) { return band.to.value_or(std::numeric_limits<double>::infinity()); }

Profile::Band read_band(Reading& reading, const XMLElement& element) {
    Profile::Band band{read_number(reading, element, "from"), read_number(reading, element, "to"),
                       read_filled_text(reading, element, "label")};
    if (element.FindAttribute("from") == nullptr && element.FindAttribute("to") == nullptr) {
        reading.diagnostics.report(missing_attribute, reading.source.place_of(element), element.Name(),
                                   "from or to");
    }
    if (begin_of(band) >= end_of(band)) report_bad_value(reading, element, "to", "greater than from");
    return band;
}

/// The bands that are an element's own children, from low to high.
std::vector<Profile::Band> read_bands(Reading& reading, const XMLElement& parent) {
    std::vector<std::pair<Profile::Band, const XMLElement*>> read;
    for_each_child(parent, [&](const XMLElement& element, Tag tag) {
        if (tag == Tag::band) read.emplace_back(read_band(reading, element), &element);
    });
    std::stable_sort(read.begin(), read.end(),
                     [](const auto& a, const auto& b) { return begin_of(a.first) < begin_of(b.first); });
    std::vector<Profile::Band> bands;
    for (auto& [band, element] : read) {
        if (!bands.empty() && begin_of(band) < end_of(bands.back())) {
            report_bad_value(reading, *element, "from", "no less than the end of the band before it");
        }
        bands.push_back(std::move(band));
    }
    return bands;
}

Profile::Group read_group(Reading& reading, const XMLElement& element) {
    Profile::Group group;
    group.label = read_filled_text(reading, element, "label");
    group.bands = read_bands(reading, element);
    for_each_child(element, [&](const XMLElement& bar, Tag tag) {
        if (tag == Tag::bar) group.bars.push_back(read_bar(reading, bar));
    });
    return group;
}

Profile::Criterion read_criterion(Reading& reading, const XMLElement& element) {
    Profile::Criterion one;
    one.label = read_filled_text(reading, element, "label");
    one.value = read_filled_text(reading, element, "value");
    one.unit = read_text(element, "unit");
    one.minimum = read_number(reading, element, "minimum").value_or(one.minimum);
    one.maximum = read_number(reading, element, "maximum").value_or(one.maximum);
    one.score = read_number(reading, element, "score").value_or(one.minimum);
    one.low = read_number(reading, element, "low");
    one.high = read_number(reading, element, "high");
    one.cut = read_number(reading, element, "cut");
    one.cut_label = read_text(element, "cut-label");
    one.word = read_text(element, "word");
    if (one.minimum >= one.maximum) {
        const char* wrong = element.Attribute("maximum") != nullptr ? "maximum" : "minimum";
        report_bad_value(reading, element, wrong, "such that minimum is less than maximum");
        return one;
    }
    const auto check_on_scale = [&](const char* name, std::optional<double> value) {
        if (!value || (*value >= one.minimum && *value <= one.maximum)) return;
        report_bad_value(reading, element, name, fmt::format("between {} and {}", one.minimum, one.maximum));
    };
    check_on_scale("score", one.score);
    check_on_scale("cut", one.cut);
    check_interval(reading, element, one.low, one.high, one.score, "score");
    return one;
}

}  // namespace

ScoreProfile read_score_profile(Reading& reading, const XMLElement& element) {
    Profile profile;
    profile.interval_label = read_text(element, "interval");
    profile.ruler = read_text(element, "ruler");
    profile.reversed_note = read_text(element, "reversed");
    profile.criterion_title = read_text(element, "criterion-title");
    profile.bands = read_bands(reading, element);
    bool alone = false;  // the last group is of bars outside of a group
    for_each_child(element, [&](const XMLElement& part, Tag tag) {
        switch (tag) {
            case Tag::word: read_word(reading, part, profile.words); break;
            case Tag::group:
                profile.groups.push_back(read_group(reading, part));
                alone = false;
                break;
            case Tag::bar:
                if (!std::exchange(alone, true)) profile.groups.emplace_back();
                profile.groups.back().bars.push_back(read_bar(reading, part));
                break;
            case Tag::criterion: profile.criteria.push_back(read_criterion(reading, part)); break;
            default: break;
        }
    });
    if (profile.groups.empty() && profile.criteria.empty()) {
        reading.diagnostics.report(missing_element, reading.source.place_of(element), element.Name(), "bar");
    }
    return profile;
}

}  // namespace iepress::markup
