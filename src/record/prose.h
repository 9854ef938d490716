// A professional's prose: paragraphs separated by blank lines, or <p> and <li>, or both.
#pragma once

#include <string_view>

#include "record/case.h"
#include "record/reader.h"

namespace iepress::record {

/// The paragraphs of an element, each with the place of its first character. Reports elements
/// that prose does not have.
[[nodiscard]] Narrative read_prose(Reader& reader, const tinyxml2::XMLElement& element);

/// True for `lang` and `xml:lang`, which every element of prose may have.
[[nodiscard]] bool is_language_attribute(std::string_view name);

/// True for the form of a BCP 47 code: "es", "zh-Hant", "en-US".
[[nodiscard]] bool is_language_code(std::string_view text);

/// Reports elements within an element that holds words only, and (unless the words are its own
/// beside other parts) attributes.
void check_only_words(Reader& reader, const Found& found);

}  // namespace iepress::record
