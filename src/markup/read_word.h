// <word>: replaces one of a chart's fixed words by the document's own.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "markup/chart_words.h"
#include "markup/reading.h"
#include "markup/slots.h"

namespace iepress::markup {

/// Adds the word to `words` if the chart has one of its name, and its text the slots of the English one.
template <class Word>
void read_word(Reading& reading, const XMLElement& element, ChartWords<Word>& words) {
    const std::string name = read_filled_text(reading, element, "name");
    const std::string text = read_filled_text(reading, element, "text");
    if (name.empty() || text.empty()) return;
    const auto all = chart_words<Word>();
    const auto entry = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    if (entry == all.end()) {
        return report_bad_value(reading, element, "name", "a word of docs/document-xml.md");
    }
    if (slots_of(text) != slots_of(entry->english)) {
        return report_bad_value(reading, element, "text",
                                fmt::format("a text with the slots of \"{}\"", entry->english));
    }
    words[entry->word] = text;
}

}  // namespace iepress::markup
