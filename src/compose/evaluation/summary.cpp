// The one page for the eligibility meeting: the main scores, and what is stated, each with its source.
#include <algorithm>
#include <string>
#include <vector>

#include "compose/evaluation/metric.h"
#include "compose/evaluation/parts.h"
#include "compose/sources.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

using scores::AssessmentResult;
using scores::MeasureResult;

Object row_names(const Material& material, const AssessmentResult& result, const MeasureResult& one) {
    const record::Assessment& assessment = *result.assessment;
    Object names;
    names.emplace_back("test", value_of(scores::test_name(assessment)));
    names.emplace_back("name", value_of(one.measure->name));
    const record::Measure& measure = *one.measure;
    names.emplace_back("score", measure.value ? score_text(material.words, measure, MetricInHeading::no)
                                              : with_unit(material.words, measure.raw.value.typed, measure));
    names.emplace_back("percentile", one.percentile);
    names.emplace_back("interval", one.interval.origin == scores::Origin::absent
                                       ? std::string{}
                                       : one.interval.low_text + "–" + one.interval.high_text);
    names.emplace_back("word", Value(one.word.text, measure.descriptor.place));
    return names;
}

List rows_of(const Material& material, Evaluations evaluations) {
    List rows;
    for (const record::Evaluation* evaluation : evaluations) {
        for (const AssessmentResult& result : material.results.find(*evaluation)->assessments) {
            for (const MeasureResult* one : main_scores(result)) rows.emplace_back(row_names(material, result, *one));
        }
    }
    return rows;
}

/// "Fine Manual Control 35, at the 7th percentile, below average": one score on part of a line.
std::string short_text(const Words& words, const MeasureResult& one) {
    const record::Measure& measure = *one.measure;
    const record::Number& number = measure.value ? measure.value : measure.raw;
    std::string text = measure.name.value;
    if (number) text += " " + with_unit(words, number.value.typed, measure);
    if (!one.percentile.empty()) text = words.fill("summary_percentile", {{"text", text}, {"rank", one.percentile}});
    if (!one.word.text.empty()) text = words.fill("summary_word", {{"text", text}, {"word", word_in_sentence(one.word.text)}});
    return text;
}

/// A test with its scores, also those that another discipline took of it.
struct Line {
    const record::Text* test;
    std::string text;
};

void add_line(const record::Text& test, std::string&& text, std::vector<Line>& lines) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.test->value == test.value; });
    if (found == lines.end()) lines.push_back({&test, std::move(text)});
    else found->text += "; " + text;
}

/// A line a test, where several disciplines have to share the page.
List lines_of(const Material& material, Evaluations evaluations) {
    std::vector<Line> lines;
    for (const record::Evaluation* evaluation : evaluations) {
        for (const AssessmentResult& result : material.results.find(*evaluation)->assessments) {
            std::string text;
            for (const MeasureResult* one : main_scores(result)) {
                text += (text.empty() ? "" : "; ") + short_text(material.words, *one);
            }
            add_line(scores::test_name(*result.assessment), std::move(text), lines);
        }
    }
    List names;
    for (Line& line : lines) {
        Object one;
        one.emplace_back("test", value_of(*line.test));
        one.emplace_back("text", std::move(line.text));
        names.emplace_back(std::move(one));
    }
    return names;
}

List statement_names(const Material& material, Evaluations evaluations, Statement::Kind kind) {
    const std::string foreign = foreign_language(material);
    List list;
    for (const Statement& one : statements_of(evaluations, kind)) {
        const bool is_recommendation = kind == Statement::Kind::recommendation;
        Object names;
        names.emplace_back("area", is_recommendation ? material.words.label("recommendation_kind", one.area) : one.area);
        names.emplace_back("text", Value(std::string{one.text}, one.place));
        names.emplace_back("lang", one.language.empty() ? foreign : std::string{one.language});
        names.emplace_back("mark", source_marks(evaluations, one.evaluations));
        list.emplace_back(std::move(names));
    }
    return list;
}

/// Recommendations of a kind run on in one paragraph: {area, items}.
List grouped(List recommendations) {
    List groups;
    std::vector<std::string> areas;
    std::vector<List> items;
    for (Value& one : recommendations) {
        const std::string& area = (*one.object())[0].second.text()->text;
        auto found = std::find(areas.begin(), areas.end(), area);
        if (found == areas.end()) {
            found = areas.insert(areas.end(), area);
            items.emplace_back();
        }
        items[static_cast<std::size_t>(found - areas.begin())].push_back(std::move(one));
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        Object group;
        group.emplace_back("area", std::move(areas[i]));
        group.emplace_back("items", std::move(items[i]));
        groups.emplace_back(std::move(group));
    }
    return groups;
}

}  // namespace

Object summary_names(const Material& material, Evaluations evaluations) {
    Object names;
    List rows = rows_of(material, evaluations);
    names.emplace_back("has_rows", !rows.empty());
    names.emplace_back("rows", std::move(rows));
    names.emplace_back("lines", lines_of(material, evaluations));
    struct Entry {
        std::string_view has, name;
        Statement::Kind kind;
    };
    for (const auto& [has, name, kind] : {Entry{"has_strengths", "strengths", Statement::Kind::strength},
                                          Entry{"has_needs", "needs", Statement::Kind::need},
                                          Entry{"has_impact", "impact", Statement::Kind::impact},
                                          Entry{"has_recommendations", "recommendations", Statement::Kind::recommendation}}) {
        List statements = statement_names(material, evaluations, kind);
        names.emplace_back(has, !statements.empty());
        names.emplace_back(name, kind == Statement::Kind::recommendation ? grouped(std::move(statements)) : std::move(statements));
    }
    names.emplace_back("sources", source_list(material, evaluations));
    return names;
}

}  // namespace iepress::compose
