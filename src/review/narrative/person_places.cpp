#include "review/narrative/person_places.h"

namespace iepress::review {

Stand PersonPlaces::stand_of(const NameRun& run) const {
    if (is_owner(run)) return Stand::owner;
    if (reading_[run.last - 1].possessive) return is_contracted_verb(run) ? Stand::doer : Stand::nothing;
    if (reading_.is(run.last, "family") || introduces_somebody(run.last)) return Stand::doer;
    if (is_followed_by_verb(run)) return Stand::doer;
    return is_object_of_person(run) || is_told_of(run) ? Stand::partner : Stand::nothing;
}

/// "Jayden's been here", "Jayden's reading"
bool PersonPlaces::is_contracted_verb(const NameRun& run) const {
    return reading_.kinds(run.last).any(WordKind::determiner, WordKind::adverb, WordKind::copula) ||
           reading_.is(run.last, "not");
}

bool PersonPlaces::is_followed_by_verb(const NameRun& run) const {
    std::size_t next = run.last;
    while (next < run.last + 2 && (reading_.kinds(next).any(WordKind::adverb) || reading_.word(next).ends_with("ly")))
        ++next;
    if (!reading_.is_word(next) || reading_[next].capital) return false;
    if (reading_.kinds(next).any(WordKind::aux) || reading_.is(next, "will")) return true;
    if (leads_clause(run) && reading_.kinds(next).any(WordKind::verb)) return true;  // "Kaelith put"
    const std::string_view word = reading_.word(next);
    return reading_.lexicon().is_personal_verb(word) || reading_.lexicon().may_be_verb(word);
}

/// The run begins its sentence, or stands behind the words that open it: "With help, Kaelith", "when Kaelith".
bool PersonPlaces::leads_clause(const NameRun& run) const {
    if (reading_.opens(run.first)) return true;
    const std::size_t before = run.first - 1;
    return reading_.is_mark(before, ",;") || reading_.kinds(before).any(WordKind::subordinator, WordKind::conjunction);
}

/// "says Teagan.", "Teagan and her father"
bool PersonPlaces::is_told_of(const NameRun& run) const {
    if (run.first > 0 && reading_.kinds(run.first - 1).any(WordKind::reporting)) return true;
    return reading_.opens(run.first) &&
           (reading_.kinds(run.last).any(WordKind::conjunction) || reading_.is_mark(run.last, ",:("));
}

bool PersonPlaces::has_person_verb(const NameRun& run) const {
    if (is_owner(run)) return true;
    const std::string_view next = reading_.word(run.last);
    return reading_.is_word(run.last) && !reading_[run.last].capital && reading_.lexicon().is_personal_verb(next);
}

/// "Teagan's letters"
bool PersonPlaces::is_owner(const NameRun& run) const {
    if (!reading_[run.last - 1].possessive || !reading_.is_word(run.last)) return false;
    if (reading_[run.last].capital) return cast_.is_thing(name_of(reading_, run.last)) && !reading_[run.last].quoted;
    return !is_contracted_verb(run);
}

/// "asked Hunter", "with Hunter", "says Hunter."
bool PersonPlaces::is_object_of_person(const NameRun& run) const {
    if (run.first == 0 || reading_.opens(run.first)) return false;
    const std::string_view before = reading_.word(run.first - 1);
    if (before == "with" || before == "for" || before == "by" || before == "to" || before == "from" || before == "that")
        return true;
    if (reading_.kinds(run.first - 1).any(WordKind::conjunction)) return is_beside_people(run);
    for (const std::string_view use :
         {"like",   "likes", "liked", "love",   "loves", "loved", "watch", "watches", "watched", "play",  "plays",
          "played", "draws", "drew",  "speaks", "spoke", "sings", "sang",  "wears",   "wore",    "calls", "call"}) {
        if (before == use) return false;
    }
    return reading_.lexicon().is_personal_verb(before) || reading_.kinds(run.first - 1).any(WordKind::verb);
}

/// "she and Jayden"
bool PersonPlaces::is_beside_people(const NameRun& run) const {
    if (run.first < 2) return false;
    const std::string_view one = reading_.word(run.first - 2);
    return one == "she" || one == "he" || one == "they" || one == "i" || one == "me" ||
           cast_.find(name_of(reading_, run.first - 2)) != nullptr;
}

/// ", who is", ", 8;5,", ", called", "(DOB": what stands behind somebody's name.
bool PersonPlaces::introduces_somebody(std::size_t at) const {
    if (reading_.is_mark(at, "(")) return reading_.is(at + 1, "dob") || reading_.is(at + 1, "age");
    if (reading_.is_mark(at, ":")) return reading_.is_mark(at + 1, "\"\xE2\x80\x9C");
    if (!reading_.is_mark(at, ",") || at + 1 >= reading_.size()) return false;
    if (reading_[at + 1].kind == Token::Kind::number && reading_[at + 1].end - reading_[at + 1].begin <= 4 &&
        reading_.is_mark(at + 2, ","))
        return true;
    return reading_.is(at + 1, "who") || reading_.is(at + 1, "age") || reading_.is(at + 1, "aged") ||
           reading_.kinds(at + 1).any(WordKind::naming);
}

}  // namespace iepress::review
