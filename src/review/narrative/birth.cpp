// Another child's birth date, or an age that this child cannot have.
#include <algorithm>

#include "review/letters.h"
#include "review/narrative/guard.h"
#include "review/narrative/name_runs.h"
#include "review/narrative/numbers.h"
#include "review/narrative/statements.h"

namespace iepress::review {

namespace {

class Birth {
public:
    Birth(const Guard& guard, const Reading& reading)
        : guard_(guard), reading_(reading), birth_(guard.one.student.birth_date.value) {
        read_ages();
    }

    void check() {
        for (std::size_t at = 0; at < reading_.size(); ++at) {
            if (reading_[at].quoted || reading_[at].kind == Token::Kind::mark) continue;
            if (const auto date = date_at(reading_, at)) {
                if (is_birth_date(at) && !is_own(date->value))
                    report(guard_, other_birth_date, reading_, reading_[at].begin, "a birth date");
                at = date->last - 1;
            } else if (const auto years = stated_age(at); years && !fits(*years)) {
                report(guard_, other_birth_date, reading_, reading_[at].begin, "an age");
            }
        }
    }

private:
    /// The years that the child had between the referral and the report.
    void read_ages() {
        const auto add = [&](const record::DateField& day) {
            if (!day || !base::is_valid(day.value) || day.value < birth_) return;
            const int years = base::full_years(birth_, day.value);
            youngest_ = known_ ? std::min(youngest_, years) : years;
            oldest_ = known_ ? std::max(oldest_, years) : years;
            known_ = true;
        };
        const record::Evaluation* evaluation = reading_.passage().evaluation;
        if (evaluation == nullptr) {
            add(guard_.one.referral.date);
            for (const record::Evaluation& each : guard_.one.evaluations) add(each.report_date);
            return;
        }
        add(evaluation->report_date);
        if (known_ &&
            oldest_ - 1 <= (guard_.one.referral.date ? base::full_years(birth_, guard_.one.referral.date.value) : 0))
            add(guard_.one.referral.date);
        for (const record::DateField& day : evaluation->testing_dates) add(day);
    }

    bool fits(int years) const { return !known_ || (years >= youngest_ && years <= oldest_); }

    bool is_own(const base::Date& date) const {
        return date.year == birth_.year && date.month == birth_.month && (date.day == 0 || date.day == birth_.day);
    }

    /// "DOB 01/17/2023", "date of birth: ...", "was born in Bamako on ..." of the child.
    bool is_birth_date(std::size_t at) const {
        const std::size_t begin = reading_.sentence_of(at).first;
        for (std::size_t step = 1; step <= 7 && at >= begin + step; ++step) {
            const std::size_t here = at - step;
            const std::string_view word = reading_.word(here);
            if (word == "dob" || word == "d.o.b." || word == "birthdate" || (word == "birth" && step <= 3)) return true;
            if (word == "born") return teller_before(reading_, guard_.cast, here) != Teller::somebody_else;
            if (reading_.is_mark(here, ";") || date_at(reading_, here)) return false;
        }
        return false;
    }

    /// The years that the text says the child has today, at the token of their number.
    std::optional<int> stated_age(std::size_t at) const {
        const std::string_view word = reading_.word(at);
        if (const std::size_t old = word.find("-year-old"); old != word.npos) {
            const auto years = whole_number(word.substr(0, old));
            return years && !word.ends_with("olds") && is_attribute_of_child(at) ? years : std::nullopt;
        }
        if (reading_[at].kind == Token::Kind::initials) return std::nullopt;
        const auto years = years_of(word);
        if (!years || *years < 1 || *years > 22) return std::nullopt;
        return is_age_of_child(at, word) ? years : std::nullopt;
    }

    /// "8", "eight", "8;5", "8:5"
    static std::optional<int> years_of(std::string_view word) {
        const std::size_t mark = word.find_first_of(";:");
        if (mark == word.npos) return whole_number(word);
        const auto months = whole_number(word.substr(mark + 1));
        return months && *months < 12 ? whole_number(word.substr(0, mark)) : std::nullopt;
    }

    bool is_hedged(std::size_t at) const {
        for (std::size_t step = 1; step <= 3 && step <= at; ++step) {
            const std::string_view word = reading_.word(at - step);
            if (word == "almost" || word == "nearly" || word == "like" || word == "for" || word == "than" ||
                word == "of" || word == "at" || word == "as" || word == "by" || word == "until" || word == "since" ||
                word == "from" || word == "before" || word == "after") {
                return true;
            }
        }
        return false;
    }

