// Who made the plan: attendance, the members that 34 CFR 300.321(a) asks for, special factors.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

Object attendance_row(const Material& material, Person who, std::string status, base::Place place) {
    Object names;
    names.emplace_back("name", Value(std::move(who.name), place));
    names.emplace_back("role", std::move(who.role));
    names.emplace_back("status", material.words.label("attendance", status));
    return names;
}

/// Those whom the meeting lists; without a meeting, family and team with the status open.
List attendance(const Material& material, const record::Meeting* meeting) {
    List list;
    if (meeting != nullptr && !meeting->attendance.empty()) {
        for (const record::Attendance& one : meeting->attendance) {
            Person who = person(material, one.person);
            if (who.name.empty()) continue;  // a person whom a court order excludes
            list.emplace_back(attendance_row(material, std::move(who), one.status.value, one.place));
        }
        return list;
    }
    for (const record::FamilyMember& member : material.one.family) {
        Person who = person(material, member.id);
        if (!who.name.empty()) list.emplace_back(attendance_row(material, std::move(who), {}, member.place));
    }
    for (const record::TeamMember& member : material.one.team) {
        list.emplace_back(attendance_row(material, person(material, member.id), {}, member.place));
    }
    return list;
}

Object factor(const Material& material, std::string_view kind) {
    const auto& factors = material.one.special_factors;
    const auto found = std::find_if(factors.begin(), factors.end(), [&](const record::SpecialFactor& one) {
        return one.kind.value == kind;
    });
    static const record::SpecialFactor none;
    const record::SpecialFactor& one = found == factors.end() ? none : *found;
    const bool decided = bool(one.needed);
    Object names = requirement(material, "factor/" + std::string{kind});
    names.emplace_back("label", material.words.label("factor", kind));
    names.emplace_back("decision", !decided ? std::string{}
                                            : material.words[one.needed.value ? "yes" : "no"]);
    names.emplace_back("blocks", blocks(material, one.statement));
    names.emplace_back("question", factor_question(material, kind));
    return names;
}

}  // namespace

Person person(const Material& material, std::string_view id) {
    const record::Case& one = material.one;
    const Words& words = material.words;
    if (id == "student") return {plain_name(one.student.name), words["role_student"]};
    if (const record::TeamMember* member = team_member(one, id)) {
        return {plain_name(member->name),
                member->title ? member->title.value : words.label("role", member->role.value)};
    }
    for (const record::FamilyMember& member : one.family) {
        if (member.id == id && !member.excluded_by_court_order.value) {
            return {plain_name(member.name), words.label("relationship", member.relationship.value)};
        }
    }
    return {};
}

bool transition_is_discussed(const Material& material) {
    const rules::Element* transition = element_of(material, "iep/transition-goals");
    return transition != nullptr && transition->applies;
}

List open_seats(const Material& material, std::span<const rules::Element> elements) {
    List list;
    for (const rules::Element& element : elements) {
        const bool is_open = element.section == "iep-team" && element.missing();
        if (is_open) list.emplace_back(requirement(material, element.rule->id, Answer::missing));
    }
    return list;
}

void add_iep_team(const Material& material, Object& names) {
    const record::Meeting* meeting = rules::iep_meeting(material.one);
    static const record::Meeting none;
    const record::Meeting& when = meeting == nullptr ? none : *meeting;
    Object object;
    object.emplace_back("held", meeting != nullptr);
    object.emplace_back("kind", Value(material.words.label("meeting_kind", when.kind.value), when.kind.place));
    object.emplace_back("date", when.date ? value_of(material.words, when.date)
                                          : value_of(material.words, material.one.milestones.iep_meeting));
    object.emplace_back("time", value_of(when.time));
    object.emplace_back("location", value_of(when.location));
    object.emplace_back("has_notes", !when.notes.empty());
    object.emplace_back("notes", blocks(material, when.notes));
    List rows = attendance(material, meeting);
    object.emplace_back("has_attendance", !rows.empty());
    object.emplace_back("attendance", std::move(rows));
    List seats = open_seats(material, material.elements);
    object.emplace_back("has_open_seats", !seats.empty());
    object.emplace_back("open_seats", std::move(seats));
    names.emplace_back("meeting", std::move(object));
}

void add_special_factors(const Material& material, Object& names) {
    constexpr std::array kinds{"behavior", "language", "braille", "communication", "assistive-technology"};
    List list;
    for (const char* kind : kinds) list.emplace_back(factor(material, kind));
    names.emplace_back("special_factors", std::move(list));
}

}  // namespace iepress::compose
