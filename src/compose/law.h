// What the law asks for, beside what the case answers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "compose/material.h"

namespace iepress::compose {

/// {answered, missing, asks, citation, unverified}: a required element with its rule, so that a
/// template shows it whether or not the case answers it (`rules::elements`). Reports compose/missing-rule.
[[nodiscard]] Object requirement(const Material& material, std::string_view rule);
/// The same of one goal, service or test, by its position in the case.
[[nodiscard]] Object requirement_of(const Material& material, std::string_view rule, std::size_t item);
/// The same where single items show what they lack: missing only where none of them is to blame.
[[nodiscard]] Object requirement_beside_items(const Material& material, std::string_view rule);

/// A rule of a document that is no IEP: whether it is answered, that document's own part knows.
enum class Answer { given, missing };
[[nodiscard]] Object requirement(const Material& material, std::string_view rule, Answer answer);
[[nodiscard]] inline Answer answered_if(bool yes) { return yes ? Answer::given : Answer::missing; }

/// The rules of one part of a document, in the order of the law files. Reports compose/missing-rule if there are none.
[[nodiscard]] std::vector<const rules::Rule*> rules_of_part(const Material& material, std::string_view topic,
                                                            std::string_view part);
/// The same as requirements that the document itself answers.
[[nodiscard]] List given_requirements(const Material& material, std::string_view topic, std::string_view part);

/// The element of a rule; null where the law data have none, which `requirement` reports.
[[nodiscard]] const rules::Element* element_of(const Material& material, std::string_view rule);

/// A value that is prose, in the language of the words; "" where the rule has none. One that is there in English
/// must be there in the language too: reports compose/missing-wording.
[[nodiscard]] std::string rule_prose(const rules::Rule& rule, const Words& words, std::string_view name,
                                     base::Diagnostics& diagnostics);

/// A rule for print: {text, name, citation, jurisdiction, checked, unverified, iep, iep_words,
/// section_504, section_504_words}; what the rule does not have is "".
[[nodiscard]] Object rule_names(const rules::Rule& rule, const Words& words,
                                base::Diagnostics& diagnostics);

}  // namespace iepress::compose
