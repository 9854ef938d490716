// The messages of the proof: which page is not where it should be. Pages are named by their number in the volume,
// pieces by theirs; a child by the number of a piece, never by name.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::proof {

using base::Message;
using base::Severity;

inline constexpr std::string_view do_not_mail = "do not mail this volume; make the mailing again";
inline constexpr std::string_view for_two_eyes =
    "do not mail this piece; look at the page, then make the mailing again";

inline constexpr Message volume_changed{
    "proof/volume-changed", Severity::error, "the file is not the one that the mailing wrote", do_not_mail, {}};
inline constexpr Message page_count{
    "proof/page-count", Severity::error, "the file has {} pages; the manifest says {}", do_not_mail, {}};
inline constexpr Message wrong_totals{"proof/wrong-totals",
                                      Severity::error,
                                      "the manifest says that this volume has {} {}; its pieces make {}",
                                      do_not_mail,
                                      {}};
inline constexpr Message unknown_volume{"proof/unknown-volume",
                                        Severity::error,
                                        "piece {} is in a volume that the manifest does not name",
                                        do_not_mail,
                                        {}};
inline constexpr Message missing_number{"proof/missing-number",
                                        Severity::error,
                                        "piece {} of {} is neither among the pieces nor among those held back",
                                        "find out whose piece it was; make the mailing again",
                                        {}};
inline constexpr Message number_twice{
    "proof/number-twice", Severity::error, "the manifest has piece {} twice", do_not_mail, {}};
inline constexpr Message out_of_order{
    "proof/out-of-order",
    Severity::error,
    "piece {} begins on page {} of the volume by the manifest; page {} and a number above {} were expected",
    do_not_mail,
    {}};
inline constexpr Message wrong_sides{
    "proof/wrong-sides",
    Severity::error,
    "piece {} has {} pages on {} sheets by the manifest; the piece behind it would not begin on a front",
    do_not_mail,
    {}};
inline constexpr Message sheet_order{
    "proof/sheet-order",
    Severity::error,
    "page {} is the {} of sheet {} of piece {} by the manifest; the {} of sheet {} was expected there",
    do_not_mail,
    {}};

inline constexpr Message no_mark{
    "proof/no-mark", Severity::error, "page {} (piece {}) has no mark that can be read", do_not_mail, {}};
inline constexpr Message bad_mark{"proof/bad-mark",
                                  Severity::error,
                                  "the mark of page {} (piece {}) is none of ours, or its check digits are wrong",
                                  do_not_mail,
                                  {}};
inline constexpr Message other_mailing{
    "proof/other-mailing", Severity::error, "page {} (piece {}) bears the mark of another mailing", do_not_mail, {}};
inline constexpr Message wrong_mark{
    "proof/wrong-mark",
    Severity::error,
    "page {} is marked as the {} of sheet {} of {} of piece {} of {}; the {} of sheet {} of {} of piece {} of {} "
    "belongs there",
    do_not_mail,
    {}};
inline constexpr Message wrong_words{
    "proof/wrong-words",
    Severity::error,
    "the words above the sheet on page {} (piece {}) do not have the numbers that its mark has",
    do_not_mail,
    {}};
inline constexpr Message page_changed{"proof/page-changed",
                                      Severity::error,
                                      "page {} (piece {}) is not the page that the manifest knows",
                                      do_not_mail,
                                      {}};

inline constexpr Message case_changed{"proof/case-changed",
                                      Severity::error,
                                      "the case of piece {} was changed since the mailing was made",
                                      "make the piece again, so that it says what the case says now",
                                      {}};
inline constexpr Message unknown_student{"proof/unknown-student",
                                         Severity::error,
                                         "no case has the student of piece {}",
                                         "name the case files that the mailing was made from",
                                         {}};
inline constexpr Message student_twice{"proof/student-twice",
                                       Severity::error,
                                       "another case file has a student of the same id",
                                       "name each child's case once; give each student an id of their own",
                                       {}};
