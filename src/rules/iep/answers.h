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

/// A rule that is asked of the case, before anybody has looked for its answer.
[[nodiscard]] Element asked(const Rule& rule, const AnswerEntry& entry, const record::Case& one, const Book& book,
                            const std::optional<base::Date>& today);

/// An answer in prose: answered where there is any.
void answer_by(Element& element, const record::Narrative& narrative);

}  // namespace iepress::rules
