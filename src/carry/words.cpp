#include <fmt/format.h>

#include <algorithm>

#include "carry/parts.h"

namespace iepress::carry {

std::string iep_of(const record::Case& one) {
    const record::Milestones& known = one.milestones;
    for (const record::DateField* date : {&known.iep_begin, &known.iep_meeting}) {
        if (*date) return "the IEP of " + base::to_iso(date->value);
    }
    return "this case";
}

std::string evaluation_words(const record::Case& one, std::string_view id) {
    const auto found = std::find_if(one.evaluations.begin(), one.evaluations.end(),
                                    [&](const record::Evaluation& each) { return each.id == id; });
    std::string words(id);
    if (found != one.evaluations.end() && found->report_date) {
        words += " of " + base::to_iso(found->report_date.value);
    }
    return words;
}

std::string taken_up(const record::Case& one, std::string_view from) {
    std::string words;
    std::size_t at = 0;
    while (at < from.size()) {
        const std::size_t end = std::min(from.find(' ', at), from.size());
        const std::string_view id = from.substr(at, end - at);
        if (!id.empty()) {
            words += words.empty() ? "took up " : ", ";
            words += fmt::format("{} (evaluation {})", id, evaluation_words(one, id.substr(0, id.find('/'))));
        }
        at = end + 1;
    }
    return words;
}

std::string number_words(double value) { return fmt::format("{:.10g}", value + 0.0); }

std::string level_words(const record::Level& level) {
    std::string words;
    const auto add = [&](std::string_view before, std::string_view text) {
        if (text.empty()) return;
        if (!words.empty()) words += before;
        words += text;
    };
    if (level.value) add("", level.value.value.typed);
    if (level.unit) add(" ", level.unit.value);
    if (level.text) add(" ", level.text.value);
    if (level.times) {
        std::string often = level.times.value.typed;
        if (level.out_of) often += " of " + level.out_of.value.typed;
        else often += level.times.value.value == 1 ? " time" : " times";
        if (level.in_a_row && level.in_a_row.value) often += " in a row";
        if (level.counted_in) often += ", counted in " + level.counted_in.value;
        add(", ", often);
    }
    return words;
}

base::Date year_after(const base::Date& date) {
    const int year = date.year + 1;
    return {year, date.month, std::min(date.day, base::days_in_month(year, date.month))};
}

std::string prose_words(const record::Narrative& narrative) {
    std::string words;
    for (const record::Paragraph& one : narrative) words += (words.empty() ? "" : " ") + one.text;
    return words;
}

}  // namespace iepress::carry
