#include "assembly/statements.h"

#include <algorithm>

#include "base/lower_words.h"

namespace iepress::assembly {

namespace {

using Kind = Statement::Kind;

void add(std::vector<Statement>& all, Statement statement) {
    const auto said = std::find_if(all.begin(), all.end(), [&](const Statement& other) {
        return says_the_same(other.text, statement.text) && says_the_same(other.area, statement.area);
    });
    if (said == all.end()) {
        all.push_back(std::move(statement));
        return;
    }
    const record::Evaluation* who = statement.evaluations.front();
    if (said->evaluations.back() != who) said->evaluations.push_back(who);
}

void add_findings(std::vector<Statement>& all, const record::Evaluation& evaluation,
                  const std::vector<record::Finding>& findings, Kind kind) {
    for (const record::Finding& finding : findings) {
        add(all, {kind, {&evaluation}, finding.area.value, finding.text.value, finding.text.place});
    }
}

void add_prose(std::vector<Statement>& all, const record::Evaluation& evaluation, const record::Narrative& prose,
               Kind kind) {
    for (const record::Paragraph& one : prose) {
        add(all, {kind, {&evaluation}, {}, one.text, one.place, one.language});
    }
}

void add_recommendations(std::vector<Statement>& all, const record::Evaluation& evaluation) {
    for (const record::Recommendation& one : evaluation.recommendations) {
        add(all, {Kind::recommendation, {&evaluation}, one.kind.value, one.text.value, one.text.place, {}, &one});
    }
}

}  // namespace

std::vector<const record::Evaluation*> evaluations_of(const record::Case& one) {
    std::vector<const record::Evaluation*> all;
    for (const record::Evaluation& evaluation : one.evaluations) all.push_back(&evaluation);
    return all;
}

std::vector<Statement> statements_of(Evaluations evaluations, Kind kind) {
    std::vector<Statement> all;
    for (const record::Evaluation* evaluation : evaluations) {
        switch (kind) {
            case Kind::strength: add_findings(all, *evaluation, evaluation->strengths, kind); break;
            case Kind::need: add_findings(all, *evaluation, evaluation->needs, kind); break;
            case Kind::impact: add_prose(all, *evaluation, evaluation->educational_impact, kind); break;
            case Kind::summary: add_prose(all, *evaluation, evaluation->summary, kind); break;
            case Kind::recommendation: add_recommendations(all, *evaluation); break;
        }
    }
    return all;
}

bool says_the_same(std::string_view one, std::string_view other) {
    return base::lower_words(one) == base::lower_words(other);
}

}  // namespace iepress::assembly
