// The messages of the record stage: what can be wrong with a case file or an evaluation file.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::record {

using base::Message;
using base::Severity;

// --- Is it XML? ---------------------------------------------------------------------------

inline constexpr Message empty_file{"record/empty-file", Severity::error, "the file holds no case",
                                    "`iepress new --discipline OT` writes one to fill in", {}};
inline constexpr Message utf_16{"record/utf-16", Severity::error, "the file is saved as {}, not as UTF-8",
                                "save it again with the encoding UTF-8", {}};
inline constexpr Message not_utf_8{"record/not-utf-8", Severity::error,
                                   "this character is not written in UTF-8",
                                   "save the file again with the encoding UTF-8", {}};
inline constexpr Message other_encoding{"record/other-encoding", Severity::error,
                                        "the first line names an encoding other than UTF-8",
                                        "save the file as UTF-8 and write encoding=\"UTF-8\"", {}};
inline constexpr Message control_character{"record/control-character", Severity::error,
                                           "a control character (code {}) stands here",
                                           "delete it; it often comes from copying out of another program", {}};
inline constexpr Message doctype{"record/doctype", Severity::error, "a case file has no DOCTYPE",
                                 "delete the line that starts with <!DOCTYPE", {}};
inline constexpr Message unclosed_tag{"record/unclosed-tag", Severity::error, "<{}> is not closed before {}",
                                      "write its closing tag where the element ends", {}};
inline constexpr Message stray_end_tag{"record/stray-end-tag", Severity::error,
                                       "</{}> closes nothing that is open",
                                       "delete it, or write the opening tag", {}};
inline constexpr Message malformed_tag{"record/malformed-tag", Severity::error,
                                       "the tag <{}> is not written properly: {}",
                                       "write a tag like <point date=\"2026-01-23\" value=\"36\"/>", {}};
inline constexpr Message unclosed_markup{"record/unclosed-markup", Severity::error,
                                         "what starts here with {} never ends with {}", "write its end", {}};
inline constexpr Message malformed_comment{"record/malformed-comment", Severity::error,
                                           "a comment has two hyphens in a row",
                                           "write one hyphen, or a dash; only --> ends a comment", {}};
inline constexpr Message stray_markup{"record/stray-markup", Severity::error, "{} has no place here",
                                      "delete it; <?xml ...?> stands only at the very start of a file", {}};
inline constexpr Message lone_less_than{"record/lone-less-than", Severity::error, "a < starts no tag here",
                                        "write &lt; for the sign itself", {}};
inline constexpr Message lone_ampersand{"record/lone-ampersand", Severity::error,
                                        "an & stands alone here", "write &amp; for the sign itself", {}};
inline constexpr Message unknown_entity{"record/unknown-entity", Severity::error,
                                        "&{}; is no character that a case file knows",
                                        "write the character itself, or its number, such as &#160;", {}};
inline constexpr Message too_deep{"record/too-deep", Severity::error,
                                  "elements stand more than {} deep in one another",
                                  "a case file is under 10 deep; is this the right file?", {}};
inline constexpr Message text_outside{"record/text-outside", Severity::error, "words stand outside of <{}>",
                                      "move them into an element, or into a comment <!-- ... -->", {}};
inline constexpr Message second_root{"record/second-root", Severity::error,
                                     "<{}> stands after the end of the file's first element",
                                     "a file holds one <case> or one <evaluation>", {}};

// --- Is it a case? ------------------------------------------------------------------------

inline constexpr Message wrong_root{"record/wrong-root", Severity::error,
                                    "the file holds <{}>, not <{}>",
                                    "name the child's file (<case>) first and the evaluation files after it", {}};
inline constexpr Message evaluation_alone{"record/evaluation-alone", Severity::error,
                                          "this is an evaluation file; the child's file is missing",
                                          "name the child's case file first, then this one", {}};
inline constexpr Message unknown_element{"record/unknown-element", Severity::error,
                                         "<{}> is not known in <{}>{}",
                                         "docs/case-file.md lists what each element may hold", {}};
inline constexpr Message unknown_attribute{"record/unknown-attribute", Severity::error,
                                           "<{1}> has no attribute {0}{2}",
                                           "docs/case-file.md lists the attributes of each element", {}};
inline constexpr Message repeated_element{"record/repeated-element", Severity::error,
                                          "<{}> stands more than once in <{}>", "keep one of them", {}};
