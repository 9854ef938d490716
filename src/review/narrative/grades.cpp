// Another grade as the child's present one.
#include <algorithm>
#include <array>

#include "review/narrative/guard.h"
#include "review/narrative/numbers.h"
#include "review/narrative/statements.h"

namespace iepress::review {

namespace {

/// Words that put a grade into another time, between the subject and the grade.
bool is_of_another_time(const Reading& reading, const Found<Grade>& grade) {
    const std::size_t first = reading.sentence_of(grade.first).first;
    for (std::size_t step = 1; step <= 6 && grade.first >= first + step; ++step) {
        const WordKinds kinds = reading.kinds(grade.first - step);
        if (kinds.any(WordKind::earlier, WordKind::future)) return true;
    }
    return false;
}

bool is_of_children(const Reading& reading, std::size_t at) {
    return reading.is(at, "student") || reading.is(at, "boy") || reading.is(at, "girl") || reading.is(at, "child") ||
           reading.is(at, "class") || reading.is(at, "classroom") || reading.is(at, "at");
}

/// "a second-grade level", "her third-grade teacher": the grade of a thing or of a class.
bool is_of_a_thing(const Reading& reading, const Found<Grade>& grade) {
    if (grade.value.person) return false;
    if (reading.word(grade.first).ends_with("-grade") && reading.is_word(grade.last) &&
        !is_of_children(reading, grade.last))
        return true;
    return reading.kinds(grade.last).any(WordKind::level_word, WordKind::teacher_word) &&
           !reading.is_mark(grade.last, ",");
}

/// "was referred by her second-grade teacher": who refers a child today teaches it today.
bool is_of_referring_teacher(const Reading& reading, const Found<Grade>& grade) {
    return reading.is(grade.last, "teacher") && grade.first >= 3 && reading.is(grade.first - 3, "referred") &&
           reading.kinds(grade.first - 1).any(WordKind::possessive);
}

/// "in fourth grade", "a fourth grader", "grade 4,": the grade is where somebody is.
bool is_whereabouts(const Reading& reading, const Found<Grade>& grade) {
    if (grade.value.person) return true;
    if (grade.first == 0) return true;
    const std::size_t before = grade.first - 1;
    if (reading.is(before, "in") || reading.is(before, "enters") || reading.is(before, "attends") ||
        reading.is_mark(before, ","))
        return true;
    return is_of_children(reading, grade.last);
}

/// "Now in second grade, morning bus", "Six years old, third grade": a report without subjects speaks of
/// its child where nothing but time and age stands before the grade.
bool opens_with_time_and_age(const Reading& reading, const Found<Grade>& grade) {
    static constexpr std::array<std::string_view, 13> said{
        "now", "currently", "presently", "today", "in", "the", "year", "years", "old", "months", "month", "and", "a"};
    const std::size_t first = reading.sentence_of(grade.first).first;
    if (grade.first == first) return false;
    bool says_when = false;
    for (std::size_t at = first; at < grade.first; ++at) {
        const std::string_view word = reading.word(at);
        const bool is_number = whole_number(word).has_value();
        const bool is_said = std::find(said.begin(), said.end(), word) != said.end();
        if (!is_number && !is_said && !reading.is_mark(at, ",")) return false;
        says_when = says_when || is_number || word == "now" || word == "currently" || word == "presently";
    }
    return says_when;
}

/// Only an age and commas between the child's name and the grade: "Amara, 8, grade 3,".
bool names_the_child(const Guard& guard, const Reading& reading, const Found<Grade>& grade) {
    // "Six-year-old third grader with": the child of the report, in a report without articles.
    const std::size_t first = reading.sentence_of(grade.first).first;
    if (grade.value.person && grade.first == first + 1 && reading.word(first).ends_with("-year-old")) return true;
    return opens_with_time_and_age(reading, grade) ||
           teller_before(reading, guard.cast, grade.first) == Teller::child_today;
}

/// "what a tenth grader at Mirador Heights has to do": at the school of the case, nobody is named.
bool is_at_own_school(const Guard& guard, const Reading& reading, const Found<Grade>& grade) {
    if (!grade.value.person || !reading.is(grade.last, "at") ||
        !reading.kinds(grade.first - 1).any(WordKind::determiner))
        return false;
    const std::string name(reading.word(grade.last + 1));
    return guard.cast.is_thing(name) && teller_before(reading, guard.cast, grade.first) != Teller::somebody_else;
}

}  // namespace

void check_grades(const Guard& guard, const Reading& reading) {
    const auto own = read_grade(guard.one.student.grade.value);
    if (!own) return;
    for (std::size_t at = 0; at < reading.size();) {
        const auto grade = grade_at(reading, at);
        if (!grade) {
            ++at;
            continue;
        }
        at = grade->last;
        if (grade->value.number == *own || reading[grade->first].quoted) continue;
        if (is_of_referring_teacher(reading, *grade)) {
            report(guard, other_grade, reading, reading[grade->first].begin);
            continue;
        }
        if (is_of_a_thing(reading, *grade) || !is_whereabouts(reading, *grade)) continue;
        const bool stated = names_the_child(guard, reading, *grade) && !is_of_another_time(reading, *grade);
        if (!stated && !(grade->first > 0 && is_at_own_school(guard, reading, *grade))) continue;
        report(guard, other_grade, reading, reading[grade->first].begin);
    }
}

}  // namespace iepress::review
