// The messages of the mail stage: what keeps a piece from being printed.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::mail {

using base::Message;
using base::Severity;

inline constexpr Message same_student{
    "mail/same-student", Severity::error, "{} is about the same student id as {}; no piece is made of it",
    "one child has one case file: join them, or correct the id", {}};
inline constexpr Message case_changed{
    "mail/case-changed", Severity::error, "the case file was changed while the mailing was being made; its piece is held back",
    "make the mailing again when nobody writes to the case files", {}};
inline constexpr Message too_thick{
    "mail/too-thick", Severity::error, "the piece has {} sheets, and no envelope from the chosen one on holds so many",
    "choose a larger envelope with --envelope, print on both sides, or send fewer documents at a time", {}};
inline constexpr Message no_words{
    "mail/no-words", Severity::warning, "there are no words for the recipient's language \"{}\"; the piece is in \"{}\"",
    "add a file to data/strings, or put a translated notice into the piece with --enclosure", "34 CFR 300.503(c)(1)(ii)"};
inline constexpr Message omr_on_words{
    "mail/omr-on-words", Severity::error,
    "page {} of the piece has words or lines where the inserter's marks are to stand; the piece is held back",
    "use a style with wider margins (64 pt at that edge), a scheme for the other edge, or leave --omr out", {}};
inline constexpr Message address_too_long{
    "mail/address-too-long", Severity::error,
    "the {} lines of the address{} do not fit what the window is sure to show, {:.2f} by {:.2f} in, in 8 pt",
    "shorten the address, or choose an envelope with a larger window", "USPS DMM 202"};
inline constexpr Message folder_in_use{
    "mail/folder-in-use", Severity::error, "{} holds a mailing already",
    "choose another folder, or print some of its pieces again with --reprint", {}};
inline constexpr Message folder_busy{
    "mail/folder-busy", Severity::error, "another run is making a mailing in {}",
    "wait until it ends, or choose another folder", {}, base::Fault::machine};
inline constexpr Message no_pieces{
    "mail/no-pieces", Severity::error, "nobody is to get a piece",
    "the other messages say why for each case", {}};
inline constexpr Message no_such_piece{
    "mail/no-such-piece", Severity::error, "there is no piece {}; this mailing has {}",
    "look the number up on the sheet or in manifest.csv", {}};
inline constexpr Message other_mailing{
    "mail/other-mailing", Severity::error,
    "these cases and options would make another mailing ({}) than the one in {} ({}): piece numbers would not agree",
    "give the same files, date and options as then; where a case was corrected since, make a new mailing", {}};
inline constexpr Message interrupted{
    "mail/interrupted", Severity::error, "stopped; nothing of this mailing is left in {}",
    "run the same command again", {}, base::Fault::machine};
inline constexpr Message not_proven{
    "mail/not-proven", Severity::error, "the mailing did not pass its proof; its files stay in {} to be looked at",
    "print none of them; the other messages name the pages", {}};
inline constexpr Message unknown_password_part{
    "mail/unknown-password-part", Severity::error, "the password rule has {{{}}}, which is none of {}",
    "write the parts in braces and the rest as it is, as in 'Maple-{birth-date}-{student-id}'", {}};
inline constexpr Message same_password_for_all{
    "mail/same-password-for-all", Severity::error, "the password rule gives every family the same password",
    "put a part in braces into it that differs from child to child, such as {student-id}", {}};
inline constexpr Message short_password{
    "mail/short-password", Severity::error, "the password rule gives {} characters for this child; at least {} are needed",
    "add words of the school's own to the rule, or write what it takes from the case into the case", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::mail
