// Present levels, goals and progress: 34 CFR 300.320(a)(1) to (3), and what 300.324(a)(1) has the team consider.
#include <algorithm>

#include "rules/iep/answers.h"

namespace iepress::rules {

namespace {

const record::PresentLevel* first_impact(const record::PresentLevels& levels) {
    const auto found = std::find_if(levels.areas.begin(), levels.areas.end(),
                                    [](const record::PresentLevel& level) { return !level.impact.empty(); });
    return found == levels.areas.end() ? nullptr : &*found;
}

void present_levels(const record::Case& one, Element& element) {
    const record::PresentLevels& levels = one.present_levels;
    answer_by(element, levels.summary);
    for (const record::PresentLevel& level : levels.areas) {
        if (!element.answered) element.place = level.place;
        element.answered = true;
        add_once(element.authors.evaluations, level.evaluation);
    }
}

/// The effect on school, in words of its own or as the impact of an area.
void effect(const record::Case& one, Element& element, const record::Narrative& narrative) {
    answer_by(element, narrative);
    const record::PresentLevel* impact = first_impact(one.present_levels);
    if (element.answered || impact == nullptr) return;
    element.answered = true;
    element.place = impact->impact.front().place;
    for (const record::PresentLevel& level : one.present_levels.areas) {
        if (!level.impact.empty()) add_once(element.authors.evaluations, level.evaluation);
    }
}

void general_curriculum(const record::Case& one, Element& element) {
    effect(one, element, one.present_levels.general_curriculum);
}
void preschool_activities(const record::Case& one, Element& element) {
    effect(one, element, one.present_levels.preschool_activities);
}

void student_strengths(const record::Case& one, Element& element) {
    answer_by(element, one.present_levels.student_strengths);
}

/// The concerns are the parents': those who hold the educational rights, or whoever is named as family.
void parent_concerns(const record::Case& one, Element& element) {
    answer_by(element, one.present_levels.parent_concerns);
    if (!element.answered) return;
    const auto add = [&](bool rights_only) {
        for (const record::FamilyMember& member : one.family) {
            if (member.excluded_by_court_order.value) continue;
            if (!rights_only || member.educational_rights.value) add_once(element.authors.people, member.id);
        }
    };
    add(true);
    if (element.authors.people.empty()) add(false);
}

/// Fills in the items of a list that lack something; a list without items leaves the element waiting.
template <class Item, class Has>
void answer_by_each(Element& element, const std::vector<Item>& items, const Has& has) {
    element.waits = items.empty();
    element.answered = !items.empty();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (has(items[i])) continue;
        element.answered = false;
        element.open_items.push_back(i);
        element.open_places.push_back(items[i].place);
    }
    if (!items.empty()) element.place = items.front().place;
}

void goals(const record::Case& one, Element& element) {
    element.answered = !one.goals.empty();
    for (const record::Goal& goal : one.goals) add_once(element.authors.roles, goal.responsible.value);
    if (element.answered) element.place = one.goals.front().place;
}

void objectives(const record::Case& one, Element& element) {
    answer_by_each(element, one.goals, [](const record::Goal& goal) { return !goal.objectives.empty(); });
}

void measurement(const record::Case& one, Element& element) {
    answer_by_each(element, one.goals, [](const record::Goal& goal) { return bool(goal.measurement); });
    for (const record::Goal& goal : one.goals) {
        if (goal.measurement) add_once(element.authors.roles, goal.responsible.value);
    }
}

void progress_reporting(const record::Case& one, Element& element) {
    element.answered = bool(one.progress_reporting);
    element.place = one.progress_reporting.place;
    add_once(element.authors.people, one.case_manager.value);
}

}  // namespace

void answer_by(Element& element, const record::Narrative& narrative) {
    element.answered = !narrative.empty();
    if (element.answered) element.place = narrative.front().place;
}

void add_once(std::vector<std::string>& ids, const std::string& id) {
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

std::span<const AnswerEntry> content_answers() {
    static constexpr AnswerEntry entries[] = {
        {"present-levels", "present-levels", present_levels},
        {"student-strengths", "present-levels", student_strengths},
        {"parent-concerns", "present-levels", parent_concerns},
        {"general-curriculum", "present-levels", general_curriculum},
        {"preschool-activities", "present-levels", preschool_activities},
        {"goals", "annual-goals", goals},
        {"objectives", "annual-goals", objectives},
        {"measurement", "progress-toward-goals", measurement},
        {"progress-reporting", "progress-toward-goals", progress_reporting},
    };
    return entries;
}

}  // namespace iepress::rules
