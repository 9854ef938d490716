// The progress codes of states and districts as data (`data/progress-codes/*.xml`), and which of them a goal's
// result suggests. The suggestion is the program's; the code in the report is the case manager's.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "datafile/fact.h"
#include "progress/results.h"

namespace iepress::progress {

/// The same words in several languages. English is always there.
struct Translated {
    struct Words {
        std::string language;  ///< BCP 47
        std::string text;
    };
    std::vector<Words> all;

    /// In a language ("es-MX" finds "es"); null where nobody has written it.
    [[nodiscard]] const std::string* in(std::string_view language) const;
};

struct Code {
    std::string value;  ///< as the form prints it: "A", "2", "Satisfactory Progress"
    Translated label;
    Translated family;  ///< a sentence for families
    std::vector<Verdict> suggests;  ///< the verdicts that it is suggested for
    std::vector<Verdict> fits;      ///< further ones that it does not contradict
    /// Only for this part of the way from baseline to criterion, in whole percent; open where absent.
    std::optional<int> share_from, share_to;
    bool team_meets = false;  ///< obliges the team to meet
    base::Place place;
};

/// Why it went as it did, where a form has codes for that: "B" absences.
struct CodeReason {
    std::string value;
    Translated label;
};

struct CodeSet {
    std::string id;            ///< "us-ca"
    std::string title;
    std::string jurisdiction;  ///< "US-CA"; empty: of no state
    datafile::Fact fact;       ///< of the codes and their labels; the sentences for families are ours
    std::vector<Code> codes;   ///< the first that suits is suggested
    std::vector<CodeReason> reasons;
    base::Place place;

    /// By value or label in any language, whatever the case of Latin letters; null if unknown.
    [[nodiscard]] const Code* find(std::string_view written) const;
    [[nodiscard]] const CodeReason* find_reason(std::string_view written) const;
};

/// All sets, by id. Immutable, shared between threads.
struct CodeSets {
    std::vector<std::shared_ptr<const std::string>> files;  ///< what places point into
    std::vector<CodeSet> all;

    [[nodiscard]] const CodeSet* find(std::string_view id) const;
};

/// Reads every `*.xml` of the folders' `progress-codes`; a later folder's set replaces an earlier one of the
/// same id. Reports each problem and then gives nothing.
[[nodiscard]] std::optional<CodeSets> load_code_sets(const std::vector<std::filesystem::path>& folders,
                                                     base::Diagnostics& diagnostics);

/// The set of a case: the one that its <reporting-periods codes="..."> names, else its state's, else the one of
/// the id "neutral". Null where that is not there.
[[nodiscard]] const CodeSet* code_set_of(const record::Case& one, const CodeSets& sets);

/// The code that a result suggests; null where none suits (a set need not have one for each verdict). The
/// result itself is the reason: its verdict, rule and share.
[[nodiscard]] const Code* suggest_code(const CodeSet& set, const TargetResult& result);

/// Whether a code agrees with a result. Of a code for a part of the way, the level now or the last point alone
/// may lie in it.
[[nodiscard]] bool agrees(const Code& code, const TargetResult& result);

/// The words of data files for the verdicts, in the order of the enumerators: "met", "not-kept" ...
[[nodiscard]] std::span<const std::string_view> verdict_words();

}  // namespace iepress::progress
