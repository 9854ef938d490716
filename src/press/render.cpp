#include <fmt/format.h>

#include <algorithm>

#include "assembly/assemble.h"
#include "layout/dump_text.h"
#include "layout/paginate.h"
#include "markup/parse.h"
#include "press/document_date.h"
#include "press/editions.h"
#include "press/messages.h"
#include "press/press.h"
#include "press/section_pages.h"
#include "record/read.h"

namespace iepress::press {

namespace {

template <class Map>
std::string names_of(const Map& map) {
    std::string names;
    for (const auto& [name, value] : map) {
        if (!names.empty()) names += ", ";
        names += name;
    }
    return names;
}

/// Stands in for a day that the case does not state, so that compose can say what else is missing: a
/// case without evaluations has no report's date, but that is not what its author needs to hear.
constexpr base::Date no_day{2199, 12, 31};

/// An order with everything settled that it may leave open.
struct Settled {
    const compose::KindEntry* kind;
    const layout::Style* style;
    const compose::Strings* strings;
    std::optional<base::Date> date;
    std::optional<layout::Style> lowered = {};  ///< the style with the order's first_page_top
};

std::string wanted_language(const record::Case* one, const Order& order) {
    if (!order.language.empty()) return order.language;
    return one != nullptr && one->language ? one->language.value : "en";
}

std::optional<Settled> settle(const Press& press, const record::Case* one, const Order& order,
                              base::Diagnostics& diagnostics) {
    const compose::KindEntry* kind = &compose::kind_entry(order.kind);
    const layout::Style* style = order.style;
    if (style == nullptr) {
        const auto found = press.styles.find(order.edition);
        if (found != press.styles.end()) style = &found->second;
    }
    if (style == nullptr) {
        diagnostics.report(unknown_edition, {}, order.edition, names_of(press.styles));
    }
    const std::string language = wanted_language(one, order);
    const compose::Strings* strings = find_strings(press.knowledge, language);
    if (strings == nullptr) {
        const base::Place place = one != nullptr ? one->language.place : base::Place{};
        diagnostics.report(unknown_language, place, language, names_of(press.knowledge.strings));
    }
    if (style == nullptr || strings == nullptr) return std::nullopt;
    const auto date = order.as_of ? order.as_of : document_date(order, one, press.knowledge.book);
    Settled settled{kind, style, strings, date};
    if (order.first_page_top) {
        settled.lowered = *style;
        settled.lowered->first_page_top = *order.first_page_top;
    }
    return settled;
}

pdf::Options options_of(const record::Case* one, const Order& order, const base::Date& date) {
    pdf::Options options;
    options.date = date;
    options.producer = "iepress " IEPRESS_VERSION;
    const bool carries = order.embed_data && carries_data(order.kind, order.edition);
    if (one == nullptr || !carries) return options;
    // The name of the child's own file may be the child's name: it stays outside.
    options.attachments.push_back(
        {"case.xml", "application/xml", "The case that this document was made from", "Source", one->source});
    for (const record::Case::Part& part : one->parts) {
        options.attachments.push_back(
            {part.name, "application/xml", "An evaluation of the case", "Source", part.bytes});
    }
    for (const record::Case::Part& table : one->tables) {
        const bool is_mapping = table.name.ends_with(".xml");
        options.attachments.push_back({table.name, is_mapping ? "application/xml" : "text/csv",
                                       is_mapping ? "What the headings of the data points mean" : "Data points of the case",
                                       "Source", table.bytes});
    }
    return options;
}

std::string count_text(const base::Diagnostics& findings) {
    const auto is_warning = [](const base::Diagnostic& one) { return one.message->severity == base::Severity::warning; };
    const std::size_t errors = findings.error_count();
    const auto warnings = static_cast<std::size_t>(std::count_if(findings.all().begin(), findings.all().end(), is_warning));
    const auto counted = [](std::size_t count, std::string_view word) {
        return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
    };
    if (warnings == 0) return counted(errors, "error");
    if (errors == 0) return counted(warnings, "warning");
    return counted(errors, "error") + " and " + counted(warnings, "warning");
}

/// What the review has to say of an evaluation report. A draft lists it; a final report with an error
/// in it is not made: then nothing is given.
std::optional<base::Diagnostics> findings_of(const Knowledge& knowledge, const record::Case* one, const Order& order,
                                             const scores::Results& results, base::Diagnostics& diagnostics) {
    base::Diagnostics findings;
    if (one == nullptr || order.kind != compose::DocumentKind::evaluation_report) return findings;
    review_evaluations(knowledge, *one, results, findings);
    const bool is_final = one->status.value == "final";
    if (is_final && findings.has_errors()) {
        diagnostics.report(findings_in_final, one->status.place, count_text(findings));
        diagnostics.append(std::move(findings));
        return std::nullopt;
    }
    const bool has_points = std::any_of(findings.all().begin(), findings.all().end(), [](const base::Diagnostic& point) {
        return point.message->severity != base::Severity::note;
    });
    if (has_points) {
        diagnostics.report(review_found, one->status ? one->status.place : one->place, count_text(findings));
    }
    return findings;
}

/// The deadlines of the one document that prints them. A sheet without a day is nothing: everything on it
/// is as of today.
std::optional<rules::Deadlines> deadlines_of(const Knowledge& knowledge, const record::Case* one, const Order& order,
                                             const std::optional<base::Date>& date, base::Diagnostics& diagnostics) {
    if (one == nullptr || order.kind != compose::DocumentKind::deadline_sheet) return rules::Deadlines{};
    if (!date) {
        diagnostics.report(no_date, one->place);
        return std::nullopt;
    }
    const std::size_t errors_before = diagnostics.error_count();
    auto found = rules::deadlines(*one, knowledge.clocks, order.calendar, *date, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return found;
}

/// The draft of an IEP, for the documents that show it or what it answers.
assembly::Draft draft_of(const Knowledge& knowledge, const record::Case* one, compose::DocumentKind kind) {
    if (one == nullptr || !compose::shows_iep(kind)) return {};
    return assembly::assemble(*one, knowledge.guide);
}

/// Keeps the dump that was asked for.
template <class Dump>
void keep(Dumps* dumps, std::string_view name, const Dump& dump) {
    if (dumps != nullptr && dumps->wanted == name) dumps->text = dump();
}

}  // namespace

const std::vector<std::string>& dump_names() {
    static const std::vector<std::string> names{"case", "names", "xml", "blocks", "pages", "tags", "text"};
    return names;
}

std::optional<layout::Pages> set_pages(const Press& press, text::Shaper& shaper, const std::string& template_name,
                                       const compose::Object& names, const layout::Style& style,
                                       base::Diagnostics& diagnostics, Dumps* dumps) {
    const auto rendered = press.knowledge.templates.render(template_name, names, diagnostics);
    if (!rendered) return std::nullopt;
    keep(dumps, "xml", [&] { return rendered->xml; });

    const auto document = markup::parse(*rendered, diagnostics);
    if (!document) return std::nullopt;
    keep(dumps, "blocks", [&] { return markup::dump(*document); });

    auto pages = layout::paginate(*document, style, shaper, diagnostics);
    if (!pages) return std::nullopt;
    keep(dumps, "pages", [&] { return layout::dump_pages(*pages, press.fonts); });
    keep(dumps, "tags", [&] { return layout::dump_tags(*pages); });
    keep(dumps, "text", [&] { return layout::dump_text(*pages); });
    return pages;
}

std::optional<LaidOut> lay_out(const Press& press, text::Shaper& shaper, const record::Case* one, const Order& order,
                               base::Diagnostics& diagnostics, Dumps* dumps) {
    const auto settled = settle(press, one, order, diagnostics);
    if (!settled) return std::nullopt;
    const layout::Style& style = settled->lowered ? *settled->lowered : *settled->style;
    if (one != nullptr) keep(dumps, "case", [&] { return record::dump(*one); });

    const scores::Results results = one != nullptr ? scores::compute(*one, press.knowledge.catalogue) : scores::Results{};
    const auto findings = findings_of(press.knowledge, one, order, results, diagnostics);
    if (!findings) return std::nullopt;

    const auto deadlines = deadlines_of(press.knowledge, one, order, settled->date, diagnostics);
    if (!deadlines) return std::nullopt;

    const assembly::Draft draft = draft_of(press.knowledge, one, order.kind);
    const base::Date date = settled->date.value_or(no_day);
    const compose::Request request{order.kind,   date,         order.edition, order.evaluation,
                                   order.period, order.notice, order.meeting, order.show_sources};
    compose::Sources sources{one, results, findings->all(), press.knowledge.book, *settled->strings, draft, &*deadlines};
    sources.catalogue = &press.knowledge.catalogue;
    sources.progress_codes = &press.knowledge.progress_codes;
    sources.frequency = &press.knowledge.guide.frequency;
    sources.letter = order.letter;
    std::optional<compose::SectionPages> draft_pages;
    if (order.kind == compose::DocumentKind::proof_sheet && one != nullptr) {
        draft_pages = draft_section_pages(press, shaper, sources, request, style, diagnostics);
        if (!draft_pages) return std::nullopt;
        sources.section_pages = &*draft_pages;
    }
    const auto names = compose::compose(sources, request, diagnostics);
    if (!names) return std::nullopt;
    if (!settled->date) {
        diagnostics.report(no_date, one != nullptr ? one->place : base::Place{});
        return std::nullopt;
    }
    keep(dumps, "names", [&] { return compose::dump(*names); });

    auto pages = set_pages(press, shaper, template_of(press.knowledge, *settled->kind, order.edition), *names,
                           style, diagnostics, dumps);
    if (!pages) return std::nullopt;
    if (order.edition == "summary" && pages->pages.size() > 1) {
        diagnostics.report(long_summary, one != nullptr ? one->place : base::Place{}, pages->pages.size());
    }
    return LaidOut{std::move(*pages), date};
}

std::optional<std::string> write(const Press& press, const LaidOut& laid_out, const record::Case* one,
                                 const Order& order, base::Diagnostics& diagnostics) {
    return pdf::write(laid_out.pages, press.fonts, press.resources, options_of(one, order, laid_out.date), diagnostics);
}

std::optional<std::string> render(const Press& press, text::Shaper& shaper, const record::Case* one,
                                  const Order& order, base::Diagnostics& diagnostics, Dumps* dumps) {
    const auto made = lay_out(press, shaper, one, order, diagnostics, dumps);
    if (!made) return std::nullopt;
    return write(press, *made, one, order, diagnostics);
}

}  // namespace iepress::press
