#include <array>

#include "carry/parts.h"

namespace iepress::carry {

namespace {

void write_name(const record::Name& name, Xml& xml) {
    xml.open("name");
    xml.value("given", name.given);
    xml.value("middle", name.middle);
    xml.value("family", name.family);
    xml.value("suffix", name.suffix);
    xml.value("preferred", name.preferred);
    xml.close();
}

void write_address(const record::Address& address, Xml& xml) {
    xml.open("address");
    xml.value("street", address.street);
    xml.value("unit", address.unit);
    xml.value("city", address.city);
    xml.value("state", address.state);
    xml.value("postal-code", address.postal_code);
    xml.value("country", address.country);
    xml.close();
}

void write_school(const record::School& school, Xml& xml) {
    if (!school.name) return;
    xml.rewrite("the school, if the child moves to another one.");
    xml.open("school");
    xml.value("name", school.name);
    xml.value("district", school.district);
    xml.value("state", school.state);
    xml.value("phone", school.phone);
    write_address(school.address, xml);
    xml.close();
}

/// The words of record::Pronouns, in its order.
std::string_view word_of(record::Pronouns pronouns) {
    static constexpr std::array<std::string_view, 4> words{"", "she", "he", "they"};
    return words[static_cast<std::size_t>(pronouns)];
}

void write_member(const record::FamilyMember& member, Xml& xml) {
    xml.open("member", {{"id", member.id}});
    write_name(member.name, xml);
    xml.value("relationship", member.relationship);
    write_address(member.address, xml);
    xml.value("phone", member.phone);
    xml.value("email", member.email);
    xml.value("language", member.language);
    xml.value("edition", member.edition);
    xml.value("interpreter-needed", member.interpreter_needed);
    xml.value("educational-rights", member.educational_rights);
    xml.value("lives-with-student", member.lives_with_student);
    xml.value("receives-mail", member.receives_mail);
    xml.value("excluded-by-court-order", member.excluded_by_court_order);
    xml.value("court-order-note", member.court_order_note);
    xml.close();
}

void write_member(const record::TeamMember& member, Xml& xml) {
    std::string further;
    for (const record::Text& role : member.further_roles) further += (further.empty() ? "" : " ") + role.value;
    xml.open("member", {{"id", member.id}, {"role", member.role.value}, {"also", further}});
    write_name(member.name, xml);
    xml.value("title", member.title);
    xml.value("credentials", member.credentials);
    xml.value("phone", member.phone);
    xml.value("email", member.email);
    xml.close();
}

}  // namespace

void write_student(const record::Student& student, Xml& xml) {
    xml.open("student", {{"id", student.id.value}, {"state-id", student.state_id.value}});
    write_name(student.name, xml);
    xml.value("birth-date", student.birth_date);
    if (student.pronouns) xml.words("pronouns", {}, word_of(student.pronouns.value));
    if (student.gestation_weeks) {
        xml.words("gestation", {{"weeks", student.gestation_weeks.value.typed},
                                {"days", student.gestation_days.value.typed}}, {});
    }
    xml.value("sex", student.sex);
    xml.rewrite("the grade of the coming year.");
    xml.value("grade", student.grade);
    xml.value("home-language", student.home_language);
    xml.value("language-of-instruction", student.language_of_instruction);
    if (student.english_learner && student.english_learner.value) {
        xml.rewrite("whether the child is still an English learner.");
    }
    xml.value("english-learner", student.english_learner);
    xml.value("interpreter-needed", student.interpreter_needed);
    write_school(student.school, xml);
    write_address(student.address, xml);
    xml.value("rights-transferred", student.rights_transferred);
    xml.value("rights-remain", student.rights_remain);
    xml.close();
}

void write_family(const record::Case& one, Xml& xml) {
    if (one.family.empty()) return;
    xml.blank_line();
    xml.open("family");
    xml.rewrite("addresses, telephone, languages, and who has educational rights; ask the family.");
    for (const record::FamilyMember& member : one.family) write_member(member, xml);
    xml.close();
}

void write_team(const record::Case& one, Xml& xml) {
    if (one.team.empty()) return;
    xml.blank_line();
    xml.open("team", {{"case-manager", one.case_manager.value}});
    xml.rewrite("the team of the coming year: its teachers, and whoever has come or left.");
    for (const record::TeamMember& member : one.team) write_member(member, xml);
    xml.close();
}

}  // namespace iepress::carry
