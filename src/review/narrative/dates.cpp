// A date after the evaluation's report, told as past or as plain fact.
#include <algorithm>

#include "review/narrative/guard.h"
#include "review/narrative/numbers.h"

namespace iepress::review {

namespace {

constexpr std::size_t look_back = 24, look_ahead = 8;

/// The report that a paragraph stands in; of the referral, the last one.
base::Date report_date(const Guard& guard, const Reading& reading) {
    if (const record::Evaluation* evaluation = reading.passage().evaluation) return evaluation->report_date.value;
    base::Date last;
    for (const record::Evaluation& evaluation : guard.one.evaluations)
        last = std::max(last, evaluation.report_date.value);
    return last;
}

/// No verb: "orthodontist visit 06/21/2027" is to come, "language sample 12/13/26" is not.
bool names_something_to_come(const Reading& reading, const Found<base::Date>& date) {
    for (std::size_t step = 1; step <= 8 && step <= date.first; ++step) {
        if (reading.kinds(date.first - step).any(WordKind::future_noun)) return true;
    }
    return false;
}

enum class Tense { none, past, present, to_come };

/// What one word says about the time that its clause speaks of.
Tense tense_of(const Reading& reading, std::size_t at) {
    // "tested by an audiologist on ..." is over; "by May 3" is not.
    const WordKinds kinds = reading.kinds(at);
    if (reading.is(at, "by") && reading.is_word(at + 1) && !date_at(reading, at + 1) && !date_at(reading, at + 2))
        return Tense::none;
    if (reading.is(at, "last") && reading.is(at + 1, "on")) return Tense::past;
    if (!reading.is_word(at) || (reading[at].capital && !reading.opens(at))) return Tense::none;
    if (reading.is(at, "when") || reading.is(at, "before") || reading.is(at, "until")) {
        // "when the alarm was tested" is over, "when the cast comes off" is not.
        for (std::size_t next = at + 1; next <= at + 5 && reading.is_word(next); ++next) {
            if (reading.lexicon().is_past(reading.word(next))) return Tense::past;
        }
    }
    if (kinds.any(WordKind::future)) return Tense::to_come;
    const std::string_view word = reading.word(at);
    if (kinds.any(WordKind::past_cue) || reading.lexicon().is_past(word)) return Tense::past;
    if (word == "is" || word == "are" || word == "has" || word == "have" || word == "does") return Tense::present;
    // "the band leaves for": a verb, and no plural of a noun before the date itself.
    const bool followed = reading.is_word(at + 1) && !reading.is(at + 1, "on") && !reading.is(at + 1, "of");
    const bool led =
        at > 0 && reading.is_word(at - 1) && !reading.kinds(at - 1).any(WordKind::determiner, WordKind::possessive);
    return followed && led && word.ends_with('s') && reading.lexicon().is_personal_verb(word) ? Tense::present
                                                                                              : Tense::none;
}

/// The words around a date, within its part of the sentence, tell of something to come; a date after
/// the report in the present tense does as well ("the band leaves on").
bool is_to_come(const Reading& reading, const Found<base::Date>& date) {
    const Sentence& sentence = reading.sentence_of(date.first);
    const auto breaks = [&](std::size_t at) { return reading.is_mark(at, ";:()\xE2\x80\x94"); };
    for (std::size_t step = 1; step <= look_back && date.first >= sentence.first + step; ++step) {
        const std::size_t at = date.first - step;
        if (breaks(at) && (step > 1 || !reading.is_mark(at, "(:"))) break;  // "(next: 07/14/2027)"
        if (const Tense tense = tense_of(reading, at); tense != Tense::none) return tense != Tense::past;
    }
    for (std::size_t at = date.last; at < std::min(sentence.last, date.last + look_ahead); ++at) {
        if (breaks(at)) break;
        if (reading.is(at, "by")) continue;
        if (const Tense tense = tense_of(reading, at); tense != Tense::none) return tense != Tense::past;
    }
    return names_something_to_come(reading, date);
}

}  // namespace

void check_dates(const Guard& guard, const Reading& reading) {
    const base::Date report_day = report_date(guard, reading);
    if (!base::is_valid(report_day)) return;
    for (std::size_t at = 0; at < reading.size();) {
        const auto date = date_at(reading, at);
        if (!date) {
            ++at;
            continue;
        }
        at = date->last;
        // A month is after the report when its first day is.
        const base::Date first{date->value.year, date->value.month, std::max(date->value.day, 1)};
        if (first <= report_day || is_to_come(reading, *date)) continue;
        report(guard, date_after_report, reading, reading[date->first].begin);
    }
}

}  // namespace iepress::review
