#include "rules/iep_review.h"

#include <string_view>

#include "rules/elements.h"
#include "rules/iep_messages.h"

namespace iepress::rules {

namespace {

std::string_view without_stop(std::string_view text) {
    if (text.ends_with('.')) text.remove_suffix(1);
    return text;
}

void report_unanswered(const record::Case& one, const Element& element, base::Diagnostics& findings) {
    const base::Place place = !element.open_places.empty() ? element.open_places.front()
                              : element.place.known()      ? element.place
                                                           : one.place;
    base::Diagnostic& finding = findings.report(unanswered, place, without_stop(element.rule->text));
    finding.citation = element.rule->citation;
    if (!element.rule->fact.confirmed()) finding.citation += " (not yet verified)";
    for (std::size_t i = 1; i < element.open_places.size(); ++i) {
        base::relate(finding, element.open_places[i], "the same is missing here");
    }
}

/// Two frequencies for one service: 34 CFR 300.320(a)(7) wants one.
void report_clashes(const assembly::Draft& draft, base::Diagnostics& findings) {
    for (const assembly::ProposedService& service : draft.services) {
        if (!service.clashes) continue;
        const auto place = [](const assembly::Offer& offer) {
            return offer.frequency ? offer.frequency.place : offer.minutes.place;
        };
        base::Diagnostic& finding = findings.report(service_clash, place(service.offers.back()));
        finding.excerpt = service.name;
        for (const assembly::Offer& offer : service.offers) {
            if (&offer != &service.offers.back()) base::relate(finding, place(offer), "another amount stands here");
        }
    }
}

}  // namespace

void review_iep(const record::Case& one, const assembly::Draft& draft, const Book& book, const GoalWords& words,
                const std::optional<base::Date>& today, base::Diagnostics& findings) {
    if (!has_iep(one)) return;
    for (const Element& element : elements(one, draft, book, today)) {
        // What there is nothing to ask of yet comes with the goal or the service.
        if (element.missing() && !element.waits) report_unanswered(one, element, findings);
    }
    for (const record::Goal& goal : one.goals) review_goal(one, goal, words, findings);
    report_clashes(draft, findings);
}

}  // namespace iepress::rules
