// The messages of the post stage about addresses and recipients: what holds a piece of mail back, and what to look at.
// They name parts of an address, never what stands in it.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::post {

using base::Message;
using base::Severity;

// --- An address ------------------------------------------------------------------------------------------------------

inline constexpr Message no_address{"post/no-address", Severity::error, "somebody who is to get mail has no address",
                                    "write the <address> of this person, or <receives-mail>no</receives-mail>",
                                    "34 CFR 300.503(a)"};
inline constexpr Message incomplete_address{"post/incomplete-address", Severity::error, "the address lacks its {}",
                                            "complete the address; nothing is sent to it until then",
                                            "USPS Publication 28, 211"};
inline constexpr Message wrong_zip{"post/wrong-zip", Severity::error,
                                   "the ZIP code has not the form 85001 or 85001-1234",
                                   "write all five digits, or all nine", "USPS Publication 28, 224"};
inline constexpr Message unknown_state{
    "post/unknown-state", Severity::error, "the state of the address is none that the Postal Service knows",
    "write its two letters, such as AZ, or its whole name; abroad, write a <country>",
    "USPS Publication 28, Appendix B"};
inline constexpr Message zip_elsewhere{
    "post/zip-elsewhere", Severity::error,
    "the first three digits of the ZIP code do not belong to the state of the address",
    "look both up: one of the two is wrong", "USPS Publication 28, 22"};
inline constexpr Message military_post_office{"post/military-post-office", Severity::error,
                                              "APO, FPO and DPO stand in the place of a city with AA, AE or AP in the "
                                              "place of a state, and this address has one without the other",
                                              "write both, as in APO AE 09499", "USPS Publication 28, 225"};
inline constexpr Message unit_without_number{"post/unit-without-number", Severity::error,
                                             "the address says {} and not which one",
                                             "write its number or letter behind it", "USPS Publication 28, 213"};
inline constexpr Message box_without_number{
    "post/box-without-number", Severity::error, "the address says {} without a number",
    "write the number, as in PO BOX 12 or RR 2 BOX 152", "USPS Publication 28, 24, 25 and 28"};
inline constexpr Message two_places{
    "post/two-places", Severity::error,
    "the address names a street and a post office box, and the letter can go to one of them only",
    "write the one at which the family gets its mail, with its own ZIP code", "USPS Publication 28, 215"};
inline constexpr Message other_script{"post/other-script",
                                      Severity::error,
                                      "the {} of the address has letters that are not Latin",
                                      "write the address in Latin letters, as the Postal Service reads it",
                                      {}};
inline constexpr Message long_line{"post/long-line", Severity::error,
                                   "a line of {} has {} characters; the window shows {}",
                                   "shorten it, or write a part of it in <unit>", "USPS Publication 28, 212"};
inline constexpr Message no_house_number{"post/no-house-number", Severity::warning,
                                         "the street of the address has no house number",
                                         "add the number if the house has one", "USPS Publication 28, 231"};

// --- Who gets mail ---------------------------------------------------------------------------------------------------

inline constexpr Message no_recipient{
    "post/no-recipient", Severity::error, "there is nobody to whom mail about this child goes",
    "say with <educational-rights>yes</educational-rights> who decides about the child's schooling",
    "34 CFR 300.30, 300.503"};
inline constexpr Message unstated_rights{
    "post/rights-not-stated", Severity::warning,
    "it is not stated whether this member of the family has educational rights, and nothing is sent",
    "write <educational-rights>yes</educational-rights> or no; parents have them unless a court order or state law "
    "takes them",
    "34 CFR 99.4"};
inline constexpr Message court_order_unclear{
    "post/court-order-unclear", Severity::error,
    "a court order is noted, and not whether it excludes this person: nothing is sent",
    "read the order and write <excluded-by-court-order>yes</excluded-by-court-order> or no", "34 CFR 99.4"};
inline constexpr Message excluded_at_address{
    "post/excluded-at-address", Severity::warning,
    "mail goes to an address at which somebody lives whom a court order excludes; it bears the other's name alone",
    "ask the family whether the address still holds, and whether to send it another way", "34 CFR 99.4"};
inline constexpr Message rights_not_settled{
    "post/rights-not-settled", Severity::error,
    "the student is 18 or older, and it is not stated whether the parents' rights have passed to the student",
    "write in <student> the day in <rights-transferred>, or in <rights-remain> why they stay with the family",
    "34 CFR 300.520, 99.5"};
inline constexpr Message rights_contradict{
    "post/rights-contradict", Severity::error,
    "the case says both that the rights have passed to the student and that they remain with the family",
    "keep <rights-transferred> or <rights-remain>, whichever is true", "34 CFR 300.520"};
inline constexpr Message early_transfer{"post/early-transfer", Severity::error,
                                        "the rights are said to have passed before the student was 18; nothing is sent",
                                        "correct the date, or take it out until the student is 18", "34 CFR 300.520(a)"};
inline constexpr Message no_student_address{"post/no-student-address", Severity::error,
                                            "the student gets the mail, and it is not clear where the student lives",
                                            "write the <address> in <student>, or mark one address of the family with "
                                            "<lives-with-student>yes</lives-with-student>",
                                            "34 CFR 300.520"};

/// All messages about addresses and recipients.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::post
