// The words that tell whether a goal can be seen and counted, from `data/goals/verbs.xml`.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace iepress::rules {

/// The words of one language. A goal in a language that has none is not judged by its words.
struct GoalLanguage {
    std::string language;  ///< "en"
    /// What somebody can see or hear, and what happens inside; lower case, in the form that follows "will". An
    /// entry may be several words: "be at work".
    std::vector<std::string> observable, unobservable;
    std::vector<std::string> before;    ///< what may stand before the verb: "be able to", "independently"
    std::vector<std::string> learners;  ///< what a sentence calls the child instead of a name: "the student"
    std::vector<std::string> future;    ///< what the verb of a whole sentence follows: "will"
};

/// Immutable, shared between threads.
struct GoalWords {
    std::vector<GoalLanguage> languages;
    [[nodiscard]] const GoalLanguage* find(std::string_view language) const;
};

/// Reads `goals/*.xml` of the folders; a later folder's words are added to ours, and those that it names in the
/// other list change sides. Reports what is not of the format.
[[nodiscard]] std::optional<GoalWords> load_goal_words(const std::vector<std::filesystem::path>& folders,
                                                       base::Diagnostics& diagnostics);

enum class Seen { observable, unobservable, unknown };
/// Which verb a text opens with, as the file words it or, where it is unknown, its first word; of a whole sentence
/// the verb after "will". Nothing where there is no word.
struct Verb {
    Seen seen = Seen::unknown;
    std::string word;
};
[[nodiscard]] Verb verb_of(const GoalLanguage& words, std::string_view behavior);

}  // namespace iepress::rules
