// A capital where no other word fits, and no place, title or thing of the name: somebody's name.
#include <algorithm>

#include "review/letters.h"
#include "review/narrative/guard.h"
#include "review/narrative/name_runs.h"
#include "review/narrative/person_places.h"

namespace iepress::review {

namespace {

constexpr std::size_t longest_phrase = 12;

class ForeignNames {
public:
    ForeignNames(const Guard& guard, const Reading& reading)
        : guard_(guard), cast_(guard.cast), reading_(reading), places_(reading, guard.cast) {
        for (std::size_t at = 0; at < reading.size(); ++at) {
            if (reading[at].quoted && reading[at].capital) quoted_.push_back(reading.word(at));
        }
        std::sort(quoted_.begin(), quoted_.end());
    }

    void check() {
        for (std::size_t at = 0; at < reading_.size();) {
            auto run = name_run_at(reading_, cast_, at);
            if (!run) {
                ++at;
                continue;
            }
            // "On the Chromebook Grace added": a thing, and behind it a name.
            if (!run->titled() && run->last - run->first == 2 && is_plain_thing(run->first) &&
                may_be_name(reading_, cast_, run->first + 1)) {
                run->first = ++run->name;
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

    bool is_plain_thing(std::size_t at) const {
        return reading_.kinds(at).any(WordKind::proper) &&
               !reading_.kinds(at).any(WordKind::place, WordKind::org_head, WordKind::name_word) && !is_given(at);
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
        for (const std::string_view start :
             {"mc", "mac", "de", "da", "di", "du", "la", "le", "van", "von", "fitz", "o", "st"}) {
            if (word.starts_with(start)) return false;
        }
        return true;
    }

    /// The token of a run that names nobody in the case; the run's end if there is none.
    std::size_t stranger_in(const NameRun& run) const {
        if (run.titled()) return is_titled_stranger(run) ? run.name : run.last;
        if (is_part_of_phrase(run) || reading_[run.first].quoted) return run.last;
        for (std::size_t at = run.first; at < run.last; ++at) {
            if (reading_[at].kind == Token::Kind::mark || known(at)) continue;
            if (is_stranger(run, at)) return at;
        }
        return run.last;
    }

    /// "Ms. Tran" whom nothing introduces. A role as a title introduces ("Coach Lin"), and so does
    /// "Dr.": a report names doctors without saying more.
    bool is_titled_stranger(const NameRun& run) const {
        if (!run.title.any(WordKind::title_female, WordKind::title_male) || run.title.any(WordKind::title_role))
            return false;
        if (reading_[run.name].quoted) return false;
        for (std::size_t at = run.name; at < run.last; ++at) {
            if (reading_[at].kind != Token::Kind::mark && cast_.find(name_of(reading_, at)) != nullptr) return false;
        }
        return !known(run.last - 1) && !is_of_another_time(run);
    }

    /// "in second grade Ms. Bell read to her": somebody of a year that is over.
    bool is_of_another_time(const NameRun& run) const {
        const Sentence& sentence = reading_.sentence_of(run.first);
        const std::size_t end = std::min(sentence.last, run.last + longest_phrase);
        for (std::size_t at = std::max(sentence.first, run.first - std::min(run.first, longest_phrase)); at < end;
             ++at) {
            const std::string_view word = reading_.word(at);
            if (word == "former" || word == "formerly" || word == "previous" || word == "previously" ||
                word == "kindergarten")
                return true;
            if (word == "last" &&
                (reading_.is(at + 1, "year") || reading_.is(at + 1, "spring") || reading_.is(at + 1, "summer")))
                return true;
        }
        return false;
    }

    /// The whole stretch of capitals around a run, with "of" and the like between them.
    std::pair<std::size_t, std::size_t> phrase_around(const NameRun& run) const {
        const auto joins = [&](std::size_t at) {
            return reading_.is(at, "of") || reading_.is(at, "the") || reading_.is(at, "and") ||
                   reading_.is(at, "for") || reading_.is_mark(at, "-&");
        };
        const auto capital = [&](std::size_t at) {
            return at < reading_.size() && reading_[at].capital &&
                   reading_[at].sentence == reading_[run.first].sentence;
        };
        // "In March Kaelith": a month is no part of what follows it.
        const auto is_time = [&](std::size_t at) {
            return reading_.kinds(at).any(WordKind::proper) && (is_ordinary(at) || !is_given(at));
        };
        std::size_t first = run.first, last = run.last;
        while (last < reading_.size() && last < run.last + longest_phrase) {
            if (capital(last) && !reading_[last].all_capitals) ++last;
            else if (joins(last) && capital(last + 1) && !reading_.is(last, "and")) last += 2;
            else break;
        }
        while (first > 0 && run.first < first + longest_phrase && capital(first - 1) && !is_time(first - 1) &&
               !(reading_.opens(first - 1) && is_ordinary(first - 1)))
            --first;
        return {first, last};
    }

    bool is_part_of_phrase(const NameRun& run) const {
        const auto [first, last] = phrase_around(run);
        // A test or an illness bears its author's name: "Charcot-Marie-Tooth disease".
        const std::size_t behind = reading_.is_mark(last, "-") ? last + 1 : last;
        if (reading_.kinds(behind).any(WordKind::eponym) && !reading_[last - 1].possessive && !is_given(run.first))
            return true;
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
            if (!starts && reading_.is_word(at) && reading_[at].capital && is_ordinary(at) &&
                !reading_.kinds(at).any(WordKind::name_word))
                return true;
        }
        return false;
    }

    bool is_stranger(const NameRun& run, std::size_t at) const {
        const Token& token = reading_[at];
        if (token.kind == Token::Kind::initials) return is_strange_initials(at);
        if (token.all_capitals && !is_given(at)) return false;
        if (is_camel(at) || is_of_a_story(run)) return false;
        if (token.kinds.any(WordKind::name_word) && is_ordinary(at)) return is_name_word_used_as_name(run, at);
        if (is_ordinary(at) || is_place(run, at) || is_product(run, at) || is_made_by(run)) return false;
        const Stand stand = places_.stand_of(run);
        // "Maya Angelou wrote": whole names that nobody introduces are of people whom all know.
        if (run.last - run.first > 1 && is_unknown(run)) return stand == Stand::doer && !places_.has_person_verb(run);
        if (is_given(at))
            return stand == Stand::doer || stand == Stand::owner ||
                   (run.last - run.first == 1 && stand == Stand::partner);
        if (token.kinds.any(WordKind::place, WordKind::proper, WordKind::season)) return false;
        // The child by another child's family name: "C.J. Pennington, 16".
        if (at > run.first && is_of_student(at - 1) && at + 1 == run.last) return true;
        const bool behind_name = at > run.first && is_given(run.first);
        if (behind_name || token.kinds.any(WordKind::family)) return stand == Stand::doer || stand == Stand::owner;
        // A word that nobody knows may be a thing, and what a thing does is said with the same verbs.
        return stand == Stand::doer && places_.has_person_verb(run) &&
               !reading_.lexicon().is_listed_name(plain(reading_.word(at))) && places_.leads_clause(run);
    }

    bool is_unknown(const NameRun& run) const {
        for (std::size_t at = run.first; at < run.last; ++at) {
            if (reading_[at].kind != Token::Kind::mark && known(at)) return false;
        }
        return true;
    }

    bool is_of_student(std::size_t at) const {
        const Cast::Name* name = cast_.find(name_of(reading_, at));
        return name != nullptr && name->student && !reading_[at].possessive;
    }

    /// A name that a title in quotation marks has too, or that stands behind the word for a book in its sentence.
    bool is_of_a_story(const NameRun& run) const {
        if (std::binary_search(quoted_.begin(), quoted_.end(), reading_.word(run.first))) return true;
        const std::size_t begin =
            std::max(reading_.sentence_of(run.first).first, run.first - std::min(run.first, longest_phrase));
        for (std::size_t at = begin; at < run.first; ++at) {
            const std::string_view word = reading_.word(at);
            // "In the story, Charlotte saves"
            const bool in = at >= begin + 2 && (reading_.is(at - 2, "in") || reading_.is(at - 2, "of"));
            if (in && (word == "story" || word == "passage" || word == "show" || word == "game" || word == "text"))
                return true;
            for (const std::string_view work :
                 {"book", "novel", "movie", "film", "character", "characters", "hero", "heroine", "song", "songs",
                  "poem", "episode", "cartoon", "poster", "biography"}) {
                if (word == work) return true;
            }
        }
        return false;
    }

    bool is_strange_initials(std::size_t at) const {
        return !reading_.kinds(at).any(WordKind::abbreviation, WordKind::credential) && !reading_[at].quoted &&
               reading_.lexicon().is_personal_verb(reading_.word(at + 1)) && !reading_.opens(at + 1);
    }

    bool is_place(const NameRun& run, std::size_t at) const {
        if (places_.is_owner(run)) return false;
        const bool place_word = reading_.kinds(at).any(WordKind::place);
        if (run.last + 1 < reading_.size() && (reading_.is_mark(run.last, ",") || reading_.is(run.last, "in"))) {
            // "Akureyri, Iceland"; "Jordan, Georgia" is not for the guard to untangle.
            const WordKinds next = reading_.kinds(run.last + 1);
            const bool there = run.first > 0 && (reading_.kinds(run.first - 1).any(WordKind::preposition) ||
                                                 reading_.is(run.first - 1, "to"));
            if (next.any(WordKind::place) && reading_[run.last + 1].capital && (!is_given(at) || place_word || there))
                return true;
            if (reading_[run.last + 1].all_capitals && reading_[run.last + 1].end - reading_[run.last + 1].begin == 2 &&
                !next.any(WordKind::credential))
                return true;
        }
        if (run.first == 0) return false;
        const bool behind_preposition = reading_.kinds(run.first - 1).any(WordKind::preposition);
        const bool toward = reading_.is(run.first - 1, "to") || reading_.is(run.first - 1, "from") ||
                            reading_.is(run.first - 1, "behind");
        if (is_given(at))
            return (place_word && (behind_preposition ||
                                   (reading_.is_mark(run.first - 1, ",") && !places_.is_followed_by_verb(run)))) ||
                   (behind_preposition && !toward && !places_.is_followed_by_verb(run));
        return behind_preposition;
    }

    /// "reading Matilda", "by Eric Carle", "of Anne Frank": a work by its hero or its author.
    bool is_made_by(const NameRun& run) const {
        if (run.first == 0 || places_.is_owner(run)) return false;
        const std::string_view before = reading_.word(run.first - 1);
        if (before == "read" || before == "reads" || before == "reading" || before == "rereading" ||
            before == "watching" || before == "singing")
            return true;
        if (before == "of" || before == "like" || before == "about" || before == "named" || before == "as" ||
            before == "called")
            return true;
        return before == "by" && (run.last - run.first > 1 || reading_.kinds(run.first - 2).any(WordKind::thing));
    }

    /// "a Rifton chair", "the Boppy": people go without an article.
    bool is_product(const NameRun& run, std::size_t at) const {
        if (run.first == 0 || places_.is_owner(run)) return false;
        const WordKinds before = reading_.kinds(run.first - 1);
        // "the Lewis and Clark journals"
        if (run.first >= 3 && before.any(WordKind::conjunction) && reading_[run.first - 2].capital &&
            reading_.kinds(run.first - 3).any(WordKind::determiner))
            return true;
        if (before.any(WordKind::determiner))
            return !reading_.opens(run.first) && !reading_.is(run.first - 1, "that") &&
                   !reading_.is(run.last, "family");
        if (is_given(at)) return false;
        return before.any(WordKind::possessive, WordKind::works) || reading_[run.first - 1].possessive ||
               reading_[run.first - 1].kind == Token::Kind::number;
    }

    /// Will, Hope, Hunter, Autumn: a capital within a sentence; at its start, a verb that only a name takes.
    bool is_name_word_used_as_name(const NameRun& run, std::size_t at) const {
        const Token& token = reading_[at];
        if (token.quoted && !places_.is_owner(run)) return false;
        const WordKinds before = run.first > 0 ? reading_.kinds(run.first - 1) : WordKinds{};
        if (reading_.opens(run.first)) return opens_with_name_word(run, token);
        if (run.last - run.first > 1 && !places_.is_owner(run)) return run.first == at && known(at + 1);
        const bool that = run.first > 0 && reading_.is(run.first - 1, "that");
        if (before.any(WordKind::determiner, WordKind::possessive) && !that) return false;
        if (token.kinds.any(WordKind::proper))
            return (that || !before.any(WordKind::preposition)) && places_.has_person_verb(run) &&
                   !places_.is_owner(run);
        if (token.kinds.any(WordKind::season)) return !is_time_of_year(run);
        // "in Scarlet" is a group or a room; "to Hunter", "from Grace" is somebody.
        const bool toward = run.first > 0 && (reading_.is(run.first - 1, "to") || reading_.is(run.first - 1, "from"));
        return !before.any(WordKind::preposition) || places_.is_owner(run) ||
               (toward && !token.kinds.any(WordKind::place));
    }

    /// "in Autumn 2025", "since Summer"
    bool is_time_of_year(const NameRun& run) const {
        const std::string_view before = reading_.word(run.first - 1);
        return reading_.kinds(run.first - 1).any(WordKind::preposition) || before == "of" || before == "for" ||
               before == "early" || before == "late" || before == "mid" || before == "since" || before == "until" ||
               before == "by" || before == "last" || before == "next" || before == "during" || before == "previous" ||
               (run.last < reading_.size() && reading_[run.last].kind == Token::Kind::number);
    }

    bool opens_with_name_word(const NameRun& run, const Token& token) const {
        if (token.possessive) return !token.kinds.any(WordKind::proper) && reading_.is_word(run.last);
        // "Mason Sissoko, seven years"
        for (std::size_t further = run.first + 1; further < run.last; ++further) {
            if (cast_.find(name_of(reading_, further)) != nullptr || is_given(further)) return true;
        }
        if (run.last - run.first > 1) return false;
        if (places_.introduces_somebody(run.last)) return true;
        std::size_t next = run.last;
        while (reading_.kinds(next).any(WordKind::adverb)) ++next;
        if (!reading_.is_word(next) || reading_[next].capital) return false;
        const bool will = reading_.is(run.first, "will");
        if (will && reading_.is_mark(reading_.sentence_of(run.first).last - 1, "?")) return false;
        for (const std::string_view word :
             {"leaves", "remains", "stays", "comes", "came", "grows", "fills", "filled"}) {
            if (reading_.is(next, word) && !will) return false;  // "Hope remains", "Autumn leaves"
        }
        if (reading_.kinds(next).any(WordKind::copula)) return is_of_a_person(next + 1);
        if (next == run.last && (will || token.kinds.any(WordKind::name_noun)) && is_finite(next)) return true;
        // "Will", the verb, goes with a base form only.
        return reading_.lexicon().is_personal_verb(reading_.word(next)) ||
               (will && reading_.lexicon().may_be_verb(reading_.word(next)));
    }

    /// "Hope is a seven-year-old", "Grace is in", "Hunter is late", "Will was working", and not "hope is not a plan".
    bool is_of_a_person(std::size_t at) const {
        for (const std::string_view word :
             {"late", "early", "ready", "eager", "tired", "shy", "friendly", "cooperative", "right-handed",
              "left-handed", "polite", "alert", "ambulatory", "verbal"}) {
            if (reading_.is(at, word)) return true;
        }
        if (reading_.word(at).ends_with("ing") || reading_.is(at, "in") || reading_.is(at, "able") ||
            reading_.is(at, "at"))
            return true;
        if (reading_.lexicon().is_past(reading_.word(at))) return true;  // "was referred"
        for (std::size_t here = at; here < at + 5 && here < reading_.size() && reading_[here].kind != Token::Kind::mark;
             ++here) {
            const WordKinds kinds = reading_.kinds(here);
            if (kinds.any(WordKind::self, WordKind::role) || reading_.is(here, "years") ||
                reading_.word(here).ends_with("-old"))
                return true;
        }
        return false;
    }

    bool is_finite(std::size_t at) const {
        const std::string_view word = reading_.word(at);
        return reading_.kinds(at).any(WordKind::aux) && word != "do" && word != "may" && word != "might" &&
               word != "must";
    }

    const Guard& guard_;
    const Cast& cast_;
    const Reading& reading_;
    PersonPlaces places_;
    std::vector<std::string_view> quoted_;  ///< words with a capital in quotation marks, sorted
};

}  // namespace

void check_names(const Guard& guard, const Reading& reading) { ForeignNames(guard, reading).check(); }

}  // namespace iepress::review
