#include "compose/eligibility/evidence.h"

#include <algorithm>

#include "compose/evaluation/metric.h"
#include "compose/sources.h"
#include "scores/normal.h"

namespace iepress::compose {

namespace {

using scores::AssessmentResult;
using scores::MeasureResult;

/// The word that the score's own ruler has for the mean of its metric; "" where it has none.
std::string word_at_mean(const AssessmentResult& result, const MeasureResult& one) {
    const record::Metric metric = one.measure->metric.value;
    const auto scale = scores::scale_of(metric);
    if (!scale) return {};
    if (result.ruler != nullptr) {
        return scores::word_of(*result.ruler, metric, one.measure->level, scale->mean, scores::Direction::as_counted);
    }
    if (result.instrument == nullptr) return {};
    const scores::Bands* bands = scores::bands_for(result.instrument->bands, metric, one.measure->level);
    const scores::Band* band = bands == nullptr ? nullptr : scores::band_of(*bands, scale->mean);
    return band == nullptr ? std::string{} : band->word;
}

/// On the side of difficulty, and not in the band that holds the mean. Without a ruler's word, more than
/// a standard deviation from the mean: the part of the curve that common rulers call average is left out.
bool is_below_average(const AssessmentResult& result, const MeasureResult& one) {
    if (!one.place || *one.place >= 0) return false;
    const std::string middle = word_at_mean(result, one);
    if (middle.empty() || one.word.text.empty()) return *one.place < -1;
    return lower_case(one.word.text) != lower_case(middle);
}

/// "BOT-2 Fine Manual Control 35, below average".
std::string score_line(const Material& material, const AssessmentResult& result, const MeasureResult& one) {
    const record::Assessment& assessment = *result.assessment;
    const record::Measure& measure = *one.measure;
    std::string text = scores::test_name(assessment).value;
    text += " " + measure.name.value + ": " + score_text(material.words, measure, MetricInHeading::no);
    if (!one.percentile.empty()) {
        text = material.words.fill("summary_percentile", {{"text", text}, {"rank", one.percentile}});
    }
    if (one.word.text.empty()) return text;
    return material.words.fill("summary_word", {{"text", text}, {"word", word_in_sentence(one.word.text)}});
}

std::string spaced(std::string area) {
    std::replace(area.begin(), area.end(), '-', ' ');
    return lower_case(std::move(area));
}

void add_statements(Evaluations evaluations, Statement::Kind from, Evidence::Kind kind, std::vector<Evidence>& all) {
    for (const Statement& one : statements_of(evaluations, from)) {
        const auto at = std::find(evaluations.begin(), evaluations.end(), one.evaluations.front()) - evaluations.begin();
        all.push_back({kind, all.size() + 1, static_cast<std::size_t>(at) + 1, one.area, std::string{one.text}, one.place,
                       {lower_case(one.area)}});
    }
}

void add_scores(const Material& material, const record::Evaluation& evaluation, std::size_t source,
                std::vector<Evidence>& all) {
    for (const AssessmentResult& result : material.results.find(evaluation)->assessments) {
        for (const MeasureResult& one : result.measures) {
            if (!is_below_average(result, one)) continue;
            Evidence evidence{Evidence::Kind::score, all.size() + 1, source, one.measure->name.value,
                              score_line(material, result, one), one.measure->value.place,
                              {lower_case(one.measure->name.value)}};
            if (one.part != nullptr) {
                for (const std::string& area : one.part->areas) evidence.areas.push_back(spaced(area));
            }
            all.push_back(std::move(evidence));
        }
    }
}

}  // namespace

std::vector<Evidence> evidence_of(const Material& material, Evaluations evaluations) {
    std::vector<Evidence> all;
    add_statements(evaluations, Statement::Kind::strength, Evidence::Kind::strength, all);
    add_statements(evaluations, Statement::Kind::need, Evidence::Kind::need, all);
    for (std::size_t i = 0; i < evaluations.size(); ++i) add_scores(material, *evaluations[i], i + 1, all);
    return all;
}

bool is_filed_under(const Evidence& evidence, std::string_view words) {
    if (words == "all") return true;
    while (!words.empty()) {
        const std::size_t comma = words.find(',');
        const std::string word = spaced(std::string{words.substr(0, comma)});
        const bool found = std::any_of(evidence.areas.begin(), evidence.areas.end(), [&](const std::string& area) {
            return spaced(area).find(word) != std::string::npos;
        });
        if (found) return true;
        words = comma == std::string_view::npos ? std::string_view{} : words.substr(comma + 1);
    }
    return false;
}

}  // namespace iepress::compose
