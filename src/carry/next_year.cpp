#include <fmt/format.h>

#include <algorithm>

#include "carry/messages.h"
#include "carry/parts.h"

namespace iepress::carry {

namespace {

/// The evaluations, which stay in the old file: "ot of 2026-03-02, slp of 2026-03-04".
std::string evaluations_words(const record::Case& one) {
    std::string words;
    for (const record::Evaluation& each : one.evaluations) {
        words += (words.empty() ? "" : ", ") + evaluation_words(one, each.id);
    }
    return words.empty() ? "none" : words;
}

void write_opening(const Year& year, Xml& xml) {
    xml.comment(fmt::format("Next year's case, begun by \"iepress carry-forward\" from {}: {}. What is still true is "
                            "carried as it stands; a comment says where it came from. A comment that begins with the "
                            "word in capitals below says what the team decides or somebody writes anew: do it, then "
                            "delete the comment. \"iepress check\" lists those that are left.",
                            year.source_name, iep_of(year.one)));
    xml.comment(fmt::format("Not carried, and still in {}: evaluations ({}), the referral, data points, reports and "
                            "reporting periods, minutes, meetings and notices.",
                            year.source_name, evaluations_words(year.one)));
}

void write_milestones(const record::Case& one, Xml& xml) {
    const record::Milestones& known = one.milestones;
    std::string last;
    const auto add = [&](std::string_view what, const record::DateField& date) {
        if (date) last += fmt::format("{}{} {}", last.empty() ? "" : ", ", what, base::to_iso(date.value));
    };
    add("meeting", known.iep_meeting);
    add("begin", known.iep_begin);
    add("end", known.iep_end);
    add("annual review due", known.annual_review_due);
    xml.blank_line();
    xml.open("milestones");
    xml.rewrite(fmt::format("<iep-meeting>, <iep-begin>, <iep-end> and <annual-review-due>{}. The team reviews an IEP "
                            "not less than once a year (34 CFR 300.324(b)(1)(i)).",
                            last.empty() ? std::string() : "; last year: " + last));
    if (!known.reevaluation_due) xml.rewrite("<reevaluation-due>; the old case does not state it.");
    xml.value("reevaluation-due", known.reevaluation_due);
    xml.value("last-evaluation", known.last_evaluation);
    xml.close();
}

void write_reporting(const record::Case& one, Xml& xml) {
    xml.blank_line();
    xml.value("progress-reporting", one.progress_reporting);
    std::string words = "<reporting-periods> of the coming year";
    if (one.progress_codes) words += ", with codes=\"" + one.progress_codes.value + "\" as last year";
    xml.rewrite(words + ".");
}

/// In the order of docs/case-file.md.
void write_case(const Year& year, const std::vector<Standing>& standings, Xml& xml) {
    const record::Case& one = year.one;
    write_opening(year, xml);
    xml.open("case", {{"status", "draft"}, {"language", one.language.value}});
    write_student(one.student, xml);
    write_family(one, xml);
    write_team(one, xml);
    write_milestones(one, xml);
    write_eligibility(one.eligibility, xml);
    write_present_levels(one, xml);
    write_goals(year, standings, xml);
    write_reporting(one, xml);
    write_services(one, xml);
    write_accommodations(one, xml);
    write_set_aside(one, xml);
    write_special_factors(one, xml);
    write_participation(one.participation, xml);
    write_assessment_plans(one, xml);
    write_transition(one, xml);
    write_extended_year(one.extended_year, xml);
    write_section_504(one.section_504, xml);
    xml.close();
}

}  // namespace

std::optional<NextYear> next_year(const Year& year, base::Diagnostics& diagnostics) {
    if (year.one.goals.empty()) {
        diagnostics.report(no_goals, year.one.place);
        return std::nullopt;
    }
    const std::vector<Standing> all = standings(year);
    Xml xml;
    write_case(year, all, xml);
    NextYear next;
    next.met = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const Standing& one) { return one.outcome == Outcome::met; }));
    next.goals = all.size() - next.met;
    next.xml = xml.take();
    return next;
}

}  // namespace iepress::carry
