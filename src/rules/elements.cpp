#include "rules/elements.h"

#include <algorithm>

#include "rules/iep/answers.h"
#include "rules/iep/carried.h"
#include "rules/iep/conditions.h"

namespace iepress::rules {

namespace {

const AnswerEntry* find_answer(std::string_view key) {
    for (const auto& entries : {team_answers(), content_answers(), plan_answers()}) {
        for (const AnswerEntry& entry : entries) {
            if (entry.key == key) return &entry;
        }
    }
    return nullptr;
}

}  // namespace

const std::vector<std::string_view>& condition_words() {
    static const std::vector<std::string_view> words{
        "always",         "preschool",            "school-age",      "general-education", "alternate-assessment",
        "transition-age", "year-before-majority", "english-learner", "visual-impairment"};
    return words;
}

const std::vector<std::string_view>& answer_words() {
    static const std::vector<std::string_view> words = [] {
        std::vector<std::string_view> all;
        for (const auto& entries : {team_answers(), content_answers(), plan_answers()}) {
            for (const AnswerEntry& entry : entries) all.push_back(entry.key);
        }
        return all;
    }();
    return words;
}

bool Element::missing_of(std::size_t item) const {
    return applies && std::find(open_items.begin(), open_items.end(), item) != open_items.end();
}

Element asked(const Rule& rule, const AnswerEntry& entry, const record::Case& one, const Book& book,
              const std::optional<base::Date>& today) {
    Element element;
    element.rule = &rule;
    element.condition = rule.duty->condition;
    element.applies = applies(element.condition, one, book, today);
    element.answered_in = entry.key;
    element.section = entry.section;
    return element;
}

std::vector<Element> elements(const record::Case& one, const assembly::Draft& draft, const Book& book,
                              const std::optional<base::Date>& today) {
    std::vector<Element> all;
    for (const Rule& rule : book.rules) {
        if (!rule.duty) continue;
        const AnswerEntry* entry = find_answer(answer_words()[rule.duty->answered_in]);
        Element& element = all.emplace_back(asked(rule, *entry, one, book, today));
        entry->answer(one, element);
        add_carried(draft, element);
    }
    return all;
}

const Element* find_element(const std::vector<Element>& all, std::string_view rule) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Element& element) { return element.rule->id == rule; });
    return found == all.end() ? nullptr : &*found;
}

const record::Meeting* iep_meeting(const record::Case& one) {
    const record::Meeting* latest = nullptr;
    for (const record::Meeting& meeting : one.meetings) {
        const std::string& kind = meeting.kind.value;
        const bool fits = kind == "iep" || kind == "annual-review" || kind == "amendment";
        if (fits && (latest == nullptr || meeting.date.value >= latest->date.value)) latest = &meeting;
    }
    return latest;
}

bool has_iep(const record::Case& one) {
    const record::Milestones& dates = one.milestones;
    return !one.goals.empty() || !one.services.empty() || iep_meeting(one) != nullptr || dates.iep_meeting ||
           dates.iep_begin;
}

base::Date years_later(base::Date date, int years) {
    date.year += years;
    if (!base::is_valid(date)) date = {date.year, 3, 1};
    return date;
}

std::optional<base::Date> iep_end(const record::Case& one, const std::optional<base::Date>& today) {
    const record::Milestones& dates = one.milestones;
    if (dates.iep_end) return dates.iep_end.value;
    if (dates.iep_begin) return years_later(dates.iep_begin.value, 1);
    if (today) return years_later(*today, 1);
    return std::nullopt;
}

}  // namespace iepress::rules
