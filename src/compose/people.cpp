#include <algorithm>

#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// "Thandiwe Okonkwo, MOT, OTR/L".
std::string signed_name(const record::TeamMember& member) {
    std::string text = plain_name(member.name);
    if (member.credentials) text += ", " + member.credentials.value;
    return text;
}

Object family_member(const Material& material, const record::FamilyMember& member) {
    const Words& words = material.words;
    Object names;
    names.reserve(12);
    names.emplace_back("name", Value(plain_name(member.name), member.name.place));
    names.emplace_back("relationship", Value(words.label("relationship", member.relationship.value),
                                             member.relationship.place));
    names.emplace_back("phone", value_of(member.phone));
    names.emplace_back("email", value_of(member.email));
    names.emplace_back("address", Value(address_line(member.address), member.address.place));
    names.emplace_back("language", Value(words.label("language", member.language.value),
                                         member.language.place));
    names.emplace_back("interpreter_needed", member.interpreter_needed.value);
    names.emplace_back("educational_rights", member.educational_rights.value);
    names.emplace_back("lives_with_student", member.lives_with_student.value);
    names.emplace_back("receives_mail", member.receives_mail.value);
    return names;
}

Object signer(std::string label, std::string name) {
    Object names;
    names.emplace_back("label", std::move(label));
    names.emplace_back("name", std::move(name));
    return names;
}

bool holds_rights(const record::FamilyMember& member) {
    return member.educational_rights.value && !member.excluded_by_court_order.value;
}

}  // namespace

const record::FamilyMember* guardian(const record::Case& one) {
    const record::FamilyMember* first = nullptr;
    for (const record::FamilyMember& member : one.family) {
        if (member.excluded_by_court_order.value) continue;
        if (holds_rights(member)) return &member;
        if (first == nullptr) first = &member;
    }
    return first;
}

Object guardian_names(const Material& material) {
    static const record::FamilyMember nobody;
    const record::FamilyMember* member = guardian(material.one);
    return family_member(material, member == nullptr ? nobody : *member);
}

List family_names(const Material& material) {
    List list;
    for (const record::FamilyMember& member : material.one.family) {
        if (member.excluded_by_court_order.value) continue;
        list.emplace_back(family_member(material, member));
    }
    return list;
}

const record::TeamMember* team_member(const record::Case& one, std::string_view id) {
    const auto found = std::find_if(one.team.begin(), one.team.end(),
                                    [&](const record::TeamMember& member) { return member.id == id; });
    return id.empty() || found == one.team.end() ? nullptr : &*found;
}

bool has_role(const record::TeamMember& member, std::string_view role) {
    return member.role.value == role ||
           std::any_of(member.further_roles.begin(), member.further_roles.end(),
                       [&](const record::Text& further) { return further.value == role; });
}

Object team_member_names(const Material& material, const record::TeamMember* member) {
    static const record::TeamMember nobody;
    const record::TeamMember& who = member == nullptr ? nobody : *member;
    Object names;
    names.reserve(8);
    names.emplace_back("name", Value(plain_name(who.name), who.name.place));
    names.emplace_back("signed_name", Value(signed_name(who), who.name.place));
    const std::string role = material.words.label("role", who.role.value);
    names.emplace_back("title", who.title ? value_of(who.title) : Value(role, who.role.place));
    names.emplace_back("role", Value(role, who.role.place));
    names.emplace_back("credentials", value_of(who.credentials));
    names.emplace_back("phone", value_of(who.phone));
    names.emplace_back("email", value_of(who.email));
    return names;
}

List team_names(const Material& material) {
    List list;
    for (const record::TeamMember& member : material.one.team) {
        list.emplace_back(team_member_names(material, &member));
    }
    return list;
}

List signers(const Material& material) {
    const record::Case& one = material.one;
    const Words& words = material.words;
    List list;
    if (const auto* manager = team_member(one, one.case_manager.value)) {
        list.emplace_back(signer(words["case_manager"], plain_name(manager->name)));
    }
    const bool somebody_holds_rights =
        std::any_of(one.family.begin(), one.family.end(), holds_rights);
    for (const record::FamilyMember& member : one.family) {
        const bool signs = somebody_holds_rights ? holds_rights(member) : &member == guardian(one);
        if (signs) list.emplace_back(signer(words["parent_guardian"], plain_name(member.name)));
    }
    if (list.empty() || guardian(one) == nullptr) {
        list.emplace_back(signer(words["parent_guardian"], {}));
    }
    for (const record::TeamMember& member : one.team) {
        if (member.id == one.case_manager.value || !has_role(member, "agency-representative")) continue;
        list.emplace_back(signer(
            member.title ? member.title.value : words.label("role", "agency-representative"),
            plain_name(member.name)));
    }
    return list;
}

}  // namespace iepress::compose
