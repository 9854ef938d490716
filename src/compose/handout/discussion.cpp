#include "compose/handout/discussion.h"

#include <algorithm>
#include <string>
#include <vector>

#include "compose/handout/exhibits.h"
#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/messages.h"
#include "compose/sources.h"
#include "compose/student.h"

namespace iepress::compose {

namespace {

/// So that the questions fill one page, in large print two.
Room room_of(std::string_view edition) {
    if (edition == "large-print") return {2, 76};
    if (edition == "family") return {2, 170};
    return {3, 230};
}

bool is_asked(const Material& material, const rules::Rule& rule) {
    const std::string* part = rules::value_in(rule, "en", "part");
    if (rule.topic != "iep-vs-504" || part == nullptr || *part != "discuss") return false;
    const std::string* when = rules::value_in(rule, "en", "when");
    return when == nullptr || *when != "transition-age" || transition_is_discussed(material);
}

std::string more_text(const Words& words, Exhibit::Whole whole, std::size_t left) {
    if (left == 0) return {};
    static constexpr std::string_view ids[] = {"discuss_more_worksheet", "discuss_more_report", "discuss_more_case"};
    return words.fill(ids[static_cast<int>(whole)], {{"count", std::to_string(left)}});
}

/// What stands between a piece and the next: a semicolon where no mark of its own ends it.
std::string_view separator(std::string_view text) {
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…") ? "" : ";";
}

Object exhibit_names(const Material& material, const Exhibit& exhibit, Room room) {
    std::vector<Piece> pieces = fitting(exhibit.pieces, room);
    const std::size_t left = exhibit.pieces.size() - pieces.size();
    List items;
    for (Piece& piece : pieces) {
        const bool is_last = &piece == &pieces.back();
        Object item;
        item.emplace_back("separator", std::string{is_last ? "" : separator(piece.text)});
        item.emplace_back("text", Value(std::move(piece.text), piece.place));
        item.emplace_back("lang", std::move(piece.language));
        item.emplace_back("mark", piece.source == 0 ? std::string{} : std::to_string(piece.source));
        items.emplace_back(std::move(item));
    }
    Object names;
    names.emplace_back("label", exhibit.label);
    names.emplace_back("more", more_text(material.words, exhibit.whole, left));
    names.emplace_back("more_count", left == 0 ? std::string{} : std::to_string(left));
    names.emplace_back("items", std::move(items));
    return names;
}

Object question(const Material& material, Evaluations evaluations, const rules::Rule& rule, std::size_t number) {
    const std::vector<Exhibit> exhibits = exhibits_of(material, evaluations, rule);
    Room room = room_of(material.request.edition);
    room.characters /= std::max<std::size_t>(exhibits.size(), 1);
    List evidence;
    for (const Exhibit& exhibit : exhibits) evidence.emplace_back(exhibit_names(material, exhibit, room));
    Object names = rule_names(rule, material.words, material.diagnostics);
    names.emplace_back("number", std::to_string(number));
    names.emplace_back("aside", rule_prose(rule, material.words, "aside", material.diagnostics));
    names.emplace_back("ask", rule_prose(rule, material.words, "ask", material.diagnostics));
    names.emplace_back("has_evidence", !evidence.empty());
    names.emplace_back("evidence", std::move(evidence));
    return names;
}

/// "U.S., 11/22/2026": where the rules hold and when they were checked, each once.
std::string checks(const Words& words, const std::vector<const rules::Rule*>& asked) {
    std::vector<std::string> all;
    for (const rules::Rule* rule : asked) {
        std::string one = words.label("jurisdiction", rule->jurisdiction) + ", " + words.date(rule->fact.checked);
        if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
    }
    std::string text;
    for (const std::string& one : all) text += (text.empty() ? "" : "; ") + one;
    return text;
}

}  // namespace

void add_discussion(const Material& material, Object& names) {
    const Words& words = material.words;
    const std::vector<const record::Evaluation*> evaluations = assembly::evaluations_of(material.one);
    std::vector<const rules::Rule*> asked;
    for (const rules::Rule& rule : material.book.rules) {
        if (is_asked(material, rule)) asked.push_back(&rule);
    }
    if (asked.empty()) material.diagnostics.report(missing_rule, {}, "with part discuss of iep-vs-504");
    List questions;
    for (const rules::Rule* rule : asked) {
        questions.emplace_back(question(material, evaluations, *rule, questions.size() + 1));
    }
    Object page;
    page.emplace_back("heading", words.fill("discuss_heading", {{"name", called(material.one.student.name)}}));
    page.emplace_back("questions", std::move(questions));
    page.emplace_back("has_evaluations", !evaluations.empty());
    page.emplace_back("sources", source_list(material, evaluations));
    page.emplace_back("rules_checked", checks(words, asked));
    names.emplace_back("discuss", std::move(page));
}

}  // namespace iepress::compose
