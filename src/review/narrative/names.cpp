// A capital where no other word fits, and no place, title or thing of the name: somebody's name.
#include <algorithm>
#include <set>

#include "review/letters.h"
#include "review/narrative/guard.h"
#include "review/narrative/name_runs.h"

namespace iepress::review {

namespace {

constexpr std::size_t longest_phrase = 12;

class ForeignNames {
public:
    ForeignNames(const Guard& guard, const Reading& reading) : guard_(guard), cast_(guard.cast), reading_(reading) {}

    void check() {
        for (std::size_t at = 0; at < reading_.size();) {
            const auto run = name_run_at(reading_, cast_, at);
            if (!run) {
                ++at;
                continue;
            }
            const std::size_t stranger = stranger_in(*run);
            // Once a paragraph is enough.
            if (stranger < run->last && reported_.insert(name_of(reading_, stranger)).second) {
                report(guard_, foreign_name, reading_, reading_[stranger].begin);
            }
            at = run->last;
        }
    }

private:
    bool known(std::size_t at) const {
        const std::string name = name_of(reading_, at);
        if (cast_.find(name) != nullptr || cast_.is_thing(name)) return true;
        // "Osei-Boateng" of somebody who is called Osei here.
        const std::size_t hyphen = name.find('-');
        return hyphen != name.npos && cast_.find(name.substr(0, hyphen)) != nullptr;
    }

    bool is_given(std::size_t at) const {
        return reading_.kinds(at).any(WordKind::given, WordKind::given_female, WordKind::given_male);
    }
    bool is_ordinary(std::size_t at) const {
        const std::string_view word = reading_.word(at);
        // The list has "maria", the plains of the moon: what is a given name first of all is no word.
        if (is_given(at) && !reading_.kinds(at).any(WordKind::name_word)) return false;
        return word.ends_with("n't") || word.ends_with("n\xE2\x80\x99t") || reading_.lexicon().is_word(word);
    }

    /// "TouchChat"; a name has an inner capital behind Mc, De, O' and the like only.
    bool is_camel(std::size_t at) const {
        if (!reading_[at].inner_capital) return false;
        const std::string_view word = reading_.word(at);
        for (const std::string_view start : {"mc", "mac", "de", "da", "di", "du", "la", "le", "van", "von", "fitz", "o", "st"}) {
            if (word.starts_with(start)) return false;
        }
        return true;
    }

    /// The token of a run that names nobody in the case; the run's end if there is none.
    std::size_t stranger_in(const NameRun& run) const {
        if (run.titled()) return titled_stranger(run);
        if (is_part_of_phrase(run)) return run.last;
        for (std::size_t at = run.first; at < run.last; ++at) {
            if (reading_[at].kind == Token::Kind::mark || known(at)) continue;
            if (is_stranger(run, at)) return at;
        }
        return run.last;
    }

    std::size_t titled_stranger(const NameRun& run) const {
        // The family name decides; a role as a title introduces ("Coach Lin").
        if (is_doctor_of_a_place(run)) return run.last;
        if (run.title.any(WordKind::title_role) && !run.title.any(WordKind::title_female, WordKind::title_male)) return run.last;
        const std::size_t last = run.last - 1;
        if (known(last) || reading_[last].quoted) return run.last;
        for (std::size_t at = run.name; at < run.last; ++at) {
            if (reading_[at].kind != Token::Kind::mark && cast_.find(name_of(reading_, at)) != nullptr) return run.last;
        }
        return run.name;
    }

    /// "Dr. Pillai of neurology", "Dr. Osei at Mercy Clinic": the sentence says who that is.
    bool is_doctor_of_a_place(const NameRun& run) const {
        if (run.title.any(WordKind::title_female, WordKind::title_male, WordKind::title_role)) return false;
        const Sentence& sentence = reading_.sentence_of(run.first);
        const std::size_t end = std::min(sentence.last, run.last + 2 * longest_phrase);
        for (std::size_t at = run.last; at < end; ++at) {
            const std::string_view word = reading_.word(at);
            if (reading_[at].capital && reading_.kinds(at).any(WordKind::org_head) && !reading_.opens(at)) return true;
            if (word.ends_with("ology") || word.ends_with("iatry") || word.ends_with("iatrics") || word.ends_with("opedics")) return true;
        }
        return false;
    }

