#include <algorithm>

#include "progress/target.h"
#include "record/words.h"

namespace iepress::progress {

namespace {

/// What is counted: a session, a day or a week, and whether it reaches the value.
struct Unit {
    base::Date date;  ///< of its last point
    long group = 0;
    bool reached = true;
};

/// 1970-01-01 was a Thursday: weeks from Monday to Sunday.
long week_of(const base::Date& date) {
    const long days = base::to_days(date) + 3;
    return days >= 0 ? days / 7 : -((6 - days) / 7);
}

std::vector<Unit> units_of(const TargetResult& result, CountedIn counted_in) {
    std::vector<Unit> units;
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const Point& point = result.points[i];
        const long group = counted_in == CountedIn::days    ? base::to_days(point.date)
                           : counted_in == CountedIn::weeks ? week_of(point.date)
                                                            : static_cast<long>(i);
        if (units.empty() || units.back().group != group) units.push_back({point.date, group, true});
        units.back().date = point.date;
        units.back().reached = units.back().reached && reaches(point.value, *result.criterion, result.better);
    }
    return units;
}

/// Of the `most` that end at position `end`, those that reach the value.
int reached_in(const std::vector<Unit>& units, std::size_t end, int most) {
    const std::size_t first = end > static_cast<std::size_t>(most) ? end - static_cast<std::size_t>(most) : 0;
    return static_cast<int>(std::count_if(units.begin() + static_cast<std::ptrdiff_t>(first),
                                          units.begin() + static_cast<std::ptrdiff_t>(end),
                                          [](const Unit& one) { return one.reached; }));
}

void read_rule(const record::Level& criterion, Mastery& mastery) {
    if (const auto word = record::find_word(record::lists::counted_in, criterion.counted_in.value)) {
        mastery.counted_in = static_cast<CountedIn>(*word);
    }
    if (!criterion.times) {
        mastery.rule = Mastery::Rule::value;
        mastery.has_words = static_cast<bool>(criterion.text);
        return;
    }
    mastery.times = static_cast<int>(criterion.times.value.value);
    mastery.out_of = mastery.times;
    if (criterion.out_of) {
        mastery.rule = Mastery::Rule::window;
        mastery.out_of = std::max(mastery.times, static_cast<int>(criterion.out_of.value.value));
    } else {
        const bool in_a_row = criterion.in_a_row && criterion.in_a_row.value;
        mastery.rule = in_a_row ? Mastery::Rule::in_a_row : Mastery::Rule::total;
    }
}

}  // namespace

void add_mastery(const Target& target, TargetResult& result) {
    if (!result.criterion) return;
    Mastery& mastery = result.mastery;
    read_rule(target.criterion, mastery);
    const std::vector<Unit> units = units_of(result, mastery.counted_in);
    const auto total = static_cast<int>(units.size());
    const int window = mastery.rule == Mastery::Rule::total ? std::max(total, 1) : mastery.out_of;
    mastery.looked_at = std::min(window, total);
    mastery.reached = reached_in(units, units.size(), window);
    mastery.met = mastery.reached >= mastery.times;
    if (mastery.rule == Mastery::Rule::value) return;
    // One pass: what enters the window and what leaves it.
    const auto width = static_cast<std::size_t>(window);
    int inside = 0;
    for (std::size_t i = 0; i < units.size() && !mastery.first_met; ++i) {
        inside += units[i].reached ? 1 : 0;
        if (i >= width) inside -= units[i - width].reached ? 1 : 0;
        if (inside >= mastery.times) mastery.first_met = units[i].date;
    }
}

}  // namespace iepress::progress
