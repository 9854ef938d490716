// What a progress chart says to who cannot see it.
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "layout/chart/alternative.h"
#include "layout/chart/scale.h"
#include "layout/chart/series.h"

namespace iepress::layout::chart {

namespace {

using W = markup::ProgressWord;

constexpr std::size_t most_points_in_full = 24;

W month_word(int month) { return static_cast<W>(static_cast<int>(W::month_1) + month - 1); }

class Telling {
public:
    explicit Telling(const markup::ProgressChart& chart) : chart_(chart), series_(series_of(chart)) {}

    std::string whole() {
        say(chart_.measure.empty() ? word(W::untitled) : filled(W::title, {{"measure", chart_.measure}}));
        say(points());
        if (chart_.level) {
            say(filled(W::level, {{"label", chart_.level->label}, {"amount", amount(chart_.level->value)}}));
        }
        for (const Trend* trend : series_.trends) say(trend_words(*trend));
        say_aim();
        say_phases();
        say_gaps();
        if (!chart_.verdict.empty()) {
            text_ += " " + chart_.verdict;
        }
        return std::move(text_);
    }

private:
    struct Filling {
        std::string_view slot;
        std::string text;
    };

    [[nodiscard]] std::string word(W which) const { return std::string(word_of(chart_.words, which)); }

    [[nodiscard]] std::string filled(W which, std::initializer_list<Filling> fillings) const {
        std::vector<markup::SlotValue> values;
        for (const Filling& one : fillings) values.push_back({one.slot, one.text});
        return markup::filled(word_of(chart_.words, which), values);
    }

    void say(std::string_view sentence) {
        if (!text_.empty()) text_ += ' ';
        text_.append(sentence).append(".");
    }

    [[nodiscard]] std::string amount(double value) const { return amount_text(number_text(value), chart_.unit); }

    [[nodiscard]] std::string day(const base::Date& date) const {
        if (!base::is_valid(date)) return word(W::no_date);
        return filled(W::date, {{"month", word(month_word(date.month))},
                                {"day", fmt::to_string(date.day)},
                                {"year", fmt::to_string(date.year)}});
    }

    [[nodiscard]] std::string value(const Point& point) const {
        if (point.of > 0 && point.counted) {
            return filled(W::value_counted, {{"date", day(point.date)}, {"amount", amount(point.value)},
                                             {"counted", fmt::to_string(*point.counted)},
                                             {"of", fmt::to_string(point.of)}});
        }
        if (point.of > 0) {
            return filled(W::value_of, {{"date", day(point.date)}, {"amount", amount(point.value)},
                                        {"of", fmt::to_string(point.of)}});
        }
        return filled(W::value, {{"date", day(point.date)}, {"amount", amount(point.value)}});
    }

    [[nodiscard]] std::string points_in_short() const {
        const auto& points = series_.points;
        const auto [lowest, highest] =
            std::minmax_element(points.begin(), points.end(),
                                [](const Point* a, const Point* b) { return a->value < b->value; });
        return filled(W::in_short, {{"first", value(*points.front())}, {"last", value(*points.back())},
                                    {"lowest", value(**lowest)}, {"highest", value(**highest)}});
    }

    [[nodiscard]] std::string points() const {
        const std::size_t count = series_.points.size();
        if (count == 0) return word(W::no_points);
        std::vector<std::string> each;
        if (count <= most_points_in_full) {
            for (const Point* point : series_.points) each.push_back(value(*point));
        }
        return filled(count == 1 ? W::one_point : W::points,
                      {{"count", fmt::to_string(count)},
                       {"values", each.empty() ? points_in_short() : joined(each)}});
    }

    [[nodiscard]] std::string dated(double value, const base::Date& date) const {
        if (!base::is_valid(date)) return amount(value);
        return filled(W::dated, {{"amount", amount(value)}, {"date", day(date)}});
    }

    [[nodiscard]] std::string phase_name(const PhaseLine& phase) const {
        return phase.label.empty() ? word(W::new_phase) : phase.label;
    }

    [[nodiscard]] std::string trend_words(const Trend& trend) const {
        const std::string from = dated(trend.from_value, trend.from);
        const std::string to = dated(trend.to_value, trend.to);
        if (series_.phases.empty()) return filled(W::trend, {{"from", from}, {"to", to}});
        const std::size_t phase = series_.phase_of(trend.from);
        const std::string name = phase_name(*series_.phases[phase == 0 ? 0 : phase - 1]);
        return filled(phase == 0 ? W::trend_before : W::trend_in, {{"phase", name}, {"from", from}, {"to", to}});
    }

    void say_aim() {
        const Point* baseline = series_.baseline;
        const Point* target = series_.target;
        if (baseline != nullptr && target != nullptr) {
            say(filled(W::aim, {{"from", dated(baseline->value, baseline->date)},
                                {"to", dated(target->value, target->date)}}));
        } else if (baseline != nullptr) {
            say(filled(W::baseline, {{"value", dated(baseline->value, baseline->date)}}));
        }
        // beside an aim line it is told again where it is drawn again, as a line of its own
        if (target != nullptr && (baseline == nullptr || !chart_.target_label.empty())) {
            say(filled(W::target, {{"value", dated(target->value, target->date)}}));
        }
    }

    void say_phases() {
        std::vector<std::string> parts;
        for (const PhaseLine* phase : series_.phases) {
            parts.push_back(filled(W::phase, {{"label", phase_name(*phase)}, {"from", day(phase->date)}}));
        }
        if (!parts.empty()) say(filled(W::phases, {{"phases", joined(parts)}}));
    }

    void say_gaps() {
        std::vector<std::string> parts;
        for (const Gap* gap : series_.gaps) {
            parts.push_back(gap->from == gap->until
                                ? filled(W::gap_day, {{"label", gap->label}, {"date", day(gap->from)}})
                                : filled(W::gap, {{"label", gap->label}, {"from", day(gap->from)},
                                                  {"until", day(gap->until)}}));
        }
        if (!parts.empty()) say(filled(W::gaps, {{"gaps", joined(parts)}}));
    }

    const markup::ProgressChart& chart_;
    Series series_;
    std::string text_;
};

}  // namespace

std::string alternative_of(const markup::ProgressChart& chart) { return Telling(chart).whole(); }

}  // namespace iepress::layout::chart
