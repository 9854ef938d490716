// A difference between two scores, claimed in a sentence, where their confidence intervals overlap.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "review/letters.h"
#include "review/narrative/reading.h"
#include "review/review.h"
#include "review/score/findings.h"
#include "review/score_messages.h"

namespace iepress::review {

namespace {

/// What says that two things differ.
constexpr std::array<std::string_view, 14> comparisons{
    "relative strength", "relative weakness", "significantly", "stronger than", "weaker than", "higher than",
    "lower than", "better than", "worse than", "poorer than", "more developed than", "less developed than",
    "discrepancy between", "gap between"};
/// What takes it back in the same sentence.
constexpr std::array<std::string_view, 8> denials{"overlap",     " not ",   "n't ",           "n’t ",
                                                  "no reliable", "neither", "no significant", "cannot"};

struct Named {
    std::string name;  ///< in lower case
    const scores::MeasureResult* result;
};

/// The scores that have an interval, longest names first: "Receptive Language Index" before "Receptive".
std::vector<Named> measured(const scores::EvaluationResult& evaluation) {
    std::vector<Named> all;
    for (const scores::AssessmentResult& assessment : evaluation.assessments) {
        for (const scores::MeasureResult& one : assessment.measures) {
            if (on_curve(one)) all.push_back({lowered(one.measure->name.value), &one});
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Named& a, const Named& b) { return a.name.size() > b.name.size(); });
    return all;
}

/// The scores that a sentence names, each stretch of it once.
std::vector<const scores::MeasureResult*> named_in(std::string sentence, const std::vector<Named>& all) {
    std::vector<const scores::MeasureResult*> found;
    for (const Named& one : all) {
        const std::size_t at = sentence.find(one.name);
        if (at == std::string::npos) continue;
        found.push_back(one.result);
        sentence.replace(at, one.name.size(), one.name.size(), '.');
    }
    return found;
}

template <std::size_t n>
bool holds_any(const std::string& sentence, const std::array<std::string_view, n>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return sentence.find(phrase) != std::string::npos; });
}

void check_sentence(const Passage& passage, const std::string& sentence, std::size_t byte,
                    const std::vector<Named>& all, base::Diagnostics& findings) {
    const std::string text = lowered(sentence);
    if (!holds_any(text, comparisons) || holds_any(text, denials)) return;
    const auto scores = named_in(text, all);
    if (scores.size() != 2 || !overlap(*on_curve(*scores[0]), *on_curve(*scores[1]))) return;
    findings.report(claim_within_error, record::place_at(*passage.paragraph, byte)).excerpt = sentence;
}

}  // namespace

void review_claims(const record::Case& one, const scores::Results& results, const Lexicon& lexicon,
                   base::Diagnostics& findings) {
    const Passages passages = collect_passages(one);
    for (const Passage& passage : passages.all) {
        const scores::EvaluationResult* evaluation =
            passage.evaluation != nullptr ? results.find(*passage.evaluation) : nullptr;
        if (evaluation == nullptr || !passage.english) continue;
        const std::vector<Named> all = measured(*evaluation);
        if (all.size() < 2) continue;
        const Reading reading(passage, lexicon);
        for (const Sentence& sentence : reading.sentences()) {
            if (sentence.first == sentence.last) continue;
            const std::size_t byte = reading[sentence.first].begin;
            check_sentence(passage, reading.sentence_text(byte), byte, all, findings);
        }
    }
}

}  // namespace iepress::review
