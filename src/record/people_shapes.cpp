#include "record/shapes.h"

namespace iepress::record {

namespace {

using enum Count;

constexpr Part<Name> name_elements[] = {
    {"given", one, value<&Name::given>},
    {"middle", optional, value<&Name::middle>},
    {"family", optional, value<&Name::family>},
    {"suffix", optional, value<&Name::suffix>},
    {"preferred", optional, value<&Name::preferred>},
};
constexpr Shape<Name> name_shape{{}, name_elements};

constexpr Part<Address> address_elements[] = {
    {"street", optional, value<&Address::street>},
    {"unit", optional, value<&Address::unit>},
    {"city", optional, value<&Address::city>},
    {"state", optional, value<&Address::state>},
    {"postal-code", optional, value<&Address::postal_code>},
    {"country", optional, value<&Address::country>},
};
constexpr Shape<Address> address_shape{{}, address_elements};

constexpr Part<School> school_elements[] = {
    {"name", one, value<&School::name>},
    {"district", optional, value<&School::district>},
    {"state", optional, value<&School::state>},
    {"phone", optional, value<&School::phone>},
    {"address", optional, child<&School::address, address_shape>},
};
constexpr Shape<School> school_shape{{}, school_elements};

constexpr Part<Student> gestation_attributes[] = {
    {"weeks", one, number<&Student::gestation_weeks, weeks_of_gestation>},
    {"days", optional, number<&Student::gestation_days, days_of_a_week>},
};
constexpr Shape<Student> gestation_shape{gestation_attributes, {}};

constexpr Part<Student> student_attributes[] = {
    {"id", one, value<&Student::id>},
    {"state-id", optional, value<&Student::state_id>},
};
constexpr Part<Student> student_elements[] = {
    {"name", one, child<&Student::name, name_shape>},
    {"birth-date", one, value<&Student::birth_date>},
    {"pronouns", optional, enumerated<&Student::pronouns, lists::pronouns, 1>},
    {"gestation", optional, group<Student, gestation_shape>},
    {"sex", optional, word<&Student::sex, lists::sex>},
    {"grade", optional, value<&Student::grade>},
    {"home-language", optional, language<&Student::home_language>},
    {"language-of-instruction", optional, language<&Student::language_of_instruction>},
    {"english-learner", optional, value<&Student::english_learner>},
    {"interpreter-needed", optional, value<&Student::interpreter_needed>},
    {"school", optional, child<&Student::school, school_shape>},
    {"address", optional, child<&Student::address, address_shape>},
    {"rights-transferred", optional, value<&Student::rights_transferred>},
    {"rights-remain", optional, word<&Student::rights_remain, lists::rights_remain>},
};

constexpr Part<Student> identified_attributes[] = {{"id", one, value<&Student::id>}};
constexpr Part<Student> identified_elements[] = {
    {"name", optional, child<&Student::name, name_shape>},
    {"birth-date", one, value<&Student::birth_date>},
    {"pronouns", optional, enumerated<&Student::pronouns, lists::pronouns, 1>},
};

constexpr Part<FamilyMember> family_member_attributes[] = {
    {"id", one, id<&FamilyMember::id, IdKind::family_member>},
};
constexpr Part<FamilyMember> family_member_elements[] = {
    {"name", one, child<&FamilyMember::name, name_shape>},
    {"relationship", one, value<&FamilyMember::relationship>},
    {"address", optional, child<&FamilyMember::address, address_shape>},
    {"phone", optional, value<&FamilyMember::phone>},
    {"email", optional, value<&FamilyMember::email>},
    {"language", optional, language<&FamilyMember::language>},
    {"edition", optional, word<&FamilyMember::edition, lists::edition>},
    {"interpreter-needed", optional, value<&FamilyMember::interpreter_needed>},
    {"educational-rights", optional, value<&FamilyMember::educational_rights>},
    {"lives-with-student", optional, value<&FamilyMember::lives_with_student>},
    {"receives-mail", optional, value<&FamilyMember::receives_mail>},
    {"excluded-by-court-order", optional, value<&FamilyMember::excluded_by_court_order>},
    {"court-order-note", optional, value<&FamilyMember::court_order_note>},
};
constexpr Shape<FamilyMember> family_member_shape{family_member_attributes, family_member_elements};

constexpr Part<TeamMember> team_member_attributes[] = {
    {"id", one, id<&TeamMember::id, IdKind::team_member>},
    {"role", one, word<&TeamMember::role, lists::team_role>},
    {"also", optional, words<&TeamMember::further_roles, lists::team_role>},
};
constexpr Part<TeamMember> team_member_elements[] = {
    {"name", one, child<&TeamMember::name, name_shape>},
    {"title", optional, value<&TeamMember::title>},
    {"credentials", optional, value<&TeamMember::credentials>},
    {"phone", optional, value<&TeamMember::phone>},
    {"email", optional, value<&TeamMember::email>},
};
constexpr Shape<TeamMember> team_member_shape{team_member_attributes, team_member_elements};

constexpr Part<Case> family_elements[] = {{"member", some, child<&Case::family, family_member_shape>}};
constexpr Part<Case> team_attributes[] = {
    {"case-manager", optional, reference<&Case::case_manager, team_member_target>},
};
constexpr Part<Case> team_elements[] = {{"member", some, child<&Case::team, team_member_shape>}};

}  // namespace

constinit const Shape<Student> student_shape{student_attributes, student_elements};
constinit const Shape<Student> identified_student_shape{identified_attributes, identified_elements};
constinit const Shape<Case> family_shape{{}, family_elements};
constinit const Shape<Case> team_shape{team_attributes, team_elements};

}  // namespace iepress::record
