// Law and field facts as data: what the documents cite, each with its source and status.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "datafile/fact.h"

namespace iepress::rules {

/// The values of a rule in another language than English, with its text.
struct Wording {
    std::string language;  ///< "es"
    std::string text;
    std::vector<std::pair<std::string, std::string>> values;
};

enum class Condition;

/// What a rule asks of an IEP: when it applies, and what answers it (`rules/elements.h`).
struct Duty {
    Condition condition;
    std::size_t answered_in;  ///< position in answer_words()
};

/// One fact of `data/law/*.xml`. A fact without citation, jurisdiction or date does not load.
struct Rule {
    std::string id;            ///< "iep/measurable-goals"
    std::string topic;         ///< the file's name: "iep-content", "iep-vs-504"
    std::string text;          ///< in plain words, in English
    std::string citation;      ///< "34 CFR 300.320(a)(2)"
    std::string jurisdiction;  ///< "US", "US-CA"
    datafile::Fact fact;       ///< whether its text was read, where and when
    std::optional<Duty> duty;  ///< of a rule that an IEP has to answer
    /// Further values by name, such as a table row's "iep" and "section-504".
    std::vector<std::pair<std::string, std::string>> values;
    std::vector<Wording> translations;
};

/// The rule's text in a language ("es", "es-MX"); null where nobody has written it.
[[nodiscard]] const std::string* text_in(const Rule& rule, std::string_view language);

/// A value in a language; null where nobody has written it. A code ("yes", "row") is written once,
/// in English: ask for it in "en".
[[nodiscard]] const std::string* value_in(const Rule& rule, std::string_view language,
                                          std::string_view name);

/// All rules, in the order of files and lines. Immutable, shared between threads.
struct Book {
    std::vector<std::shared_ptr<const std::string>> files;  ///< what places point into
    std::vector<Rule> rules;

    [[nodiscard]] const Rule* find(std::string_view id) const;
};

/// The rules of a topic whose value "part" is `part`, in the order of the book; a document shows them together.
[[nodiscard]] std::vector<const Rule*> rules_of_part(const Book& book, std::string_view topic, std::string_view part);

/// Reads every `*.xml` of the folders' `law`; a later folder's rule replaces an earlier one of
/// the same id (a district's own); what an IEP has to answer it keeps where the later says nothing of
/// it. Reports what is incomplete.
[[nodiscard]] std::optional<Book> load_book(const std::vector<std::filesystem::path>& folders,
                                            base::Diagnostics& diagnostics);

}  // namespace iepress::rules
