// The rules of the copied-report guard, one function each. Each reads one paragraph and reports
// what does not belong to this child, with the sentence and its line.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "record/case.h"
#include "review/narrative/cast.h"
#include "review/narrative/reading.h"
#include "review/narrative_messages.h"

namespace iepress::review {

/// What all rules share. Borrows from the caller.
struct Guard {
    const record::Case& one;
    const Cast& cast;
    base::Diagnostics& findings;
};

/// Reports a message at a byte of the paragraph, with the sentence around it.
template <class... Args>
base::Diagnostic& report(const Guard& guard, const Message& message, const Reading& reading, std::size_t byte,
                         const Args&... args) {
    base::Diagnostic& found =
        guard.findings.report(message, record::place_at(*reading.passage().paragraph, byte), args...);
    found.excerpt = reading.sentence_text(byte);
    return found;
}

void check_names(const Guard& guard, const Reading& reading);
void check_grades(const Guard& guard, const Reading& reading);
void check_schools(const Guard& guard, const Reading& reading);
void check_birth(const Guard& guard, const Reading& reading);
void check_placeholders(const Guard& guard, const Reading& reading);
void check_dates(const Guard& guard, const Reading& reading);

/// All paragraphs, in order: somebody may be carried over into the next one.
void check_pronouns(const Guard& guard, const std::vector<Reading>& readings);

/// All paragraphs of the case against each other, whatever their language.
void check_repeats(const Guard& guard, const std::vector<Reading>& readings);

}  // namespace iepress::review