inline constexpr Message not_family{"proof/not-family", Severity::error, "the case of piece {} has no family member {}",
                                    for_two_eyes, "34 CFR 99.4, 300.613"};
inline constexpr Message excluded_recipient{"proof/excluded-recipient", Severity::error,
                                            "piece {} is for {}, whom a court order excludes", for_two_eyes,
                                            "34 CFR 99.4, 300.613(c)"};
inline constexpr Message not_of_age{"proof/not-of-age", Severity::error,
                                    "piece {} is for the student alone, who is not 18 on the day of the mailing",
                                    for_two_eyes, "34 CFR 300.520, 99.5"};

inline constexpr Message unknown_envelope{
    "proof/unknown-envelope",
    Severity::error,
    "piece {} is for the envelope {}, of which the manifest does not say where its windows look",
    do_not_mail,
    {}};
inline constexpr Message no_letter{
    "proof/no-letter", Severity::error, "piece {} does not begin with a letter that has its address", do_not_mail, {}};
inline constexpr Message address_differs{"proof/address-differs",
                                         Severity::error,
                                         "the address on page {} (piece {}) is not the one that the manifest knows",
                                         for_two_eyes,
                                         {}};
inline constexpr Message wrong_name{"proof/wrong-name",
                                    Severity::error,
                                    "the address on page {} (piece {}) does not have the name of {} of the case",
                                    for_two_eyes,
                                    {}};
inline constexpr Message name_too_many{
    "proof/name-too-many",
    Severity::error,
    "the address on page {} (piece {}) has the name of {}, for whom the piece is not",
    for_two_eyes,
    {}};
inline constexpr Message wrong_address{"proof/wrong-address",
                                       Severity::error,
                                       "the address on page {} (piece {}) is not that of {} in the case",
                                       for_two_eyes,
                                       {}};
inline constexpr Message address_outside{
    "proof/address-outside", Severity::error,
    "a line of the address on page {} (piece {}) leaves the part of the page that is always behind the window",
    "do not mail this piece; shorten the address, or choose an envelope with a wider window",
    "USPS Quick Service Guide 201a"};
inline constexpr Message in_window{
    "proof/in-window", Severity::error,
    "something but the address on page {} (piece {}) can come to stand behind a window of the envelope", do_not_mail,
    "34 CFR 99.30"};

inline constexpr Message child_missing{
    "proof/child-missing", Severity::error, "page {} (piece {}) does not bear the name of its child", for_two_eyes, {}};
inline constexpr Message other_child{"proof/other-child", Severity::error,
                                     "page {} (piece {}) bears the {} of another child, {}", for_two_eyes,
                                     "34 CFR 99.30, 300.622"};
inline constexpr Message wrong_language{
    "proof/wrong-language", Severity::error, "page {} (piece {}) has no words in its language, {}", for_two_eyes, {}};
inline constexpr Message enclosure_differs{"proof/enclosure-differs",
                                           Severity::error,
                                           "page {} (piece {}) is not page {} of the enclosure that the manifest knows",
                                           do_not_mail,
                                           {}};
inline constexpr Message not_blank{
    "proof/not-blank", Severity::error, "page {} (piece {}) should be blank but for its marks", do_not_mail, {}};
inline constexpr Message further_pages{
    "proof/further-pages", Severity::error, "{} further problems of these kinds are in this volume", do_not_mail, {}};
inline constexpr Message short_id{
    "proof/short-id",
    Severity::note,
    "ids of fewer than five letters and digits are not looked for on other children's pages: {} of the students'",
    "nothing to do: such an id is no secret, and is found in any number; names and birth dates are looked for",
    {}};

inline constexpr Message locked{
    "proof/locked", Severity::note,
    "the volumes are locked with passwords: they are the files that the mailing wrote, and were proven before",
    "nothing to do; the proof reads pieces for e-mail before it locks them", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::proof
