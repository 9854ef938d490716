#include "compose/sources.h"

#include <algorithm>

#include "compose/evaluation/parts.h"
#include "compose/student.h"

namespace iepress::compose {

std::string source_text(const Material& material, const record::Evaluation& evaluation) {
    const Words& words = material.words;
    const record::TeamMember* examiner = team_member(material.one, evaluation.examiner.value);
    std::string author = examiner != nullptr ? plain_name(examiner->name) : words["examiner"];
    if (examiner != nullptr && examiner->credentials) author += ", " + examiner->credentials.value;
    return words.fill("evaluation_source", {{"discipline", discipline_name(words, evaluation)},
                                            {"date", words.date(evaluation.report_date.value)},
                                            {"author", author}});
}

List source_list(const Material& material, Evaluations evaluations) {
    List list;
    for (const record::Evaluation* evaluation : evaluations) {
        Object source;
        source.emplace_back("mark", std::to_string(list.size() + 1));
        source.emplace_back("text", source_text(material, *evaluation));
        list.emplace_back(std::move(source));
    }
    return list;
}

std::string source_marks(Evaluations evaluations, const std::vector<const record::Evaluation*>& who) {
    std::string marks;
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        if (std::find(who.begin(), who.end(), evaluations[i]) == who.end()) continue;
        if (!marks.empty()) marks += ", ";
        marks += std::to_string(i + 1);
    }
    return marks;
}

}  // namespace iepress::compose
