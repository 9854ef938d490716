// The messages of the markup stage: what document XML may not be. Most are mistakes of a template;
// a few come with a value of a case file, and then name its place there.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::markup {

using base::Message;
using base::Severity;

inline constexpr Message malformed{"markup/malformed", Severity::error, "the markup breaks off here: {}",
                                   "correct the tag in the template", {}};
inline constexpr Message mismatched_tag{"markup/mismatched-tag", Severity::error,
                                        "<{}> is closed by </{}>",
                                        "close each element before the one around it", {}};
inline constexpr Message unclosed_element{"markup/unclosed-element", Severity::error,
                                          "<{}> is never closed", "add the closing tag", {}};
inline constexpr Message too_deep{"markup/too-deep", Severity::error,
                                  "elements lie more than {} deep in each other",
                                  "make the template flatter", {}};
inline constexpr Message wrong_character{"markup/wrong-character", Severity::error,
                                         "there is {} here, which no document may have",
                                         "take the character out", {}};
inline constexpr Message private_use{
    "markup/private-use", Severity::error,
    "there is a private-use character (U+{:04X}) here, which means something in one font only",
    "type the character anew; pasting from a symbol font does this", "ISO 19005-3 6.2.11.7.3"};
inline constexpr Message unknown_reference{
    "markup/unknown-reference", Severity::error, "{} is no reference that document XML knows",
    "write &amp; for the sign itself, or the number of a character, as in &#160;", {}};
inline constexpr Message wrong_root{"markup/wrong-root", Severity::error,
                                    "document XML is one <document> element, and this is {}",
                                    "put everything into <document>", {}};
inline constexpr Message unknown_element{"markup/unknown-element", Severity::error,
                                         "unknown element <{}>{}",
                                         "docs/document-xml.md lists all elements", {}};
inline constexpr Message misplaced_element{"markup/misplaced-element", Severity::error,
                                           "<{}> cannot stand in <{}>, which holds {}",
                                           "docs/document-xml.md tells what each element holds", {}};
inline constexpr Message wrong_order{"markup/wrong-order", Severity::error,
                                     "<{}> stands too late in <{}>; the order is {}",
                                     "move the element", {}};
inline constexpr Message repeated_element{"markup/repeated-element", Severity::error,
                                          "<{}> has a second <{}>", "keep one of them", {}};
inline constexpr Message missing_element{"markup/missing-element", Severity::error, "<{}> has no <{}>",
                                         "add it, or leave the whole element out with a section", {}};
inline constexpr Message stray_text{"markup/stray-text", Severity::error,
                                    "text cannot stand in <{}> itself, which holds {}",
                                    "put the text into an element, such as <p>", {}};
inline constexpr Message unknown_attribute{"markup/unknown-attribute", Severity::error,
                                           "<{}> has no attribute {}{}",
                                           "docs/document-xml.md lists the attributes", {}};
inline constexpr Message repeated_attribute{"markup/repeated-attribute", Severity::error,
                                            "<{}> has the attribute {} twice", "keep one of them", {}};
inline constexpr Message missing_attribute{"markup/missing-attribute", Severity::error,
                                           "<{}> needs the attribute {}", "add the attribute", {}};
inline constexpr Message bad_value{"markup/bad-value", Severity::error, "{} of <{}> must be {}",
                                   "correct the value in the template or in the case file", {}};
inline constexpr Message empty_heading{"markup/empty-heading", Severity::error,
                                       "the heading <{}> has no text",
                                       "give the heading a text, or leave it out with a section",
                                       "PDF/UA-1 7.4"};
inline constexpr Message skipped_heading{"markup/skipped-heading", Severity::error,
                                         "<{}> cannot follow {}; levels go down one at a time",
                                         "begin with <h1>; under it comes <h2>, then <h3>, then <h4>",
                                         "PDF/UA-1 7.4.2"};
inline constexpr Message repeated_id{"markup/repeated-id", Severity::error,
                                     "two headings have the same id", "change one of the two", {}};
inline constexpr Message bad_link{
    "markup/bad-link", Severity::error,
    "this link is neither a web address, an e-mail address nor an id of a heading",
    "write https://..., mailto:... or #id, with %20 and the like for spaces and foreign letters", {}};
inline constexpr Message dead_link{"markup/dead-link", Severity::error,
                                   "no heading has the id that this link names",
                                   "correct the link, or give the heading that id", {}};
inline constexpr Message empty_link{"markup/empty-link", Severity::error, "this link has no text",
                                    "put the words to click on into <a>", "PDF/UA-1 7.18.5"};
inline constexpr Message ragged_row{
    "markup/ragged-row", Severity::error, "this row fills {} of the {} columns of its table",
    "each row fills all columns; count colspan, and rowspan from the rows above", {}};
inline constexpr Message overlapping_cells{
    "markup/overlapping-cells", Severity::error,
    "this cell runs into one that a rowspan above reaches down",
    "make its colspan smaller, or the rowspan above shorter", {}};
inline constexpr Message long_rowspan{"markup/long-rowspan", Severity::error,
                                      "the rowspan of this cell reaches past the last row of <{}>",
                                      "make the rowspan smaller", {}};
inline constexpr Message wrong_column_count{
    "markup/wrong-column-count", Severity::error, "{} of this table has {} words for {} columns",
    "write one word for each column", {}};
inline constexpr Message headless_table{
    "markup/headless-table", Severity::error, "this table has no <th>",
    "make the headings of its columns or rows <th>; for pairs of term and value use <facts>",
    "PDF/UA-1 7.5"};
inline constexpr Message crossed_phase{
    "markup/crossed-phase", Severity::error, "this trend runs across {}, where a new phase begins",
    "write one <trend> for each phase, from its own first point to its own last", {}};
inline constexpr Message second_trend{"markup/second-trend", Severity::error,
                                      "this phase has a trend already",
                                      "keep one <trend> of each phase", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::markup
