// Another school as the child's present one.
#include <algorithm>

#include "review/letters.h"
#include "review/narrative/guard.h"
#include "review/narrative/name_runs.h"
#include "review/narrative/numbers.h"
#include "review/narrative/statements.h"

namespace iepress::review {

namespace {

constexpr std::size_t longest_name = 8;

struct School {
    std::size_t first = 0, last = 0;
};

class Schools {
public:
    Schools(const Guard& guard, const Reading& reading) : guard_(guard), reading_(reading) {}

    void check() {
        for (std::size_t at = 0; at < reading_.size();) {
            const auto school = school_at(at);
            if (!school) {
                ++at;
                continue;
            }
            at = school->last;
            if (reading_[school->first].quoted || is_own(*school)) continue;
            if (is_present(*school)) report(guard_, other_school, reading_, reading_[school->first].begin);
        }
    }

private:
    /// "Cedar Bluff Middle School": capitals that end in a word for a school, with a name before it.
    std::optional<School> school_at(std::size_t at) const {
        if (!is_capital_word(at) || is_function_word(at)) return std::nullopt;
        std::size_t last = at, head = 0;
        while (last < reading_.size() && last < at + longest_name && is_capital_word(last)) {
            if (reading_.kinds(last).any(WordKind::school_head) && head == 0) head = last;
            ++last;
            if (reading_[last - 1].possessive) break;
        }
        if (head == 0 || head == at) return std::nullopt;
        const bool early_learning = reading_.is(last - 1, "center") || reading_.is(last - 1, "centre");
        if (!reading_.kinds(last - 1).any(WordKind::school_head) && !early_learning) return std::nullopt;
        return School{at, last};
    }

    /// "is at", "attends", "enrolled in": what a school's name stands behind where somebody is there.
    bool is_whereabouts(const School& school, std::size_t begin) const {
        if (school.first == begin) return true;
        const std::size_t before = school.first - (reading_.is(school.first - 1, "the") && school.first > 1 ? 2 : 1);
        const std::string_view word = reading_.word(before);
        return word == "at" || word == "attends" || word == "in" || word == "to" || word == "attending" ||
               word == "that" || reading_.is_mark(before, ",");
    }

    bool is_capital_word(std::size_t at) const {
        return reading_.is_word(at) && reading_[at].capital && !reading_[at].all_capitals;
    }
    /// "At", "The" and their like at a sentence's start.
    bool is_function_word(std::size_t at) const {
        return reading_.opens(at) &&
               (reading_.kinds(at).any(WordKind::preposition, WordKind::determiner, WordKind::subordinator,
                                       WordKind::possessive, WordKind::future, WordKind::aux));
    }

    /// A word of its name, other than what any school is called, is one of the case's.
    bool is_own(const School& school) const {
        for (std::size_t at = school.first; at < school.last; ++at) {
            if (!reading_.kinds(at).any(WordKind::school_head) && guard_.cast.is_thing(plain(reading_.word(at))))
                return true;
        }
        return false;
    }

    bool has_any(std::size_t first, std::size_t last, WordKind kind) const {
        for (std::size_t at = first; at < last; ++at) {
            if (reading_.kinds(at).any(kind)) return true;
        }
        return false;
    }

    /// "joined the room at Maple Glen Preschool this fall"
    bool is_of_this_year(const School& school) const {
        return reading_.is(school.last, "this") &&
               (reading_.is(school.last + 1, "fall") || reading_.is(school.last + 1, "year") ||
                reading_.is(school.last + 1, "spring") || reading_.is(school.last + 1, "winter"));
    }

    /// "is in her last year at Belle Rive High School"
    bool is_in_a_year_at(const School& school) const {
        const std::size_t first = school.first;
        return first >= 6 && reading_.is(first - 1, "at") && reading_.is(first - 2, "year") &&
               reading_.kinds(first - 4).any(WordKind::possessive) && reading_.is(first - 5, "in") &&
               teller_before(reading_, guard_.cast, first - 5) == Teller::child_today;
    }

    /// "will leave Summit Park High School in June": who leaves it is there today.
    bool is_being_left(const School& school) const {
        return school.first > 0 && (reading_.is(school.first - 1, "leave") || reading_.is(school.first - 1, "leaves"));
    }

    /// A word that tells of a future; "By her own account" tells of none.
    bool is_to_come(std::size_t first, std::size_t last) const {
        for (std::size_t at = first; at < last; ++at) {
            if (reading_.kinds(at).any(WordKind::future) && !reading_.is(at, "by")) return true;
        }
        return false;
    }

    bool is_present(const School& school) const {
        std::size_t begin =
            std::max(reading_.sentence_of(school.first).first, school.first - std::min<std::size_t>(school.first, 14));
        for (std::size_t at = begin; at < school.first; ++at) {
            if (reading_.is_mark(at, ";")) begin = at + 1;
        }
        if (is_of_this_year(school) || is_in_a_year_at(school) || is_being_left(school))
            return teller_before(reading_, guard_.cast, school.first) != Teller::somebody_else;
        if (has_any(begin, school.first, WordKind::earlier) || is_to_come(begin, school.first)) return false;
        if (has_other_grade(begin, school.first) || !is_whereabouts(school, begin)) return false;
        // "Sunday School", "Chinese School": besides the child's own.
        if (reading_.kinds(school.first).any(WordKind::proper)) return false;
        switch (teller_before(reading_, guard_.cast, school.first)) {
            case Teller::child_today: return true;
            case Teller::child_does:
            case Teller::child_earlier:
            case Teller::somebody_else: return false;
            case Teller::nobody: break;
        }
        return opens_a_present(school, begin);
    }

    /// "in fifth grade, at Birchwood Elementary": a school of another year.
    bool has_other_grade(std::size_t first, std::size_t last) const {
        const auto own = read_grade(guard_.one.student.grade.value);
        for (std::size_t at = first; at < last; ++at) {
            const auto grade = grade_at(reading_, at);
            if (grade && own && grade->value.number != *own) return true;
        }
        return false;
    }

    /// No subject before it: "At Oak Ridge they walk", "Hazelwood has two floors", "Enrolled at Maple Glen".
    bool opens_a_present(const School& school, std::size_t begin) const {
        for (std::size_t at = begin; at < school.first; ++at) {
            if (reading_.is(at, "enrolled") || reading_.is(at, "enrolls") || reading_.is(at, "student") ||
                reading_.kinds(at).any(WordKind::self))
                return true;
        }
        const std::size_t end = std::min(reading_.sentence_of(school.first).last, school.last + 12);
        bool present = false;
        for (std::size_t at = school.last; at < end; ++at) {
            if (reading_.is_mark(at, ";:")) break;
            if (reading_.is_mark(at, ",")) continue;
            const std::string_view word = reading_.word(at);
            if (reading_.kinds(at).any(WordKind::earlier)) return false;
            if (word == "is" || word == "has" || word == "are" || word == "offers" || word == "gives" ||
                word == "asks") {
                present = true;
                break;
            }
            if (!reading_.is_word(at)) continue;
            if (reading_.lexicon().is_past(word)) return false;
            if (reading_.kinds(at).any(WordKind::verb) || reading_.lexicon().is_personal_verb(word)) {
                present = true;
                break;
            }
        }
        const bool leads = school.first == begin || (reading_.is(begin, "at") && school.first <= begin + 2);
        return present && (leads || reading_.is(school.first - 1, "at"));
    }

    const Guard& guard_;
    const Reading& reading_;
};

}  // namespace

void check_schools(const Guard& guard, const Reading& reading) {
    if (guard.one.student.school.name) Schools(guard, reading).check();
}

}  // namespace iepress::review
