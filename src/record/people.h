// The child, the family and the school team, and why and when the child was referred.
#pragma once

#include "record/values.h"

namespace iepress::record {

struct Name {
    Text given, middle, family, suffix, preferred;
    base::Place place;
};

struct Address {
    Text street, unit, city, state, postal_code, country;
    base::Place place;
};

enum class Pronouns { unknown, she, he, they };

struct School {
    Text name, district, state, phone;
    Address address;
};

struct Student {
    Text id, state_id;
    Name name;
    DateField birth_date;
    Field<Pronouns> pronouns;
    Number gestation_weeks, gestation_days;  ///< at birth, where the child was born before term
    Text sex;  ///< "female", "male": only for norms that are split by sex
    Text grade;
    Text home_language, language_of_instruction;  ///< BCP 47
    Flag english_learner, interpreter_needed;
    School school;
    Address address;  ///< of a student who gets mail of their own
    DateField rights_transferred;  ///< 34 CFR 300.520(a): the day on which the parents' rights passed to the student
    Text rights_remain;  ///< why they did not at 18: "guardianship", "representative", "state-law"
    base::Place place;
};

struct FamilyMember {
    std::string id;
    Name name;
    Text relationship;  ///< "mother", "grandparent", "surrogate parent" ...
    Address address;
    Text phone, email, language;
    Text edition;  ///< "standard", "family", "large-print"
    Flag interpreter_needed, educational_rights, lives_with_student, receives_mail;
    Flag excluded_by_court_order;
    Text court_order_note;
    base::Place place;
};

struct TeamMember {
    std::string id;
    Name name;
    Text role;         ///< 34 CFR 300.321(a): "special-education-teacher" ...
    std::vector<Text> further_roles;  ///< of the same person: 34 CFR 300.321(a)(5), (d)
    Text title;        ///< "Occupational Therapist"
    Text credentials;  ///< "MS, OTR/L"
    Text phone, email;
    base::Place place;
};

/// What comes with a request for evaluation: "Letter of Dr. Osei, pediatrician".
struct Attachment {
    Text title;
    DateField date;
    base::Place place;
};

struct Referral {
    DateField date;
    Text source;
    Narrative reason;
    std::vector<Text> concerns;  ///< areas of suspected disability
    std::vector<Attachment> attachments;
    base::Place place;
};

/// The dates that clocks start from or end at. All optional.
struct Milestones {
    DateField consent, eligibility_meeting, iep_meeting, iep_begin, iep_end, annual_review_due,
        reevaluation_due, last_evaluation, meeting_request;
    std::vector<DateField> absences;  ///< school days on which the child was absent, after the consent
};

}  // namespace iepress::record
