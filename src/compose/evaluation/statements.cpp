#include "compose/evaluation/statements.h"

#include <algorithm>

#include "compose/student.h"

namespace iepress::compose {

namespace {

void add(std::vector<Statement>& all, Statement statement) {
    const bool said = std::any_of(all.begin(), all.end(),
                                  [&](const Statement& other) { return other.text == statement.text; });
    if (!said) all.push_back(std::move(statement));
}

void add_findings(std::vector<Statement>& all, const record::Evaluation& evaluation,
                  const std::vector<record::Finding>& findings, Statement::Kind kind) {
    for (const record::Finding& finding : findings) {
        add(all, {kind, &evaluation, finding.area.value, finding.text.value, finding.text.place, {}});
    }
}

}  // namespace

std::vector<Statement> statements_of(Evaluations evaluations, Statement::Kind kind) {
    std::vector<Statement> all;
    for (const record::Evaluation* evaluation : evaluations) {
        switch (kind) {
            case Statement::Kind::strength: add_findings(all, *evaluation, evaluation->strengths, kind); break;
            case Statement::Kind::need: add_findings(all, *evaluation, evaluation->needs, kind); break;
            case Statement::Kind::impact:
                for (const record::Paragraph& one : evaluation->educational_impact) {
                    add(all, {kind, evaluation, {}, one.text, one.place, one.language});
                }
                break;
            case Statement::Kind::recommendation:
                for (const record::Recommendation& one : evaluation->recommendations) {
                    add(all, {kind, evaluation, one.kind.value, one.text.value, one.text.place, {}});
                }
                break;
        }
    }
    return all;
}

std::string source_text(const Material& material, const record::Evaluation& evaluation) {
    const Words& words = material.words;
    const record::TeamMember* examiner = team_member(material.one, evaluation.examiner.value);
    std::string author = examiner != nullptr ? plain_name(examiner->name) : words["examiner"];
    if (examiner != nullptr && examiner->credentials) author += ", " + examiner->credentials.value;
    return words.fill("evaluation_source", {{"discipline", discipline_name(words, evaluation)},
                                            {"date", words.date(evaluation.report_date.value)},
                                            {"author", author}});
}

}  // namespace iepress::compose
