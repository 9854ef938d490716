// What a finding is about, for `iepress check --only`.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostics.h"

namespace iepress::cli {

enum class Topic { rules, goals, deadlines, scores, privacy, progress };
/// "rules", "goals", "deadlines", "scores", "privacy", "progress", in the order of the list.
[[nodiscard]] std::span<const std::string_view> topic_words();

/// By the message's code. Nothing for what a file lacks to be read at all, and for how it reads.
[[nodiscard]] std::optional<Topic> topic_of(const base::Message& message);

/// The findings of a topic, with all errors that belong to none: a case that cannot be read has no findings.
[[nodiscard]] base::Diagnostics only(const base::Diagnostics& all, Topic topic);

}  // namespace iepress::cli
