// The review of a case: its scores, its narratives, and how hard its family edition is to read.
#include <variant>

#include "assembly/assemble.h"
#include "markup/parse.h"
#include "press/document_date.h"
#include "press/editions.h"
#include "press/messages.h"
#include "press/press.h"
#include "progress/review.h"
#include "review/readability.h"
#include "review/review.h"
#include "rules/iep_review.h"

namespace iepress::press {

namespace {

/// Grade 8 or lower: what families are owed, in the words of 34 CFR 300.503(c)(1)(i) "language
/// understandable to the general public".
constexpr double hardest_grade = 8.0;

bool is_english(std::string_view language) { return language.empty() || language.starts_with("en"); }

void add_inline(const markup::Inline& text, review::Readability& sum) {
    std::string words;
    for (const markup::Run& run : text.runs) {
        if (is_english(run.language)) words += run.text;
    }
    review::add(sum, words);
}

/// Sentences only: headings, names and dates are no prose.
void add_blocks(const markup::Blocks& blocks, review::Readability& sum) {
    for (const markup::Block& block : blocks) {
        if (!is_english(block.language)) continue;
        if (const auto* paragraph = std::get_if<markup::Paragraph>(&block.content)) add_inline(paragraph->text, sum);
        if (const auto* note = std::get_if<markup::Note>(&block.content)) add_blocks(note->blocks, sum);
        if (const auto* section = std::get_if<markup::Section>(&block.content)) add_blocks(section->blocks, sum);
        const auto* list = std::get_if<markup::List>(&block.content);
        if (list == nullptr) continue;
        for (const markup::ListItem& item : list->items) add_blocks(item.blocks, sum);
    }
}

/// The day of a document that is ordered without further wishes.
std::optional<base::Date> usual_date(compose::DocumentKind kind, const record::Case& one, const rules::Book& book) {
    Order order;
    order.kind = kind;
    return document_date(order, &one, book);
}

void review_family_edition(const Knowledge& knowledge, const record::Case& one, const scores::Results& results,
                           base::Diagnostics& findings) {
    const compose::Strings* strings = find_strings(knowledge, "en");
    const auto date = usual_date(compose::DocumentKind::evaluation_report, one, knowledge.book);
    const compose::KindEntry* kind = compose::find_kind("evaluation-report");
    if (strings == nullptr || !date || one.evaluations.empty() || !is_english(one.language.value)) return;
    const compose::Request request{kind->kind, *date, "family", {}, {}};
    const auto names = compose::compose({&one, results, {}, knowledge.book, *strings, {}}, request, findings);
    if (!names) return;
    const auto rendered = knowledge.templates.render(template_of(knowledge, *kind, "family"), *names, findings);
    if (!rendered) return;
    const auto document = markup::parse(*rendered, findings);
    if (!document) return;
    review::Readability sum;
    add_blocks(document->blocks, sum);
    const double grade = sum.grade();
    findings.report(grade > hardest_grade ? hard_to_read : readability, one.place, grade);
}

}  // namespace

void review_evaluations(const Knowledge& knowledge, const record::Case& one, const scores::Results& results,
                        base::Diagnostics& findings) {
    review::review_scores(one, results, knowledge.catalogue, findings);
    review::review_claims(one, results, knowledge.lexicon, findings);
    review::review_narratives(one, knowledge.catalogue, knowledge.lexicon, findings);
}

void review(const Knowledge& knowledge, const record::Case& one, base::Diagnostics& findings) {
    const scores::Results results = scores::compute(one, knowledge.catalogue);
    review_evaluations(knowledge, one, results, findings);
    const auto day = usual_date(compose::DocumentKind::iep_draft, one, knowledge.book);
    const assembly::Draft draft = assembly::assemble(one, knowledge.guide);
    rules::review_iep(one, draft, knowledge.book, knowledge.goal_words, day, findings);
    progress::review_progress(one, knowledge.catalogue, knowledge.progress_codes, findings);
    review_family_edition(knowledge, one, results, findings);
}

void review_deadlines(const Knowledge& knowledge, const record::Case& one, const rules::Calendar* calendar,
                      const base::Date& as_of, base::Diagnostics& findings) {
    rules::report_deadlines(rules::deadlines(one, knowledge.clocks, calendar, as_of, findings), findings);
}

}  // namespace iepress::press
