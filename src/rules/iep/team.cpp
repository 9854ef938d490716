// The team of 34 CFR 300.321(a) and the special factors of 300.324(a)(2).
#include <algorithm>
#include <array>
#include <initializer_list>

#include "rules/iep/answers.h"

namespace iepress::rules {

namespace {

bool has_role(const record::TeamMember& member, std::string_view role) {
    return member.role.value == role ||
           std::any_of(member.further_roles.begin(), member.further_roles.end(),
                       [&](const record::Text& further) { return further.value == role; });
}

/// A meeting of the team and whom it counts. Without a meeting, or one that lists nobody, everybody who is named.
struct Table {
    const record::Case& one;
    const record::Meeting* meeting;
    Seating seating;

    [[nodiscard]] bool counts(const record::Attendance& attendance) const {
        return seating == Seating::invited || attendance.status.value != "absent";
    }
    [[nodiscard]] bool seats(std::string_view person) const {
        if (meeting == nullptr || meeting->attendance.empty()) return true;
        return std::any_of(meeting->attendance.begin(), meeting->attendance.end(), [&](const record::Attendance& each) {
            return each.person == person && counts(each);
        });
    }
};

void take(Element& element, const std::string& person, const base::Place& place) {
    if (!element.answered) element.place = place;
    element.answered = true;
    element.authors.people.push_back(person);
}

void seat(const Table& table, Element& element, std::initializer_list<std::string_view> roles) {
    for (const record::TeamMember& member : table.one.team) {
        const bool fits = std::any_of(roles.begin(), roles.end(),
                                      [&](std::string_view role) { return has_role(member, role); });
        if (fits && table.seats(member.id)) take(element, member.id, member.place);
    }
}

void parents(const Table& table, Element& element) {
    for (const record::FamilyMember& member : table.one.family) {
        if (!member.excluded_by_court_order.value && table.seats(member.id)) take(element, member.id, member.place);
    }
}

void general_education_teacher(const Table& table, Element& element) {
    seat(table, element, {"regular-education-teacher"});
}
void special_education_teacher(const Table& table, Element& element) {
    seat(table, element, {"special-education-teacher", "special-education-provider"});
}
void agency_representative(const Table& table, Element& element) {
    seat(table, element, {"agency-representative"});
}
void evaluation_interpreter(const Table& table, Element& element) {
    seat(table, element, {"evaluation-interpreter"});
}

/// 300.321(b)(1): the child must be invited where transition is discussed, so a meeting has to name the child.
void student(const Table& table, Element& element) {
    if (table.meeting == nullptr) return;
    element.place = table.meeting->place;
    for (const record::Attendance& attendance : table.meeting->attendance) {
        if (attendance.person == "student" && table.counts(attendance)) take(element, "student", attendance.place);
    }
}

/// The IEP's own meeting: who took part in it.
template <void (*answer)(const Table&, Element&)>
void at_iep_meeting(const record::Case& one, Element& element) {
    answer({one, iep_meeting(one), Seating::attended}, element);
}

struct Seat {
    AnswerEntry entry;
    void (*answer)(const Table&, Element&);
};

template <void (*answer)(const Table&, Element&)>
constexpr Seat seat_entry(std::string_view key) {
    return {{key, "iep-team", at_iep_meeting<answer>}, answer};
}

constexpr std::array seats{
    seat_entry<parents>("parents"),
    seat_entry<general_education_teacher>("general-education-teacher"),
    seat_entry<special_education_teacher>("special-education-teacher"),
    seat_entry<agency_representative>("agency-representative"),
    seat_entry<evaluation_interpreter>("evaluation-interpreter"),
    seat_entry<student>("student-invited"),
};

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

constexpr std::array<AnswerEntry, 5> factors{{
    {"factor-behavior", "special-factors", factor<"behavior">},
    {"factor-language", "special-factors", factor<"language">},
    {"factor-braille", "special-factors", factor<"braille">},
    {"factor-communication", "special-factors", factor<"communication">},
    {"factor-assistive-technology", "special-factors", factor<"assistive-technology">},
}};

}  // namespace

std::vector<Element> team_seats(const record::Case& one, const Book& book, const std::optional<base::Date>& today,
                                const record::Meeting* meeting, Seating seating) {
    std::vector<Element> all;
    for (const Rule& rule : book.rules) {
        if (!rule.duty) continue;
        const auto seat = std::find_if(seats.begin(), seats.end(), [&](const Seat& each) {
            return each.entry.key == answer_words()[rule.duty->answered_in];
        });
        if (seat == seats.end()) continue;
        seat->answer({one, meeting, seating}, all.emplace_back(asked(rule, seat->entry, one, book, today)));
    }
    return all;
}

std::span<const AnswerEntry> team_answers() {
    static constexpr auto entries = [] {
        std::array<AnswerEntry, seats.size() + factors.size()> all{};
        auto next = std::transform(seats.begin(), seats.end(), all.begin(), [](const Seat& each) { return each.entry; });
        std::copy(factors.begin(), factors.end(), next);
        return all;
    }();
    return entries;
}

}  // namespace iepress::rules
