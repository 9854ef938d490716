#include "compose/handout/exhibits.h"

#include <algorithm>
#include <array>
#include <map>

#include "compose/eligibility/evidence.h"
#include "compose/messages.h"
#include "compose/sources.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

using Pieces = std::vector<Piece>;

/// What the kinds are gathered from.
struct Desk {
    const Material& material;
    Evaluations evaluations;

    [[nodiscard]] std::size_t mark(const record::Evaluation* evaluation) const {
        const auto found = std::find(evaluations.begin(), evaluations.end(), evaluation);
        return static_cast<std::size_t>(found - evaluations.begin()) + 1;
    }
};

bool is_among(std::string_view code, std::string_view words) {
    while (!words.empty()) {
        const std::size_t comma = words.find(',');
        if (words.substr(0, comma) == code) return true;
        words = comma == std::string_view::npos ? std::string_view{} : words.substr(comma + 1);
    }
    return false;
}

template <Evidence::Kind kind>
Pieces found(const Desk& desk, std::string_view words) {
    Pieces pieces;
    const std::string foreign = kind == Evidence::Kind::score ? std::string{} : foreign_language(desk.material);
    for (const Evidence& one : evidence_of(desk.material, desk.evaluations)) {
        const bool fits = one.kind == kind && is_filed_under(one, words.empty() ? "all" : words);
        if (fits) pieces.push_back({one.source, one.text, one.place, foreign});
    }
    return pieces;
}

template <Statement::Kind kind>
Pieces stated(const Desk& desk, std::string_view words) {
    Pieces pieces;
    for (const Statement& one : statements_of(desk.evaluations, kind)) {
        if (!words.empty() && !is_among(one.area, words)) continue;
        pieces.push_back({desk.mark(one.evaluations.front()), std::string{one.text}, one.place,
                          one.language.empty() ? foreign_language(desk.material) : std::string{one.language}});
    }
    return pieces;
}

/// The categories that the case names, in the document's words.
Pieces categories(const Desk& desk, std::string_view) {
    Pieces pieces;
    const record::Eligibility& eligibility = desk.material.one.eligibility;
    const auto add = [&](const record::Text& code) {
        if (code) pieces.push_back({0, desk.material.words.label("category", code.value), code.place, {}});
    };
    add(eligibility.primary);
    for (const record::Text& code : eligibility.secondary) add(code);
    return pieces;
}

Pieces prose(const Desk& desk, const record::Narrative& narrative) {
    Pieces pieces;
    for (const record::Paragraph& one : narrative) {
        pieces.push_back({0, one.text, one.place,
                          one.language.empty() ? foreign_language(desk.material) : one.language});
    }
    return pieces;
}

Pieces activities(const Desk& desk, std::string_view) {
    Pieces pieces;
    for (const record::Text& one : desk.material.one.section_504.activities) {
        pieces.push_back({0, one.value, one.place, foreign_language(desk.material)});
    }
    return pieces;
}

Pieces impairment(const Desk& desk, std::string_view) { return prose(desk, desk.material.one.section_504.impairment); }

Pieces transition(const Desk& desk, std::string_view) {
    const auto& plan = desk.material.one.transition;
    if (!plan) return {};
    Pieces pieces = prose(desk, plan->assessments);
    for (const record::Finding& goal : plan->postsecondary_goals) {
        pieces.push_back({0, goal.text.value, goal.text.place, foreign_language(desk.material)});
    }
    return pieces;
}

struct Kind {
    std::string_view word;
    Exhibit::Whole whole;
    Pieces (*gather)(const Desk&, std::string_view words);
};

constexpr std::array kinds{
    Kind{"strength", Exhibit::Whole::worksheet, found<Evidence::Kind::strength>},
    Kind{"need", Exhibit::Whole::worksheet, found<Evidence::Kind::need>},
    Kind{"score", Exhibit::Whole::worksheet, found<Evidence::Kind::score>},
    Kind{"impact", Exhibit::Whole::report, stated<Statement::Kind::impact>},
    Kind{"recommendation", Exhibit::Whole::report, stated<Statement::Kind::recommendation>},
    Kind{"category", Exhibit::Whole::case_file, categories},
    Kind{"activity", Exhibit::Whole::case_file, activities},
    Kind{"impairment", Exhibit::Whole::case_file, impairment},
    Kind{"transition", Exhibit::Whole::case_file, transition},
};

std::string kind_words() {
    std::string words;
    for (const Kind& kind : kinds) words += (words.empty() ? "" : ", ") + std::string{kind.word};
    return words;
}

void add_exhibit(const Desk& desk, const rules::Rule& rule, std::string_view word, std::vector<Exhibit>& all) {
    const std::size_t colon = word.find(':');
    const std::string_view name = word.substr(0, colon);
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& each) { return each.word == name; });
    if (kind == kinds.end()) {
        desk.material.diagnostics.report(unknown_evidence, rule.fact.place, rule.id, name, kind_words());
        return;
    }
    Pieces pieces = kind->gather(desk, colon == std::string_view::npos ? std::string_view{} : word.substr(colon + 1));
    if (!pieces.empty()) all.push_back({desk.material.words.label("discuss", name), std::move(pieces), kind->whole});
}

/// Characters, not bytes: a letter with an accent takes no more room.
std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Cut behind the last word that fits, with an ellipsis; never within a word.
std::string cut(const std::string& text, std::size_t most) {
    if (length(text) <= most) return text;
    std::size_t end = std::string::npos;
    for (std::size_t space = text.find(' '); space != std::string::npos; space = text.find(' ', space + 1)) {
        if (end != std::string::npos && length(std::string_view(text).substr(0, space)) > most) break;
        end = space;
    }
    return end == std::string::npos ? text : text.substr(0, end) + " …";
}

/// First the first of each evaluation, then the second of each.
Pieces by_turns(const Pieces& all) {
    std::map<std::size_t, std::size_t> heard;
    std::vector<std::pair<std::size_t, const Piece*>> turns;
    for (const Piece& piece : all) turns.emplace_back(heard[piece.source]++, &piece);
    std::stable_sort(turns.begin(), turns.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Pieces ordered;
    for (const auto& turn : turns) ordered.push_back(*turn.second);
    return ordered;
}

}  // namespace

std::vector<Exhibit> exhibits_of(const Material& material, Evaluations evaluations, const rules::Rule& rule) {
    std::vector<Exhibit> all;
    const std::string* value = rules::value_in(rule, "en", "evidence");
    std::string_view words = value == nullptr ? std::string_view{} : std::string_view(*value);
    while (!words.empty()) {
        const std::size_t space = words.find(' ');
        if (space != 0) add_exhibit({material, evaluations}, rule, words.substr(0, space), all);
        words = space == std::string_view::npos ? std::string_view{} : words.substr(space + 1);
    }
    return all;
}

std::vector<Piece> fitting(const std::vector<Piece>& all, Room room) {
    Pieces chosen;
    std::size_t used = 0;
    for (Piece& piece : by_turns(all)) {
        if (chosen.size() == room.pieces) break;
        if (chosen.empty()) piece.text = cut(piece.text, room.characters);
        else if (used + length(piece.text) > room.characters) continue;
        used += length(piece.text);
        chosen.push_back(std::move(piece));
    }
    return chosen;
}

}  // namespace iepress::compose
