// The messages of the datafile stage: a data file that is not XML, or not of its kind.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::datafile {

using base::Message;
using base::Severity;

inline constexpr Message malformed{"datafile/malformed", Severity::error, "this is not well-formed XML: {}",
                                   "close each element, and write &amp; for &", {}};
inline constexpr Message wrong_root{"datafile/wrong-root", Severity::error,
                                    "the file holds <{}>; expected <{}>",
                                    "is this file in the right folder? docs/ describes each kind of data file", {}};
inline constexpr Message unknown_element{"datafile/unknown-element", Severity::error,
                                         "<{}> does not belong in <{}>; expected {}",
                                         "correct its name or remove it", {}};
inline constexpr Message unknown_attribute{"datafile/unknown-attribute", Severity::error,
                                           "<{}> has no attribute {}", "correct its name or remove it", {}};
inline constexpr Message stray_text{"datafile/stray-text", Severity::error, "words stand between the elements of <{}>",
                                    "move them into an element, or into a comment <!-- ... -->", {}};
inline constexpr Message missing_element{"datafile/missing-element", Severity::error, "<{}> lacks <{}>",
                                         "add the element", {}};
inline constexpr Message repeated{"datafile/repeated", Severity::error, "a second {} in the same <{}>",
                                  "remove one of the two", {}};
inline constexpr Message missing_attribute{"datafile/missing-attribute", Severity::error,
                                           "<{}> lacks its attribute {}", "add the attribute with its value", {}};
inline constexpr Message wrong_value{"datafile/wrong-value", Severity::error,
                                     "{}=\"{}\" in <{}> is not {}", "write a value of that form", {}};
inline constexpr Message wrong_text{"datafile/wrong-text", Severity::error, "\"{}\" in <{}> is not {}",
                                    "write a value of that form", {}};
inline constexpr Message empty_element{"datafile/empty-element", Severity::error, "<{}> is empty",
                                       "write its text, or remove the element", {}};
inline constexpr Message missing_source{"datafile/missing-source", Severity::error,
                                        "a confirmed fact lacks its attribute source",
                                        "say where it was read, or set its status to unverified", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::datafile
