// Where a case answers a rule: one function for each key of `answered-in`.
#pragma once

#include <span>
#include <string_view>

#include "rules/elements.h"

namespace iepress::rules {

/// Fills in what the case answers: `answered`, `place`, `authors`, open items, `waits`.
using Answer = void (*)(const record::Case& one, Element& element);

struct AnswerEntry {
    std::string_view key;      ///< of `answered-in`
    std::string_view section;  ///< id of the section of the draft that shows it
    Answer answer;
};

// The parts of the list, in the order of the draft.
[[nodiscard]] std::span<const AnswerEntry> team_answers();
[[nodiscard]] std::span<const AnswerEntry> content_answers();
[[nodiscard]] std::span<const AnswerEntry> plan_answers();

/// Adds an id that is not empty and not there yet.
void add_once(std::vector<std::string>& ids, const std::string& id);

/// Whether a person's seat is filled at the meeting: who is absent fills none, who is excused does (300.321(e)).
/// Without a meeting, or one that lists nobody, everybody who is named does.
[[nodiscard]] bool takes_part(const record::Meeting* meeting, std::string_view person);

/// An answer in prose: answered where there is any.
void answer_by(Element& element, const record::Narrative& narrative);

}  // namespace iepress::rules
