#include "post/order.h"

#include <algorithm>

#include "post/names.h"
#include "post/upper_case.h"

namespace iepress::post {

namespace {

constexpr std::string_view teacher_role = "regular-education-teacher";  // 34 CFR 300.321(a)(2)

bool is_teacher(const record::TeamMember& member) {
    return member.role.value == teacher_role ||
           std::any_of(member.further_roles.begin(), member.further_roles.end(),
                       [](const record::Text& role) { return role.value == teacher_role; });
}

/// Family name first: a list of teachers is read that way.
std::string listed_name(const record::Name& name) {
    const std::string family = name.family.value;
    if (family.empty()) return name.given.value;
    return name.given.value.empty() ? family : family + ", " + name.given.value;
}

/// What is empty sorts behind all that is not, and a name never runs into the next one.
std::string part(const std::string& text) { return text.empty() ? "2\n" : "1" + upper_case(text) + "\n"; }

}  // namespace

Room room_of(const record::Case& one) {
    Room room;
    room.school = one.student.school.name.value;
    const auto teacher = std::find_if(one.team.begin(), one.team.end(), is_teacher);
    const auto manager = std::find_if(one.team.begin(), one.team.end(), [&](const record::TeamMember& member) {
        return !one.case_manager.value.empty() && member.id == one.case_manager.value;
    });
    if (teacher != one.team.end())
        room.teacher = listed_name(teacher->name);
    else if (manager != one.team.end())
        room.teacher = listed_name(manager->name);
    return room;
}

std::string zip_key(const PostalAddress& address) {
    if (!address.zip.empty()) return "1" + address.zip + address.plus_four;
    return "2" + (address.lines.empty() ? std::string{} : address.lines.back());
}

std::string room_key(const Room& room) { return part(room.school) + part(room.teacher); }

}  // namespace iepress::post
