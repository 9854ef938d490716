// The messages of the compose stage: what a document cannot do without, and language files.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::compose {

using base::Message;
using base::Severity;

// Language files.
inline constexpr Message missing_word{
    "compose/missing-word", Severity::error, "the language file lacks the text {}",
    "add it; en.xml has the English one", {}};
inline constexpr Message unknown_word{"compose/unknown-word", Severity::error,
                                      "en.xml has no text {}",
                                      "check the spelling of the id, or add it to en.xml too", {}};
inline constexpr Message wrong_placeholder{
    "compose/wrong-placeholder", Severity::error,
    "the text {} has other places to fill in than the English one, which has {}",
    "keep each word in braces as it is, and translate only what stands around it", {}};

// The case.
inline constexpr Message missing_case{"compose/missing-case", Severity::error,
                                      "the document {} needs a case file",
                                      "name the child's case file on the command line", {}};
inline constexpr Message no_evaluation{
    "compose/no-evaluation", Severity::error, "the case has no <evaluation>",
    "add one, or join the evaluator's file with <evaluation file=\"...\"/>", {}};
inline constexpr Message unknown_evaluation{
    "compose/unknown-evaluation", Severity::error, "the case has no evaluation of the id {}",
    "the ids stand in the <evaluation> elements of the case", {}};
inline constexpr Message no_goals{"compose/no-goals", Severity::error, "the case has no <goal>",
                                  "a progress report tells of annual goals; add them first",
                                  "34 CFR 300.320(a)(3)"};
inline constexpr Message unknown_period{
    "compose/unknown-period", Severity::error, "the case has no reporting period of the id {}",
    "name one of its <reporting-period> elements, or leave the period out", {}};
inline constexpr Message unknown_notice{
    "compose/unknown-notice", Severity::error, "the case has no notice of the kind {} with the id {}; the ids there are: {}",
    "name one of these with --notice, give the <notice> an id, or leave --notice out for the latest", {}};
inline constexpr Message unknown_meeting{
    "compose/unknown-meeting", Severity::error, "the case has no meeting with the id {}; the ids there are: {}",
    "name one of these with --meeting, give the <meeting> an id, or leave --meeting out for the latest", {}};

// Law data.
inline constexpr Message missing_rule{
    "compose/missing-rule", Severity::error, "the law data lack the rule {}",
    "a data folder of your own adds to ours; leave our law files in place", {}};
inline constexpr Message missing_wording{
    "compose/missing-wording", Severity::error, "the rule {} has no text in the language {}",
    "add <text lang=\"...\"> and its values to the rule", {}};

inline constexpr Message unknown_evidence{
    "compose/unknown-evidence", Severity::error, "the rule {} names evidence of the kind \"{}\"; there are {}",
    "name one of these in the rule's <value name=\"evidence\">", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::compose
