#include "rules/goal_words.h"

#include <algorithm>
#include <array>

#include "base/language.h"
#include "base/lower_words.h"
#include "datafile/file.h"

namespace iepress::rules {

namespace {

using List = std::vector<std::string> GoalLanguage::*;

struct ListEntry {
    std::string_view name;
    List list;
};
constexpr std::array<ListEntry, 5> lists{{{"observable", &GoalLanguage::observable},
                                          {"unobservable", &GoalLanguage::unobservable},
                                          {"before", &GoalLanguage::before},
                                          {"learner", &GoalLanguage::learners},
                                          {"future", &GoalLanguage::future}}};

GoalLanguage& language_of(GoalWords& all, const std::string& language) {
    for (GoalLanguage& one : all.languages) {
        if (one.language == language) return one;
    }
    return all.languages.emplace_back(GoalLanguage{language, {}, {}, {}, {}, {}});
}

void put(GoalLanguage& language, List list, std::string word) {
    // A district that calls one of our observable verbs unobservable means it.
    if (list == &GoalLanguage::observable) std::erase(language.unobservable, word);
    if (list == &GoalLanguage::unobservable) std::erase(language.observable, word);
    auto& words = language.*list;
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

void read_language(const datafile::Element& element, GoalWords& all) {
    element.allow({"lang"});
    const std::string code = element.required("lang");
    for (const datafile::Element& child : element.children()) {
        const auto entry = std::find_if(lists.begin(), lists.end(),
                                        [&](const ListEntry& one) { return one.name == child.name(); });
        if (entry == lists.end()) {
            child.refuse("<observable>, <unobservable>, <before>, <learner> or <future>");
            continue;
        }
        child.allow({});
        std::string word = child.required_text();
        if (!code.empty() && !word.empty()) put(language_of(all, code), entry->list, std::move(word));
    }
}

std::size_t longest_match(std::span<const std::string> words, const std::vector<std::string>& entries) {
    std::size_t longest = 0;
    for (const std::string& entry : entries) {
        const std::vector<std::string> parts = base::lower_words(entry);
        const bool fits = parts.size() <= words.size() && std::equal(parts.begin(), parts.end(), words.begin());
        if (fits) longest = std::max(longest, parts.size());
    }
    return longest;
}

std::string joined(std::span<const std::string> words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

/// What follows the first "will" of a sentence; the whole where there is none.
std::span<const std::string> after_future(const GoalLanguage& words, std::span<const std::string> text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t found = longest_match(text.subspan(i), words.future);
        if (found != 0) return text.subspan(i + found);
    }
    return text;
}

}  // namespace

const GoalLanguage* GoalWords::find(std::string_view language) const {
    const std::string_view primary = base::primary_language(language);
    const auto found = std::find_if(languages.begin(), languages.end(),
                                    [&](const GoalLanguage& one) { return one.language == primary; });
    return found == languages.end() ? nullptr : &*found;
}

std::optional<GoalWords> load_goal_words(const std::vector<std::filesystem::path>& folders,
                                         base::Diagnostics& diagnostics) {
    GoalWords all;
    const std::size_t errors_before = diagnostics.error_count();
    for (const auto& folder : folders) {
        for (const auto& path : datafile::xml_files(folder / "goals")) {
            const auto file = datafile::File::open(path, "goal-words", diagnostics);
            if (!file) continue;
            file->root().allow({});
            for (const datafile::Element& child : file->root().children()) {
                if (child.name() == "language") read_language(child, all);
                else child.refuse("<language>");
            }
        }
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return all;
}

Verb verb_of(const GoalLanguage& words, std::string_view behavior) {
    const std::vector<std::string> all = base::lower_words(behavior);
    std::span<const std::string> rest = after_future(words, all);
    while (!rest.empty()) {
        // "demonstrate understanding" is unobservable though "demonstrate" alone is not: the longer entry decides.
        const std::size_t seen = longest_match(rest, words.observable);
        const std::size_t unseen = longest_match(rest, words.unobservable);
        if (unseen > seen) return {Seen::unobservable, joined(rest.first(unseen))};
        if (seen > 0) return {Seen::observable, joined(rest.first(seen))};
        const std::size_t skipped = longest_match(rest, words.before);
        if (skipped == 0) return {Seen::unknown, rest.front()};
        rest = rest.subspan(skipped);
    }
    return {};
}

}  // namespace iepress::rules
