#include "review/narrative/introductions.h"

#include <optional>

#include "review/letters.h"
#include "review/narrative/name_runs.h"

namespace iepress::review {

namespace {

// How far a role may stand from its name: "a cousin of hers in Chennai, Karthik".
constexpr std::size_t reach_before = 9, reach_behind = 10;

constexpr bool is_role(WordKinds kinds) {
    return kinds.any(WordKind::role, WordKind::role_female, WordKind::role_male, WordKind::self);
}

struct Role {
    Gender gender = Gender::unknown;
    bool several = false;
};

class Introductions {
public:
    Introductions(const Reading& reading, Cast& cast) : reading_(reading), cast_(cast) {}

    void read() {
        for (std::size_t at = 0; at < reading_.size();) {
            const auto run = name_run_at(reading_, cast_, at);
            if (!run) {
                ++at;
                continue;
            }
            learn_title(*run);
            if (const auto role = role_of(*run)) introduce(*run, *role);
            at = run->titled() ? run->last : at + 1;
        }
    }

private:
    void learn_title(const NameRun& run) {
        const Gender gender = gender_of(run.title);
        if (gender == Gender::unknown || run.last == run.name) return;
        const std::string name = name_of(reading_, run.last - 1);
        cast_.learn_title(name, gender);
        for (std::size_t from = 0; from < name.size();) {
            const std::size_t to = std::min(name.find('-', from), name.size());
            if (from > 0 || to < name.size()) cast_.learn_title(name.substr(from, to - from), gender);
            from = to + 1;
        }
    }

    std::optional<Role> role_of(const NameRun& run) const {
        // A title that is a role speaks for itself: "Coach Reyes", "Nurse Loy", "Nan Wikitoria".
        if (run.title.any(WordKind::title_role)) return Role{gender_of(run.title), false};
        // So does a title with a whole name: nobody is called "Dr. Naveen Pillai" by who knows him from before.
        if (run.titled() && run.last - run.name >= 2) return Role{gender_of(run.title), false};
        if (run.titled() && is_explained(run)) return Role{gender_of(run.title), false};
        if (auto role = role_right_before(run)) return role;
        if (auto role = role_before_comma(run)) return role;
        return role_behind(run);
    }

    /// "a Ms. Oyler", "Ms. Oyler of the county", "Ms. Oyler, from the clinic", "Mr. Ilic, who taught her sister",
    /// "Ms. Oyler is the custodian"
    bool is_explained(const NameRun& run) const {
        if (run.first > 0 && (reading_.is(run.first - 1, "a") || reading_.is(run.first - 1, "one"))) return true;
        if (reading_[run.last - 1].possessive) return false;
        for (const std::string_view work : {"drives", "drove", "teaches", "taught", "coaches", "coached"}) {
            if (reading_.is(run.last, work)) return true;  // "the bus that Mr. Ortega drives"
        }
        if (reading_.is(run.last, "of") || (reading_.is(run.last, "from") && reading_.is(run.last + 1, "the")))
            return true;
        if (reading_.is(run.last, "is") || reading_.is(run.last, "was")) return is_said_to_be(run.last + 1);
        if (!reading_.is_mark(run.last, ",(")) return false;
        if (reading_.is(run.last + 1, "who"))
            return reading_.lexicon().is_past(reading_.word(run.last + 2)) || is_said_to_be(run.last + 3);
        for (const std::string_view word :
             {"of", "from", "at", "whom", "whose", "then", "now", "formerly", "our", "my"}) {
            if (reading_.is(run.last + 1, word)) return true;
        }
        return false;
    }

    /// "the custodian", "an aide of the other class"
    bool is_said_to_be(std::size_t at) const {
        if (!reading_.kinds(at).any(WordKind::determiner, WordKind::possessive)) return false;
        for (std::size_t here = at + 1; here < at + 5 && reading_.is_word(here); ++here) {
            if (is_role(reading_.kinds(here))) return true;
        }
        return false;
    }

    Role role_at(std::size_t at) const {
        return {gender_of(reading_.kinds(at)), reading_.kinds(at).any(WordKind::plural)};
    }

