// A pronoun of another gender than the student's needs somebody else whom it can mean, and near
// enough: in its own sentence, or in the one before, or carried on from there.
#include <array>

#include "review/narrative/guard.h"
#include "review/narrative/mentions.h"

namespace iepress::review {

namespace {

using record::Pronouns;

// Words within a sentence that are looked over, so that a text without full stops takes no longer.
constexpr std::size_t longest_look = 60;
constexpr std::size_t never = static_cast<std::size_t>(-1);

std::string_view name_of(Pronouns pronouns) {
    switch (pronouns) {
        case Pronouns::she: return "she";
        case Pronouns::he: return "he";
        default: return "they";
    }
}

class WrongPronouns {
public:
    /// `carried`: the paragraph before ended with a woman or girl, with a man or boy.
    WrongPronouns(const Guard& guard, const Reading& reading, std::array<bool, 2> carried)
        : carried_(carried),
          guard_(guard),
          cast_(guard.cast),
          reading_(reading),
          has_student_(reading.sentences().size()) {}

    void check() {
        for (std::size_t at = 0; at < reading_.size();) {
            const Pronoun pronoun = pronoun_at(reading_, at);
            if (pronoun.gender != Gender::unknown) {
                if (!is_students(pronoun.gender)) check_pronoun(pronoun, at);
                // "His vision was corrected": a sentence that begins so is about him.
                else
                    see_student(
                        at, pronoun.form == Pronoun::Case::subject ||
                                (pronoun.form == Pronoun::Case::possessive && at == reading_.sentence_of(at).first));
                ++at;
                continue;
            }
            const Mention mention = mention_at(reading_, cast_, at);
            const bool subject = is_students_subject(reading_, cast_, at);
            if (mention.student || subject) see_student(at, subject || is_doer(at, mention.last));
            if (reading_.kinds(at).any(WordKind::animal) && mention.last == at + 1) {
                animal_ = reading_[at].sentence;
            } else {
                if (mention.female) seen(Gender::female) = reading_[at].sentence;
                if (mention.male) seen(Gender::male) = reading_[at].sentence;
            }
            at = mention.last;
        }
    }

    /// Whom the paragraph ends with, for the next one.
    std::array<bool, 2> ends_with() const {
        const auto late = [&](std::size_t sentence) {
            return sentence != never && sentence + 2 >= reading_.sentences().size();
        };
        return {late(seen_[0]), late(seen_[1])};
    }

private:
    void see_student(std::size_t at, bool does) {
        has_student_[reading_[at].sentence] = true;
        if (does) student_did_ = reading_[at].sentence;
    }

    /// The student's name as a subject: "Amara writes", "Amara is".
    bool is_doer(std::size_t first, std::size_t last) const {
        if (reading_[last - 1].possessive) return false;
        while (reading_.kinds(last).any(WordKind::adverb)) ++last;
        return reading_.kinds(last).any(WordKind::aux) || reading_.lexicon().is_personal_verb(reading_.word(last)) ||
               (reading_.opens(first) && reading_.kinds(last).any(WordKind::conjunction));
    }

    std::size_t& seen(Gender gender) { return seen_[gender == Gender::female ? 0 : 1]; }

    bool is_students(Gender gender) const {
        return (gender == Gender::female && cast_.pronouns() == Pronouns::she) ||
               (gender == Gender::male && cast_.pronouns() == Pronouns::he);
    }

    void check_pronoun(const Pronoun& pronoun, std::size_t at) {
        const std::size_t sentence = reading_[at].sentence;
        if (reading_[at].quoted || is_written_out(at)) return;
        if (may_mean_somebody_else(pronoun, at)) {
            seen(pronoun.gender) = sentence;
            if (pronoun.form == Pronoun::Case::subject) turn_[pronoun.gender == Gender::female ? 0 : 1] = sentence;
            return;
        }
        if (reported_ == sentence) return;  // once a sentence is enough
        reported_ = sentence;
        report(guard_, wrong_pronoun, reading_, reading_[at].begin, reading_.word(at), name_of(cast_.pronouns()));
    }

    /// "he/him", "he/she": a declaration or a placeholder, not a pronoun in use.
    bool is_written_out(std::size_t at) const {
        return reading_.is_mark(at + 1, "/") || (at > 0 && reading_.is_mark(at - 1, "/"));
    }

    bool may_mean_somebody_else(const Pronoun& pronoun, std::size_t at) {
        const std::size_t last = seen(pronoun.gender);
        const std::size_t sentence = reading_[at].sentence;
        if (pronoun.form == Pronoun::Case::reflexive) return last == sentence && !students_own_clause(pronoun, at);
        if (pronoun.form == Pronoun::Case::possessive && reading_.is(at + 1, "own") && students_own_clause(pronoun, at))
            return false;
        if (last == sentence || animal_ == sentence || is_ahead(pronoun, at)) return true;
        // "His mean utterance was 7.9 words; hers was 8.8."
        if (reading_.is(at, "hers") && has_student_[sentence]) return true;
        if (last == never)
            return carried_[pronoun.gender == Gender::female ? 0 : 1] && sentence == 0 &&
                   must_be_somebody_else(pronoun, at);
        if (last + 1 == sentence || must_be_somebody_else(pronoun, at)) return true;
        // "He waved. She took hold of his sleeve": two who take turns.
        const std::size_t turn = turn_[pronoun.gender == Gender::female ? 0 : 1];
        if (turn != never && turn + 2 == sentence) return true;
        // Somebody stays in mind until a sentence is about the student again.
        return student_did_ == never || student_did_ <= last;
    }