    /// The whole stretch of capitals around a run, with "of" and the like between them.
    std::pair<std::size_t, std::size_t> phrase_around(const NameRun& run) const {
        const auto joins = [&](std::size_t at) {
            return reading_.is(at, "of") || reading_.is(at, "the") || reading_.is(at, "and") || reading_.is(at, "for") || reading_.is_mark(at, "-&");
        };
        const auto capital = [&](std::size_t at) {
            return at < reading_.size() && reading_[at].capital && reading_[at].sentence == reading_[run.first].sentence;
        };
        // "In March Kaelith": a month is no part of what follows it.
        const auto is_time = [&](std::size_t at) { return reading_.kinds(at).any(WordKind::proper) && is_ordinary(at); };
        std::size_t first = run.first, last = run.last;
        while (last < reading_.size() && last < run.last + longest_phrase) {
            if (capital(last) && !reading_[last].all_capitals) ++last;
            else if (joins(last) && capital(last + 1) && !reading_.is(last, "and")) last += 2;
            else break;
        }
        while (first > 0 && run.first < first + longest_phrase && capital(first - 1) && !is_time(first - 1) && !(reading_.opens(first - 1) && is_ordinary(first - 1))) --first;
        return {first, last};
    }

    bool is_part_of_phrase(const NameRun& run) const {
        const auto [first, last] = phrase_around(run);
        // A test or an illness bears its author's name: "Charcot-Marie-Tooth disease".
        const std::size_t behind = reading_.is_mark(last, "-") ? last + 1 : last;
        if (reading_.kinds(behind).any(WordKind::eponym) && !reading_[last - 1].possessive && !is_given(run.first)) return true;
        if (last - first == 1) return false;
        for (std::size_t at = first; at < last; ++at) {
            if (reading_[at].kind == Token::Kind::mark) continue;
            const WordKinds kinds = reading_.kinds(at);
            if (at > first && kinds.any(WordKind::org_head, WordKind::school_head, WordKind::place_head)) return true;
            if (kinds.any(WordKind::place_head) && !kinds.any(WordKind::name_word) && !is_given(at)) return true;
            if (kinds.any(WordKind::place) && !is_given(at)) return true;
        }
        return is_title_of_work(run, first, last);
    }

    /// "The Wild Robot", "Wings of Fire": capitals on ordinary words, and no name to begin with.
    bool is_title_of_work(const NameRun& run, std::size_t first, std::size_t last) const {
        if (is_given(run.first) && !reading_[run.first].possessive && first == run.first) return false;
        for (std::size_t at = first; at < last; ++at) {
            const bool starts = at == first && reading_.opens(at);
            if (reading_[at].end - reading_[at].begin < 2 || cast_.is_thing(name_of(reading_, at))) continue;
            if (!starts && reading_.is_word(at) && reading_[at].capital && is_ordinary(at) && !reading_.kinds(at).any(WordKind::name_word)) return true;
        }
        return false;
    }

    bool is_stranger(const NameRun& run, std::size_t at) const {
        const Token& token = reading_[at];
        if (token.kind == Token::Kind::initials) return is_strange_initials(at);
        if (token.all_capitals && !is_given(at)) return false;
        if (token.kinds.any(WordKind::name_word) && is_ordinary(at)) return is_name_word_used_as_name(run, at);
        if (is_ordinary(at)) return false;
        if (is_given(at)) return !is_place(run, at) && !is_product(run, at) && !is_read(run);
        if (token.kinds.any(WordKind::place, WordKind::proper, WordKind::season)) return false;
        if (token.quoted || is_camel(at)) return false;
        if (is_place(run, at) || is_product(run, at) || is_used(run)) return false;
        const bool adjacent = run.last - run.first > 1 && at > run.first && (is_given(at - 1) || known(at - 1));
        if (adjacent || has_person_verb(run)) return true;
        if (reading_.opens(run.first)) return opens_as_person(run);
        // A proper noun of the word list may be anything: it takes a person's place to be a name.
        return !reading_.lexicon().is_listed_name(plain(reading_.word(at))) || is_owner(run) || is_object_of_person(run);
    }

    bool is_strange_initials(std::size_t at) const {
        return !reading_.kinds(at).any(WordKind::abbreviation, WordKind::credential) && !reading_[at].quoted &&
               reading_.lexicon().is_personal_verb(reading_.word(at + 1)) && !reading_.opens(at + 1);
    }

    bool has_person_verb(const NameRun& run) const {
        if (is_owner(run)) return true;
        const std::string_view next = reading_.word(run.last);
        return reading_.is_word(run.last) && !reading_[run.last].capital && reading_.lexicon().is_personal_verb(next);
    }

    /// "Teagan's letters"
    bool is_owner(const NameRun& run) const {
        if (!reading_[run.last - 1].possessive || !reading_.is_word(run.last)) return false;
        return !reading_[run.last].capital || cast_.is_thing(name_of(reading_, run.last));
    }

