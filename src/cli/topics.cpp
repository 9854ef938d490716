#include "cli/topics.h"

#include <array>
#include <utility>

namespace iepress::cli {

namespace {

struct CodeTopic {
    std::string_view begins;
    std::optional<Topic> topic;
};

/// The first entry that a code begins with decides.
constexpr auto table = std::to_array<CodeTopic>({
    {"rules/unanswered", Topic::rules},
    {"rules/service-clash", Topic::rules},
    {"rules/goal-", Topic::goals},
    {"rules/no-rules", std::nullopt},
    {"rules/wrong-jurisdiction", std::nullopt},
    {"rules/repeated", std::nullopt},
    {"rules/", Topic::deadlines},
    // The copied-report guard: what belongs to another child.
    {"review/foreign-name", Topic::privacy},
    {"review/wrong-pronoun", Topic::privacy},
    {"review/other-grade", Topic::privacy},
    {"review/other-school", Topic::privacy},
    {"review/other-birth-date", Topic::privacy},
    {"review/placeholder", Topic::privacy},
    {"review/repeated-paragraph", Topic::privacy},
    {"review/date-after-report", Topic::privacy},
    {"review/", Topic::scores},
    {"progress/", Topic::progress},
});

}  // namespace

std::span<const std::string_view> topic_words() {
    static constexpr std::array<std::string_view, 6> words{"rules",  "goals",   "deadlines",
                                                           "scores", "privacy", "progress"};
    return words;
}

std::optional<Topic> topic_of(const base::Message& message) {
    for (const CodeTopic& entry : table) {
        if (message.code.starts_with(entry.begins)) return entry.topic;
    }
    return std::nullopt;
}

base::Diagnostics only(const base::Diagnostics& all, Topic topic) {
    base::Diagnostics kept;
    for (const base::Diagnostic& one : all.all()) {
        const auto own = topic_of(*one.message);
        const bool unreadable = !own && one.message->severity == base::Severity::error;
        if (own == topic || unreadable) kept.append(base::Diagnostic{one});
    }
    return kept;
}

}  // namespace iepress::cli
