// Accommodations, strategies and assistive technology that the evaluations recommend, each once: 34 CFR 300.320(a)(4).
#include <algorithm>
#include <set>

#include "assembly/parts.h"
#include "base/lower_words.h"

namespace iepress::assembly {

namespace {

constexpr std::size_t fewest_words = 3;  ///< fewer may stand in a longer text by chance

/// Every word of the shorter text stands in the longer one: "extra time on tests" in "extra time (50 percent) on all
/// tests".
bool covers(std::string_view longer, std::string_view shorter) {
    const std::vector<std::string> words = base::lower_words(shorter);
    const std::vector<std::string> others = base::lower_words(longer);
    const std::set<std::string> held(others.begin(), others.end());
    return words.size() >= fewest_words && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
               return held.contains(word);
           });
}

bool is_aid(std::string_view kind) {
    return kind == "accommodation" || kind == "strategy" || kind == "assistive-technology";
}

bool is_stated(const record::Case& one, const Statement& aid) {
    return std::any_of(one.accommodations.begin(), one.accommodations.end(), [&](const record::Accommodation& stated) {
        return says_the_same(stated.text.value, aid.text) || covers(stated.text.value, aid.text);
    });
}

/// The longer text stands for both; both evaluations are its sources.
void add(std::vector<Statement>& aids, Statement aid) {
    for (Statement& other : aids) {
        const bool longer = covers(aid.text, other.text);
        if (!longer && !covers(other.text, aid.text)) continue;
        std::vector<const record::Evaluation*> sources = other.evaluations;
        for (const record::Evaluation* one : aid.evaluations) {
            if (std::find(sources.begin(), sources.end(), one) == sources.end()) sources.push_back(one);
        }
        if (longer) other = std::move(aid);
        other.evaluations = std::move(sources);
        return;
    }
    aids.push_back(std::move(aid));
}

}  // namespace

std::vector<Statement> proposed_aids(const record::Case& one, const Decisions& decisions) {
    std::vector<Statement> aids;
    for (Statement& aid : statements_of(evaluations_of(one), Statement::Kind::recommendation)) {
        if (is_aid(aid.area) && decisions.open(*aid.recommendation) && !is_stated(one, aid)) add(aids, std::move(aid));
    }
    return aids;
}

}  // namespace iepress::assembly
