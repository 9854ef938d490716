// Holds the elements of a parsed document against the vocabulary.
#pragma once

#include <tinyxml2.h>

#include "base/diagnostics.h"
#include "markup/source.h"
#include "markup/vocabulary.h"

namespace iepress::markup {

/// Reports unknown, misplaced, repeated and missing elements and attributes, and text where none
/// may stand. Marks each known element with its rule, for `rule_of`. Gives the <document>, or
/// null if the root is another. What is reported here, the reading afterwards passes over.
[[nodiscard]] const tinyxml2::XMLElement* check_vocabulary(const tinyxml2::XMLDocument& document,
                                                           const Source& source,
                                                           base::Diagnostics& diagnostics);

/// The rule of a checked element; null if it is unknown or stands where it may not.
[[nodiscard]] inline const ElementRule* rule_of(const tinyxml2::XMLElement& element) {
    return static_cast<const ElementRule*>(element.GetUserData());
}

}  // namespace iepress::markup
