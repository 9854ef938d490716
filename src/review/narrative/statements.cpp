#include "review/narrative/statements.h"

#include <algorithm>

#include "review/narrative/mentions.h"

namespace iepress::review {

namespace {

constexpr std::size_t longest_look = 40;

bool is_being(const Reading& reading, std::size_t at) {
    return reading.is(at, "is") || reading.is(at, "attends") || reading.is(at, "remains") ||
           reading.is(at, "currently") || reading.is(at, "now") || reading.is(at, "are") || reading.is(at, "attend");
}

/// Behind "with", "of", "by" somebody is no subject.
bool is_object(const Reading& reading, std::size_t first, std::size_t at) {
    if (at == first) return false;
    const std::string_view before = reading.word(at - 1);
    return reading.kinds(at - 1).any(WordKind::preposition) || before == "with" || before == "by" || before == "for" ||
           before == "like" || before == "than";
}

}  // namespace

Teller teller_before(const Reading& reading, const Cast& cast, std::size_t at) {
    std::size_t first = reading.sentence_of(at).first;
    if (at - first > longest_look) first = at - longest_look;
    Teller teller = Teller::nobody;
    int brackets = 0;
    for (std::size_t here = first; here < at;) {
        if (reading.is_mark(here, "(")) ++brackets;
        if (reading.is_mark(here, ")")) brackets = std::max(0, brackets - 1);
        if (brackets > 0) {
            ++here;
            continue;
        }
        if (reading.is_mark(here, ";")) teller = Teller::nobody;
        const Mention mention = mention_at(reading, cast, here);
        const std::size_t next = std::max(mention.last, here + 1);
        const bool owner = reading[std::min(next, at) - 1].possessive;
        if ((mention.student && !owner) || is_students_subject(reading, cast, here)) {
            teller = Teller::child_today;
        } else if (mention.somebody_else() && !owner && !is_object(reading, first, here)) {
            teller = Teller::somebody_else;
        } else if (reading.kinds(here).any(WordKind::self) && teller == Teller::nobody && !mention.somebody_else()) {
            teller = Teller::child_today;  // "this student", "the child"
        } else if (teller == Teller::child_today && reading.is_word(here) && !mention.student) {
            if (reading.lexicon().is_past(reading.word(here)) && !reading.kinds(here).any(WordKind::possessive))
                teller = Teller::child_earlier;
            else if (!is_being(reading, here) && reading.lexicon().is_personal_verb(reading.word(here)))
                teller = Teller::child_does;
        } else if (teller == Teller::child_earlier && is_being(reading, here)) {
            teller = Teller::child_today;
        }
        here = next;
    }
    return teller;
}

}  // namespace iepress::review
