// The messages of the layout stage: documents that name what is not there, and style files.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::layout {

using base::Message;
using base::Severity;

inline constexpr Message unknown_text_role{
    "layout/unknown-text-role", Severity::error, "the style \"{}\" has no text role \"{}\"",
    "use a role that the style file has, or add a <text role=\"…\"> to it", {}};
inline constexpr Message unknown_table_role{
    "layout/unknown-table-role", Severity::error, "the style \"{}\" has no table role \"{}\"",
    "use a role that the style file has, or add a <table role=\"…\"> to it", {}};
inline constexpr Message narrow_column{
    "layout/narrow-column", Severity::error,
    "column {} of the table is {} pt wide inside, less than one letter of {} pt",
    "use fewer columns, a wider column or a smaller text role", {}};
inline constexpr Message unknown_family{
    "layout/unknown-family", Severity::error,
    "the text role \"{}\" of the style \"{}\" asks for the font family \"{}\", which there is not",
    "use a family of fonts/fonts.xml, such as sans, or add it there", {}};
inline constexpr Message tall_furniture{
    "layout/tall-furniture", Severity::error,
    "the running header and footer take {} pt of a page of {} pt; less than a third of the page "
    "is left",
    "shorten the header or footer in the template, or its text size in the style file", {}};

inline constexpr Message style_not_xml{
    "layout/style-not-xml", Severity::error, "the style file is no well-formed XML: {}",
    "open the file in an editor that checks XML, and mend the line", {}};
inline constexpr Message style_unknown_element{
    "layout/style-unknown-element", Severity::error, "unknown element <{}> in a style file; {}",
    "see docs/style-file.md for the elements", {}};
inline constexpr Message style_unknown_attribute{
    "layout/style-unknown-attribute", Severity::error, "<{}> has no attribute {}",
    "see docs/style-file.md for the attributes", {}};
inline constexpr Message style_missing_attribute{
    "layout/style-missing-attribute", Severity::error, "<{}> needs the attribute {}",
    "add it; see docs/style-file.md", {}};
inline constexpr Message style_bad_value{
    "layout/style-bad-value", Severity::error, "{}=\"{}\" is not {}",
    "see docs/style-file.md for the values", {}};
inline constexpr Message style_repeated{
    "layout/style-repeated", Severity::error, "<{}> for \"{}\" stands here a second time",
    "keep one of the two", {}};
inline constexpr Message style_based_on_itself{
    "layout/style-based-on-itself", Severity::error,
    "the style is based on itself, by way of \"{}\"",
    "base the style on one that does not lead back to it, such as standard", {}};
inline constexpr Message style_missing_role{
    "layout/style-missing-role", Severity::error, "the style has no {} \"{}\", which every document needs",
    "add it, or base the style on standard", {}};
inline constexpr Message style_unknown_text{
    "layout/style-unknown-text", Severity::error,
    "{} names the text role \"{}\", which the style does not have",
    "use a role that the style file has, or add it", {}};
inline constexpr Message style_low_contrast{
    "layout/style-low-contrast", Severity::error,
    "{} has a contrast of {:.2f}:1 on {}; at least {}:1 is needed",
    "choose a darker colour or a lighter ground", "WCAG 2.1, 1.4.3 and 1.4.11"};
inline constexpr Message style_no_room{
    "layout/style-no-room", Severity::error,
    "the page has {} × {} pt between its margins; a page needs at least {} × {} pt for this text",
    "make the margins smaller or the page larger", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::layout