    /// "her twelve-year-old brother", "a 14-year-old dog"
    bool is_of_another(std::size_t at) const {
        if (at > 0 && reading_.kinds(at - 1).any(WordKind::possessive)) return true;
        for (std::size_t here = at + 1; here <= at + 2; ++here) {
            const WordKinds kinds = reading_.kinds(here);
            if (kinds.any(WordKind::animal, WordKind::thing)) return true;
            if (kinds.any(WordKind::role, WordKind::role_female, WordKind::role_male) && !kinds.any(WordKind::self))
                return true;
        }
        return false;
    }

    /// "is a nine-year-old", "this nine-year-old boy"
    bool is_attribute_of_child(std::size_t at) const {
        if (is_hedged(at) || is_of_another(at)) return false;
        switch (teller_before(reading_, guard_.cast, at)) {
            case Teller::child_today: return true;
            case Teller::nobody: break;
            default: return false;
        }
        const std::size_t first = reading_.sentence_of(at).first;
        const bool opens = at <= first + 1;
        return opens && (reading_.kinds(at + 1).any(WordKind::self) ||
                         guard_.cast.find(std::string(reading_.word(at + 1))) != nullptr);
    }

    bool is_age_of_child(std::size_t at, std::string_view word) const {
        if (at == 0 || is_hedged(at)) return false;
        const std::string_view before = reading_.word(at - 1);
        const bool in_years = reading_.is(at + 1, "years") || reading_.is(at + 1, "year") ||
                              reading_.is(at + 1, "yrs") || reading_.is(at + 1, "y");
        const bool closed = at + 1 >= reading_.size() || reading_.is_mark(at + 1, ",.;)") || reading_.is(at + 1, "and");
        const bool aged =
            before == "age" || before == "aged" || before == "ca" ||
            (reading_.is_mark(at - 1, ":") && at > 1 && (reading_.is(at - 2, "age") || reading_.is(at - 2, "ca")));
        const bool stated = (before == "is" || before == "are" || before == "now" || before == "currently") &&
                            (in_years ? is_old(at + 1) : closed && names_child(at - 2));
        const bool apposed =
            reading_.is_mark(at - 1, ",") && at > 1 && names_child(at - 2) && reading_.is_mark(at + 1, ",");
        // "Zev: kindergartner, 8 years 2 months, ..."
        const bool listed =
            reading_.is_mark(at - 1, ",:") && in_years && (reading_.is(at + 3, "months") || reading_.is(at + 2, "old"));
        const bool with_months = word.find_first_of(";:") != word.npos;
        // "Tomo (3;9) came": an age as speech therapists write it, behind the child's name
        const bool bracketed = with_months && reading_.is_mark(at - 1, "(") && reading_.is_mark(at + 1, ")") &&
                               at > 1 && names_child(at - 2);
        if (bracketed) return true;
        if (!aged && !stated && !apposed && !listed) return false;
        if (with_months && !closed && !aged) return false;
        return teller_before(reading_, guard_.cast, at) == Teller::child_today;
    }

    /// The word is the child's: a name, a pronoun, or "who" behind one.
    bool names_child(std::size_t at) const {
        if (at >= reading_.size()) return false;
        // "Amara (date of birth ...) is nine"
        if (reading_.is_mark(at, ")")) {
            std::size_t open = at;
            while (open > 0 && at - open < 12 && !reading_.is_mark(open, "(")) --open;
            return open > 0 && reading_.is_mark(open, "(") && names_child(open - 1);
        }
        return reading_[at].capital ? guard_.cast.find(name_of(reading_, at)) != nullptr
                                    : reading_.is(at, "who") || reading_.is(at, "she") || reading_.is(at, "he") ||
                                          reading_.is(at, "they");
    }

    /// "nine years old", "nine years and eight months old"
    bool is_old(std::size_t years) const {
        for (std::size_t here = years + 1; here < years + 6; ++here) {
            if (reading_.is(here, "old") || reading_.is(here, "age")) return true;
        }
        return false;
    }

    const Guard& guard_;
    const Reading& reading_;
    base::Date birth_;
    int youngest_ = 0, oldest_ = 0;
    bool known_ = false;
};

}  // namespace

void check_birth(const Guard& guard, const Reading& reading) {
    if (guard.one.student.birth_date && base::is_valid(guard.one.student.birth_date.value))
        Birth(guard, reading).check();
}

}  // namespace iepress::review
