// The child and the people around the child.
#pragma once

#include "compose/material.h"

namespace iepress::compose {

/// "Thandiwe Okonkwo Jr.": given and family name, as a document calls a person.
[[nodiscard]] std::string plain_name(const record::Name& name);
/// What the child is called: the preferred name or the given one.
[[nodiscard]] std::string called(const record::Name& name);
/// "118 Alder Lane, Apt 2, Juniper Creek, AZ 85000" on one line.
[[nodiscard]] std::string address_line(const record::Address& address);

/// "Vietnamese" of "vi" and "vi-VN": a language by its name in the document's language.
[[nodiscard]] std::string language_name(const Words& words, std::string_view code);

/// `student`: names, facts, pronouns. `day` is the one that the age is computed for.
[[nodiscard]] Object student_names(const Material& material, const base::Date& day);

/// "9 years, 2 months"; "" where a date is missing or birth lies after the day.
[[nodiscard]] std::string age_text(const Words& words, const record::DateField& born,
                                   const base::Date& day);

/// "she", "he", "they"; "" where nobody wrote it down.
[[nodiscard]] std::string_view pronoun_code(record::Pronouns pronouns);

/// "subject", "object" or "possessive" of the child: "she", "her", "her"; the name where nobody wrote
/// the pronouns down.
[[nodiscard]] std::string pronoun(const Material& material, std::string_view part);

/// `family`: who may be named in a document. A member whom a court order excludes is left out.
[[nodiscard]] List family_names(const Material& material);
/// `guardian`: one member as in `family`; of nobody, all "".
[[nodiscard]] Object guardian_names(const Material& material);
/// The member who holds the educational rights, or the first; null if nobody is named.
[[nodiscard]] const record::FamilyMember* guardian(const record::Case& one);

[[nodiscard]] const record::TeamMember* team_member(const record::Case& one, std::string_view id);
[[nodiscard]] bool has_role(const record::TeamMember& member, std::string_view role);

/// One professional: {name, signed_name, title, role, credentials, phone, email}. Of nobody, all "".
[[nodiscard]] Object team_member_names(const Material& material, const record::TeamMember* member);
[[nodiscard]] List team_names(const Material& material);

/// Who signs: the case manager, the parents with educational rights, the district's
/// representative: {label, name}.
[[nodiscard]] List signers(const Material& material);

}  // namespace iepress::compose
