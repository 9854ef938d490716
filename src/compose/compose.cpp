#include "compose/compose.h"

#include <algorithm>

#include "compose/documents.h"
#include "compose/handout/discussion.h"
#include "compose/messages.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// What every document has, with or without a case.
void add_common(const Strings& strings, const Words& words, const Request& request, Object& names) {
    names.emplace_back("s", Value(&strings.names));
    names.emplace_back("language", strings.language);
    names.emplace_back("as_of", words.date(request.as_of));
    names.emplace_back("edition_family", request.edition == "family");
    names.emplace_back("edition_large_print", request.edition == "large-print");
    names.emplace_back("translation_draft", strings.draft);
}

void add_people(const Material& material, Object& names) {
    const record::Case& one = material.one;
    names.emplace_back("has_case", true);
    names.emplace_back("case_lang", foreign_language(material));
    names.emplace_back("is_draft", one.status.value != "final");
    names.emplace_back("student", student_names(material, material.request.as_of));
    List family = family_names(material);
    names.emplace_back("has_family", !family.empty());
    names.emplace_back("family", std::move(family));
    names.emplace_back("guardian", guardian_names(material));
    names.emplace_back("team", team_names(material));
    names.emplace_back("case_manager",
                       team_member_names(material, team_member(one, one.case_manager.value)));
    names.emplace_back("signers", signers(material));
}

void add_of_kind(const Material& material, Object& names) {
    switch (material.request.kind) {
        case DocumentKind::evaluation_report: return add_evaluation_report(material, names);
        case DocumentKind::iep_draft: return add_iep_draft(material, names);
        case DocumentKind::progress_report: return add_progress_report(material, names);
        case DocumentKind::deadline_sheet: return add_deadline_sheet(material, names);
        case DocumentKind::proof_sheet: return add_proof_sheet(material, names);
        case DocumentKind::iep_vs_504:
            add_handout(&material.one, material.book, material.words, material.diagnostics, names);
            return add_discussion(material, names);
        case DocumentKind::prior_written_notice: return add_prior_written_notice(material, names);
        case DocumentKind::meeting_notice: return add_meeting_notice(material, names);
        case DocumentKind::evaluation_request: return add_evaluation_request(material, names);
        case DocumentKind::eligibility_worksheet: return add_eligibility_worksheet(material, names);
        case DocumentKind::section_504_plan: return add_section_504_plan(material, names);
        case DocumentKind::cover_letter: return add_cover_letter(material, names);
    }
}

/// What the law asks of an IEP, for the documents that show it.
std::vector<rules::Element> elements_of(const Sources& sources, const Request& request) {
    if (!shows_iep(request.kind)) return {};
    return rules::elements(*sources.one, sources.draft, sources.book, request.as_of);
}

}  // namespace

const std::vector<KindEntry>& document_kinds() {
    static const std::vector<KindEntry> kinds{
        {DocumentKind::evaluation_report, "evaluation-report",
         "what an OT, SLP or PT evaluation found, or those of several disciplines in one", true},
        {DocumentKind::iep_draft, "iep-draft",
         "an individualized education program with each statement that 34 CFR 300.320 asks for", true},
        {DocumentKind::progress_report, "progress-report",
         "progress on each annual goal, with its data, chart and verdict", true},
        {DocumentKind::iep_vs_504, "iep-vs-504",
         "a handout for families: an IEP or a 504 plan, with or without a case", false},
        {DocumentKind::prior_written_notice, "prior-written-notice",
         "the notice before a proposal or refusal, with the seven items of 34 CFR 300.503(b)", true},
        {DocumentKind::meeting_notice, "meeting-notice",
         "the invitation to a meeting: why, when, where, who, and what the family may ask for", true},
        {DocumentKind::evaluation_request, "evaluation-request",
         "a parent's letter that asks the school for an evaluation", true},
        {DocumentKind::eligibility_worksheet, "eligibility-worksheet",
         "the categories of 34 CFR 300.8 with the evaluations' evidence, for the team to decide", true},
        {DocumentKind::section_504_plan, "section-504-plan",
         "impairment, activity, accommodations and who does what: 34 CFR 104.33 to 104.36", true},
        {DocumentKind::deadline_sheet, "deadline-sheet",
         "what is due when: each time frame of the law, counted over the school calendar", true},
        {DocumentKind::proof_sheet, "proof-sheet",
         "what the law asks of the IEP: answered or not, on which page of the draft, by whom", true},
        {DocumentKind::cover_letter, "cover-letter",
         "the letter on top of what goes to a family by mail: what is enclosed, whom to ask", true}};
    return kinds;
}

const KindEntry* find_kind(std::string_view name) {
    const auto& kinds = document_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const KindEntry& entry) { return entry.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

const KindEntry& kind_entry(DocumentKind kind) {
    const auto& kinds = document_kinds();
    return *std::find_if(kinds.begin(), kinds.end(), [&](const KindEntry& entry) { return entry.kind == kind; });
}

bool shows_iep(DocumentKind kind) {
    return kind == DocumentKind::iep_draft || kind == DocumentKind::proof_sheet ||
           kind == DocumentKind::meeting_notice || kind == DocumentKind::iep_vs_504;
}

void add_document(Object& names, std::string title, std::string subject, std::string author,
                  std::string watermark) {
    Object document;
    document.emplace_back("title", std::move(title));
    document.emplace_back("subject", std::move(subject));
    document.emplace_back("author", std::move(author));
    document.emplace_back("watermark", std::move(watermark));
    names.emplace_back("document", std::move(document));
}

std::optional<Object> compose(const Sources& sources, const Request& request, base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    const Words words(sources.strings, diagnostics);
    Object names;
    names.reserve(64);
    add_common(sources.strings, words, request, names);
    if (sources.one != nullptr) {
        const Material material{*sources.one, sources.results, sources.findings, sources.book, words, request,
                                diagnostics, sources.draft, sources.deadlines, elements_of(sources, request),
                                sources.section_pages, sources.catalogue, sources.progress_codes,
                                sources.frequency, sources.letter};
        add_people(material, names);
        add_of_kind(material, names);
    } else if (request.kind == DocumentKind::iep_vs_504) {
        names.emplace_back("has_case", false);
        names.emplace_back("case_lang", std::string{});
        add_handout(nullptr, sources.book, words, diagnostics, names);
    } else {
        const auto& kinds = document_kinds();
        const auto entry = std::find_if(kinds.begin(), kinds.end(), [&](const KindEntry& kind) {
            return kind.kind == request.kind;
        });
        diagnostics.report(missing_case, {}, entry->name);
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return names;
}

}  // namespace iepress::compose
