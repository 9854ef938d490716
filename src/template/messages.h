// The messages of the template stage: what a template may not do, and names that do not exist.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::template_ {

using base::Message;
using base::Severity;

inline constexpr Message unreadable_folder{
    "template/unreadable-folder", Severity::error, "cannot read the template folder {}: {}",
    "check the name of the folder and who may read it", {}};
inline constexpr Message wrong_characters{
    "template/wrong-characters", Severity::error,
    "the template has {} here; templates are text in UTF-8",
    "save the template as UTF-8 in a plain text editor", {}};
inline constexpr Message unclosed_tag{"template/unclosed-tag", Severity::error,
                                      "this {{{{ has no }}}} on its line",
                                      "close the tag: {{name}}", {}};
inline constexpr Message unknown_tag{
    "template/unknown-tag", Severity::error, "{{{{{}}}}} is not one of the tags of our templates",
    "a name has letters, digits, - and _, with points between its parts; tags are {{name}}, "
    "{{#name}} and {{^name}} with {{/name}}, {{>part}} and {{!comment}}", {}};
inline constexpr Message unescaped_tag{
    "template/unescaped-tag", Severity::error,
    "{{{{{{x}}}}}} and {{{{&x}}}} would let a text of the case file act as markup",
    "write {{x}}; markup belongs in the template", {}};
inline constexpr Message delimiter_tag{"template/delimiter-tag", Severity::error,
                                       "templates cannot change their {{{{ and }}}}",
                                       "take the {{= =}} tag out", {}};
inline constexpr Message unclosed_section{
    "template/unclosed-section", Severity::error, "the section {} is never closed",
    "close each {{#name}} and {{^name}} with a {{/name}} in the same file", {}};
inline constexpr Message unopened_section{
    "template/unopened-section", Severity::error, "{{{{/{}}}}} closes a section that is not open here",
    "sections close in the reverse order of their opening", {}};
inline constexpr Message missing_partial{
    "template/missing-partial", Severity::error, "there is no part {}{}",
    "a part is named by its file in the template folder, without .mustache", {}};
inline constexpr Message endless_partial{"template/endless-partial", Severity::error,
                                         "the template includes itself: {}",
                                         "take one of these parts out of the circle", {}};
inline constexpr Message too_deep{"template/too-deep", Severity::error,
                                  "sections and parts lie more than {} deep in each other",
                                  "make the template flatter", {}};
inline constexpr Message too_large{
    "template/too-large", Severity::error,
    "the template {} has more than {} tags once its parts are put in",
    "parts that include parts many times over grow fast; include each once", {}};
inline constexpr Message missing_template{
    "template/missing-template", Severity::error, "there is no template {}{}",
    "check the template folder: a document needs the file of its name, with .mustache", {}};
inline constexpr Message unknown_name{
    "template/unknown-name", Severity::error, "this document has no name {}{}",
    "correct the name in the template, or take it out", {}};
inline constexpr Message not_a_text{
    "template/not-a-text", Severity::error, "{{{{{}}}}} is {}, not a text that can be printed",
    "open a section for it with {{#name}}, and print the names in it", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::template_
