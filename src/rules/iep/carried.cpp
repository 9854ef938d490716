#include "rules/iep/carried.h"

#include <algorithm>

#include "rules/iep/answers.h"

namespace iepress::rules {

namespace {

using assembly::Draft;
using assembly::Statement;

void answer_with(Element& element, const std::vector<Statement>& statements) {
    for (const Statement& one : statements) {
        if (!element.answered) element.place = one.place;
        element.answered = true;
        for (const record::Evaluation* evaluation : one.evaluations) add_once(element.authors.evaluations, evaluation->id);
    }
}

void present_levels(const Draft& draft, Element& element) {
    answer_with(element, draft.levels.summaries);
    for (const assembly::AreaFindings& area : draft.levels.areas) {
        answer_with(element, area.needs);
        answer_with(element, area.strengths);
    }
}

void student_strengths(const Draft& draft, Element& element) {
    for (const assembly::AreaFindings& area : draft.levels.areas) answer_with(element, area.strengths);
}

void effect(const Draft& draft, Element& element) { answer_with(element, draft.levels.impacts); }

void concerns(const Draft& draft, Element& element) { element.proposed = draft.concerns_from_referral; }
void goals(const Draft& draft, Element& element) { element.proposed = !draft.goals.empty(); }
void services(const Draft& draft, Element& element) { element.proposed = !draft.services.empty(); }
void aids(const Draft& draft, Element& element) { element.proposed = !draft.aids.empty(); }

struct CarriedEntry {
    std::string_view key;  ///< of `answered-in`
    void (*add)(const Draft&, Element&);
};
constexpr CarriedEntry entries[] = {
    {"present-levels", present_levels},   {"student-strengths", student_strengths}, {"general-curriculum", effect},
    {"preschool-activities", effect},     {"parent-concerns", concerns},            {"goals", goals},
    {"services", services},               {"supplementary-aids", aids},
};

}  // namespace

void add_carried(const Draft& draft, Element& element) {
    for (const CarriedEntry& entry : entries) {
        if (entry.key == element.answered_in) entry.add(draft, element);
    }
    element.proposed = element.proposed && !element.answered;
}

}  // namespace iepress::rules
