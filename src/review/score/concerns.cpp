// Every area that the referral names is answered by something (34 CFR 300.304(c)(4): assessed in all
// areas related to the suspected disability).
#include <algorithm>
#include <string>
#include <vector>

#include "review/score/findings.h"
#include "review/score_messages.h"

namespace iepress::review {

namespace {

/// Words of letters in lower case with one space before, between and after: " fine motor ".
std::string spaced(std::string_view text) {
    std::string out = " ";
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool letter = upper || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter) out += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (out.back() != ' ') out += ' ';
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

bool holds(const std::string& text, std::string_view words) { return text.find(spaced(words)) != std::string::npos; }

/// The areas' words that a text holds; a word within a longer one ("motor" in "fine motor") is not
/// meant by itself.
std::vector<std::string_view> words_of(const scores::Catalogue& catalogue, std::string_view text) {
    const std::string concern = spaced(text);
    std::vector<std::string_view> words;
    for (const scores::Area& area : catalogue.areas) {
        for (const std::string& word : area.words) {
            if (holds(concern, word)) words.push_back(word);
        }
    }
    const std::vector<std::string_view> all = words;
    std::erase_if(words, [&](std::string_view word) {
        return std::any_of(all.begin(), all.end(), [&](std::string_view other) {
            return other.size() > word.size() && holds(spaced(other), word);
        });
    });
    return words;
}

/// Everything that was measured, observed or found, as far as a concern can be held against it.
struct Answers {
    std::vector<std::string> areas;  ///< ids, of known parts of instruments
    std::vector<std::string> kinds;  ///< of sections
    std::string text = " ";          ///< names of measures, tests, headings, areas of findings
};

void add_sections(const std::vector<record::Section>& sections, Answers& answers) {
    for (const record::Section& section : sections) {
        answers.kinds.push_back(section.kind);
        answers.text += spaced(section.kind) + spaced(section.title.value);
    }
}

void add_findings(const std::vector<record::Finding>& findings, Answers& answers) {
    for (const record::Finding& finding : findings) answers.text += spaced(finding.area.value);
}

Answers answers_of(const scores::Results& results) {
    Answers answers;
    for (const scores::EvaluationResult& evaluation : results.evaluations) {
        for (const scores::AssessmentResult& assessment : evaluation.assessments) {
            answers.text += spaced(assessment.assessment->title.value);
            for (const scores::MeasureResult& one : assessment.measures) {
                answers.text += spaced(one.measure->name.value);
                if (one.part == nullptr) continue;
                answers.areas.insert(answers.areas.end(), one.part->areas.begin(), one.part->areas.end());
            }
        }
        add_sections(evaluation.evaluation->background, answers);
        add_sections(evaluation.evaluation->observations, answers);
        add_sections(evaluation.evaluation->roles, answers);
        add_findings(evaluation.evaluation->strengths, answers);
        add_findings(evaluation.evaluation->needs, answers);
    }
    return answers;
}

bool answers_area(const Answers& answers, const scores::Area& area) {
    const auto has = [](const std::vector<std::string>& all, const std::string& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    return has(answers.areas, area.id) ||
           std::any_of(area.observations.begin(), area.observations.end(),
                       [&](const std::string& kind) { return has(answers.kinds, kind); }) ||
           std::any_of(area.words.begin(), area.words.end(),
                       [&](const std::string& word) { return holds(answers.text, word); });
}

}  // namespace

void review_concerns(const Reviewed& reviewed) {
    if (reviewed.results.evaluations.empty()) return;
    const Answers answers = answers_of(reviewed.results);
    // A word may belong to several areas: one of them answers it.
    const auto is_answered = [&](std::string_view word) {
        return std::any_of(
            reviewed.catalogue.areas.begin(), reviewed.catalogue.areas.end(), [&](const scores::Area& area) {
                const bool named = std::find(area.words.begin(), area.words.end(), word) != area.words.end();
                return named && answers_area(answers, area);
            });
    };
    for (const record::Text& concern : reviewed.one.referral.concerns) {
        const auto words = words_of(reviewed.catalogue, concern.value);
        const bool answered = words.empty() ? holds(answers.text, concern.value)
                                            : std::all_of(words.begin(), words.end(), is_answered);
        if (!answered) reviewed.findings.report(unanswered_concern, concern.place).excerpt = concern.value;
    }
}

}  // namespace iepress::review