inline constexpr Message repeated_attribute{"record/repeated-attribute", Severity::error,
                                            "{} is written twice in the tag <{}>", "keep one of them", {}};
inline constexpr Message missing_element{"record/missing-element", Severity::error, "<{1}> has no <{0}>",
                                         "add the element with its value", {}};
inline constexpr Message missing_attribute{"record/missing-attribute", Severity::error,
                                           "<{1}> has no {0}=\"...\"", "add the attribute with its value", {}};
inline constexpr Message empty_value{"record/empty-value", Severity::error, "{} is empty",
                                     "fill it in, or remove it if it is not needed", {}};
inline constexpr Message stray_text{"record/stray-text", Severity::error,
                                    "words stand directly in <{}>, which holds only elements",
                                    "move them into one of its elements", {}};
inline constexpr Message blank{"record/blank", Severity::error, "{} is still to be filled in",
                               "write its value in place of the whole blank, or remove the element", {}};
inline constexpr Message missing_title{"record/missing-title", Severity::error,
                                       "<{}> of the kind \"other\" has no title=\"...\"",
                                       "say in the title what it is about", {}};
inline constexpr Message too_many_problems{"record/too-many-problems", Severity::error,
                                           "there are more than {} problems; the rest is not shown",
                                           "mend these first, then check again", {}};

// --- Is it a value? -----------------------------------------------------------------------

inline constexpr Message wrong_date{"record/wrong-date", Severity::error,
                                    "{} is not a date in the form 2026-01-23",
                                    "write year, month and day with hyphens, the year 1900 to 2199", {}};
inline constexpr Message no_such_day{"record/no-such-day", Severity::error,
                                     "{} is a day that the calendar does not have",
                                     "check the month and the day", {}};
inline constexpr Message wrong_flag{"record/wrong-flag", Severity::error, "{} is neither yes nor no",
                                    "write yes or no", {}};
inline constexpr Message wrong_word{"record/wrong-word", Severity::error,
                                    "{} is not a word of the list \"{}\"{}",
                                    "write one of the allowed words", {}};
inline constexpr Message wrong_number{"record/wrong-number", Severity::error, "{} is not a number",
                                      "write digits, with a point before decimals: 85 or 12.5", {}};
inline constexpr Message number_out_of_range{"record/number-out-of-range", Severity::error,
                                             "{} is not {}", "check the number", {}};
inline constexpr Message wrong_language{"record/wrong-language", Severity::error,
                                        "{} is not a language code",
                                        "write a BCP 47 code such as en-US, es or zh-Hant", {}};
inline constexpr Message wrong_id{"record/wrong-id", Severity::error,
                                  "{} has other characters than letters, digits, \".\", \"-\" and \"_\"",
                                  "write an id such as ot-2026", {}};

// --- Does it fit together? ----------------------------------------------------------------

inline constexpr Message reserved_id{"record/reserved-id", Severity::error,
                                     "the id \"student\" is taken: it means the child",
                                     "choose another id", {}};
inline constexpr Message duplicate_id{"record/duplicate-id", Severity::error,
                                      "the same id stands at two elements", "give one of them another id", {}};
inline constexpr Message unknown_reference{"record/unknown-reference", Severity::error,
                                           "{} names an id that no {} has",
                                           "write the id as it stands at the element that is meant", {}};
inline constexpr Message other_recommendation{"record/other-recommendation", Severity::error,
                                              "{} belongs to a recommendation of the kind \"{}\"",
                                              "take it out, or change the kind", {}};
inline constexpr Message birth_after_date{"record/birth-after-date", Severity::error,
                                          "{} is before the child's birth date",
                                          "check both dates; day and month may have changed places", {}};
inline constexpr Message end_before_begin{"record/end-before-begin", Severity::error,
                                          "{} is before {}", "check both dates", {}};
inline constexpr Message outside_folder{"record/outside-folder", Severity::error,
                                        "the evaluation file is not in the folder of the case",
                                        "put it beside the case file and name it without a path", {}};
inline constexpr Message reference_with_content{"record/reference-with-content", Severity::error,
                                                "an <evaluation> that names a file has nothing else",
                                                "write the evaluation here or in the file, not in both", {}};
inline constexpr Message disagreement{"record/disagreement", Severity::error,
                                      "{} than in the child's file",
                                      "is this evaluation about another child? otherwise mend one of them", {}};
inline constexpr Message same_name{"record/same-name", Severity::error,
                                   "two evaluation files have the same name",
                                   "rename one of them; both travel with the document", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::record
