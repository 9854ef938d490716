// The evaluation report, of one discipline or of several.
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "compose/documents.h"
#include "compose/evaluation/parts.h"
#include "compose/law.h"
#include "compose/messages.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

std::vector<const record::Evaluation*> chosen(const Material& material) {
    const record::Case& one = material.one;
    const std::string_view wanted = material.request.evaluation;
    std::vector<const record::Evaluation*> evaluations;
    for (const record::Evaluation& evaluation : one.evaluations) {
        if (wanted.empty() || evaluation.id == wanted) evaluations.push_back(&evaluation);
    }
    if (one.evaluations.empty()) {
        material.diagnostics.report(no_evaluation, one.place);
    } else if (evaluations.empty()) {
        material.diagnostics.report(unknown_evaluation, one.place, wanted);
    }
    return evaluations;
}

std::string_view discipline_code(record::Discipline discipline) {
    switch (discipline) {
        case record::Discipline::ot: return "OT";
        case record::Discipline::slp: return "SLP";
        case record::Discipline::pt: return "PT";
        case record::Discipline::other: break;
    }
    return "other";
}

std::string report_title(const Words& words, Evaluations evaluations) {
    if (evaluations.size() > 1) return words["evaluation_title_several"];
    const record::Evaluation& only = *evaluations.front();
    const std::string_view code = discipline_code(only.discipline.value);
    if (words.has_label("evaluation_title", code)) return words.label("evaluation_title", code);
    if (!only.discipline_name) return words["evaluation_title_plain"];
    return words.fill("evaluation_title_of", {{"discipline", only.discipline_name.value}});
}

/// The latest report date: that of the combined report.
base::Date report_date(Evaluations evaluations) {
    base::Date latest;
    for (const record::Evaluation* evaluation : evaluations) {
        if (evaluation->report_date) latest = std::max(latest, evaluation->report_date.value);
    }
    return latest;
}

std::string kinds_text(const Words& words, Evaluations evaluations) {
    std::vector<std::string> kinds;
    for (const record::Evaluation* evaluation : evaluations) {
        if (!evaluation->kind) continue;
        std::string kind = words.label("evaluation_kind", evaluation->kind.value);
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(std::move(kind));
    }
    return words.list(kinds);
}

std::string dates_text(const Words& words, Evaluations evaluations) {
    std::vector<base::Date> days;
    for (const record::Evaluation* evaluation : evaluations) {
        for (const record::DateField& day : evaluation->testing_dates) days.push_back(day.value);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::vector<std::string> texts;
    for (const base::Date& day : days) texts.push_back(words.date(day));
    return words.list(texts);
}

std::string disciplines_text(const Words& words, Evaluations evaluations) {
    std::vector<std::string> names;
    for (const record::Evaluation* evaluation : evaluations) {
        names.push_back(discipline_name(words, *evaluation));
    }
    return words.list(names);
}

/// 34 CFR 300.8(a)(2)(i): a child who needs only OT or PT is not eligible; the report says where
/// the road goes on.
bool leads_to_section_504(const Material& material, Evaluations evaluations) {
    const auto only_related = [](const record::Evaluation* evaluation) {
        return evaluation->discipline.value == record::Discipline::ot ||
               evaluation->discipline.value == record::Discipline::pt;
    };
    return material.one.eligibility.status.value == "not-eligible" &&
           std::all_of(evaluations.begin(), evaluations.end(), only_related);
}

/// What the review found, in a draft for the team: the examiner settles it before the report is final.
std::vector<const base::Diagnostic*> points_to_print(const Material& material) {
    std::vector<const base::Diagnostic*> points;
    if (material.one.status.value == "final" || material.request.edition == "family") return points;
    for (const base::Diagnostic& finding : material.findings) {
        if (finding.message->severity != base::Severity::note) points.push_back(&finding);
    }
    return points;
}

/// Nobody reads more of them on paper; `iepress check` lists them all.
constexpr std::size_t most_points = 50;

List open_points(const Material& material, std::span<const base::Diagnostic* const> points) {
    List list;
    for (const base::Diagnostic* point : points.first(std::min(points.size(), most_points))) {
        const base::Diagnostic& finding = *point;
        const bool is_error = finding.message->severity == base::Severity::error;
        Object names;
        names.emplace_back("is_error", is_error);
        names.emplace_back("severity", material.words[is_error ? "point_to_settle" : "point_to_look_at"]);
        names.emplace_back("text", capitalized(finding.text));
        names.emplace_back("excerpt", finding.excerpt);
        names.emplace_back("hint", capitalized(std::string{finding.message->hint}));
        names.emplace_back("citation", std::string{finding.message->citation});
        list.emplace_back(std::move(names));
    }
    return list;
}

Object evaluation_names(const Material& material, const record::Evaluation& evaluation) {
    const Words& words = material.words;
    Object names;
    names.reserve(28);
    names.emplace_back("id", evaluation.id);
    names.emplace_back("discipline", discipline_name(words, evaluation));
    names.emplace_back("kind", words.label("evaluation_kind", evaluation.kind.value));
    names.emplace_back("examiner",
                       team_member_names(material, team_member(material.one, evaluation.examiner.value)));
    names.emplace_back("report_date", value_of(words, evaluation.report_date));
    names.emplace_back("roles", section_names(material, "role_kind", evaluation.roles));
    names.emplace_back("observations", section_names(material, "observation_kind", evaluation.observations));
    List assessments;
    for (const scores::AssessmentResult& result : material.results.find(evaluation)->assessments) {
        assessments.emplace_back(assessment_names(material, result));
    }
    names.emplace_back("has_roles", !evaluation.roles.empty());
    names.emplace_back("roles_heading",
                       words[evaluation.discipline.value == record::Discipline::ot
                                 ? "occupational_profile"
                                 : "student_roles"]);
    names.emplace_back("has_observations", !evaluation.observations.empty());
    names.emplace_back("has_assessments", !evaluation.assessments.empty());
    names.emplace_back("assessments", std::move(assessments));
    names.emplace_back("has_strengths", !evaluation.strengths.empty());
    names.emplace_back("strengths", finding_names(material, evaluation.strengths));
    names.emplace_back("has_needs", !evaluation.needs.empty());
    names.emplace_back("needs", finding_names(material, evaluation.needs));
    names.emplace_back("has_educational_impact", !evaluation.educational_impact.empty());
    names.emplace_back("educational_impact", blocks(material, evaluation.educational_impact));
    names.emplace_back("has_for_family", !evaluation.for_family.empty());
    names.emplace_back("for_family", blocks(material, evaluation.for_family));
    names.emplace_back("has_summary", !evaluation.summary.empty());
    names.emplace_back("summary", blocks(material, evaluation.summary));
    names.emplace_back("has_recommendations", !evaluation.recommendations.empty());
    names.emplace_back("recommendations", recommendation_names(material, evaluation));
    const bool learner = material.one.student.english_learner.value;
    names.emplace_back("language_caution",
                       learner || evaluation.caveat_english_learner.value
                           ? words.fill("language_caution", {{"name", called(material.one.student.name)}})
                           : std::string{});
    return names;
}

void add_facts(const Material& material, Evaluations evaluations, Object& names) {
    const Words& words = material.words;
    const TestingDays days = testing_days(evaluations);
    std::string age = age_text(words, material.one.student.birth_date, days.first);
    if (const std::string last = age_text(words, material.one.student.birth_date, days.last);
        !age.empty() && last != age) {
        age = words.fill("age_range", {{"first", age}, {"last", last}});
    }
    names.emplace_back("age_at_testing", std::move(age));
    names.emplace_back("testing_dates", dates_text(words, evaluations));
    names.emplace_back("report_date", words.date(report_date(evaluations)));
    names.emplace_back("evaluation_kind", kinds_text(words, evaluations));
    names.emplace_back("disciplines", disciplines_text(words, evaluations));
}

}  // namespace