    /// "the school OT, Ms. Lund"
    bool is_short_role(std::size_t at) const {
        return reading_[at].all_capitals && reading_.kinds(at).any(WordKind::credential);
    }

    /// "another student", "a classmate": not the child of the report.
    bool means_the_child(std::size_t at) const {
        const WordKinds kinds = reading_.kinds(at);
        if (!kinds.any(WordKind::self) || kinds.any(WordKind::plural)) return false;
        for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
            if (reading_.is(at - back, "another") || reading_.is(at - back, "other") ||
                reading_.is(at - back, "fellow"))
                return false;
        }
        return true;
    }

    std::optional<Role> role_right_before(const NameRun& run) const {
        if (run.first == 0) return std::nullopt;
        std::size_t before = run.first - 1;
        const bool quoted = reading_.is_mark(before, "\"\xE2\x80\x9C") && before > 0;
        if (quoted) --before;
        if (reading_.kinds(before).any(WordKind::naming)) return Role{};
        if (is_of_a_work(before)) return Role{};
        if (!reading_.is_word(before) || reading_[before].possessive) return std::nullopt;
        if (is_short_role(before)) return Role{};
        const WordKinds kinds = reading_.kinds(before);
        if (kinds.any(WordKind::thing, WordKind::animal) && !reading_.opens(before)) return Role{};
        if (!is_role(kinds) || means_the_child(before)) return std::nullopt;
        return role_at(before);
    }

    /// "a poster of Simone Biles", "a song by Raffi"
    bool is_of_a_work(std::size_t before) const {
        if (before == 0 || !(reading_.is(before, "of") || reading_.is(before, "by") || reading_.is(before, "about")))
            return false;
        return reading_.kinds(before - 1).any(WordKind::thing) && !reading_.is(before - 1, "picture");
    }

    /// The name is closed off as an apposition is: "Teo," "Teo)" "Teo and Luis".
    bool is_closed(const NameRun& run) const {
        const std::size_t behind = run.last;
        if (behind >= reading_.size() || reading_[behind].sentence != reading_[run.first].sentence) return true;
        if (reading_.is_mark(behind, ",.;:)(\"\xE2\x80\x9D\xE2\x80\x94\xE2\x80\x93")) return true;
        return reading_.kinds(behind).any(WordKind::conjunction) || reading_.is(behind, "who");
    }

    std::optional<Role> role_before_comma(const NameRun& run) const {
        if (run.first == 0 || !reading_.is_mark(run.first - 1, ",(:\xE2\x80\x94\xE2\x80\x93")) return std::nullopt;
        if (!is_closed(run) || (reading_[run.last - 1].possessive && !run.titled())) return std::nullopt;
        const std::size_t begin = reading_.sentence_of(run.first).first;
        for (std::size_t step = 1; step <= reach_before && run.first - 1 >= begin + step; ++step) {
            const std::size_t at = run.first - 1 - step;
            if (reading_[at].kind == Token::Kind::mark && !reading_.is_mark(at, "-'")) return std::nullopt;
            const WordKinds kinds = reading_.kinds(at);
            if (!reading_.is_word(at) || reading_[at].possessive) continue;
            if (kinds.any(WordKind::thing, WordKind::entity) || is_short_role(at)) return Role{};
            if (is_role(kinds)) {
                if (means_the_child(at)) return std::nullopt;
                return role_at(at);
            }
        }
        return std::nullopt;
    }

    /// What opens an apposition that says who somebody is: "a girl from her class", "my colleague".
    bool opens_apposition(std::size_t at) const {
        const WordKinds kinds = reading_.kinds(at);
        if (reading_.is(at, "whose")) return false;
        if (kinds.any(WordKind::determiner, WordKind::possessive) || is_role(kinds)) return true;
        if (reading_.is(at, "who") || reading_.is(at, "then") || reading_.is(at, "now") || reading_.is(at, "one") ||
            reading_.is(at, "also"))
            return true;
        return reading_.is_word(at) && reading_[at].possessive;
    }