    /// Somebody was spoken of before, and this is no sentence about the student's own doing.
    bool must_be_somebody_else(const Pronoun& pronoun, std::size_t at) const {
        if (pronoun.form != Pronoun::Case::subject) return false;
        if (reading_.kinds(at + 1).any(WordKind::reporting)) return true;
        // "he offered them the rowing machine"
        for (std::size_t here = at + 1; here <= at + 4 && here < reading_.size(); ++here) {
            if (reading_[here].kind == Token::Kind::mark) break;
            if (is_students_object(here)) return true;
        }
        return speaks_of_student(at);
    }

    bool is_students_object(std::size_t at) const {
        switch (cast_.pronouns()) {
            case Pronouns::she: return reading_.is(at, "her") && !is_owner(at);
            case Pronouns::he: return reading_.is(at, "him");
            default: return reading_.is(at, "them");
        }
    }
    /// "her" before a noun
    bool is_owner(std::size_t at) const {
        return reading_.is_word(at + 1) && !reading_.kinds(at + 1).any(WordKind::determiner, WordKind::preposition,
                                                                       WordKind::conjunction, WordKind::possessive);
    }

    /// "She'll whisper it to me," he said: whoever says that of the student is not the student.
    bool speaks_of_student(std::size_t at) const {
        if (at == 0 || !reading_.is_mark(at - 1, "\"\xE2\x80\x9D")) return false;
        for (std::size_t here = at - 1; here-- > 0 && at - here < longest_look && reading_[here].quoted;) {
            if (is_students_subject(reading_, cast_, here)) return true;
        }
        return false;
    }

    /// "he rated it herself": the nearest subject is the student.
    bool students_own_clause(const Pronoun& pronoun, std::size_t at) const {
        const bool reflexive = pronoun.form == Pronoun::Case::reflexive;
        const std::size_t begin = reading_.sentence_of(at).first;
        for (std::size_t here = at; here-- > begin && at - here < longest_look;) {
            if (!reflexive && (reading_[here].kind == Token::Kind::mark ||
                               reading_.kinds(here).any(WordKind::subordinator) || reading_.is(here, "who")))
                return false;
            if (is_students_subject(reading_, cast_, here)) return true;
            if (mention_at(reading_, cast_, here).student && !reading_[here].possessive) return true;
            const Pronoun other = pronoun_at(reading_, here);
            if (other.gender == pronoun.gender) return false;
            if (reading_.kinds(here).any(WordKind::animal)) continue;
            if (mention_at(reading_, cast_, here).may_be(pronoun.gender)) return false;
        }
        return false;
    }

    /// "When she had finished, Ms. Roark ...": whom the pronoun means comes right behind the comma.
    bool is_ahead(const Pronoun& pronoun, std::size_t at) const {
        const Sentence& sentence = reading_.sentence_of(at);
        const std::string_view first = reading_.word(sentence.first);
        const bool opens = reading_.kinds(sentence.first).any(WordKind::subordinator) || first.ends_with("ing");
        if (!opens || at - sentence.first > longest_look) return false;
        for (std::size_t here = sentence.first; here < at; ++here) {
            if (reading_.is_mark(here, ",")) return false;
        }
        std::size_t comma = at;
        while (comma < sentence.last && comma - at < longest_look && !reading_.is_mark(comma, ",")) ++comma;
        for (std::size_t here = comma + 1; here < sentence.last && here <= comma + 4; ++here) {
            if (mention_at(reading_, cast_, here).may_be(pronoun.gender)) return true;
        }
        return false;
    }

    std::array<bool, 2> carried_;
    const Guard& guard_;
    const Cast& cast_;
    const Reading& reading_;
    std::array<std::size_t, 2> seen_{never, never};  ///< sentence of the last who may be meant
    std::array<std::size_t, 2> turn_{never, never};  ///< sentence of the last "she" or "he" that meant such a person
    std::size_t animal_ = never;                     ///< sentence of the last animal or doll
    std::size_t student_did_ = never;                ///< sentence of which the student was a subject last
    std::vector<bool> has_student_;                  ///< by sentence
    std::size_t reported_ = never;
};

}  // namespace

void check_pronouns(const Guard& guard, const std::vector<Reading>& readings) {
    if (guard.cast.pronouns() == Pronouns::unknown || !guard.one.student.pronouns) return;
    std::array<bool, 2> carried{};
    for (const Reading& reading : readings) {
        if (!reading.passage().english) continue;
        WrongPronouns paragraph(guard, reading, carried);
        paragraph.check();
        carried = paragraph.ends_with();
    }
}

}  // namespace iepress::review
