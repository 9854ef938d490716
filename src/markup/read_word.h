// <word>: replaces one of a chart's fixed words by the document's own.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "markup/reading.h"
#include "markup/slots.h"

namespace iepress::markup {

/// Adds the word to `words` if `rules` (of ProfileWordRule, or of ProgressWordRule) has its name, and
/// its text the slots of the English one.
template <class Rules, class Words>
void read_word(Reading& reading, const XMLElement& element, const Rules& rules, Words& words) {
    const std::string name = read_filled_text(reading, element, "name");
    const std::string text = read_filled_text(reading, element, "text");
    if (name.empty() || text.empty()) return;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return one.name == name; });
    if (rule == rules.end()) {
        return report_bad_value(reading, element, "name", "a word of docs/document-xml.md");
    }
    if (slots_of(text) != slots_of(rule->english)) {
        return report_bad_value(reading, element, "text",
                                fmt::format("a text with the slots of \"{}\"", rule->english));
    }
    words[rule->word] = text;
}

}  // namespace iepress::markup
