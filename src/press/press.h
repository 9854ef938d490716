// The whole way of a document in one function: from a case file to a PDF.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assembly/guide.h"
#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/compose.h"
#include "layout/pages.h"
#include "layout/style.h"
#include "pdf/write.h"
#include "progress/codes.h"
#include "review/lexicon.h"
#include "rules/book.h"
#include "rules/deadline.h"
#include "rules/goal_words.h"
#include "scores/instrument.h"
#include "template/render.h"
#include "text/fonts.h"
#include "text/shape.h"

namespace iepress::press {

/// Where the shipped files lie, and a district's own, which stand before them.
struct Folders {
    std::filesystem::path root;  ///< has templates/, data/ and fonts/
    std::vector<std::filesystem::path> templates;  ///< further template folders, first wins
    std::vector<std::filesystem::path> data;       ///< further data folders, last wins
    std::vector<std::filesystem::path> fonts;      ///< where font files are looked for
    /// Ordinary English words, one a line: Debian's wamerican.
    std::filesystem::path word_list = "/usr/share/dict/american-english";
};

/// What is known and said, without how it looks: all that a check needs. Immutable.
struct Knowledge {
    template_::Library templates;
    rules::Book book;
    rules::Clocks clocks;
    scores::Catalogue catalogue;
    review::Lexicon lexicon;
    rules::GoalWords goal_words;
    assembly::Guide guide;
    progress::CodeSets progress_codes;
    std::map<std::string, compose::Strings, std::less<>> strings;  ///< by language
};
[[nodiscard]] std::optional<Knowledge> load_knowledge(const Folders& folders, base::Diagnostics& diagnostics);

/// What all documents share: loaded once, immutable, used from any thread.
struct Press {
    Knowledge knowledge;
    text::FontLibrary fonts;
    pdf::Resources resources;
    std::map<std::string, layout::Style, std::less<>> styles;  ///< by edition
};
[[nodiscard]] std::optional<Press> load_press(const Folders& folders,
                                              base::Diagnostics& diagnostics);

/// The instruments, rulers, age policies and areas alone, for what needs nothing else.
[[nodiscard]] std::optional<scores::Catalogue> load_catalogue(const Folders& folders,
                                                              base::Diagnostics& diagnostics);

/// The sets of progress codes alone.
[[nodiscard]] std::optional<progress::CodeSets> load_progress_codes(const Folders& folders,
                                                                    base::Diagnostics& diagnostics);

/// What one document is to be.
struct Order {
    compose::DocumentKind kind;
    std::string edition = "standard";
    std::string language;  ///< empty: the case's
    std::optional<base::Date> as_of;  ///< today; empty: the day that the case states
    std::string evaluation, period, notice, meeting;  ///< ids; empty: all of them, or the latest
    bool embed_data = true;
    bool show_sources = true;  ///< marks of sources in an IEP draft
    const layout::Style* style = nullptr;  ///< replaces the edition's
    const rules::Calendar* calendar = nullptr;  ///< the district's; null: school days are not counted
    const compose::LetterFacts* letter = nullptr;  ///< of the piece of a mailing
    std::optional<base::Points> first_page_top;    ///< text of page one begins no higher: `post::first_free`
};

/// What somebody should look at again in the evaluations of a case: scores and narratives.
void review_evaluations(const Knowledge& knowledge, const record::Case& one, const scores::Results& results,
                        base::Diagnostics& findings);

/// The same, with what an IEP lacks, what goals' data and progress codes do not bear out, and the grade at which the family edition of the report reads.
void review(const Knowledge& knowledge, const record::Case& one, base::Diagnostics& findings);

/// What is due, late or cannot be computed as of a day. `calendar` may be null.
void review_deadlines(const Knowledge& knowledge, const record::Case& one, const rules::Calendar* calendar,
                      const base::Date& as_of, base::Diagnostics& findings);

/// The values between the stages, as text, for `--dump`. Filled when asked for.
struct Dumps {
    std::string wanted;  ///< one of dump_names()
    std::string text;
};
[[nodiscard]] const std::vector<std::string>& dump_names();  ///< case, names, xml, blocks, pages, tags, text

/// The way from names to pages: template, markup, layout.
[[nodiscard]] std::optional<layout::Pages> set_pages(const Press& press, text::Shaper& shaper,
                                                     const std::string& template_name, const compose::Object& names,
                                                     const layout::Style& style, base::Diagnostics& diagnostics,
                                                     Dumps* dumps = nullptr);

/// A document before it is a file, and the day that it is of.
struct LaidOut {
    layout::Pages pages;
    base::Date date;
};
/// The way up to the pages, for what puts the pages of many documents into one file.
[[nodiscard]] std::optional<LaidOut> lay_out(const Press& press, text::Shaper& shaper, const record::Case* one,
                                             const Order& order, base::Diagnostics& diagnostics,
                                             Dumps* dumps = nullptr);

/// The rest of the way: the pages as a PDF. `one` and `order` are those that were laid out.
[[nodiscard]] std::optional<std::string> write(const Press& press, const LaidOut& laid_out, const record::Case* one,
                                               const Order& order, base::Diagnostics& diagnostics);

/// Renders one document. `one` is null for a handout without a case. `shaper` is the thread's own.
[[nodiscard]] std::optional<std::string> render(const Press& press, text::Shaper& shaper,
                                                const record::Case* one, const Order& order,
                                                base::Diagnostics& diagnostics,
                                                Dumps* dumps = nullptr);

}  // namespace iepress::press
