// Descriptors: the word of a score by the ruler that the report names. A percentile that contradicts
// its word is what gets read out.
#include <fmt/format.h>

#include <string>

#include "review/score/findings.h"
#include "review/score_messages.h"

namespace iepress::review {

namespace {

/// Letters only, in lower case: "Well-Below Average" and "well below average" are one word.
std::string plain(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) letters += c;
    }
    return letters;
}

}  // namespace

void review_words(const Reviewed& reviewed, const scores::AssessmentResult& result, const scores::MeasureResult& one) {
    const record::Measure& measure = *one.measure;
    const scores::Word& word = one.word;
    const bool ruled = word.origin == scores::Origin::publisher || word.origin == scores::Origin::ruler;
    const std::string whose = result.ruler != nullptr ? "the ruler " + result.ruler->id : "the publisher";
    if (ruled && measure.descriptor && plain(measure.descriptor.value) != plain(word.text)) {
        reviewed.findings.report(wrong_descriptor, measure.descriptor.place, whose).excerpt =
            fmt::format("{}: {} is \"{}\"; expected \"{}\"", measure.name.value, measure.value.value.typed,
                        measure.descriptor.value, word.text);
    }
    if (word.origin == scores::Origin::ruler && !one.publisher.text.empty() &&
        plain(one.publisher.text) != plain(word.text)) {
        reviewed.findings.report(rulers_differ, measure.place, whose).excerpt =
            fmt::format("{}: {} is \"{}\"; \"{}\" by the publisher", measure.name.value, measure.value.value.typed,
                        word.text, one.publisher.text);
    }
}

}  // namespace iepress::review
