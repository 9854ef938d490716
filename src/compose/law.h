// What the law asks for, beside what the case answers.
#pragma once

#include <string_view>

#include "compose/material.h"

namespace iepress::compose {

enum class Answer { given, missing };

/// {answered, missing, asks, citation, unverified}: a required element with its rule, so that a
/// template shows it whether or not the case answers it. Reports compose/missing-rule.
[[nodiscard]] Object requirement(const Material& material, std::string_view rule, Answer answer);
[[nodiscard]] inline Answer answered_if(bool yes) { return yes ? Answer::given : Answer::missing; }

/// A rule for print: {text, name, citation, jurisdiction, checked, unverified, iep, iep_words,
/// section_504, section_504_words}; what the rule does not have is "".
[[nodiscard]] Object rule_names(const rules::Rule& rule, const Words& words,
                                base::Diagnostics& diagnostics);

}  // namespace iepress::compose