std::string discipline_name(const Words& words, const record::Evaluation& evaluation) {
    if (evaluation.discipline_name) return evaluation.discipline_name.value;
    return words.label("discipline", discipline_code(evaluation.discipline.value));
}

TestingDays testing_days(Evaluations evaluations) {
    TestingDays days;
    const auto take = [&](const record::DateField& day) {
        if (!day) return;
        if (!base::is_valid(days.first) || day.value < days.first) days.first = day.value;
        days.last = std::max(days.last, day.value);
    };
    for (const record::Evaluation* evaluation : evaluations) {
        for (const record::DateField& day : evaluation->testing_dates) take(day);
        for (const record::Assessment& assessment : evaluation->assessments) take(assessment.date);
    }
    return days;
}

void add_evaluation_report(const Material& material, Object& names) {
    const std::vector<const record::Evaluation*> evaluations = chosen(material);
    if (evaluations.empty()) return;
    const Words& words = material.words;
    const record::Case& one = material.one;
    const bool draft = one.status.value != "final";
    add_document(names, report_title(words, evaluations),
                 words.fill("about_student", {{"name", plain_name(one.student.name)}}),
                 one.student.school.district.value, draft ? words["watermark_draft"] : std::string{});
    add_facts(material, evaluations, names);
    const bool combined = evaluations.size() > 1;
    names.emplace_back("combined", combined);
    names.emplace_back("single", !combined);
    // Sections stand under their discipline's heading in a combined report.
    names.emplace_back("section_level", combined ? "3" : "2");
    names.emplace_back("part_level", combined ? "4" : "3");
    names.emplace_back("referral", referral_names(material, evaluations));
    List sources = source_names(material, evaluations);
    names.emplace_back("has_sources", !sources.empty());
    names.emplace_back("sources", std::move(sources));
    List background = background_names(material, evaluations);
    names.emplace_back("has_background", !background.empty());
    names.emplace_back("background", std::move(background));
    List list;
    for (const record::Evaluation* evaluation : evaluations) {
        list.emplace_back(evaluation_names(material, *evaluation));
    }
    names.emplace_back("evaluations", std::move(list));
    names.emplace_back("profile", profile_names(material, evaluations));
    names.emplace_back("meeting_summary", summary_names(material, evaluations));
    const std::vector<const base::Diagnostic*> points = points_to_print(material);
    names.emplace_back("has_open_points", !points.empty());
    names.emplace_back("open_points", open_points(material, points));
    names.emplace_back("more_points", points.size() <= most_points
                                          ? std::string{}
                                          : words.fill("more_points",
                                                       {{"count", std::to_string(points.size() - most_points)}}));
    names.emplace_back("section_504_route", leads_to_section_504(material, evaluations));
    names.emplace_back("related_service_only",
                       requirement(material, "evaluation/related-service-only"));
    names.emplace_back("copy_at_no_cost", requirement(material, "evaluation/copy"));
}

}  // namespace iepress::compose
