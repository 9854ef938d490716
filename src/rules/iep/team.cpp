// The team of 34 CFR 300.321(a) and the special factors of 300.324(a)(2).
#include <algorithm>
#include <initializer_list>

#include "rules/iep/answers.h"

namespace iepress::rules {

namespace {

bool has_role(const record::TeamMember& member, std::string_view role) {
    return member.role.value == role ||
           std::any_of(member.further_roles.begin(), member.further_roles.end(),
                       [&](const record::Text& further) { return further.value == role; });
}

void seat(const record::Case& one, Element& element, std::initializer_list<std::string_view> roles) {
    const record::Meeting* meeting = iep_meeting(one);
    for (const record::TeamMember& member : one.team) {
        const bool fits = std::any_of(roles.begin(), roles.end(),
                                      [&](std::string_view role) { return has_role(member, role); });
        if (!fits || !takes_part(meeting, member.id)) continue;
        if (!element.answered) element.place = member.place;
        element.answered = true;
        element.authors.people.push_back(member.id);
    }
}

void parents(const record::Case& one, Element& element) {
    const record::Meeting* meeting = iep_meeting(one);
    for (const record::FamilyMember& member : one.family) {
        if (member.excluded_by_court_order.value || !takes_part(meeting, member.id)) continue;
        if (!element.answered) element.place = member.place;
        element.answered = true;
        element.authors.people.push_back(member.id);
    }
}

void general_education_teacher(const record::Case& one, Element& element) {
    seat(one, element, {"regular-education-teacher"});
}
void special_education_teacher(const record::Case& one, Element& element) {
    seat(one, element, {"special-education-teacher", "special-education-provider"});
}
void agency_representative(const record::Case& one, Element& element) {
    seat(one, element, {"agency-representative"});
}
void evaluation_interpreter(const record::Case& one, Element& element) {
    seat(one, element, {"evaluation-interpreter"});
}

/// 300.321(b)(1): the child must be invited where transition is discussed, so a meeting has to name the child.
void student(const record::Case& one, Element& element) {
    const record::Meeting* meeting = iep_meeting(one);
    if (meeting == nullptr) return;
    element.place = meeting->place;
    for (const record::Attendance& attendance : meeting->attendance) {
        if (attendance.person != "student" || attendance.status.value == "absent") continue;
        element.answered = true;
        element.place = attendance.place;
        element.authors.people.emplace_back("student");
    }
}

template <std::size_t N>
struct Word {
    char text[N]{};
    constexpr Word(const char (&word)[N]) { std::copy_n(word, N, text); }
};

template <Word kind>
void factor(const record::Case& one, Element& element) {
    const auto found = std::find_if(
        one.special_factors.begin(), one.special_factors.end(),
        [](const record::SpecialFactor& factor) { return factor.kind.value == std::string_view(kind.text); });
    if (found == one.special_factors.end() || !found->needed) return;
    element.answered = true;
    element.place = found->place;
}

}  // namespace

bool takes_part(const record::Meeting* meeting, std::string_view person) {
    if (meeting == nullptr || meeting->attendance.empty()) return true;
    return std::any_of(meeting->attendance.begin(), meeting->attendance.end(),
                       [&](const record::Attendance& attendance) {
                           return attendance.person == person && attendance.status.value != "absent";
                       });
}

std::span<const AnswerEntry> team_answers() {
    static constexpr AnswerEntry entries[] = {
        {"parents", "iep-team", parents},
        {"general-education-teacher", "iep-team", general_education_teacher},
        {"special-education-teacher", "iep-team", special_education_teacher},
        {"agency-representative", "iep-team", agency_representative},
        {"evaluation-interpreter", "iep-team", evaluation_interpreter},
        {"student-invited", "iep-team", student},
        {"factor-behavior", "special-factors", factor<"behavior">},
        {"factor-language", "special-factors", factor<"language">},
        {"factor-braille", "special-factors", factor<"braille">},
        {"factor-communication", "special-factors", factor<"communication">},
        {"factor-assistive-technology", "special-factors", factor<"assistive-technology">},
    };
    return entries;
}

}  // namespace iepress::rules
