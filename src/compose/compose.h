// The compose stage: a case in, the names that a template may use out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assembly/assemble.h"
#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/names.h"
#include "post/recipient.h"
#include "progress/codes.h"
#include "record/case.h"
#include "rules/book.h"
#include "rules/deadline.h"
#include "scores/results.h"

namespace iepress::compose {

enum class DocumentKind { evaluation_report, iep_draft, progress_report, iep_vs_504, prior_written_notice, meeting_notice, evaluation_request,
                          eligibility_worksheet, section_504_plan, deadline_sheet, proof_sheet, cover_letter };

/// A document kind with its names on the command line and in `templates/`.
struct KindEntry {
    DocumentKind kind;
    std::string_view name;     ///< "evaluation-report": also the template's name
    std::string_view summary;  ///< one line for `iepress list documents`
    bool needs_case;
};
[[nodiscard]] const std::vector<KindEntry>& document_kinds();
[[nodiscard]] const KindEntry* find_kind(std::string_view name);
[[nodiscard]] const KindEntry& kind_entry(DocumentKind kind);
/// Whether a document shows an IEP, what the law asks of one, or whether something is asked of this child.
[[nodiscard]] bool shows_iep(DocumentKind kind);

/// What a cover letter is about, where a mailing knows it. The other documents of the piece go to the same recipient.
struct LetterFacts {
    struct Enclosed {
        std::string title;        ///< in the letter's language
        std::uint32_t pages = 0;  ///< 0: not said
    };
    const post::Recipient* recipient = nullptr;  ///< null: the first of the family with rights
    std::vector<Enclosed> enclosed;              ///< in their order; none: there are lines to write them on
    /// Whether the letter itself begins with sender and recipient, or the mailing puts both on the page.
    enum class Head { printed, placed } head = Head::printed;
};

/// The words of a language, from `data/strings/<language>.xml`: labels, months, list words.
struct Strings {
    std::string language;  ///< BCP 47, of the documents: "en-US"
    bool draft = false;    ///< nobody who knows the language has reviewed it; documents say so
    std::map<std::string, std::string, std::less<>> words;  ///< all, by id
    /// Those that templates use as {{s.id}}: <string>, not <label>. Built once, shared by documents.
    Object names;

    Strings() = default;
    Strings(Strings&&) = default;
    Strings& operator=(Strings&&) = default;
    Strings(const Strings&) = delete;  // `names` has its keys in `words`
    Strings& operator=(const Strings&) = delete;
    ~Strings() = default;
};
/// Reads a language file and, where it is not `en.xml`, holds it against the `en.xml` beside it:
/// missing and unknown entries and other places to fill in are errors, since a document never
/// mixes languages silently.
[[nodiscard]] std::optional<Strings> load_strings(const std::filesystem::path& file,
                                                  base::Diagnostics& diagnostics);

/// "Progress report": what a document is called in a list of what is enclosed.
[[nodiscard]] std::string title_of(DocumentKind kind, const Strings& strings);

/// Who sends the school's letters, in lines for an envelope's corner: school or district, street, "City, ST 12345".
[[nodiscard]] std::vector<std::string> sender_lines(const record::Case& one);

struct Request {
    DocumentKind kind;
    base::Date as_of;        ///< today, for every computation
    std::string_view edition;  ///< "standard", "family", "large-print"
    std::string_view evaluation;  ///< evaluation-report: id of the only one to print; empty: all
    std::string_view period;      ///< progress-report: id of the reporting period; empty: the latest
    std::string_view notice = {};   ///< prior-written-notice, meeting-notice: id of the notice; empty: the latest
    std::string_view meeting = {};  ///< meeting-notice: id of the meeting; empty: the notice's, or the latest
    bool show_sources = true;     ///< iep-draft: marks of the evaluations that a statement comes from
};

/// On which page of the draft each of its sections begins, counted from 1, by the heading's id.
using SectionPages = std::map<std::string, std::uint32_t, std::less<>>;

/// What the earlier stages gave. All of it outlives the names.
struct Sources {
    const record::Case* one;  ///< null for a handout without a case
    const scores::Results& results;
    std::span<const base::Diagnostic> findings;  ///< of the review, to be printed in a draft
    const rules::Book& book;
    const Strings& strings;
    const assembly::Draft& draft;  ///< what the evaluations give an IEP; empty for kinds that `shows_iep` denies
    const rules::Deadlines* deadlines = nullptr;  ///< deadline-sheet: never null
    const SectionPages* section_pages = nullptr;  ///< proof-sheet: of the draft that was laid out
    const scores::Catalogue* catalogue = nullptr;      ///< progress-report: never null
    const progress::CodeSets* progress_codes = nullptr;  ///< progress-report: never null
    const assembly::FrequencyWords* frequency = nullptr;  ///< progress-report: null where nobody reads "twice a week"
    const LetterFacts* letter = nullptr;  ///< of the piece of a mailing; null where no mailing asks
};

/// The names for one document; `docs/template-names.md` lists them. Reports what the document
/// cannot do without (compose/no-evaluation, compose/no-goals). The names borrow keys from the
/// strings.
[[nodiscard]] std::optional<Object> compose(const Sources& sources, const Request& request,
                                            base::Diagnostics& diagnostics);

}  // namespace iepress::compose