    /// At a sentence's start: what follows is what people do, are or have.
    bool opens_as_person(const NameRun& run) const {
        if (reading_.is(run.last, "family")) return true;
        if (reading_.kinds(run.last).any(WordKind::aux, WordKind::adverb, WordKind::conjunction) || reading_.is_mark(run.last, ",:(")) return true;
        return reading_.is_word(run.last) && !reading_[run.last].capital && reading_.lexicon().may_be_verb(reading_.word(run.last));
    }

    /// "asked Hunter", "with Hunter", "says Hunter."
    bool is_object_of_person(const NameRun& run) const {
        if (run.first == 0) return false;
        const std::string_view before = reading_.word(run.first - 1);
        return before == "with" || before == "for" || before == "by" || before == "and" || before == "that" || before == "than" ||
               reading_.lexicon().is_personal_verb(before) || reading_.kinds(run.first - 1).any(WordKind::verb);
    }

    bool is_place(const NameRun& run, std::size_t at) const {
        if (is_owner(run)) return false;
        const bool place_word = reading_.kinds(at).any(WordKind::place);
        if (run.last + 1 < reading_.size() && (reading_.is_mark(run.last, ",") || reading_.is(run.last, "in"))) {
            // "Akureyri, Iceland"; "Jordan, Georgia" is not for the guard to untangle.
            const WordKinds next = reading_.kinds(run.last + 1);
            if (next.any(WordKind::place) && reading_[run.last + 1].capital && (!is_given(at) || place_word)) return true;
            if (reading_[run.last + 1].all_capitals && reading_[run.last + 1].end - reading_[run.last + 1].begin == 2 && !next.any(WordKind::credential)) return true;
        }
        if (run.first == 0) return false;
        const bool behind_preposition = reading_.kinds(run.first - 1).any(WordKind::preposition);
        if (is_given(at)) return place_word && (behind_preposition || reading_.is_mark(run.first - 1, ","));
        return behind_preposition && !has_person_verb(run);
    }

    /// "reading Matilda", "reads Percy Jackson": a book by its hero.
    bool is_read(const NameRun& run) const {
        if (run.first == 0 || is_owner(run)) return false;
        const std::string_view before = reading_.word(run.first - 1);
        return before == "read" || before == "reads" || before == "reading" || before == "rereading" || before == "watching";
    }

    /// "a Rifton chair", "the Boppy": people go without an article.
    bool is_product(const NameRun& run, std::size_t at) const {
        if (run.first == 0 || is_owner(run)) return false;
        const WordKinds before = reading_.kinds(run.first - 1);
        if (before.any(WordKind::determiner)) return !reading_.opens(run.first) && !reading_.is(run.first - 1, "that") && !(is_given(at) && has_person_verb(run));
        if (is_given(at) || has_person_verb(run)) return false;
        return before.any(WordKind::possessive, WordKind::works) || reading_[run.first - 1].possessive || reading_[run.first - 1].kind == Token::Kind::number;
    }

    /// "uses Stetro grips", "eats Weetabix": a thing's name, with a noun behind it or a use before it.
    bool is_used(const NameRun& run) const {
        if (run.first == 0 || reading_.opens(run.first) || has_person_verb(run)) return false;
        const std::string_view before = reading_.word(run.first - 1);
        for (const std::string_view use : {"uses", "used", "using", "eats", "eat", "ate", "drinks", "wears", "takes", "tried", "loves",
                                           "likes", "enjoys", "prefers", "via", "including"}) {
            if (before == use) return true;
        }
        const std::size_t next = run.last;
        if (is_object_of_person(run) || !reading_.is_word(next) || reading_[next].capital || !is_ordinary(next)) return false;
        const std::string_view word = reading_.word(next);
        const WordKinds kinds = reading_.kinds(next);
        const bool function_word = kinds.any(WordKind::aux, WordKind::adverb, WordKind::preposition, WordKind::conjunction, WordKind::determiner) ||
                                   kinds.any(WordKind::possessive, WordKind::subordinator, WordKind::verb, WordKind::mention) || pronounlike(word);
        return !function_word && !word.ends_with("ing") && !word.ends_with("ly") && !reading_.lexicon().may_be_verb(word) && word.size() > 3;
    }
    static bool pronounlike(std::string_view word) { return word == "himself" || word == "herself" || word == "them" || word == "they" || word == "what" || word == "that" || word == "which" || word == "whom" || word == "than" || word == "then" || word == "about" || word == "alone" || word == "again" || word == "when"; }

