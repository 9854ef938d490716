// The six parts of a measurable goal: condition, learner, behavior, criterion, measurement, timeframe.
#include <algorithm>

#include "base/lower_words.h"
#include "record/units.h"
#include "rules/elements.h"
#include "rules/iep_messages.h"
#include "rules/iep_review.h"

namespace iepress::rules {

namespace {

bool is_written(const record::Level& level) { return level.value || level.text; }

/// The first words of `name` stand in `text` one after the other.
bool holds(const std::vector<std::string>& text, std::string_view name) {
    const std::vector<std::string> parts = base::lower_words(name);
    return !parts.empty() && std::search(text.begin(), text.end(), parts.begin(), parts.end()) != text.end();
}

bool names_learner(const record::Case& one, const GoalLanguage* words, const std::string& statement) {
    const std::vector<std::string> text = base::lower_words(statement);
    const record::Name& name = one.student.name;
    for (const record::Text* part : {&name.preferred, &name.given, &name.family}) {
        if (holds(text, part->value)) return true;
    }
    return words != nullptr && std::any_of(words->learners.begin(), words->learners.end(),
                                           [&](const std::string& learner) { return holds(text, learner); });
}

/// A sentence of the team's own holds condition and behavior in its own order: only who and which verb can be
/// looked for in it. A sentence that the program puts together names the child.
void review_parts(const record::Case& one, const record::Goal& goal, const GoalLanguage* words,
                  base::Diagnostics& findings) {
    if (!goal.statement) {
        if (!goal.condition) findings.report(goal_without_condition, goal.place);
        if (!goal.behavior) findings.report(goal_without_behavior, goal.place);
    } else if (!names_learner(one, words, goal.statement.value)) {
        findings.report(goal_without_learner, goal.statement.place).excerpt = goal.statement.value;
    }
    if (!is_written(goal.baseline)) findings.report(goal_without_baseline, goal.place);
    if (!is_written(goal.criterion)) findings.report(goal_without_criterion, goal.place);
    if (!goal.target_date && !goal.criterion.date) findings.report(goal_without_date, goal.place);
}

void review_units(const record::Goal& goal, base::Diagnostics& findings) {
    const record::Text& baseline = goal.baseline.unit;
    const record::Text& criterion = goal.criterion.unit;
    if (!baseline || !criterion || record::same_unit(baseline.value, criterion.value)) return;
    base::Diagnostic& finding = findings.report(goal_other_unit, goal.criterion.place);
    finding.excerpt = baseline.value + " / " + criterion.value;
    base::relate(finding, goal.baseline.place, "the baseline is here");
}

void review_verb(const record::Goal& goal, const GoalLanguage* words, base::Diagnostics& findings) {
    const record::Text& text = goal.statement ? goal.statement : goal.behavior;
    if (words == nullptr || !text) return;
    const Verb verb = verb_of(*words, text.value);
    if (verb.seen == Seen::observable || verb.word.empty()) return;
    findings.report(verb.seen == Seen::unobservable ? goal_unobservable : goal_unknown_verb, text.place).excerpt =
        verb.word;
}

void review_date(const record::Case& one, const record::Goal& goal, base::Diagnostics& findings) {
    const record::DateField& by = goal.target_date ? goal.target_date : goal.criterion.date;
    const record::Milestones& dates = one.milestones;
    const record::DateField& begin = dates.iep_begin ? dates.iep_begin : dates.iep_meeting;
    if (!by || !begin) return;
    if (by.value >= begin.value && by.value <= years_later(begin.value, 1)) return;
    base::Diagnostic& finding = findings.report(goal_outside_year, by.place);
    finding.excerpt = base::to_iso(by.value);
    base::relate(finding, begin.place, "the IEP begins here");
}

}  // namespace

void review_goal(const record::Case& one, const record::Goal& goal, const GoalWords& words,
                 base::Diagnostics& findings) {
    const GoalLanguage* language = words.find(one.language ? one.language.value : "en");
    review_parts(one, goal, language, findings);
    review_units(goal, findings);
    review_verb(goal, language, findings);
    review_date(one, goal, findings);
}

}  // namespace iepress::rules
