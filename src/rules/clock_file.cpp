#include "rules/clock_file.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "rules/jurisdiction.h"
#include "rules/messages.h"

namespace iepress::rules {

namespace {

using datafile::Element;
using Words = std::span<const std::string_view>;

// In the order of the enumerators.
constexpr std::array<std::string_view, 4> day_words{"calendar", "school", "business", "year"};
constexpr std::array<std::string_view, 11> event_words{
    "referral", "response", "consent", "report", "eligibility", "iep-meeting", "offer", "iep-begin", "annual-review",
    "last-evaluation", "meeting-request"};
constexpr std::array<std::string_view, 2> direction_words{"after", "before"};
constexpr std::array<std::string_view, 3> phase_words{"any", "initial", "reevaluation"};
constexpr std::array<std::string_view, 3> stop_words{"vacation", "summer", "absence"};
constexpr std::array<std::string_view, 1> condition_words{"eligible"};
constexpr std::array<std::string_view, 2> status_words{"unverified", "confirmed"};

template <class Enum>
Enum word(const Element& element, const char* name, Words words, Enum otherwise) {
    const auto found = element.word(name, words);
    return found ? static_cast<Enum>(*found) : otherwise;
}

/// A word that must be there.
template <class Enum>
Enum required_word(const Element& element, const char* name, Words words) {
    if (!element.has(name)) static_cast<void>(element.required(name));
    return word(element, name, words, Enum{});
}

/// A whole number of `lowest` or more that must be there.
int required_number(const Element& element, const char* name, int lowest) {
    if (!element.has(name)) static_cast<void>(element.required(name));
    const auto value = element.whole_number(name);
    if (value && *value < lowest) element.refuse_value(name, "a number of " + std::to_string(lowest) + " or more");
    return value.value_or(lowest);
}

void read_stop(const Element& element, Clock& clock) {
    Stop stop;
    stop.kind = required_word<Stop::Kind>(element, "when", stop_words);
    const char* threshold = stop.kind == Stop::Kind::vacation ? "longer-than" : "at-least";
    if (stop.kind == Stop::Kind::summer) {
        element.allow({"when"});
    } else {
        element.allow({"when", threshold});
        stop.threshold = required_number(element, threshold, stop.kind == Stop::Kind::absence ? 1 : 0);
    }
    // Absences are school days that are added; the others are calendar days that are taken out.
    const bool fits = (stop.kind == Stop::Kind::absence) == (clock.days == DayType::school);
    if (!fits) element.refuse_value("when", clock.days == DayType::school ? "absence" : "vacation or summer");
    static_cast<void>(element.only_text());
    clock.stops.push_back(stop);
}

/// "year-end", "next-year", or a month and day such as "06-30".
void read_due(const Element& element, YearEnd& rule) {
    const std::string due = element.required("due");
    if (due == "year-end") {
        rule.due = YearEnd::Due::year_end;
    } else if (due == "next-year") {
        rule.due = YearEnd::Due::next_year;
    } else if (const auto day = base::parse_iso_date("2001-" + due)) {
        rule.month = day->month;
        rule.day = day->day;
    } else if (!due.empty()) {
        element.refuse_value("due", "year-end, next-year, or a day in the form 06-30");
    }
}

void read_year_end(const Element& element, Clock& clock) {
    element.allow({"from", "to", "days", "of", "due", "plus", "unless-absent", "status"});
    if (clock.year_end) element.repeats("<year-end>");
    YearEnd rule;
    rule.from = required_number(element, "from", 0);
    rule.to = required_number(element, "to", rule.from);
    rule.days = required_word<DayType>(element, "days", Words(day_words).first(2));
    rule.of = word(element, "of", event_words, clock.start);
    read_due(element, rule);
    rule.plus = element.whole_number("plus").value_or(0);
    rule.unless_absent = element.whole_number("unless-absent").value_or(0);
    rule.confirmed = word(element, "status", status_words, 1) == 1;
    static_cast<void>(element.only_text());
    clock.year_end = rule;
}

void read_text(const Element& element, Clock& clock) {
    element.allow({"lang"});
    std::string words = element.required_text();
    const std::string language = element.attribute("lang");
    if (language.empty() || language == "en") {
        if (!clock.text.empty()) element.repeats("<text>");
        clock.text = std::move(words);
        return;
    }
    const bool known = std::any_of(clock.translations.begin(), clock.translations.end(),
                                   [&](const ClockWords& one) { return one.language == language; });
    if (known) element.repeats("<text>");
    clock.translations.push_back({language, std::move(words)});
}

void read_parts(const Element& element, Clock& clock) {
    const std::size_t errors_before = element.diagnostics().error_count();
    for (const Element& child : element.children()) {
        if (child.name() == "text") read_text(child, clock);
        else if (child.name() == "stops") read_stop(child, clock);
        else if (child.name() == "year-end") read_year_end(child, clock);
        else child.refuse("<text>, <stops> or <year-end>");
    }
    if (clock.text.empty() && element.diagnostics().error_count() == errors_before) element.lacks("text");
}

Clock read_clock(const Element& element) {
    element.allow({"id", "jurisdiction", "citation", "checked", "status", "source", "quantity", "days", "start", "end",
                   "count", "for", "when", "category", "replaces"});
    Clock clock;
    clock.id = element.required("id");
    clock.jurisdiction = element.required("jurisdiction");
    if (!clock.jurisdiction.empty() && !is_jurisdiction(clock.jurisdiction)) {
        element.diagnostics().report(wrong_jurisdiction, element.place(), clock.jurisdiction);
    }
    clock.citation = element.required("citation");
    clock.fact = datafile::read_fact(element);
    clock.quantity = required_number(element, "quantity", 1);
    clock.days = required_word<DayType>(element, "days", day_words);
    clock.start = required_word<Event>(element, "start", event_words);
    clock.end = required_word<Event>(element, "end", event_words);
    clock.direction = word(element, "count", direction_words, Direction::after);
    clock.phase = word(element, "for", phase_words, Phase::any);
    clock.eligible_only = element.word("when", condition_words).has_value();
    clock.category = element.attribute("category");
    clock.replaces = element.attribute("replaces");
    read_parts(element, clock);
    return clock;
}

}  // namespace

void read_clock_file(const Element& root, std::vector<Clock>& clocks) {
    root.allow({});
    for (const Element& child : root.children()) {
        if (child.name() != "clock") {
            child.refuse("<clock>");
            continue;
        }
        const std::size_t errors_before = root.diagnostics().error_count();
        Clock clock = read_clock(child);
        if (std::any_of(clocks.begin(), clocks.end(), [&](const Clock& other) { return other.id == clock.id; })) {
            child.diagnostics().report(repeated, child.place(), clock.id);
        }
        if (root.diagnostics().error_count() == errors_before) clocks.push_back(std::move(clock));
    }
}

}  // namespace iepress::rules