    std::optional<Role> role_behind(const NameRun& run) const {
        std::size_t at = run.last;
        const bool possessive = reading_[run.last - 1].possessive;
        if (possessive && run.titled()) {
            // "Mrs. Adler's room, the other second grade": the apposition says whose room it is.
            return reading_.is_word(at) && reading_.is_mark(at + 1, ",") && reading_.is(at + 2, "the")
                       ? std::optional(Role{})
                       : std::nullopt;
        }
        if (reading_.is(at, "is") || reading_.is(at, "was")) return role_of_predicate(at + 1);
        if (!reading_.is_mark(at, ",(\xE2\x80\x94\xE2\x80\x93")) return std::nullopt;
        if (reading_.kinds(at + 1).any(WordKind::credential) && reading_[at + 1].capital) return Role{};
        if (!opens_apposition(at + 1)) return std::nullopt;
        bool of_the_child = false;  // "a girl from her class"
        std::optional<Role> self;
        for (std::size_t step = 1; step <= reach_behind; ++step) {
            const std::size_t here = at + step;
            if (here >= reading_.size() || reading_[here].sentence != reading_[run.first].sentence) break;
            if (reading_[here].kind == Token::Kind::mark) break;
            const WordKinds kinds = reading_.kinds(here);
            of_the_child = of_the_child || kinds.any(WordKind::possessive);
            if (!reading_.is_word(here) || reading_[here].possessive) continue;
            if (kinds.any(WordKind::thing, WordKind::entity, WordKind::animal) || is_short_role(here)) return Role{};
            if (!is_role(kinds)) continue;
            if (!means_the_child(here)) return role_at(here);
            self = role_at(here);
        }
        return of_the_child ? self : std::nullopt;
    }

    /// "Linnea is Dane's daughter", "Mr. Ilic is the custodian".
    std::optional<Role> role_of_predicate(std::size_t at) const {
        if (!reading_.kinds(at).any(WordKind::possessive) &&
            !(reading_.is_word(at) && reading_[at].possessive && reading_[at].capital)) {
            return std::nullopt;
        }
        for (std::size_t here = at + 1; here < at + 4; ++here) {
            if (!reading_.is_word(here) || reading_[here].possessive) return std::nullopt;
            if (is_role(reading_.kinds(here)) && !means_the_child(here)) return role_at(here);
        }
        return std::nullopt;
    }

    void introduce(const NameRun& run, const Role& role) {
        std::size_t last = introduce_run(run, role.gender);
        // "Two brothers, Haroon (grade 6) and Sami": further names of the list.
        while (last < reading_.size()) {
            std::size_t next = behind_remark(last);
            const bool comma = reading_.is_mark(next, ",");
            if (comma) ++next;
            const bool joined = reading_.kinds(next).any(WordKind::conjunction) || reading_.is_mark(next, "&");
            if (joined) ++next;
            if (!joined && !(comma && role.several)) return;
            const auto further = name_run_at(reading_, cast_, next);
            if (further && run.titled() && !further->titled()) return;  // "Coach Lin and Amara"
            if (!further || reading_[next].sentence != reading_[run.first].sentence) return;
            last = introduce_run(*further, role.gender);
        }
    }

    std::size_t introduce_run(const NameRun& run, Gender gender) {
        for (std::size_t at = run.name; at < run.last; ++at) {
            if (reading_[at].kind == Token::Kind::mark) continue;
            cast_.introduce(name_of(reading_, at), gender);
        }
        return run.last;
    }

    /// Past "(grade 6)" or ", 9," behind a name.
    std::size_t behind_remark(std::size_t at) const {
        if (reading_.is_mark(at, "(")) {
            for (std::size_t here = at + 1; here < at + 8; ++here) {
                if (reading_.is_mark(here, ")")) return here + 1;
            }
        }
        const bool age =
            at + 1 < reading_.size() && reading_.is_mark(at, ",") && reading_[at + 1].kind == Token::Kind::number;
        return age ? at + 2 : at;
    }

    const Reading& reading_;
    Cast& cast_;
};

}  // namespace

void introduce_people(const Reading& reading, Cast& cast) { Introductions(reading, cast).read(); }

}  // namespace iepress::review
