// The messages of the packet stage: what is not whole in a finished PDF.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::packet {

using base::Message;
using base::Severity;

inline constexpr std::string_view make_again = "make the document again with iepress render";

inline constexpr Message not_a_pdf{"packet/not-a-pdf",
                                   Severity::error,
                                   "this is no PDF, or a damaged one: {}",
                                   "check the file, or make the document again with iepress render",
                                   {}};
inline constexpr Message encrypted{"packet/encrypted",
                                   Severity::error,
                                   "the file is locked with a password, so its inside cannot be checked",
                                   "check the copy that has no password",
                                   {}};
inline constexpr Message damaged_page{
    "packet/damaged-page", Severity::error, "the content of page {} cannot be read", make_again, {}};
inline constexpr Message no_tags{
    "packet/no-tags", Severity::error,
    "the file has no tags, so a screen reader cannot tell headings, lists and tables", make_again,
    "PDF/UA-1 7.1"};
inline constexpr Message untagged_content{
    "packet/untagged-content", Severity::error,
    "page {} shows something in {} places that is neither tagged nor marked as decoration", make_again,
    "PDF/UA-1 7.1"};
inline constexpr Message mark_without_tag{"packet/mark-without-tag", Severity::error,
                                          "page {} has {} pieces of content that stand in no tag", make_again,
                                          "PDF/UA-1 7.1"};
inline constexpr Message mark_twice{"packet/mark-twice", Severity::error,
                                    "page {} has {} pieces of content that would be read more than once",
                                    make_again, "PDF/UA-1 7.1"};
inline constexpr Message tag_without_mark{"packet/tag-without-mark", Severity::error,
                                          "page {} lacks {} pieces of content that its tags speak of",
                                          make_again, "PDF/UA-1 7.1"};
inline constexpr Message wrong_parent{
    "packet/wrong-parent", Severity::error,
    "page {} has {} pieces of content whose way back to their tag is missing or wrong", make_again,
    "ISO 32000-1 14.7.4.4"};
inline constexpr Message font_not_embedded{"packet/font-not-embedded", Severity::error,
                                           "the font {} is not inside the file", make_again,
                                           "PDF/UA-1 7.21.4.1"};
inline constexpr Message font_without_unicode{"packet/font-without-unicode", Severity::error,
                                              "the font {} does not say which letters its shapes stand for",
                                              make_again, "PDF/UA-1 7.21.7"};
inline constexpr Message no_language{"packet/no-language", Severity::error,
                                     "the file does not say which language it is in", make_again,
                                     "PDF/UA-1 7.2"};
inline constexpr Message no_title{"packet/no-title", Severity::error, "the file has no title", make_again,
                                  "PDF/UA-1 7.1"};
inline constexpr Message title_not_shown{
    "packet/title-not-shown", Severity::error,
    "the window that shows the file would have the file's name as its title, not the document's", make_again,
    "PDF/UA-1 7.1"};
inline constexpr Message figure_without_alternative{
    "packet/figure-without-alternative", Severity::error,
    "{} pictures or charts have no text for who cannot see them", "give each figure of the template an alt",
    "PDF/UA-1 7.3"};
inline constexpr Message heading_cell_without_scope{
    "packet/heading-cell-without-scope", Severity::error,
    "{} heading cells of tables do not say whether they head a column or a row",
    "give each th of the template a scope", "PDF/UA-1 7.5"};
inline constexpr Message link_without_description{
    "packet/link-without-description", Severity::error,
    "page {} has {} links without words that say where they lead", make_again, "PDF/UA-1 7.18.5"};
inline constexpr Message link_without_tag{"packet/link-without-tag", Severity::error,
                                          "page {} has {} links that stand in no tag", make_again,
                                          "PDF/UA-1 7.18.5"};
inline constexpr Message no_attachment{"packet/no-attachment",
                                       Severity::warning,
                                       "the case file is not inside, so the data cannot be taken out again",
                                       "render without --no-embed-data if the file is meant to carry it",
                                       {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::packet
