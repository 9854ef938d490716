// A capital where no other word fits, and no place, title or thing of the name: somebody's name.
#include <algorithm>

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
            if (const std::size_t stranger = stranger_in(*run); stranger < run->last) {
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
        if (run.title.any(WordKind::title_role) && !run.title.any(WordKind::title_female, WordKind::title_male)) return run.last;
        const std::size_t last = run.last - 1;
        if (known(last) || reading_[last].quoted) return run.last;
        for (std::size_t at = run.name; at < run.last; ++at) {
            if (reading_[at].kind != Token::Kind::mark && cast_.find(name_of(reading_, at)) != nullptr) return run.last;
        }
        return run.name;
    }

    /// The whole stretch of capitals around a run, with "of" and the like between them.
    std::pair<std::size_t, std::size_t> phrase_around(const NameRun& run) const {
        const auto joins = [&](std::size_t at) {
            return reading_.is(at, "of") || reading_.is(at, "the") || reading_.is(at, "and") || reading_.is(at, "for") || reading_.is_mark(at, "-&");
        };
        const auto capital = [&](std::size_t at) {
            return at < reading_.size() && reading_[at].capital && reading_[at].sentence == reading_[run.first].sentence;
        };
        std::size_t first = run.first, last = run.last;
        while (last < reading_.size() && last < run.last + longest_phrase) {
            if (capital(last) && !reading_[last].all_capitals) ++last;
            else if (joins(last) && capital(last + 1) && !reading_.is(last, "and")) last += 2;
            else break;
        }
        while (first > 0 && run.first < first + longest_phrase && capital(first - 1) && !(reading_.opens(first - 1) && is_ordinary(first - 1))) --first;
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
        if (is_given(at)) return !is_place(run, at) && !is_product(run, at);
        if (token.kinds.any(WordKind::place, WordKind::proper, WordKind::season)) return false;
        if (token.quoted || is_camel(at)) return false;
        if (is_place(run, at) || is_product(run, at)) return false;
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
        return reading_[run.last - 1].possessive && reading_.is_word(run.last) && !reading_[run.last].capital;
    }

    /// At a sentence's start: what follows is what people do, are or have.
    bool opens_as_person(const NameRun& run) const {
        if (reading_.is(run.last, "family")) return true;
        if (reading_.kinds(run.last).any(WordKind::aux, WordKind::adverb, WordKind::conjunction) || reading_.is_mark(run.last, ",:")) return true;
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

    /// "a Rifton chair", "the Boppy": people go without an article.
    bool is_product(const NameRun& run, std::size_t at) const {
        if (run.first == 0 || is_owner(run)) return false;
        const WordKinds before = reading_.kinds(run.first - 1);
        if (before.any(WordKind::determiner)) return !reading_.opens(run.first) && !reading_.is(run.first - 1, "that") && !(is_given(at) && has_person_verb(run));
        if (is_given(at)) return false;
        return before.any(WordKind::possessive, WordKind::works) || reading_[run.first - 1].possessive || reading_[run.first - 1].kind == Token::Kind::number;
    }

    /// Will, Hope, Hunter, Autumn: a capital within a sentence; at its start, a verb that only a name takes.
    bool is_name_word_used_as_name(const NameRun& run, std::size_t at) const {
        const Token& token = reading_[at];
        if (token.quoted && !is_owner(run)) return false;
        const WordKinds before = run.first > 0 ? reading_.kinds(run.first - 1) : WordKinds{};
        const bool season = token.kinds.any(WordKind::season, WordKind::proper);
        if (reading_.opens(run.first)) return opens_with_name_word(run, token);
        if (run.last - run.first > 1 && !is_owner(run)) return run.first == at && known(at + 1);
        if (before.any(WordKind::determiner, WordKind::possessive)) return false;
        if (season) return has_person_verb(run) && !before.any(WordKind::preposition) && !token.kinds.any(WordKind::proper);
        return !before.any(WordKind::preposition) || is_owner(run) || !token.kinds.any(WordKind::place);
    }

    bool opens_with_name_word(const NameRun& run, const Token& token) const {
        if (token.kinds.any(WordKind::proper)) return false;
        if (token.possessive) return reading_.is_word(run.last);
        if (!reading_.is_word(run.last) || reading_[run.last].capital) return false;
        const std::string_view next = reading_.word(run.last);
        if (token.kinds.any(WordKind::name_noun) && reading_.kinds(run.last).any(WordKind::aux)) return true;
        return reading_.lexicon().is_personal_verb(next);
    }

    const Guard& guard_;
    const Cast& cast_;
    const Reading& reading_;
};

}  // namespace

void check_names(const Guard& guard, const Reading& reading) { ForeignNames(guard, reading).check(); }

}  // namespace iepress::review