    /// Will, Hope, Hunter, Autumn: a capital within a sentence; at its start, a verb that only a name takes.
    bool is_name_word_used_as_name(const NameRun& run, std::size_t at) const {
        const Token& token = reading_[at];
        if (token.quoted && !is_owner(run)) return false;
        const WordKinds before = run.first > 0 ? reading_.kinds(run.first - 1) : WordKinds{};
        if (reading_.opens(run.first)) return opens_with_name_word(run, token);
        if (run.last - run.first > 1 && !is_owner(run)) return run.first == at && known(at + 1);
        const bool that = run.first > 0 && reading_.is(run.first - 1, "that");
        if (before.any(WordKind::determiner, WordKind::possessive) && !that) return false;
        if (token.kinds.any(WordKind::proper)) return (that || !before.any(WordKind::preposition)) && has_person_verb(run) && !is_owner(run);
        if (token.kinds.any(WordKind::season)) return !is_time_of_year(run);
        // "in Scarlet" is a group or a room; "to Hunter", "from Grace" is somebody.
        const bool toward = run.first > 0 && (reading_.is(run.first - 1, "to") || reading_.is(run.first - 1, "from"));
        return !before.any(WordKind::preposition) || is_owner(run) || (toward && !token.kinds.any(WordKind::place));
    }

    /// "in Autumn 2025", "since Summer"
    bool is_time_of_year(const NameRun& run) const {
        const std::string_view before = reading_.word(run.first - 1);
        return reading_.kinds(run.first - 1).any(WordKind::preposition) || before == "of" || before == "for" || before == "early" ||
               before == "late" || before == "mid" || before == "since" || before == "until" || before == "by" || before == "last" ||
               before == "next" || before == "during" || before == "previous" ||
               (run.last < reading_.size() && reading_[run.last].kind == Token::Kind::number);
    }

    bool opens_with_name_word(const NameRun& run, const Token& token) const {
        if (token.possessive) return !token.kinds.any(WordKind::proper) && reading_.is_word(run.last);
        // "Mason Sissoko, seven years"
        for (std::size_t further = run.first + 1; further < run.last; ++further) {
            if (cast_.find(name_of(reading_, further)) != nullptr || is_given(further)) return true;
        }
        if (run.last - run.first > 1) return false;
        if (introduces_somebody(run.last)) return true;
        std::size_t next = run.last;
        while (reading_.kinds(next).any(WordKind::adverb)) ++next;
        if (!reading_.is_word(next) || reading_[next].capital) return false;
        const bool will = reading_.is(run.first, "will");
        if (next == run.last && (will || token.kinds.any(WordKind::name_noun)) && is_finite(next)) return true;
        // "Autumn leaves fell": a second verb makes the first a noun.
        const std::string_view second = reading_.word(next + 1);
        if (reading_.is_word(next + 1) && (reading_.kinds(next + 1).any(WordKind::aux) || reading_.lexicon().is_personal_verb(second))) return false;
        // "Will", the verb, goes with a base form only.
        return reading_.lexicon().is_personal_verb(reading_.word(next)) || (will && reading_.lexicon().may_be_verb(reading_.word(next)));
    }

    bool is_finite(std::size_t at) const {
        const std::string_view word = reading_.word(at);
        return reading_.kinds(at).any(WordKind::aux) && word != "do" && word != "may" && word != "might" && word != "must";
    }

    /// ", who is", ", 8;5,", ", called", "(DOB": what stands behind somebody's name.
    bool introduces_somebody(std::size_t at) const {
        if (reading_.is_mark(at, "(")) return reading_.is(at + 1, "dob") || reading_.is(at + 1, "age");
        if (reading_.is_mark(at, ":")) return reading_.is_mark(at + 1, "\"\xE2\x80\x9C");
        if (!reading_.is_mark(at, ",") || at + 1 >= reading_.size()) return false;
        if (reading_[at + 1].kind == Token::Kind::number && reading_[at + 1].end - reading_[at + 1].begin <= 4 && reading_.is_mark(at + 2, ",")) return true;
        return reading_.is(at + 1, "who") || reading_.is(at + 1, "age") || reading_.is(at + 1, "aged") || reading_.kinds(at + 1).any(WordKind::naming);
    }

    const Guard& guard_;
    const Cast& cast_;
    const Reading& reading_;
    std::set<std::string> reported_;
};

}  // namespace

void check_names(const Guard& guard, const Reading& reading) { ForeignNames(guard, reading).check(); }

}  // namespace iepress::review
