// The messages of the rules stage: law data that is incomplete or cannot be read.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::rules {

using base::Message;
using base::Severity;

inline constexpr Message no_rules{
    "rules/no-rules", Severity::error, "there is no law data in {}",
    "name a data folder that has a folder law with .xml files, or leave --data out", {}};
inline constexpr Message malformed{"rules/malformed", Severity::error,
                                   "this is not well-formed XML: {}",
                                   "close each element, and write &amp; for &", {}};
inline constexpr Message unexpected_element{
    "rules/unexpected-element", Severity::error, "<{}> does not belong in <{}>; expected {}",
    "docs/law-data.md lists the elements of a law file", {}};
inline constexpr Message unexpected_attribute{
    "rules/unexpected-attribute", Severity::error, "<{}> has no attribute {}",
    "docs/law-data.md lists the attributes of each element", {}};
inline constexpr Message missing_attribute{
    "rules/missing-attribute", Severity::error, "<{}> lacks its attribute {}",
    "a fact prints only with its citation, its jurisdiction and the date of its check", {}};
inline constexpr Message wrong_date{
    "rules/wrong-date", Severity::error, "the attribute checked is no day of the calendar",
    "write the day on which the fact was checked as 2026-11-21", {}};
inline constexpr Message wrong_status{
    "rules/wrong-status", Severity::error, "the status {} is neither confirmed nor unverified",
    "write confirmed only when somebody has read the text of the rule", {}};
inline constexpr Message wrong_jurisdiction{
    "rules/wrong-jurisdiction", Severity::error,
    "the jurisdiction {} is neither US nor a state such as US-CA", "write US for a federal rule",
    {}};
inline constexpr Message missing_source{
    "rules/missing-source", Severity::error, "a confirmed fact lacks its attribute source",
    "say where its text was read, or set its status to unverified", {}};
inline constexpr Message missing_text{"rules/missing-text", Severity::error,
                                      "<{}> is empty; expected a text in plain words",
                                      "write what the rule asks for in a sentence or two", {}};
inline constexpr Message repeated{"rules/repeated", Severity::error,
                                  "a second {} in the same {}", "remove one of the two", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::rules
