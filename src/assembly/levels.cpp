// Present levels, 34 CFR 300.320(a)(1), from the evaluations that no present level of the case rests on.
#include <algorithm>

#include "assembly/parts.h"

namespace iepress::assembly {

namespace {

bool is_taken_up(const record::Case& one, const record::Evaluation& evaluation) {
    const auto& areas = one.present_levels.areas;
    return std::any_of(areas.begin(), areas.end(),
                       [&](const record::PresentLevel& level) { return level.evaluation == evaluation.id; });
}

AreaFindings& area_of(std::vector<AreaFindings>& areas, const std::string& name) {
    const auto found = std::find_if(areas.begin(), areas.end(),
                                    [&](const AreaFindings& one) { return says_the_same(one.area, name); });
    return found != areas.end() ? *found : areas.emplace_back(AreaFindings{name, {}, {}});
}

/// Needs first: an area in which a child needs something is what the IEP is about, and its strengths stand beside it.
std::vector<AreaFindings> areas_of(Evaluations evaluations) {
    std::vector<AreaFindings> areas;
    for (Statement& need : statements_of(evaluations, Statement::Kind::need)) {
        AreaFindings& area = area_of(areas, need.area);
        area.needs.push_back(std::move(need));
    }
    for (Statement& strength : statements_of(evaluations, Statement::Kind::strength)) {
        AreaFindings& area = area_of(areas, strength.area);
        area.strengths.push_back(std::move(strength));
    }
    return areas;
}

}  // namespace

CarriedLevels carried_levels(const record::Case& one) {
    std::vector<const record::Evaluation*> evaluations = evaluations_of(one);
    std::erase_if(evaluations, [&](const record::Evaluation* evaluation) { return is_taken_up(one, *evaluation); });
    return {statements_of(evaluations, Statement::Kind::summary), areas_of(evaluations),
            statements_of(evaluations, Statement::Kind::impact)};
}

}  // namespace iepress::assembly
